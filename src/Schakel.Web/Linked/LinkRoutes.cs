// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers.Numbers;
using Schakel.Storage.Links;
using Schakel.Web.Cases;
using Schakel.Web.Following;
using Schakel.Web.Hosting;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Linked;

/// <summary>
/// Where a mailed link leads. Its secret stands behind the # of the address, which a browser sends to nobody, and goes along in a form: no address that this
/// site, a server in front of it or another site gets to see ever holds it. A program that opens links in mail to look at them finds nothing here.
/// </summary>
internal static class LinkRoutes
{
    /// <summary>Where the answer is in.</summary>
    public const string Done = "/beantwoorden/klaar";

    private static readonly Fault NoCode = new(LinkPage.Code, new("Vul de code in, zoals hij in de mail staat: 26 letters en cijfers.", "Fill in the code as it stands in the mail: 26 letters and digits."));

    private static readonly Fault Unknown = new(LinkPage.Code, new(
        "Deze code kennen we niet. Kijk of je hem helemaal overnam. Kreeg je later nog een mail, gebruik dan de code daaruit.",
        "We do not know this code. See whether you copied all of it. If a later mail came, use the code in that one."));

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/beantwoorden", () => Page(Typed.Nothing, []));
        routes.MapPost("/beantwoorden", Show).WithMetadata(new LaneOf(Lane.Codes));
        routes.MapGet(Done, () => Hosting.Show.Page<DonePage>());
    }

    /// <summary>The id of what is sent: of a link always the same, so that it answers once, however many send by it at the same moment.</summary>
    public static string CommandOf(OfficeLink? link, Typed typed) => link is null ? Ids.CommandOf(typed) : $"link/{link.Id}";

    /// <summary>The link was answered with: it opens nothing any more.</summary>
    public static async Task<IResult> Close(OfficeLink link, Storage.Store store, CancellationToken stop)
    {
        await store.OfficeLinks.Use(link, stop);
        return Results.LocalRedirect(Done);
    }

    private static async Task<IResult> Show(HttpContext http, OpenStore open, Patience patience, CancellationToken stop)
    {
        var typed = await Typed.Of(http.Request, stop);
        if (LinkCode.Read(typed[LinkPage.Code]) is not { } secret)
            return Page(typed, [NoCode]);
        if (await open.Now.OfficeLinks.Of(secret, stop) is not { } link)
        {
            await patience.Wait(stop);
            return Page(typed, [Unknown]);
        }

        if (!link.IsAlive(http.Visit().Today) || await FoundCase.Find(open.Now, [link.Organisation], link.Dossier, stop) is not { } found || !link.Fits(found.File))
            return new Refused(StatusCodes.Status410Gone, PageRefusal.Of(link));
        await open.Now.OfficeLinks.Open(link, stop);
        await http.SignInAsync(LinkHolder.Scheme, new LinkHolder(link.Id).ToPrincipal());
        return Results.LocalRedirect($"/dossier/{link.Dossier}");
    }

    private static IResult Page(Typed typed, ImmutableArray<Fault> faults) =>
        Hosting.Show.Page<LinkPage>(new { Typed = typed, Faults = faults }, faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
}
