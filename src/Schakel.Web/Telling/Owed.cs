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
        if (options.Demonstration is not null && registry.Personas.FirstOrDefault(each => each.Reference == account) is { } persona)
            return Clocked(await store.Reader.Turns.Of(organisation, persona.Offices, stop: stop));
        var chart = (await store.Charts.Of(organisation, where.Type, stop)).Chart;
        var held = chart.Of(account, today).Select(each => each.At).Distinct().ToList();
        string[] seats = [.. held.SelectMany(at => chart.ServedBy(at).Select(unit => Turns.Seat(at.Office, unit)))];
        return held.Count == 0 ? [] : Clocked(await store.Reader.Turns.Of(organisation, [.. held.Select(at => at.Office).Distinct()], seats, stop: stop));
    }

    private static IReadOnlyList<DossierLine> Clocked(IEnumerable<DossierLine> lines) => [.. lines.Where(line => line.Due is not null)];
}
