// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Numbers;

namespace Schakel.Web.Raising;

/// <summary>Whether someone has his code: he types its end, or all of it.</summary>
internal static class KeptCode
{
    private const int Last = 5;

    /// <summary>The code as it is shown: in groups of which the last is what must be typed over.</summary>
    public static IEnumerable<string> Groups(RaiserCode code)
    {
        var whole = Plain(code.Text);
        var first = Last + whole.Length % Last;
        return whole[first..].Chunk(Last).Select(letters => new string(letters)).Prepend(whole[..first]);
    }

    public static bool Shows(string typed, RaiserCode code)
    {
        var whole = Plain(code.Text);
        var shown = Plain(typed);
        return shown == whole || shown == whole[^Last..];
    }

    // Letters that look like digits are read as those, as everywhere in codes.
    private static string Plain(string text) => string.Concat(text.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(letter => letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter }));
}
