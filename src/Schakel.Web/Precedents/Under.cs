// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Storage;
using Schakel.Storage.Reading;
using Schakel.Web.Registers;

namespace Schakel.Web.Precedents;

/// <summary>Earlier cases under a regulation: with them one sees how its room was used.</summary>
internal static class Under
{
    // Of the newest that hold. More than these are for the register, where one searches.
    private const int LookedAt = 200;
    private static readonly DossierFilter InForce = new() { Kinds = [Vocabulary.Kinds[Kind.Precedent]], States = ["loopt"] };

    /// <summary>Those of which it was written that they are about it, the newest first.</summary>
    public static async Task<ImmutableArray<Subject>> Of(Regulation regulation, Registry registry, Store store, CancellationToken stop)
    {
        var lines = await store.Reader.Dossiers.Page(registry.Names, InForce, null, LookedAt, stop);
        var subjects = await store.Reader.Subjects.Of(registry.Names, [.. lines.Select(line => line.Number)], stop);
        return [.. lines.Select(line => subjects.GetValueOrDefault(line.Number)).OfType<Subject>().Where(each => each.Title is not null && registry.RegulationNamed(each.Regulation ?? "")?.Name == regulation.Name)];
    }
}
