// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Procedures;
using Schakel.Web.Hosting;
using Schakel.Web.Register;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.Silences;

/// <summary>Who stays silent, beside who answers in time.</summary>
internal static class SilenceRoutes
{
    private static readonly Wording Columns = new(
        "organisatie;langste stilte in dagen;nu onbeantwoord;nu onbeantwoord en zelf openbaar;zweeg in 12 maanden;op tijd in 12 maanden;tooi",
        "organisation;longest silence in days;unanswered now;unanswered now and public itself;silent in 12 months;in time in 12 months;tooi");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/stilte", async (HttpContext http, Figures figures, Registry registers, OpenStore open, CancellationToken stop) =>
            Show.Page<SilencePage>(new { List = SilenceList.Of(await figures.Now(stop), registers, new SilentBodies(registers, open.Now.Library), http.Visit().Today) }));
        routes.MapGet("/stilte.csv", Download);
    }

    private static async Task<IResult> Download(HttpContext http, Figures figures, Registry registers, OpenStore open, CancellationToken stop)
    {
        var visit = http.Visit();
        registers = await registers.OfThemselves(open.Now, visit.Today, stop);
        var text = new StringBuilder(visit.Say(Columns)).Append("\r\n");
        foreach (var line in SilenceList.Of(await figures.Now(stop), registers, new SilentBodies(registers, open.Now.Library), visit.Today).Lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"\"{line.Body.Title.Replace("\"", "\"\"", StringComparison.Ordinal)}\";{line.Longest};");
            text.Append(CultureInfo.InvariantCulture, $"{string.Join(", ", line.Now.Select(silent => visit.Say(silent.What) + ": " + visit.Say(Few.Words(silent.Count))))};{visit.Say(Few.Exact(line.Public.Sum(each => each.Count)))};{visit.Say(Few.Words(line.Silent))};{visit.Say(Few.Words(line.InTime))};{registers.Organisations.GetValueOrDefault(line.Body.Key)?.Tooi}\r\n");
        }

        http.Response.Headers.ContentLanguage = visit.Language.Tag();
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", $"stilte-{visit.Today:yyyy-MM-dd}.csv");
    }
}
