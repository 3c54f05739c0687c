// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.Agenda;

/// <summary>The agenda for the legislator: which rules get in the way, since when, what was promised and whether it came.</summary>
internal static class AgendaRoutes
{
    /// <summary>By regulation, and not by ministry.</summary>
    public const string ByRegulation = "regeling";

    /// <summary>By task of society.</summary>
    public const string ByChallenge = "opgave";

    /// <summary>By the level at which it must be solved.</summary>
    public const string ByLevel = "niveau";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/agenda", async (string? per, AgendaReading agenda, Registry registry, HttpContext http, OpenStore store, CancellationToken stop) =>
        {
            var all = await agenda.Now(stop);
            var open = all.Where(item => item.IsOpen).ToImmutableArray();
            return Show.Page<AgendaPage>(new
            {
                Open = open,
                Solved = all.Where(item => item.IsSolved).ToImmutableArray(),
                Groups = per switch
                {
                    ByRegulation => AgendaGroup.ByRegulation(open),
                    ByChallenge => AgendaGroup.ByChallenge(open, await ChallengeRoutes.WithOwn(registry, store, http, stop)),
                    ByLevel => AgendaGroup.ByLevel(open),
                    _ => AgendaGroup.ByMinistry(open),
                },
                Per = per is ByRegulation or ByChallenge or ByLevel ? per : "",
                Registry = registry,
            });
        });
        routes.MapGet("/agenda.csv", async (HttpContext http, AgendaReading agenda, Registry registry, CancellationToken stop) =>
            Results.File(Encoding.UTF8.GetBytes(AgendaTable.Of(await agenda.Now(stop), registry, http.Visit().Today)), "text/csv; charset=utf-8", $"agenda-{http.Visit().Today:yyyy-MM-dd}.csv"));
    }
}
