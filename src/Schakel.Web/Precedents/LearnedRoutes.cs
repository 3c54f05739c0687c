// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Procedures.Model;
using Schakel.Web.Access;
using Schakel.Web.Hosting;
using Schakel.Web.Raising;
using Schakel.Web.Visiting;

namespace Schakel.Web.Precedents;

/// <summary>Begins to write down what others can learn of a case.</summary>
internal static class LearnedRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/dossier/{nummer}/casusprudentie", Begin);

    private static async Task<IResult> Begin(string nummer, HttpContext http, OpenStore open, SiteOptions options, CancellationToken stop)
    {
        RaisingRoutes.NeverKept(http);
        if (await http.Enter(nummer, stop) is not { } entered || !Learned.May(http.Visit(), entered.Found, entered.View) || Startable.Of(open.Now.Library, Kind.Precedent) is not { } procedure)
            return new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
        return await KeptConcept.Begin(http, options, open.Now, Learned.Begun(procedure, entered.Found, http.Visit().Language), entered.Found.File.Number, stop);
    }
}
