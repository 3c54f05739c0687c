// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Drawing;

/// <summary>The bars: a rung across both stiles, a landing half a rung outside the right one. Hatched where silence ends it.</summary>
internal static class RungPainter
{
    private const int LandingLeft = 68;
    private const int LandingWidth = 22;

    internal static void Paint(Svg svg, Layout layout)
    {
        foreach (var spot in layout.Steps)
        {
            if (spot.IsLanding) Bar(svg, spot, LandingLeft, LandingWidth);
            else
            {
                // Dots that pass a rung without ending there, pass behind it.
                svg.Rectangle(80, spot.BarTop - 1, 5, StepSpot.BarHeight + 2, $"fill=\"{Ink.Paper}\"");
                Bar(svg, spot, 5, 74);
            }

            // Where the raiser may go through a door while another is at turn, he stands on a landing of his own.
            if (!spot.IsLanding && spot.Sill is { } sill) svg.Rectangle(LandingLeft, sill, LandingWidth, StepSpot.BarHeight, Ink.Waiting);
        }
    }

    private static void Bar(Svg svg, StepSpot spot, int x, int width)
    {
        svg.Rectangle(x, spot.BarTop, width, StepSpot.BarHeight, spot.IsSawn ? Ink.Unanswered : Ink.Waiting);
        if (spot.IsSawn) Hatching.Paint(svg, x, spot.BarTop, width, StepSpot.BarHeight);
    }
}
