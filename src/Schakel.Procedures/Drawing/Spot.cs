// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Drawing;

/// <summary>Rows standing under each other.</summary>
internal sealed record Rows(ImmutableArray<Row> All, int Top)
{
    internal int Bottom => Top + All.Sum(row => row.Height);

    /// <summary>Every row with the height at which it starts.</summary>
    internal IEnumerable<(Row Row, int Top)> Standing()
    {
        var top = Top;
        foreach (var row in All)
        {
            yield return (row, top);
            top += row.Height;
        }
    }

    /// <summary>The floors on which its doors stand, from the top.</summary>
    internal ImmutableArray<int> Floors => [.. Standing().Where(one => one.Row is DoorRow).Select(one => one.Top + one.Row.Height)];
}

/// <summary>A place a dossier can be: its bar, and the words beside it.</summary>
internal abstract record Spot
{
    internal abstract Rows Rows { get; }

    internal abstract int Bottom { get; }

    internal abstract int BarTop { get; }

    internal abstract int BarBottom { get; }
}

/// <summary>A rung or a landing.</summary>
internal sealed record StepSpot : Spot
{
    internal const int BarHeight = 10;

    internal StepSpot(Climb climb, int position, ImmutableArray<Row> rows, int top)
    {
        Rows = new Rows(rows, top);
        IsLanding = climb.IsLanding(position);
        IsSawn = !climb.SilenceHolds(position);
        var words = rows.Where(row => row is TextRow).Sum(row => row.Height);
        // A landing with a door lies at the door's sill; every other bar lies halfway its words.
        BarTop = IsLanding && words < Rows.Bottom - top ? Rows.Floors[^1] : top + words / 2 - BarHeight / 2;
    }

    internal bool IsLanding { get; }

    /// <summary>Silence leads nowhere from here.</summary>
    internal bool IsSawn { get; }

    internal override Rows Rows { get; }

    internal override int Bottom => Math.Max(Rows.Bottom, Sill is { } sill ? sill + BarHeight : 0);

    internal override int BarTop { get; }

    internal override int BarBottom => BarTop + BarHeight;

    /// <summary>Where whoever may go through its doors stands; null where it has none.</summary>
    internal int? Sill => Rows.Floors is [.., var lowest] ? lowest : null;
}

/// <summary>A platform above the ladder.</summary>
internal sealed record ForumSpot : Spot
{
    internal const int FigureHeight = 31;

    private const int Height = 48;
    private const int BarHeight = 12;

    internal ForumSpot(Forum forum, ImmutableArray<Row> rows, int top)
    {
        Forum = forum;
        var words = rows.Sum(row => row.Height);
        Bottom = top + Math.Max(Height, words);
        Rows = new Rows(rows, Bottom - words);
    }

    internal Forum Forum { get; }

    internal override Rows Rows { get; }

    internal override int Bottom { get; }

    internal override int BarTop => Bottom - BarHeight;

    internal override int BarBottom => Bottom;
}

/// <summary>Spots that share one term.</summary>
internal sealed record Bracket(Rows Rows, int Bottom)
{
    internal Bracket(ImmutableArray<Row> rows, int top) : this(new Rows(rows, top), top) { }
}
