// SPDX-License-Identifier: EUPL-1.2
using System.Text;

namespace Schakel.Procedures.Drawing;

/// <summary>Hatching is silence, and nothing else.</summary>
internal static class Hatching
{
    // Between two lines, measured upright: at 45 degrees this is about 6 apart.
    private const int Pitch = 9;

    /// <summary>Hatches a box, every line cut off at its edges.</summary>
    internal static void Paint(Svg svg, int x, int y, int width, int height)
    {
        var lines = new StringBuilder();
        for (var sum = Pitch / 2; sum < width + height; sum += Pitch)
        {
            var (down, up) = (Math.Max(0, sum - height), Math.Min(width, sum));
            lines.Append($"M{x + down} {y + sum - down}L{x + up} {y + sum - up}");
        }
        svg.Path($"{lines}", Ink.Hatch);
    }
}
