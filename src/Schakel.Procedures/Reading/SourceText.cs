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

    /// <summary>The lines that say something.</summary>
    public static List<Line> Lines(string text, Findings findings)
    {
        var lines = new List<Line>();
        if (text.Length > Limits.TextLength)
        {
            findings.Add(TextCode.TooMuch, new Place(1, 1), Messages.TooLong(Limits.TextLength));
            return lines;
        }

        var number = 0;
        foreach (var raw in text.TrimStart('\uFEFF').AsSpan().EnumerateLinesOnLineFeed())
        {
            number++;
            if (findings.Full)
                break;
            if (raw.Length > Limits.LineLength)
                findings.Add(TextCode.TooMuch, new Place(number, Limits.LineLength + 1), Messages.LineTooLong(Limits.LineLength));
            else if (BadCharacter(raw) is { } at)
                findings.Add(TextCode.BadCharacter, new Place(number, at + 1), Messages.BadCharacter(raw[at]));
            else if (Line.Cut(number, raw.ToString()) is { } line)
                lines.Add(line);
        }

        return lines;
    }

    // Combining marks are refused because "é" written in two ways would give one text two fingerprints; characters that
    // change the direction of reading because a text must not look different from what it says.
    private static int? BadCharacter(ReadOnlySpan<char> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c is < ' ' and not '\t' or (>= '\u007F' and <= '\u009F') or (>= '\u0300' and <= '\u036F')
                or (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF' or '\uFFFE' or '\uFFFF')
                return i;
            if (char.IsHighSurrogate(c) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]))
                i++;
            else if (char.IsSurrogate(c))
                return i;
        }

        return null;
    }

    private static LineEnumerator EnumerateLinesOnLineFeed(this ReadOnlySpan<char> text) => new(text);

    /// <summary>Lines end at a line feed, with or without a carriage return before it; nothing else ends a line.</summary>
    private ref struct LineEnumerator(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> rest = text;
        private bool done;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly LineEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (done)
                return false;
            var end = rest.IndexOf('\n');
            done = end < 0;
            Current = done ? rest : rest[..end];
            rest = done ? [] : rest[(end + 1)..];
            if (Current.EndsWith('\r'))
                Current = Current[..^1];
            return true;
        }
    }
}
