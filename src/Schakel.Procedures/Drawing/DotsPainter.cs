// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Drawing;

/// <summary>Dotted arrows: a move that one on a landing may make, up to a rung or a forum.</summary>
internal static class DotsPainter
{
    internal const int Lane = 81;

    private const int Pitch = 6;
    private const int UnderTarget = 5;

    internal static void Paint(Svg svg, Climb climb, Layout layout)
    {
        var moves =
            from position in Enumerable.Range(0, climb.Steps.Length)
            where climb.IsLanding(position)
            from answer in climb.Steps[position].Answers
            let to = climb.PositionOf(answer.To)
            where to > position && !climb.IsLanding(to.Value)
            select (Start: layout.Spots[position].BarTop, Tip: layout.Spots[to.Value].BarBottom + UnderTarget);

        // Moves that overlap are one line with an arrow at each end it has: two rows of dots would blur.
        var drawnTo = int.MaxValue;
        foreach (var (start, tip) in moves.Distinct().OrderByDescending(move => move.Start).ThenBy(move => move.Tip))
        {
            svg.Path($"M{Lane - 5} {tip + 9}L{Lane} {tip}L{Lane + 5} {tip + 9}Z", Ink.Filled);
            var from = Math.Min(start, drawnTo);
            if (from <= tip) continue;
            Up(svg, from, tip + 9);
            drawnTo = tip;
        }
    }

    /// <summary>A dotted line straight up. All lines have their dots at the same heights, so that they join unseen.</summary>
    internal static void Up(Svg svg, int from, int to) => svg.Path($"M{Lane} {OnPitch(from)}V{to}", Ink.Dots);

    internal static int OnPitch(int from) => (from - 3) / Pitch * Pitch;
}
