// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Web.Agenda;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;

namespace Schakel.Web.Regulations;

/// <summary>Regulations: what they are for, which room they leave and who may use it, and what they get stuck on.</summary>
internal static class RegulationRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/regelingen", (Registry registry, string? zoek) => Show.Page<RegulationsPage>(new { Registry = registry, Sought = zoek?.Trim() ?? "" }));
        routes.MapGet("/regelingen/{naam}", One);
    }

    private static async Task<IResult> One(string naam, AgendaReading agenda, Registry registry, CancellationToken stop)
    {
        if (registry.Regulations.FirstOrDefault(each => each.Name == naam) is not { } regulation)
            return new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
        return Show.Page<RegulationPage>(new
        {
            Regulation = regulation,
            Registry = registry,
            Bottlenecks = (await agenda.Now(stop)).Where(item => !item.IsWithdrawn && item.Regulations.Contains(regulation)).ToImmutableArray(),
        });
    }
}
