// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;

namespace Schakel.Dutch;

/// <summary>
/// The term of a word: Porter's stem, with what it leaves apart brought together. It keeps <c>procedures</c> from <c>procedure</c>, <c>brieven</c> from
/// <c>brief</c> and <c>plannen</c> from <c>plan</c>, which a reader takes for the same word.
/// </summary>
internal static class Stems
{
    private const int Shortest = 6;

    // No plurals, and neither are the compounds that end so.
    private static readonly FrozenSet<string> Singular =
        ["proces", "adres", "succes", "congres", "kompres", "excess", "expres", "advies", "verlies", "precies", "servies", "vlies", "bies", "kies", "princes"];

    /// <summary>The term of a folded word.</summary>
    public static string Of(string word)
    {
        if (word.Length >= Shortest && word.EndsWith("es", StringComparison.Ordinal) && !Singular.Any(end => word.EndsWith(end, StringComparison.Ordinal)))
            word = word[..^1];
        else if (word.Length >= Shortest && word.EndsWith("ieen", StringComparison.Ordinal))
            word = word[..^2];
        var stem = DutchStemmer.Stem(word);
        if (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('a' or 'e' or 'i' or 'o' or 'u'))
            stem = stem[..^1];
        return stem.Length < 3 ? stem : stem[^1] switch
        {
            'v' => stem[..^1] + 'f',
            'z' => stem[..^1] + 's',
            _ => stem,
        };
    }
}
