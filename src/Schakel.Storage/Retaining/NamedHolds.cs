// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Retaining;

namespace Schakel.Storage.Retaining;

/// <summary>Holds as people read them.</summary>
public static class NamedHolds
{
    /// <summary>The holds of an organisation, with the names of who set them where those are known.</summary>
    /// <param name="store">The store.</param>
    /// <param name="organisation">The organisation.</param>
    /// <param name="stop">To stop.</param>
    public static async Task<ImmutableArray<Hold>> Of(Store store, string organisation, CancellationToken stop = default)
    {
        var holds = await store.Holds.Of(organisation, stop);
        var accounts = await store.Accounts.ByReferences([organisation], [.. holds.Select(hold => hold.Set.By).Distinct()], stop);
        return [.. holds.Select(hold => accounts.TryGetValue(hold.Set.By, out var by) ? hold with { Set = hold.Set with { By = by.Name } } : hold)];
    }
}
