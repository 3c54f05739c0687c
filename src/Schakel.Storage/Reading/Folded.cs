// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;

namespace Schakel.Storage.Reading;

/// <summary>A text as words are looked for in it: without capitals and accents, the same on every engine and where the program knows no cultures.</summary>
public static class Folded
{
    private static readonly FrozenDictionary<char, char> Plain =
        "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ".Zip("aaaaaaceeeeiiiinooooouuuuyy").ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>Folds it.</summary>
    public static string Of(string text) => string.Create(text.Length, text, (folded, from) =>
    {
        for (var index = 0; index < from.Length; index++)
        {
            var low = char.ToLowerInvariant(from[index]);
            folded[index] = Plain.GetValueOrDefault(low, low);
        }
    });
}
