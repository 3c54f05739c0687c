// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Drawing;

/// <summary>The platforms on top: people for the public, benches for representatives, a screen for an officer who keeps it closed.</summary>
internal static class ForumPainter
{
    private const string Person = "<circle cy=\"5.5\" r=\"5.5\"/><path d=\"M-8 30.5v-9a8 8 0 0 1 16 0v9z\"/>";

    private const string People =
        $"<g fill=\"{Ink.Control}\"><g transform=\"translate(8 0)\">{Person}</g><g transform=\"translate(32 0)\">{Person}</g>" +
        $"<g transform=\"translate(56 0)\">{Person}</g></g>";

    private const string Benches =
        $"<g fill=\"{Ink.Control}\"><circle cx=\"20\" cy=\"4\" r=\"4\"/><circle cx=\"44\" cy=\"4\" r=\"4\"/><path d=\"M8 9.5h48v5h-48z\"/>" +
        "<circle cx=\"8\" cy=\"20\" r=\"4\"/><circle cx=\"32\" cy=\"20\" r=\"4\"/><circle cx=\"56\" cy=\"20\" r=\"4\"/>" +
        "<path d=\"M-4 25.5h72v5h-72z\"/></g>";

    private const string Screen =
        $"<g fill=\"{Ink.Control}\"><circle cx=\"32\" cy=\"5.5\" r=\"5.5\"/><path d=\"M2 14L22 10V31H2z\"/>" +
        "<path d=\"M24 10L40 14V31H24z\"/><path d=\"M42 14L62 10V31H42z\"/></g>";

    internal static void Paint(Svg svg, Layout layout)
    {
        foreach (var spot in layout.Forums)
        {
            // What goes on to a higher platform passes behind this one.
            svg.Rectangle(2, spot.BarTop - ForumSpot.FigureHeight - 3, 80, ForumSpot.FigureHeight + 3, $"fill=\"{Ink.Paper}\"");
            svg.Figure(10, spot.BarTop - ForumSpot.FigureHeight, spot.Forum switch
            {
                Forum.Public => People,
                Forum.Representatives => Benches,
                _ => Screen,
            });
            svg.Rectangle(1, spot.BarTop, 82, spot.BarBottom - spot.BarTop, Ink.Waiting);
        }
    }
}
