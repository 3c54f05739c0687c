// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Drawing;

/// <summary>Gates: doorways beside where the raiser stands, reached by his own dotted arrow and never by silence.</summary>
internal static class DoorPainter
{
    internal const int DoorHeight = 32;

    private const int DoorLeft = 107;
    private const int DoorWidth = 18;
    private const int TextLeft = 136;

    internal static void Paint(Svg svg, Layout layout)
    {
        foreach (var spot in layout.Steps)
            if (spot.Sill is { } sill) Doors(svg, spot.Rows, sill);
        Doors(svg, layout.Ground, layout.GroundLine);
    }

    private static void Doors(Svg svg, Rows rows, int standsOn)
    {
        if (rows.Floors.IsEmpty) return;
        foreach (var floor in rows.Floors)
        {
            svg.Path($"M{DoorLeft} {floor}V{floor - DoorHeight}h{DoorWidth}V{floor}", Ink.Frame);
            svg.Path($"M{DoorLeft + DoorWidth} {floor - DoorHeight}l-8 5v{DoorHeight - 10}l8 5Z", Ink.Filled);
            var middle = floor - DoorHeight / 2;
            svg.Path($"M{DotsPainter.Lane} {DotsPainter.OnPitch(standsOn)}V{middle}H{DoorLeft - 8}", Ink.Dots);
            svg.Path($"M{DoorLeft - 5} {middle - 5}l9 5l-9 5Z", Ink.Filled);
        }

        foreach (var (row, top) in rows.Standing())
            if (row is DoorRow door)
                TextPainter.Lines(svg, TextLeft, top + door.Height - door.TextHeight, door.Lines);
    }
}
