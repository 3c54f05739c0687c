// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers;
using Schakel.Web.Hosting;
using Schakel.Web.Register;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.Telling;

/// <summary>
/// The public register as a feed: the dossiers that are public themselves, what moved last first. Silences are told by organisation and never one by
/// one, so they are not in it: whoever kept every copy could count them.
/// </summary>
internal static class FeedRoutes
{
    private const int Most = 50;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/register/feed.atom", Feed);

    private static async Task<IResult> Feed(HttpContext http, OpenStore open, Registry registry, SiteOptions options, CancellationToken stop)
    {
        var search = Search.Of(http.Request.Query);
        if (!search.Faults(registry).IsEmpty)
            return new Refused(StatusCodes.Status400BadRequest, PageRefusal.Unreadable);
        var found = await open.Now.Reader.Dossiers.Listed(search.Organisation.Length > 0 ? [search.Organisation] : registry.Names, search.Filter, null, Most, stop);
        var lines = found.Where(line => line.Listed == Publicities.Dossier);
        return Results.Text(FeedFile.Write(lines, await registry.OfThemselves(open.Now, http.Visit().Today, stop), options.Address, $"{http.Request.Path}{http.Request.QueryString}", http.Visit().Today), "application/atom+xml; charset=utf-8", Encoding.UTF8);
    }
}
