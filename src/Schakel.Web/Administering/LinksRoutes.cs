// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Administering;

/// <summary>The links that were mailed to offices without an account: the administrator can end one, or have another mailed. In which dossier it is he does not see.</summary>
internal static class LinksRoutes
{
    private const string Link = "link";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/beheer/links", async (HttpContext http, OpenStore open, Registry registry, SiteOptions options, CancellationToken stop) =>
            await Staff.Of(http, open, registry, stop) is { } staff
                ? Show.Page<LinksPage>(new { StaffOf = staff, Links = await open.Now.OfficeLinks.In(staff.Organisation.Name, LinksPage.Most, stop), SendsMail = options.Mail is not null })
                : (IResult)new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound));
        routes.MapPost("/beheer/links/intrekken", async (HttpContext http, OpenStore open, CancellationToken stop) =>
        {
            var (typed, person) = (await Typed.Of(http.Request, stop), http.Visit().Person!);
            await open.Now.OfficeLinks.Revoke(person.Organisation!, typed[Link], person.Reference, stop);
            return Results.LocalRedirect("/beheer/links");
        });
        routes.MapPost("/beheer/links/vernieuwen", async (HttpContext http, OpenStore open, CancellationToken stop) =>
        {
            var (typed, person) = (await Typed.Of(http.Request, stop), http.Visit().Person!);
            await open.Now.OfficeLinks.Renew(person.Organisation!, typed[Link], person.Reference, stop);
            return Results.LocalRedirect("/beheer/links");
        });
    }
}
