// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dutch;

namespace Schakel.Web.Precedents;

/// <summary>Something that counted in an earlier case, held beside the text of another. Whether it is the same there, who reads both says.</summary>
/// <param name="Text">As it was written of the earlier case.</param>
/// <param name="Here">Where the other text speaks of it as well, with the words by which that was found; empty where it does not.</param>
/// <param name="DeniedThere">Whether it is there that something is <em>not</em> so, and here not.</param>
/// <param name="DeniedHere">The other way round.</param>
public sealed record Feature(string Text, ImmutableArray<MarkedPiece> Here, bool DeniedThere = false, bool DeniedHere = false)
{
    // Enough words of a long sentence: more of them nobody writes the same twice.
    private const int Enough = 4;
    private const int Quoted = 180;

    /// <summary>Whether the other text speaks of it.</summary>
    public bool IsNamed => Here.Length > 0;

    /// <summary>The features of what counted in an earlier case, each beside what was written of another. Pure: the order of the texts makes no difference.</summary>
    /// <param name="counted">What counted there.</param>
    /// <param name="written">What was written here.</param>
    public static ImmutableArray<Feature> Of(string counted, IEnumerable<string> written)
    {
        var texts = written.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var passages = texts.SelectMany(Passages.Of).ToImmutableArray();
        return [.. Passages.Features(counted).Select(feature => Of(feature, texts, passages))];
    }

    private static Feature Of(string feature, ImmutableArray<string> texts, ImmutableArray<Passage> passages)
    {
        var words = Analysis.Of(feature).Where(word => Analysis.IsTelling(word.Term)).DistinctBy(word => word.Term).Select(word => word.Terms.Where(Analysis.IsTelling).ToImmutableArray()).ToImmutableArray();
        if (words.IsEmpty)
            return new Feature(feature, texts.Any(text => text.Contains(feature, StringComparison.OrdinalIgnoreCase)) ? [new MarkedPiece(feature, true)] : []);
        var needed = Math.Min(Math.Min(Enough, words.Length), Math.Max(2, (words.Length + 1) / 2));
        var best = passages.Select(passage => (Passage: passage, Shared: words.Count(terms => terms.Any(passage.Terms.Contains)))).Where(each => each.Shared >= needed)
            .OrderByDescending(each => each.Shared).ThenBy(each => each.Passage.Text.Length).ThenBy(each => each.Passage.Text, StringComparer.Ordinal).Select(each => each.Passage).FirstOrDefault();
        if (best is null)
            return new Feature(feature, []);
        var denies = Passage.Of(feature).Denies;
        return new Feature(feature, Marking.Of(best.Text, words.SelectMany(terms => terms).ToHashSet(StringComparer.Ordinal), Quoted), denies && !best.Denies, !denies && best.Denies);
    }
}
