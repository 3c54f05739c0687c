// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers.OwnTexts;
using Schakel.Web.Agenda;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.Regulations;

/// <summary>Regulations: what they are for, which room they leave and who may use it, and what they get stuck on.</summary>
internal static class RegulationRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/regelingen", async (Registry registry, string? zoek, HttpContext http, OpenStore open, CancellationToken stop) =>
            Show.Page<RegulationsPage>(new { Registry = await WithOwn(registry, registry.Names, http, open, stop), Sought = zoek?.Trim() ?? "" }));
        routes.MapGet("/regelingen/{naam}", One);
        routes.MapGet("/regelingen/{organisatie}/{naam}", Own);
    }

    private static async Task<IResult> One(string naam, AgendaReading agenda, HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        if (registry.Regulations.FirstOrDefault(each => each.Name == naam) is not { } regulation)
            return new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
        return Show.Page<RegulationPage>(new
        {
            Regulation = regulation,
            Registry = await WithOwn(registry, registry.Names, http, open, stop),
            Earlier = await Precedents.Under.Of(regulation, registry, open.Now, stop),
            Bottlenecks = (await agenda.Now(stop)).Where(item => !item.IsWithdrawn && item.Regulations.Contains(regulation)).ToImmutableArray(),
        });
    }

    private static async Task<IResult> Own(string organisatie, string naam, AgendaReading agenda, HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        var book = registry.Organisations.ContainsKey(organisatie) ? await open.Now.OwnTexts.Of(OwnRegister.Rules, organisatie, stop) : null;
        if (book?.History(naam) is not { IsEmpty: false } history)
            return new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
        // What it is called now, or was called when someone wrote of it.
        var titles = history.Select(change => change.Text.Title).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        return Show.Page<OwnRegulationPage>(new
        {
            Book = book,
            Name = naam,
            Registry = await WithOwn(registry, [organisatie], http, open, stop),
            Bottlenecks = (await agenda.Now(stop)).Where(item => !item.IsWithdrawn && item.Last.Line.Organisation == organisatie && titles.Contains(item.Regulation)).ToImmutableArray(),
        });
    }

    private static async Task<Registry> WithOwn(Registry registry, IReadOnlyCollection<string> organisations, HttpContext http, OpenStore open, CancellationToken stop) =>
        registry.With(await OwnRegulation.InForce(open.Now, organisations, http.Visit().Today, stop));
}
