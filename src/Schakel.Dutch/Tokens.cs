// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;

namespace Schakel.Dutch;

/// <summary>
/// Cuts a text into words and numbers. What joins the parts of one stays in it: <c>WIA-uitkering</c>, <c>foto's</c>, <c>4:84</c>, <c>1.250,50</c>. Of
/// Chinese, Japanese and Thai, which are written without spaces, each character is a word. Whatever else is no letter and no digit, as an emoji, divides.
/// </summary>
public static class Tokens
{
    /// <summary>What is longer is a word of as many characters.</summary>
    public const int Longest = 64;

    /// <summary>The words and numbers of a text, in order.</summary>
    public static IEnumerable<Token> Of(string text)
    {
        var word = new StringBuilder();
        var (start, end) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var folded = Folding.Of(rune);
            if (IsWord(folded))
            {
                var isAlone = IsAlone(rune);
                if (isAlone && word.Length > 0)
                    yield return Taken();
                if (word.Length == 0)
                    start = at;
                if (word.Length + folded.Length <= Longest)
                    word.Append(folded);
                end = at + length;
                if (isAlone)
                    yield return Taken();
            }
            else if (folded.Length == 0 && word.Length > 0)
            {
                end = at + length;
            }
            else if (word.Length > 0)
            {
                if (folded.Length == 1 && Joins(word, folded[0], text, at + length))
                    word.Append(folded);
                else if (!(folded == "." && IsOfInitials(word, text, at + length)))
                    yield return Taken();
            }

            at += length;
        }

        if (word.Length > 0)
            yield return Taken();

        Token Taken()
        {
            var token = new Token(start, end - start, word.ToString());
            word.Clear();
            return token;
        }
    }

    private static bool IsWord(string folded)
    {
        if (folded.Length == 0)
            return false;
        foreach (var rune in folded.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber))
                return false;
        }

        return true;
    }

    // A joiner stands between two letters or digits; a point, comma, colon or stroke only between digits, so that a sentence ends where it ends.
    private static bool Joins(StringBuilder word, char joiner, string text, int next)
    {
        if (word.Length >= Longest || !char.IsLetterOrDigit(word[^1]) || Next(text, next) is not { } after)
            return false;
        return joiner switch
        {
            '-' or '\'' => Rune.IsLetterOrDigit(after),
            '.' or ',' or ':' or '/' => char.IsAsciiDigit(word[^1]) && Rune.IsDigit(after),
            _ => false,
        };
    }

    // u.w.v. is uwv.
    private static bool IsOfInitials(StringBuilder word, string text, int next)
    {
        if (word.Length > 6 || !char.IsLetter(word[^1]) || (word.Length > 1 && (next < 3 || text[next - 3] != '.')))
            return false;
        if (Next(text, next) is not { } after || !Rune.IsLetter(after))
            return false;
        return Next(text, next + after.Utf16SequenceLength) is not { } beyond || !Rune.IsLetterOrDigit(beyond);
    }

    private static Rune? Next(string text, int at) =>
        at < text.Length && Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : null;

    private static bool IsAlone(Rune rune) => rune.Value is (>= 0x0E00 and <= 0x0E7F) or (>= 0x2E80 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
