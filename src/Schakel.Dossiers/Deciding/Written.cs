// SPDX-License-Identifier: EUPL-1.2
using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Schakel.Dossiers.Commands;
using Schakel.Procedures;
using Schakel.Procedures.Engine;

namespace Schakel.Dossiers.Deciding;

/// <summary>What can be wrong with one thing that was filled in.</summary>
internal static class Written
{
    /// <summary>A name, an answer, a reference: one line that is not empty.</summary>
    public static Refusal? Name(string? text, Wording what) => string.IsNullOrWhiteSpace(text) ? CaseRefusals.Absent(what) : Line(text, what);

    /// <summary>One line, which may be empty.</summary>
    public static Refusal? Line(string? text, Wording what) => Of(text, what, Limits.Name, isOneLine: true);

    /// <summary>A text, which may be empty.</summary>
    public static Refusal? Text(string? text, Wording what) => Of(text, what, Limits.Text, isOneLine: false);

    /// <summary>What is wrong with the first of these that does not hold.</summary>
    public static Refusal? Each<T>(ImmutableArray<T> all, Func<T, Refusal?> fault, int most = Limits.Entries) =>
        all.IsDefault ? CaseRefusals.Incomplete : Each((IReadOnlyCollection<T>)all, fault, most);

    /// <inheritdoc cref="Each{T}(ImmutableArray{T}, Func{T, Refusal?}, int)"/>
    public static Refusal? Each<T>(IReadOnlyCollection<T>? all, Func<T, Refusal?> fault, int most = Limits.Entries)
    {
        if (all is null)
            return CaseRefusals.Incomplete;
        return all.Count > most ? CaseRefusals.TooMany(most) : all.Select(fault).FirstOrDefault(refusal => refusal is not null);
    }

    private static Refusal? Of(string? text, Wording what, int most, bool isOneLine)
    {
        if (text is null)
            return CaseRefusals.Absent(what);
        if (text.Length > most)
            return CaseRefusals.TooLong(what, most);
        return IsReadable(text, isOneLine) ? null : CaseRefusals.Odd(what);
    }

    // Half of a pair of surrogates is no character, and cannot be written as UTF-8. What a keyboard cannot type is not what someone meant.
    private static bool IsReadable(ReadOnlySpan<char> text, bool isOneLine)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var length) != OperationStatus.Done)
                return false;
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control && (isOneLine || rune.Value is not ('\t' or '\n' or '\r')))
                return false;
            if (isOneLine && category is (UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
                return false;
            text = text[length..];
        }

        return true;
    }
}
