// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Reading;

/// <summary>Cuts a text into lines, and refuses what a text may not hold before anything looks at its words.</summary>
internal static class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of these bytes, or null with a finding where they are no UTF-8.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, Findings findings)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            findings.Add(TextCode.BadCharacter, new Place(1, 1), Messages.NotUtf8);
            return null;
        }
    }

    /// <summary>The text without the mark some editors put before it, or null with a finding where it is too long to read.</summary>
    public static string? Accept(string text, Findings findings)
    {
        if (text.Length <= Limits.TextLength)
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        findings.Add(TextCode.TooMuch, new Place(1, 1), Messages.TooLong(Limits.TextLength));
        return null;
    }

    /// <summary>
    /// The lines that say something, one at a time, until there are more findings than are told. A line ends at a line feed, with or
    /// without a carriage return before it; nothing else ends a line.
    /// </summary>
    public static IEnumerable<Line> Lines(string text, Findings findings)
    {
        var number = 0;
        var words = new List<Word>();
        for (var start = 0; start <= text.Length && !findings.Full;)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed;
            var length = end > start && text[end - 1] == '\r' ? end - start - 1 : end - start;
            number++;
            if (One(number, text.AsMemory(start, length), words, findings) is { } line)
                yield return line;
            start = end + 1;
        }
    }

    private static Line? One(int number, ReadOnlyMemory<char> text, List<Word> words, Findings findings)
    {
        var raw = text.Span;
        if (raw.IndexOfAnyExcept(' ', '\t') < 0)
            return null;
        if (TooLong(raw) is { } over)
            findings.Add(TextCode.TooMuch, new Place(number, over + 1), Messages.LineTooLong(Limits.LineLength));
        else if (Characters.FirstBad(raw) is { } bad)
            findings.Add(TextCode.BadCharacter, new Place(number, bad + 1), Messages.BadCharacter(raw, bad));
        else
            return Line.Cut(number, text, words);
        return Line.Cut(number, text[..Math.Min(raw.Length, Limits.LineLength)], words) is { } line ? line with { Refused = true } : null;
    }

    // Space does not count, so that laying a line out in its canonical form never makes it too long.
    private static int? TooLong(ReadOnlySpan<char> line)
    {
        if (line.Length <= Limits.LineLength)
            return null;
        var count = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (!char.IsWhiteSpace(line[i]) && ++count > Limits.LineLength)
                return i;
        }

        return null;
    }
}
