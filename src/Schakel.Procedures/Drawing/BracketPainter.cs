// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Drawing;

/// <summary>A bracket around the steps that run in one named term.</summary>
internal static class BracketPainter
{
    private const int Line = 295;
    private const int Tick = 10;

    internal static void Paint(Svg svg, Layout layout)
    {
        foreach (var bracket in layout.Brackets)
        {
            var top = bracket.Rows.Top + TextRow.LineHeight / 2;
            svg.Path($"M{Line - Tick} {top}H{Line}V{bracket.Bottom}H{Line - Tick}", Ink.TermLine);
        }
    }
}
