// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Procedures.Drawing;

/// <summary>The shafts with their arrows: hatched where silence climbs, solid where an answer pulls up.</summary>
internal static class ShaftPainter
{
    private const int UnderTarget = 4;

    internal static void Paint(Svg svg, ImmutableArray<Shaft> shafts, Layout layout)
    {
        foreach (var shaft in shafts)
        {
            // From each start to the next one it passes behind the bar; a bar it does not start from it passes in front of.
            for (var start = 0; start + 1 < shaft.Froms.Length; start++)
                Piece(svg, shaft, layout.Spots[shaft.Froms[start]].BarTop, layout.Spots[shaft.Froms[start + 1]].BarBottom);
            var tip = layout.Spots[shaft.To].BarBottom + UnderTarget;
            var (middle, _, halfHead, headHeight) = Measure(shaft.Lane);
            Piece(svg, shaft, layout.Spots[shaft.Froms[^1]].BarTop, tip + headHeight - 1);
            svg.Path($"M{middle - halfHead} {tip + headHeight}L{middle} {tip}L{middle + halfHead} {tip + headHeight}Z", Ink.Filled);
        }
    }

    private static void Piece(Svg svg, Shaft shaft, int bottom, int top)
    {
        var (middle, half, _, _) = Measure(shaft.Lane);
        if (bottom <= top) return;
        if (!shaft.IsSilent)
        {
            svg.Rectangle(middle - half, top, 2 * half, bottom - top, Ink.Filled);
            return;
        }
        svg.Rectangle(middle - half, top, 2 * half, bottom - top, Ink.ShaftWall);
        Hatching.Paint(svg, middle - half, top, 2 * half, bottom - top);
    }

    private static (int Middle, int Half, int HalfHead, int HeadHeight) Measure(Lane lane) => lane switch
    {
        Lane.Middle => (42, 5, 11, 13),
        Lane.Left => (24, 3, 6, 10),
        _ => (60, 3, 6, 10),
    };
}
