// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Procedures;

namespace Schakel.Web.Attachments;

/// <summary>What an attached file is called. What someone's computer called it is cleaned, and ends as what the file really is.</summary>
internal static class FileNames
{
    private const int Longest = 80;

    /// <summary>The name, without what no name needs; null where nothing is left.</summary>
    public static string? Clean(string? given, FileKind kind)
    {
        var last = (given ?? "")[((given ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = last.LastIndexOf('.') is > 0 and var dot ? last[..dot] : last;
        var kept = string.Concat(stem.EnumerateRunes().Where(IsPlain).Select(rune => rune.ToString()));
        var trimmed = string.Join(' ', kept.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ', '-');
        return trimmed.Length == 0 ? null : (trimmed.Length <= Longest ? trimmed : Whole(trimmed[..Longest]).TrimEnd()) + FileKinds.ExtensionOf(kind);
    }

    /// <summary>What it is called on the screen and where it is saved.</summary>
    public static string Of(CaseEvent.Attached attached, Language language) =>
        attached.Name ?? $"{(language is Language.English ? "attachment" : "bijlage")}-{attached.Number}{FileKinds.ExtensionOf(attached.Kind)}";

    // Letters and figures, and what people put between them. What turns the direction of writing makes one kind of file look like another.
    private static bool IsPlain(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '-' or '_' or '.' or ',' or '(' or ')'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpaceSeparator;

    // Not half of a pair.
    private static string Whole(string text) => char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
}
