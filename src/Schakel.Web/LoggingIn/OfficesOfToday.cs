// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Schakel.Storage.Appointing;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.LoggingIn;

/// <summary>
/// The offices someone fills today, from the chart and not from what he logged in with: who is appointed or leaves notices it at his next click, on
/// whatever node that was changed.
/// </summary>
internal sealed class OfficesOfToday(OpenStore open, Registry registry)
{
    private readonly ConcurrentDictionary<string, KeptChart> charts = new(StringComparer.Ordinal);

    public async Task<Person> Of(Person person, DateOnly today, CancellationToken stop)
    {
        if (person.Organisation is not { } organisation || !registry.Organisations.TryGetValue(organisation, out var known))
            return person with { Offices = [] };
        var store = open.Now;
        var number = (await store.Charts.Numbers([organisation], stop)).GetValueOrDefault(organisation);
        if (!charts.TryGetValue(organisation, out var kept) || kept.Number != number)
            charts[organisation] = kept = await store.Charts.Of(organisation, known.Type, stop);
        return person with { Offices = Offices(kept, person.Reference, today) };
    }

    private static ImmutableArray<string> Offices(KeptChart kept, string account, DateOnly today) =>
        [.. kept.Chart.Of(account, today).Select(appointment => appointment.At.Office).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
