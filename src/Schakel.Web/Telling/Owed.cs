// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage;
using Schakel.Storage.Reading;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;

namespace Schakel.Web.Telling;

/// <summary>What someone must answer in the offices that he fills today. What he raised himself is no part of it.</summary>
internal static class Owed
{
    public static async Task<IReadOnlyList<DossierLine>> Of(Store store, Registry registry, SiteOptions options, string account, string organisation, DateOnly today, CancellationToken stop)
    {
        if (!registry.Organisations.TryGetValue(organisation, out var where))
            return [];
        var chart = await store.Charts.Now(organisation, where.Type, stop);
        if (!chart.IsTold)
            return options.Demonstration is not null && registry.Personas.FirstOrDefault(each => each.Reference == account) is { } persona
                ? Clocked(await store.Reader.Turns.Of(organisation, persona.Offices, stop: stop)) : [];
        var seats = chart.Seats(account, today);
        return seats.IsEmpty ? [] : Clocked(await store.Reader.Turns.Of(organisation, [.. seats.Select(seat => seat.Office).Distinct()], seats, stop: stop));
    }

    private static IReadOnlyList<DossierLine> Clocked(IEnumerable<DossierLine> lines) => [.. lines.Where(line => line.Due is not null)];
}
