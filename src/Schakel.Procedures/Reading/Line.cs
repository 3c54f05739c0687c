// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Reading;

/// <summary>A word on a line. A comma, an arrow and a smaller-than are words of their own.</summary>
internal readonly record struct Word(string Text, Place Place);

/// <summary>
/// A line that says something: its words, and the text they were cut from. A refused line was reported already: it tells what was
/// tried (its first word, and a name), so that one mistake does not become a second one, and is not read further.
/// </summary>
internal sealed record Line(int Number, string Text, IReadOnlyList<Word> Words, bool Refused = false)
{
    public Word First => Words[0];

    /// <summary>The place just after the last word: where a missing part is reported.</summary>
    public Place End => new(Number, Words[^1].Place.Column + Words[^1].Text.Length);

    public static Line? Cut(int number, string text)
    {
        var words = new List<Word>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var length = LengthOfWord(text, i);
            words.Add(new Word(text.Substring(i, length), new Place(number, i + 1)));
            i += length;
        }

        return words.Count == 0 ? null : new Line(number, text, words);
    }

    private static int LengthOfWord(string text, int start)
    {
        if (text[start] is ',' or '<')
            return 1;
        if (IsArrow(text, start))
            return 2;
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or '<') && !IsArrow(text, end))
            end++;
        return end - start;
    }

    private static bool IsArrow(string text, int at) => text[at] == '-' && at + 1 < text.Length && text[at + 1] == '>';
}
