// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;

namespace Schakel.Procedures.Drawing;

/// <summary>Breaks a text into lines that fit: between words, else at a hyphen or a known seam, and only then inside a word.</summary>
internal sealed class Wrapping(double width, int size, bool bold)
{
    /// <summary>More than this on one line is hard to take in at a glance.</summary>
    internal const int LongestLine = 26;

    /// <summary>A space that only breaks when there is no other way, as between an arrow and where it leads.</summary>
    internal const char Tie = '\u00A0';

    private const char Seam = '\u00AD';

    // Words of the picture itself that can fill a line, and look wrong when broken anywhere else.
    private static readonly (string Whole, string Seamed)[] Seams =
        [("volksvertegenwoordig", $"volks{Seam}vertegenwoordig"), ("Vertegenwoordig", $"Vertegen{Seam}woordig"),
            ("informatieverstrek", $"informatie{Seam}verstrek"), ("Belangenafweg", $"Belangen{Seam}afweg")];

    internal ImmutableArray<string> Lines(string text)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var piece in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Pieces))
        {
            var longer = line.Length == 0 ? piece : $"{line} {piece}";
            if (Fits(longer))
            {
                line = longer;
                continue;
            }
            lines.Add(line.Replace(Tie, ' '));
            line = piece;
        }
        if (line.Length > 0) lines.Add(line.Replace(Tie, ' '));
        return lines.ToImmutable();
    }

    private bool Fits(string text) => text.Length <= LongestLine && TextWidth.Of(text, size, bold) <= width;

    private IEnumerable<string> Pieces(string word)
    {
        if (!Fits(word))
            foreach (var (whole, seamed) in Seams) word = word.Replace(whole, seamed);
        while (!Fits(Whole(word)))
        {
            var (head, next) = AtSeam(word) ?? Inside(word);
            yield return head;
            word = word[next..];
        }
        if (word.Length > 0) yield return Whole(word);
    }

    private static string Whole(string word) => word.Replace($"{Seam}", "");

    private (string Head, int Next)? AtSeam(string word)
    {
        for (var end = word.Length - 1; end > 1; end--)
        {
            var before = Whole(word[..(end - 1)]);
            var head = word[end - 1] switch
            {
                Tie when before.Length > 1 => before,
                '-' or Seam => before + "-",
                _ => null,
            };
            if (head is not null && Fits(head)) return (head, end);
        }
        return null;
    }

    private (string Head, int Next) Inside(string word)
    {
        var end = 0;
        var letters = StringInfo.GetTextElementEnumerator(word);
        while (letters.MoveNext())
        {
            var next = letters.ElementIndex + letters.GetTextElement().Length;
            if (end > 0 && !Fits(Whole(word[..next]) + "-")) break;
            end = next;
        }
        return (Whole(word[..end]) + "-", end);
    }
}
