// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Procedures.Model;
using Schakel.Web.Access;
using Schakel.Web.Agenda;
using Schakel.Web.Holding;
using Schakel.Web.Hosting;
using Schakel.Web.Raising;
using Schakel.Web.Visiting;

namespace Schakel.Web.Bottlenecks;

/// <summary>Begins to raise a bottleneck again.</summary>
internal static class AgainRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/dossier/{nummer}/opnieuw", Begin);

    private static async Task<IResult> Begin(string nummer, HttpContext http, OpenStore open, SiteOptions options, AgendaReading agenda, CancellationToken stop)
    {
        RaisingRoutes.NeverKept(http);
        if (await http.Enter(nummer, stop) is not { } entered || http.Visit().Person?.Organisation is null || await agenda.Of(entered.Found.File, stop) is not { } item
            || Startable.Of(open.Now.Library, Kind.Bottleneck) is not { } procedure)
            return new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
        if (!Again.May(http.Visit(), entered.Found, item))
            return Show.Page<TooLatePage>(new { entered.Found }, StatusCodes.Status409Conflict);
        return await KeptConcept.Begin(http, options, open.Now, Again.Begun(procedure, entered.Found, item, entered.View.Story), entered.Found.File.Number, stop);
    }
}
