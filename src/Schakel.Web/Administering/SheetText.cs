// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Procedures;

namespace Schakel.Web.Administering;

/// <summary>Reads the characters of a table that someone saved: what a spreadsheet calls CSV comes in several.</summary>
internal static class SheetText
{
    public static readonly Wording NotReadable = new(
        "De letters in dit bestand zijn niet te lezen. Sla de tabel op als ‘CSV UTF-8’ en kies hem opnieuw.", "The letters in this file cannot be read. Save the table as ‘CSV UTF-8’ and choose it again.");

    /// <summary>The text; null where it is none of the ways a text is saved. Nothing is guessed: a guess spells names wrongly.</summary>
    public static string? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return bytes switch
            {
                [0xEF, 0xBB, 0xBF, .. var utf8] => Strict(new UTF8Encoding(false, true), utf8),
                [0xFF, 0xFE, .. var little] => Strict(new UnicodeEncoding(false, false, true), little),
                [0xFE, 0xFF, .. var big] => Strict(new UnicodeEncoding(true, false, true), big),
                _ => Strict(new UTF8Encoding(false, true), bytes),
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // A picture or a workbook is also read as letters sometimes; a table has no such characters.
    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes) =>
        encoding.GetString(bytes) is var text && text.Any(letter => char.IsControl(letter) && letter is not ('\r' or '\n' or '\t')) ? null : text;
}
