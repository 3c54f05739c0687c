// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Events;
using Schakel.Dutch;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Storage;
using Schakel.Web.Cases;

namespace Schakel.Web.Precedents;

/// <summary>An earlier case that was published, held beside a text that someone now writes or answers.</summary>
/// <param name="Found">The case.</param>
/// <param name="Terms">By what it was found.</param>
/// <param name="Elsewhere">What counted there and is not named here: where the difference may lie.</param>
public sealed record Precedent(FoundCase Found, IReadOnlySet<string> Terms, ImmutableArray<string> Elsewhere)
{
    /// <summary>How many are shown: more is no help.</summary>
    public const int Most = 3;

    private const int MostElsewhere = 6;
    private const int Counts = 7;
    private const string Outdated = "klopt-niet-meer";

    /// <summary>What stands under a name in what was published; empty where nothing does.</summary>
    public string this[string name] => Found.Opened.Words.Texts.GetValueOrDefault(name, "");

    /// <summary>The earlier cases that are most like a text, and still hold.</summary>
    /// <param name="store">The store.</param>
    /// <param name="organisations">In which organisations.</param>
    /// <param name="written">What was written, by the names of the form.</param>
    /// <param name="but">The number of the dossier it stands in; null for none.</param>
    /// <param name="stop">To stop.</param>
    public static async Task<ImmutableArray<Precedent>> Near(Store store, IReadOnlyCollection<string> organisations, IReadOnlyDictionary<string, string> written, string? but, CancellationToken stop)
    {
        // That two cases fall under one law makes them no more alike than any other two.
        ImmutableArray<string> texts = [.. written.Where(text => text.Key != "regeling").Select(text => text.Value)];
        var (hits, terms) = await store.Finder.Like(organisations, texts, but, 2 * Most, Vocabulary.Kinds[Kind.Precedent], stop);
        var said = Analysis.Counts(texts);
        var near = ImmutableArray.CreateBuilder<Precedent>();
        foreach (var hit in hits)
        {
            if (await FoundCase.Find(store, organisations, hit.Line.Number, stop) is { } found && Holds(found))
                near.Add(new Precedent(found, terms, OnlyIn(found.Opened.Words.Texts.GetValueOrDefault("wat-telde", ""), said)));
        }

        return [.. near.Take(Most)];
    }

    // Withdrawn, or looked at again and found to hold no more: then it teaches nothing.
    private static bool Holds(FoundCase found) => !Dossiers.Publicities.IsTakenBack(found.File) && !found.Events.OfType<CaseEvent.Moved>().Any(moved => moved.Happened is Event.Answered { Label: Outdated } or Event.AnsweredLate { Label: Outdated });

    private static ImmutableArray<string> OnlyIn(string text, ImmutableDictionary<string, int> said) =>
    [
        .. Analysis.Of(text).Where(word => word.Length >= Counts && Analysis.IsTelling(word.Term) && !word.Terms.Any(said.ContainsKey))
            .DistinctBy(word => word.Term).Take(MostElsewhere).Select(word => text.Substring(word.Start, word.Length).ToLowerInvariant()),
    ];
}
