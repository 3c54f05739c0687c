// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Procedures.Reading;

/// <summary>Reads a list with commas: one or more of the same, none of them twice.</summary>
internal static class ListReader
{
    public static ImmutableArray<string>? Names(Cursor cursor, Findings findings, Wording what) =>
        Read(cursor, findings, what, () => cursor.Name(what));

    public static ImmutableArray<T>? Values<T>(Cursor cursor, Findings findings, WordList<T> list, Wording what) where T : struct, Enum
    {
        var words = Read(cursor, findings, what, () => cursor.Value(list, what) is { } value ? list[value] : null);
        return words?.Select(word => list.TryRead(word, out var meaning) ? meaning : default).ToImmutableArray();
    }

    private static ImmutableArray<string>? Read(Cursor cursor, Findings findings, Wording what, Func<string?> one)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        do
        {
            var place = cursor.Place;
            if (one() is not { } item)
                return null;
            if (found.Contains(item))
                findings.Add(TextCode.Twice, place, Messages.Twice(item, what, place.Line));
            else if (found.Count == Limits.Parts)
                findings.Add(TextCode.TooMuch, place, Messages.TooMany(what, Limits.Parts));
            else
                found.Add(item);
        }
        while (cursor.Take(","));
        return found.ToImmutable();
    }
}
