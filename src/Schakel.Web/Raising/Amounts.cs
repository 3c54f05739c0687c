// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Schakel.Procedures;

namespace Schakel.Web.Raising;

/// <summary>Reads and shows numbers as people in the Netherlands and elsewhere write them: 1250,50 and 1250.50 and 1.250,50.</summary>
internal static class Amounts
{
    /// <summary>The number, written in one way; null where it is none.</summary>
    public static string? Read(string typed, bool withCents)
    {
        var text = typed.Replace("€", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var at = text.LastIndexOfAny(['.', ',']);
        var hasCents = at >= 0 && text.Length - at - 1 is 1 or 2;
        var groups = (hasCents ? text[..at] : text).Split('.', ',');
        if (groups.Skip(1).Any(group => group.Length != 3))
            return null;
        var whole = string.Concat(groups);
        if (whole.Length is 0 or > 15 || !whole.All(char.IsAsciiDigit) || (hasCents && (!withCents || !text[(at + 1)..].All(char.IsAsciiDigit))))
            return null;
        return hasCents ? $"{long.Parse(whole, CultureInfo.InvariantCulture)},{text[(at + 1)..].PadRight(2, '0')}" : long.Parse(whole, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>An amount in euros that was kept, as people read it; what is no amount as it was written.</summary>
    public static string Shown(string kept, Language language)
    {
        var parts = kept.Split(',');
        if (parts.Length > 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
            return kept;
        var (group, point) = language is Language.English ? (",", ".") : (".", ",");
        return $"€\u00a0{whole.ToString("N0", new NumberFormatInfo { NumberGroupSeparator = group })}{(parts is [_, var cents] ? $"{point}{cents}" : "")}";
    }
}
