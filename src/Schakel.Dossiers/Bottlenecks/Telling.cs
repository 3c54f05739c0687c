// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Schakel.Dossiers.Bottlenecks;

/// <summary>Which words tell dossiers apart: those that few of them have. What more than half a percent has in common says nothing.</summary>
internal sealed class Telling
{
    /// <summary>By how many words a dossier is compared.</summary>
    public const int Most = 10;

    // Among few dossiers half a percent is nothing: there a word may be in half of them, and in eight at least.
    private const int OneIn = 200;
    private const int Few = 8;
    private const int Some = 40;

    private readonly FrozenDictionary<string, int> dossiers;
    private readonly FrozenDictionary<string, int> places;
    private readonly int all;
    private readonly int limit;

    /// <summary>Counts in how many each word stands.</summary>
    public Telling(IReadOnlyCollection<Sketch> sketches)
    {
        var counted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in sketches.SelectMany(sketch => sketch.Terms.Keys))
            counted[term] = counted.GetValueOrDefault(term) + 1;
        all = sketches.Count;
        limit = Math.Max((all + OneIn - 1) / OneIn, Math.Min(Some, Math.Max(Few, all / 2)));
        dossiers = counted.Where(each => each.Value > 1 && each.Value <= limit).ToFrozenDictionary(StringComparer.Ordinal);
        Terms = [.. dossiers.Keys.Order(StringComparer.Ordinal)];
        places = Terms.Select((term, at) => (term, at)).ToFrozenDictionary(each => each.term, each => each.at, StringComparer.Ordinal);
    }

    /// <summary>All words that tell something, in the order of the alphabet.</summary>
    public ImmutableArray<string> Terms { get; }

    /// <summary>How telling a word is: more where fewer have it, nothing where it tells nothing.</summary>
    public double Weight(string term) => dossiers.TryGetValue(term, out var has) ? Math.Log(1 + ((double)all / has)) : 0;

    /// <summary>In how many dossiers a word stands that tells something.</summary>
    public int Dossiers(string term) => dossiers[term];

    /// <summary>The most telling words of a dossier, by their place among all, in order.</summary>
    public int[] Of(Sketch sketch) =>
    [
        .. sketch.Terms.Where(term => dossiers.ContainsKey(term.Key)).Select(term => (term.Key, Rank: (long)Math.Round(1024 * Weight(term.Key) * (1 + Math.Log(term.Value)))))
            .OrderByDescending(each => each.Rank).ThenBy(each => each.Key, StringComparer.Ordinal).Take(Most).Select(each => places[each.Key]).Order(),
    ];
}
