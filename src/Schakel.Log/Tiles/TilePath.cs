// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Schakel.Log.Tiles;

/// <summary>The last part of a path, that tiles and bundles share: the index in groups of three digits, then the width.</summary>
internal static class TilePath
{
    private const int GroupSize = 3;

    public static string Of(long index, int width)
    {
        var digits = index.ToString(CultureInfo.InvariantCulture);
        var count = (digits.Length + GroupSize - 1) / GroupSize;
        digits = digits.PadLeft(count * GroupSize, '0');
        // An 'x' before every group that more follows, so that no directory has the name of a file.
        var groups = Enumerable.Range(0, count).Select(at => $"{(at < count - 1 ? "x" : "")}{digits.AsSpan(at * GroupSize, GroupSize)}");
        return string.Join('/', groups) + (width == TileAddress.FullWidth ? "" : $".p/{width}");
    }

    public static bool TryParse(string path, out long index, out int width)
    {
        (index, width) = (0, TileAddress.FullWidth);
        var (name, given) = path.Split(".p/") switch
        {
            [var only] => (only, null),
            [var before, var after] => (before, after),
            _ => ("", null),
        };
        if (given is not null)
        {
            if (!Decimal.TryParse(given, out var read) || read is < 1 or >= TileAddress.FullWidth)
                return false;
            width = (int)read;
        }

        var digits = name.Replace("x", "").Replace("/", "");
        // Whatever reads as a number and is written back as the very same path was written right.
        return digits.All(char.IsAsciiDigit) && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out index)
            && Of(index, width) == path;
    }
}
