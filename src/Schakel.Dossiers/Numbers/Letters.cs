// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.Numbers;

/// <summary>
/// Bytes as letters and digits that people can read aloud and type over: Crockford's 32, without I, L, O and U. The last character
/// guards against a slip of the pen.
/// </summary>
internal static class Letters
{
    private const string All = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The first characters that these bytes give, and the guard; in groups of four.</summary>
    public static string Write(ReadOnlySpan<byte> bytes, int characters)
    {
        Span<char> letters = stackalloc char[characters + 1];
        for (var i = 0; i < characters; i++)
            letters[i] = All[Five(bytes, i * 5)];
        letters[characters] = Guard(letters[..characters]);
        return Grouped(letters);
    }

    /// <summary>What was typed in the one way of writing it; null where it is none, or where the guard does not fit.</summary>
    public static string? Read(string? typed, int characters)
    {
        if (typed is null || typed.Length > 4 * (characters + 1))
            return null;
        Span<char> letters = stackalloc char[characters + 1];
        var count = 0;
        foreach (var c in typed)
        {
            if (c is '-' or ' ' or '\u00A0')
                continue;
            if (count == letters.Length || Meant(c) is not { } letter)
                return null;
            letters[count++] = letter;
        }

        return count == letters.Length && Guard(letters[..characters]) == letters[characters] ? Grouped(letters) : null;
    }

    private static char? Meant(char typed) => char.ToUpperInvariant(typed) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var c when All.Contains(c) => c,
        _ => null,
    };

    private static int Five(ReadOnlySpan<byte> bytes, int bit)
    {
        var two = (bytes[bit / 8] << 8) | (bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0);
        return (two >> (11 - bit % 8)) & 31;
    }

    // Odd weights, so that every single changed character changes the sum; unequal neighbours, so that most swaps do.
    private static char Guard(ReadOnlySpan<char> letters)
    {
        var sum = 0;
        for (var i = 0; i < letters.Length; i++)
            sum += All.IndexOf(letters[i]) * (2 * i + 1);
        return All[sum % 32];
    }

    private static string Grouped(ReadOnlySpan<char> letters)
    {
        var grouped = new System.Text.StringBuilder();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i > 0 && i % 4 == 0)
                grouped.Append('-');
            grouped.Append(letters[i]);
        }

        return grouped.ToString();
    }
}
