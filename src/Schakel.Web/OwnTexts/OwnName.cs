// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Dutch;

namespace Schakel.Web.OwnTexts;

/// <summary>Makes a name for addresses of what people call something.</summary>
internal static class OwnName
{
    private const int Longest = 60;

    /// <summary>A name that is not taken.</summary>
    /// <param name="title">What people call it.</param>
    /// <param name="stem">The name where no letter of that can stand in one.</param>
    /// <param name="taken">The names that are.</param>
    public static string Of(string title, string stem, IReadOnlySet<string> taken)
    {
        var name = new StringBuilder();
        foreach (var letter in Folding.Of(title))
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
                name.Append(letter);
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        var made = name.ToString()[..Math.Min(name.Length, Longest)].Trim('-') is { Length: > 0 } found ? found : stem;
        return taken.Contains(made) ? Enumerable.Range(2, int.MaxValue - 2).Select(i => $"{made}-{i}").First(each => !taken.Contains(each)) : made;
    }
}
