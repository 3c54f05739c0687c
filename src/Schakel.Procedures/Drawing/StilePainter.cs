// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Drawing;

/// <summary>The two stiles. Where silence leads nowhere they are sawn through, and what is above is pale and out of reach.</summary>
internal static class StilePainter
{
    internal const int Left = 14;
    internal const int Right = 70;

    private const int OverTopRung = 22;
    private const int StubOverBar = 14;
    private const int CutHeight = 18;

    internal static void Paint(Svg svg, Layout layout)
    {
        var overTopRung = layout.Steps.Select(spot => spot.BarTop - OverTopRung).DefaultIfEmpty(layout.GroundLine).Min();
        var top = layout.Forums.LastOrDefault()?.BarTop ?? Math.Max(4, overTopRung);
        var cuts = layout.Steps.Where(spot => spot.IsSawn).Select(spot => spot.BarTop - StubOverBar).Where(cut => cut - CutHeight > top);

        var bottom = layout.GroundLine;
        var look = Ink.Filled;
        foreach (var cut in cuts)
        {
            Piece(cut, bottom, look, slantsAbove: true, slantsBelow: look == Ink.PaleFilled);
            bottom = cut - CutHeight;
            look = Ink.PaleFilled;
        }
        Piece(top, bottom, look, slantsAbove: false, slantsBelow: look == Ink.PaleFilled);

        void Piece(int from, int to, string ink, bool slantsAbove, bool slantsBelow)
        {
            var above = slantsAbove ? 2 : 0;
            var below = slantsBelow ? 2 : 0;
            foreach (var stile in new[] { Left, Right })
                svg.Path($"M{stile - 2.5} {from + above}L{stile + 2.5} {from - above}V{to - below}L{stile - 2.5} {to + below}Z", ink);
        }
    }
}
