// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Reading;

/// <summary>The nearest known word to one that is not known, by the number of letters to change (Levenshtein).</summary>
public static class Nearest
{
    // A longer word is no slip of the pen. A letter is a bit below, so it cannot be more either.
    private const int Longest = 64;

    // Comparing with every step of a large text would make a text full of mistakes slow.
    private const int MostCandidates = 200;

    private const int CommonLetters = 256;

    /// <summary>The nearest of the candidates, or null where there are none or the word is too long to be a slip.</summary>
    /// <param name="word">The unknown word.</param>
    /// <param name="candidates">The known words; the first wins a tie, and only the first two hundred are compared.</param>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > Longest)
            return null;
        Span<ulong> common = stackalloc ulong[CommonLetters];
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] < CommonLetters)
                common[word[i]] |= 1UL << i;
        }

        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in candidates.Where(candidate => candidate.Length <= Longest).Take(MostCandidates))
        {
            if (Math.Abs(word.Length - candidate.Length) >= least || Distance(word, common, candidate) is var distance && distance >= least)
                continue;
            (nearest, least) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>How many letters to add, remove or replace to get from one word to the other.</summary>
    /// <param name="from">One word.</param>
    /// <param name="to">The other.</param>
    public static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }

    // Myers (1999), "A fast bit-vector algorithm for approximate string matching": a column of the table of distances is two words,
    // which tell where it rises and where it falls. Letter by letter it would take half a minute for a text of nothing but mistakes.
    private static int Distance(string word, ReadOnlySpan<ulong> common, string candidate)
    {
        var (rises, falls, distance) = (ulong.MaxValue, 0UL, word.Length);
        var last = 1UL << (word.Length - 1);
        foreach (var letter in candidate)
        {
            var same = letter < CommonLetters ? common[letter] : Positions(word, letter);
            var across = unchecked(((same & rises) + rises) ^ rises) | same;
            var up = falls | ~(across | rises);
            var down = rises & across;
            distance += (up & last) != 0 ? 1 : (down & last) != 0 ? -1 : 0;
            up = (up << 1) | 1;
            rises = (down << 1) | ~(same | falls | up);
            falls = up & (same | falls);
        }

        return distance;
    }

    private static ulong Positions(string word, char letter)
    {
        var positions = 0UL;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == letter)
                positions |= 1UL << i;
        }

        return positions;
    }
}
