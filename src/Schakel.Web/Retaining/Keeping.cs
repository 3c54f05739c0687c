// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Schakel.Dossiers.Retaining;
using Schakel.Storage;
using Schakel.Storage.Retaining;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.Retaining;

/// <summary>What becomes of the closed dossiers of an organisation: what its administrator looks at. Of a dossier it is number, kind and days, and nothing that is in it.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="List">Its selection list; null where something is wrong with that.</param>
/// <param name="Findings">What is wrong with it.</param>
/// <param name="All">Its closed dossiers, the oldest first, each with what may become of it.</param>
/// <param name="Holds">The holds in force.</param>
/// <param name="Unfinished">A destruction that was stopped halfway; null where there is none.</param>
/// <param name="Declarations">What was declared, the newest first.</param>
/// <param name="Archive">The folder in which its dossiers are put; null where there is none.</param>
internal sealed record Keeping(
    Organisation Organisation, SelectionList? List, ImmutableArray<SelectionFinding> Findings, ImmutableArray<(RetainedDossier Dossier, Retention What)> All,
    ImmutableArray<Hold> Holds, DestructionDeclaration? Unfinished, ImmutableArray<DestructionDeclaration> Declarations, string? Archive)
{
    /// <summary>How many are destroyed at a time.</summary>
    public const int Most = 100;

    /// <summary>What may be destroyed now, the oldest first: what was begun, or as many as go at a time. An example destroys nothing.</summary>
    public ImmutableArray<DestroyedDossier> Planned => Archive is null ? [] : Unfinished?.Dossiers ??
    [
        .. All.Select(each => each.What is Retention.MayBeDestroyed { Rule: { IsExample: false } rule } ? DestroyedDossier.Of(each.Dossier, rule) : null).OfType<DestroyedDossier>().Take(Most),
    ];

    public static async Task<Keeping?> Of(HttpContext http, CancellationToken stop)
    {
        var (options, store, registry) = (http.RequestServices.GetRequiredService<SiteOptions>(), http.RequestServices.GetRequiredService<OpenStore>().Now, http.RequestServices.GetRequiredService<Registry>());
        if (http.Visit().Person?.Organisation is not { } name || !registry.Organisations.TryGetValue(name, out var organisation))
            return null;
        var (list, findings) = SelectionText.Of(name, options, store.Library);
        var holds = await NamedHolds.Of(store, name, stop);
        return new Keeping(
            await organisation.OfItself(store, http.Visit().Today, stop), list, findings, list is null ? [] : [.. await Standing(store, name, list, holds, http.Visit().Today, stop)], [.. holds.Where(hold => hold.Lifted is null)],
            await store.Declarations.Unfinished(name, stop), [.. (await store.Declarations.Of(name, stop)).Reverse()], options.Archive is { } below ? Path.Join(below, name) : null);
    }

    private static async Task<IEnumerable<(RetainedDossier Dossier, Retention What)>> Standing(Store store, string organisation, SelectionList list, ImmutableArray<Hold> holds, DateOnly today, CancellationToken stop) =>
        (await store.Retained.Closed(organisation, stop)).OrderBy(dossier => dossier.Closed).Select(dossier => (dossier, Retention.Of(dossier, list, holds, today)));
}
