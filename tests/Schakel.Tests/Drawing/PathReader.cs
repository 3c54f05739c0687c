// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text.RegularExpressions;

namespace Schakel.Tests.Drawing;

/// <summary>Reads the path of an SVG as the boxes of its pieces; an arc counts as its chord.</summary>
internal static class PathReader
{
    internal static IEnumerable<Box> Pieces(string path, double left, double top)
    {
        var (x, y, startX, startY) = (left, top, left, top);
        foreach (Match command in Commands.Matches(path))
        {
            var letter = command.Value[0];
            var numbers = Numbers.Matches(command.Value).Select(one => double.Parse(one.Value, CultureInfo.InvariantCulture)).ToArray();
            var isRelative = char.IsAsciiLetterLower(letter);
            var (fromX, fromY) = (x, y);
            switch (char.ToUpperInvariant(letter))
            {
                case 'H':
                    x = numbers[0] + (isRelative ? x : left);
                    break;
                case 'V':
                    y = numbers[0] + (isRelative ? y : top);
                    break;
                case 'Z':
                    (x, y) = (startX, startY);
                    break;
                default:
                    x = numbers[^2] + (isRelative ? x : left);
                    y = numbers[^1] + (isRelative ? y : top);
                    break;
            }
            if (letter == 'M') (startX, startY) = (x, y);
            else yield return new Box(Math.Min(fromX, x), Math.Min(fromY, y), Math.Max(fromX, x), Math.Max(fromY, y));
        }
    }

    // One command with one set of numbers: the only way this picture writes them.
    private static readonly Regex Commands =
        new("[MLHVZmlhvza][^MLHVZmlhvza]*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex Numbers = new(@"-?[0-9]+(\.[0-9]+)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
}
