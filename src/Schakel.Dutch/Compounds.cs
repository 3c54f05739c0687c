// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;

namespace Schakel.Dutch;

/// <summary>
/// Divides a Dutch compound, as <c>bijstandsuitkering</c>, into the words it is made of. Only where it consists of known words from begin to end: a word that
/// is cut wrong is found by what it does not say.
/// </summary>
internal static class Compounds
{
    private const int Shortest = 3;
    private const int MostParts = 4;

    private static readonly FrozenSet<string> Known = WordList.Words("parts");

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

        return [];
    }

    private static List<string>? Split(string word, int from, int parts)
    {
        if (parts == 1)
            return LastOf(word[from..]) is { } last ? [last] : null;
        // The longest first part that leaves something to divide.
        for (var length = word.Length - from - (Shortest * (parts - 1)); length >= Shortest; length--)
        {
            var part = word.Substring(from, length);
            if (!Known.Contains(part))
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
        foreach (var end in Ends)
        {
            if (rest.Length - end.Length >= Shortest && rest.EndsWith(end, StringComparison.Ordinal) && Known.Contains(rest[..^end.Length]))
                return rest[..^end.Length];
        }

        return ByStem.GetValueOrDefault(Stems.Of(rest));
    }

    private static readonly FrozenDictionary<string, string> ByStem = Known.Order(StringComparer.Ordinal).GroupBy(Stems.Of).ToFrozenDictionary(each => each.Key, each => each.First());
}
