// SPDX-License-Identifier: EUPL-1.2
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Schakel.Procedures;
using Schakel.Web.Hosting;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Pictures;

/// <summary>A component as it is written to a browser, without a site around it.</summary>
internal static class Rendered
{
    public static Visit Visit(Language language, DateOnly on) => new(language, new DateTimeOffset(on.Year, on.Month, on.Day, 10, 0, 0, default), "/")
    {
        Token = () => new AntiforgeryTokenSet("formulier", "koek", "formulier", "kop"),
    };

    public static async Task<string> Html(Type component, IReadOnlyDictionary<string, object?> parameters, Visit visit)
    {
        await using var services = new ServiceCollection().AddSingleton(visit).AddHttpContextAccessor().AddSingleton(new SiteOptions(Repository.Root, _ => throw new InvalidOperationException("No store here."))).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync(component, ParameterView.FromDictionary(new Dictionary<string, object?>(parameters)))).ToHtmlString());
    }

    public static async Task<IHtmlDocument> Page(Type component, IReadOnlyDictionary<string, object?> parameters, Visit visit) =>
        await new HtmlParser().ParseDocumentAsync(await Html(component, parameters, visit));
}
