// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Storage;
using Schakel.Storage.Reading;

namespace Schakel.Web.Register;

/// <summary>A public dossier that is like something, with what it has in common.</summary>
/// <param name="Line">The dossier.</param>
/// <param name="Subject">What everyone may read of it.</param>
/// <param name="Terms">By what it was found.</param>
public sealed record Alike(DossierLine Line, Subject Subject, IReadOnlySet<string> Terms)
{
    private const int Most = 5;

    /// <summary>What is like a text. The text is looked at here and kept nowhere: the store is asked for imprints of its most telling words.</summary>
    /// <param name="store">The store.</param>
    /// <param name="organisations">In which organisations.</param>
    /// <param name="texts">The text.</param>
    /// <param name="but">The number of a dossier that is not to be among them; null for none.</param>
    /// <param name="stop">To stop.</param>
    public static async Task<ImmutableArray<Alike>> Of(Store store, IReadOnlyCollection<string> organisations, IReadOnlyCollection<string> texts, string? but, CancellationToken stop)
    {
        var (hits, terms) = await store.Finder.Like(organisations, texts, but, Most, stop: stop);
        var subjects = await store.Reader.Subjects.Of(organisations, [.. hits.Select(hit => hit.Line.Number)], stop);
        return [.. hits.Where(hit => subjects.ContainsKey(hit.Line.Number)).Select(hit => new Alike(hit.Line, subjects[hit.Line.Number], terms))];
    }
}
