// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Appointing;
using Schakel.Storage;
using Schakel.Web.Cases;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;

namespace Schakel.Web.Aftercare;

/// <summary>Whether there is a custodian who may read what a raiser tells.</summary>
internal static class Listeners
{
    /// <summary>Whether there is; null where nobody told who works there.</summary>
    public static async Task<bool?> Any(FoundCase found, Store store, Registry registry, SiteOptions options, DateOnly today, CancellationToken stop)
    {
        var file = found.File;
        var chart = await store.Charts.Now(file.Organisation, file.Frozen.Type, stop);
        if (!chart.IsTold)
            return options.Demonstration is null ? null : registry.StaffingOf(file.Organisation).GetValueOrDefault(Rounds.Custodian, []).Any(May);
        return chart.SeatOf(Rounds.Custodian, file.Frozen.Unit ?? Unit.Whole) is { } seat && chart.FilledBy(seat, today).Any(May);

        bool May(string account) => Rounds.MayHear(file, found.Course, account);
    }
}
