// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Drawing;

/// <summary>The words beside the ladder.</summary>
internal static class TextPainter
{
    private const int Left = 96;
    private const int BaselineUnderTop = 13;

    internal static void Paint(Svg svg, Layout layout)
    {
        IEnumerable<Rows> besides = [.. layout.Spots.Select(spot => spot.Rows), .. layout.Brackets.Select(one => one.Rows), layout.Ground];
        foreach (var rows in besides)
            foreach (var (row, top) in rows.Standing())
                if (row is TextRow line) svg.Text(Left, top + BaselineUnderTop, line);
    }

    internal static void Lines(Svg svg, int left, int top, IEnumerable<TextRow> lines)
    {
        foreach (var line in lines)
        {
            svg.Text(left, top + BaselineUnderTop, line);
            top += TextRow.LineHeight;
        }
    }
}
