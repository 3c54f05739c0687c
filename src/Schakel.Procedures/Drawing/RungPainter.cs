// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Drawing;

/// <summary>The bars: a rung across both stiles, a landing half a rung outside the right one. Hatched where silence ends it.</summary>
internal static class RungPainter
{
    internal static void Paint(Svg svg, Layout layout)
    {
        foreach (var place in layout.Steps)
        {
            var (x, width) = place.IsLanding ? (68, 22) : (5, 74);
            Clear(svg, x, place.BarTop, width);
            svg.Rectangle(x, place.BarTop, width, StepSpot.BarHeight, place.IsSawn ? Ink.Unanswered : Ink.Waiting);
            if (place.IsSawn) Hatching.Paint(svg, x, place.BarTop, width, StepSpot.BarHeight);
            if (place.Sill is { } sill && !(place.IsLanding && sill == place.BarTop)) Stoop(svg, sill);
        }
    }

    // Where the raiser may go through a door while another is at turn, he stands on a landing of his own.
    private static void Stoop(Svg svg, int sill)
    {
        Clear(svg, 68, sill, 22);
        svg.Rectangle(68, sill, 22, StepSpot.BarHeight, Ink.Waiting);
    }

    // What passes a bar without ending there, passes behind it.
    private static void Clear(Svg svg, int x, int y, int width) =>
        svg.Rectangle(x - 3, y - 3, width + 6, StepSpot.BarHeight + 6, $"fill=\"{Ink.Paper}\"");
}
