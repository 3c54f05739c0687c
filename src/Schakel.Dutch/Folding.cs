// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Schakel.Dutch;

/// <summary>
/// A text as it is searched: without capitals, accents, ligatures and marks that are not seen, with one apostrophe and one hyphen. The runtime knows no
/// cultures here, and normalises nothing; so what each character becomes is a table, made of Unicode's own by <c>scripts/folding.py</c>.
/// </summary>
public static class Folding
{
    private static readonly FrozenDictionary<int, string> Table = Read();

    /// <summary>What a text becomes. Folding it again changes nothing.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            folded.Append(Of(rune));
        return folded.ToString();
    }

    /// <summary>What one character becomes; empty for a mark on another.</summary>
    public static string Of(Rune rune)
    {
        if (rune.IsAscii)
            return Ascii[rune.Value];
        if (Table.TryGetValue(rune.Value, out var folded))
            return folded;
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? "" : rune.ToString();
    }

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(code => char.ToLowerInvariant((char)code).ToString())];

    private static FrozenDictionary<int, string> Read()
    {
        var table = new Dictionary<int, string>();
        foreach (var line in WordList.Lines("folding"))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            foreach (var rune in line[(space + 1)..].EnumerateRunes())
                table[rune.Value] = line[..space];
        }

        return table.ToFrozenDictionary();
    }
}
