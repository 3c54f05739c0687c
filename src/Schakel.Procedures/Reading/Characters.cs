// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;

namespace Schakel.Procedures.Reading;

/// <summary>Which characters a text may hold.</summary>
internal static class Characters
{
    /// <summary>Where the first character is that a text may not hold, or null.</summary>
    public static int? FirstBad(ReadOnlySpan<char> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c is >= ' ' and < '\u007F' or '\t')
                continue;
            if (Rune.DecodeFromUtf16(line[i..], out var rune, out var length) != System.Buffers.OperationStatus.Done || IsBad(rune))
                return i;
            i += length - 1;
        }

        return null;
    }

    // A mark that combines is refused because "é" written in two ways would give one text two fingerprints; what is not seen, or
    // changes the direction of reading, because a text must not say something else than it shows.
    private static bool IsBad(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.PrivateUse;
}
