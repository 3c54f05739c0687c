// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;

namespace Schakel.Dutch;

/// <summary>
/// Divides a Dutch compound, as <c>bijstandsuitkering</c>, into the words it is made of: where it consists of known words from begin to end, or else where
/// a long one stands at its end. A word that is cut wrong is found by what it does not say, so nothing else is divided.
/// </summary>
internal static class Compounds
{
    private const int Shortest = 3;
    private const int MostParts = 4;
    private const int ShortestEnd = 6;
    private const int ShortestRest = 4;

    private static readonly FrozenSet<string> Known = WordList.Words("parts");

    private static readonly FrozenSet<string> Prefixes =
    [
        "aaneen", "achter", "achteruit", "bijeen", "binnen", "boven", "buiten", "daar", "door", "doorver", "eerder", "geen", "herver", "hier", "inge", "mede", "meer", "naar", "naast", "neer", "niet", "omver", "onder", "onbe", "onge",
        "onver", "opge", "over", "overeen", "overge", "samen", "tegen", "terug", "tezamen", "toege", "tussen", "uiteen", "uitge", "vast", "verder", "volge", "voor", "vooraf", "voorbe", "vooronder", "vooruit", "waar", "weder", "zelf", "zonder",
    ];

    // Ends of other words: verhouding, aansluiting, conversie, voordeel, beweging.
    private static readonly FrozenSet<string> Ambiguous = ["houding", "sluiting", "versie", "oordeel", "weging"];

    // What may stand between two parts.
    private static readonly string[] Links = ["", "s", "en", "e", "n"];

    // What may stand behind the last: of several, of a small one.
    private static readonly string[] Ends = ["", "en", "s", "n", "e"];

    /// <summary>The words it is made of, the fewest that fit; none where it is no compound that is known.</summary>
    public static IReadOnlyList<string> Split(string word)
    {
        for (var parts = 2; parts <= MostParts && word.Length >= parts * Shortest; parts++)
        {
            if (Split(word, 0, parts) is { } found)
                return found;
        }

        return AtItsEnd(word);
    }

    // What stands before a long known word is a word too, as in isolatiesubsidie; unless it is one of those that make another word of it, as in onderhandeling.
    private static IReadOnlyList<string> AtItsEnd(string word)
    {
        for (var start = ShortestRest; start <= word.Length - ShortestEnd; start++)
        {
            if (LastOf(word[start..]) is not { Length: >= ShortestEnd } last || Ambiguous.Contains(last))
                continue;
            var rest = word[..start];
            return LastOf(word) is not null || Prefixes.Contains(rest) || !rest.All(char.IsLetter) ? [] : [WithoutLink(rest), last];
        }

        return [];
    }

    private static string WithoutLink(string rest) => rest.Length > ShortestRest && (rest.EndsWith("ngs", StringComparison.Ordinal) || rest.EndsWith("heids", StringComparison.Ordinal) || rest.EndsWith("teits", StringComparison.Ordinal)) ? rest[..^1] : rest;

    private static List<string>? Split(string word, int from, int parts)
    {
        if (parts == 1)
            return LastOf(word[from..]) is { } last ? [last] : null;
        // The longest first part that leaves something to divide.
        for (var length = word.Length - from - (Shortest * (parts - 1)); length >= Shortest; length--)
        {
            if (!Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.AsSpan(from, length), out var part))
                continue;
            foreach (var link in Links)
            {
                if (string.CompareOrdinal(word, from + length, link, 0, link.Length) == 0 && Split(word, from + length + link.Length, parts - 1) is { } rest)
                    return [part, .. rest];
            }
        }

        return null;
    }

    // As it stands in the list, or by its stem: vergunningen is of vergunning, beslissingen of beslissing.
    private static string? LastOf(string rest)
    {
        if (!Beginnings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest.AsSpan(0, Math.Min(Shortest, rest.Length))))
            return null;
        foreach (var end in Ends)
        {
            if (rest.Length - end.Length >= Shortest && rest.EndsWith(end, StringComparison.Ordinal) && Known.Contains(rest[..^end.Length]))
                return rest[..^end.Length];
        }

        return ByStem.GetValueOrDefault(Stems.Of(rest));
    }

    // With what a known word begins, and its stem too: most of what is tried is none, and this tells it soonest.
    private static readonly FrozenSet<string> Beginnings = Known.Select(word => word[..Shortest]).ToFrozenSet();

    private static readonly FrozenDictionary<string, string> ByStem = Known.Order(StringComparer.Ordinal).GroupBy(Stems.Of).ToFrozenDictionary(each => each.Key, each => each.First());
}
