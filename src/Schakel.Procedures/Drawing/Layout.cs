// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Drawing;

/// <summary>How high everything stands. Measured from the top, as a picture is, so the last rung is laid first.</summary>
internal sealed class Layout
{
    internal const int Width = 300;

    private const int Margin = 14;
    private const int Gap = 33;
    private const int GapAboveGround = 54;
    private const int GapUnderTerm = 9;
    private const int GroundUnderText = 16;

    internal Layout(Climb climb, Captions captions)
    {
        var top = Margin;
        foreach (var forum in climb.Forums.Reverse())
            top = Stand(new ForumSpot(forum, captions.OfForum(forum), top));

        for (var position = climb.Steps.Length - 1; position >= 0; position--)
        {
            var term = climb.Steps[position].InTerm?.Name;
            if (term is not null && term != TermAt(position + 1))
            {
                Brackets.Add(new Bracket(captions.OfTerm(term), top));
                top = Brackets[^1].Rows.Bottom + GapUnderTerm;
            }
            top = Stand(new StepSpot(climb, position, captions.OfStep(position), top));
            if (term is not null) Brackets[^1] = Brackets[^1] with { Bottom = Spots[^1].Bottom };
        }

        Ground = new Rows(captions.OfGround(), top - Gap + GapAboveGround);
        // A door of the raiser stands on the ground as he does.
        GroundLine = Ground.Bottom + (Ground.Floors.IsEmpty ? GroundUnderText : 0);
        Spots.Reverse();

        string? TermAt(int position) => position < climb.Steps.Length ? climb.Steps[position].InTerm?.Name : null;
    }

    /// <summary>The places, by position: the lowest step first, the highest forum last.</summary>
    internal List<Spot> Spots { get; } = [];

    internal List<Bracket> Brackets { get; } = [];

    internal Rows Ground { get; }

    internal int GroundLine { get; }

    internal int Height => GroundLine + 4;

    internal IEnumerable<StepSpot> Steps => Spots.OfType<StepSpot>();

    internal IEnumerable<ForumSpot> Forums => Spots.OfType<ForumSpot>();

    private int Stand(Spot spot)
    {
        Spots.Add(spot);
        return spot.Bottom + Gap;
    }
}
