// SPDX-License-Identifier: EUPL-1.2
using System.Text;

namespace Schakel.Dutch;

/// <summary>
/// The stem of a Dutch word, by the rules of Martin Porter's Dutch stemmer
/// (<see href="https://snowballstem.org/algorithms/dutch_porter/stemmer.html">Snowball</see>), which PostgreSQL and others use as well. It takes ends off, so
/// that <c>uitkering</c> and <c>uitkeringen</c> are one; a stem need not be a word.
/// </summary>
public static class DutchStemmer
{
    private const string Vowels = "aeiouyè";

    /// <summary>The stem of a word in lower case.</summary>
    public static string Stem(string word)
    {
        var letters = Marked(word);
        var (r1, r2) = Regions(letters);
        var state = new Ends(letters, r1, r2);
        state.Plural();
        state.E();
        state.Heid();
        state.Suffix();
        state.DoubleVowel();
        return letters.Replace('Y', 'y').Replace('I', 'i').ToString();
    }

    // Without accents; an i or y that sounds as a consonant in capitals.
    private static StringBuilder Marked(string word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            letters.Append(letter switch
            {
                'ä' or 'á' => 'a',
                'ë' or 'é' => 'e',
                'ï' or 'í' => 'i',
                'ö' or 'ó' => 'o',
                'ü' or 'ú' => 'u',
                _ => letter,
            });
        }

        if (letters.Length > 0 && letters[0] == 'y')
            letters[0] = 'Y';
        for (var at = 0; at + 1 < letters.Length; at++)
        {
            if (!IsVowel(letters[at]))
                continue;
            if (letters[at + 1] == 'y')
                letters[at + 1] = 'Y';
            else if (letters[at + 1] == 'i' && at + 2 < letters.Length && IsVowel(letters[at + 2]))
                letters[at + 1] = 'I';
        }

        return letters;
    }

    // Each after the first consonant that follows a vowel; the first at least three letters in.
    private static (int R1, int R2) Regions(StringBuilder letters)
    {
        if (letters.Length < 3)
            return (letters.Length, letters.Length);
        var first = Past(letters, 0);
        return (Math.Min(letters.Length, Math.Max(3, first)), first < letters.Length ? Past(letters, first) : letters.Length);
    }

    private static int Past(StringBuilder letters, int at)
    {
        while (at < letters.Length && !IsVowel(letters[at]))
            at++;
        while (at < letters.Length && IsVowel(letters[at]))
            at++;
        return Math.Min(at + 1, letters.Length);
    }

    private static bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal);

    private sealed class Ends(StringBuilder letters, int r1, int r2)
    {
        private bool tookE;

        public void Plural()
        {
            if (Has("heden"))
            {
                if (IsIn(r1, 5))
                    letters.Remove(letters.Length - 3, 3).Append("id");
            }
            else if (Has("ene"))
            {
                En(3);
            }
            else if (Has("en"))
            {
                En(2);
            }
            else if ((Has("se") ? 2 : Has("s") ? 1 : 0) is > 0 and var length && IsIn(r1, length) && Before(length) is { } letter && letter != 'j' && !IsVowel(letter))
            {
                Cut(length);
            }
        }

        public void E()
        {
            tookE = false;
            if (!Has("e") || !IsIn(r1, 1) || Before(1) is not { } letter || IsVowel(letter))
                return;
            Cut(1);
            tookE = true;
            Undouble();
        }

        public void Heid()
        {
            if (!Has("heid") || !IsIn(r2, 4) || Before(4) == 'c')
                return;
            Cut(4);
            if (Has("en"))
                En(2);
        }

        public void Suffix()
        {
            if (Has("end") || Has("ing"))
            {
                if (!IsIn(r2, 3))
                    return;
                Cut(3);
                if (Has("ig") && IsIn(r2, 2) && Before(2) != 'e')
                    Cut(2);
                else
                    Undouble();
            }
            else if (Has("lijk"))
            {
                if (!IsIn(r2, 4))
                    return;
                Cut(4);
                E();
            }
            else if (Has("baar"))
            {
                if (IsIn(r2, 4))
                    Cut(4);
            }
            else if (Has("bar"))
            {
                if (IsIn(r2, 3) && tookE)
                    Cut(3);
            }
            else if (Has("ig") && IsIn(r2, 2) && Before(2) != 'e')
            {
                Cut(2);
            }
        }

        public void DoubleVowel()
        {
            if (letters.Length < 4 || letters[^1] is 'I' || IsVowel(letters[^1]))
                return;
            if (letters[^2] == letters[^3] && letters[^2] is 'a' or 'e' or 'o' or 'u' && !IsVowel(letters[^4]))
                letters.Remove(letters.Length - 2, 1);
        }

        private void En(int length)
        {
            if (!IsIn(r1, length) || Before(length) is not { } letter || IsVowel(letter) || Has("gem", length))
                return;
            Cut(length);
            Undouble();
        }

        private void Undouble()
        {
            if (Has("kk") || Has("dd") || Has("tt"))
                Cut(1);
        }

        private bool Has(string end, int from = 0)
        {
            var start = letters.Length - from - end.Length;
            if (start < 0)
                return false;
            for (var at = 0; at < end.Length; at++)
            {
                if (letters[start + at] != end[at])
                    return false;
            }

            return true;
        }

        private bool IsIn(int region, int length) => letters.Length - length >= region;

        private char? Before(int length) => letters.Length > length ? letters[letters.Length - length - 1] : null;

        private void Cut(int length) => letters.Remove(letters.Length - length, length);
    }
}
