// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Reading;

/// <summary>The nearest known word to one that is not known, by the number of letters to change (Levenshtein).</summary>
public static class Nearest
{
    // A longer word is no slip of the pen, and comparing it would cost time for nothing.
    private const int Longest = 64;

    // Comparing with every step of a large text would make a text full of mistakes slow.
    private const int MostCandidates = 200;

    /// <summary>The nearest of the candidates, or null where there are none or the word is too long to be a slip.</summary>
    /// <param name="word">The unknown word.</param>
    /// <param name="candidates">The known words; the first wins a tie, and only the first two hundred are compared.</param>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length > Longest)
            return null;
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in candidates.Where(candidate => candidate.Length <= Longest).Take(MostCandidates))
        {
            if (Math.Abs(word.Length - candidate.Length) >= least || Distance(word, candidate, least) is var distance && distance >= least)
                continue;
            (nearest, least) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>How many letters to add, remove or replace to get from one word to the other.</summary>
    /// <param name="from">One word.</param>
    /// <param name="to">The other.</param>
    public static int Distance(string from, string to) => Distance(from, to, int.MaxValue);

    // Stops as soon as the distance cannot be less than the bound any more, and gives the bound.
    private static int Distance(string from, string to, int bound)
    {
        var row = to.Length <= Longest ? stackalloc int[to.Length + 1] : new int[to.Length + 1];
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            var least = row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
                least = Math.Min(least, row[j]);
            }

            if (least >= bound)
                return bound;
        }

        return row[to.Length];
    }
}
