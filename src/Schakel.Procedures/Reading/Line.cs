// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Reading;

/// <summary>A word on a line. A comma, an arrow and a smaller-than are words of their own.</summary>
internal readonly record struct Word(string Text, Place Place);

/// <summary>
/// A line that says something: its words, and the text they were cut from. A refused line was reported already: it tells what was
/// tried (its first word, and a name), so that one mistake does not become a second one, and is not read further.
/// </summary>
internal sealed record Line(int Number, ReadOnlyMemory<char> Text, IReadOnlyList<Word> Words, bool Refused = false)
{
    // After these the rest is prose, of which no word is looked at.
    private static readonly ImmutableArray<string> BeforeProse =
        ["titel", "grond", "toelichting", "vertegenwoordiging", "verhaal", .. Vocabulary.StepKinds.Words];

    // The words of the language are in every line: one string each is enough.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known =
        Vocabulary.All.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    public Word First => Words[0];

    /// <summary>The place just after the last word: where a missing part is reported.</summary>
    public Place End => new(Number, Words[^1].Place.Column + Words[^1].Text.Length);

    /// <summary>The line of this text, or null where it says nothing.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="line">The text.</param>
    /// <param name="words">Where its words are kept. The next line may use the same list, so a line is there to be read and not to be kept.</param>
    public static Line? Cut(int number, ReadOnlyMemory<char> line, List<Word> words)
    {
        words.Clear();
        var text = line.Span;
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var length = LengthOfWord(text, i);
            var word = text.Slice(i, length);
            words.Add(new Word(Known.TryGetValue(word, out var known) ? known : word.ToString(), new Place(number, i + 1)));
            i += length;
            if (words.Count == 2 && BeforeProse.Contains(words[0].Text))
                break;
        }

        return words.Count == 0 ? null : new Line(number, line, words);
    }

    private static int LengthOfWord(ReadOnlySpan<char> text, int start)
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

    private static bool IsArrow(ReadOnlySpan<char> text, int at) => text[at] == '-' && at + 1 < text.Length && text[at + 1] == '>';
}
