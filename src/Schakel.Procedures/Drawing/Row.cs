// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Procedures.Drawing;

/// <summary>One line of what stands beside a place in the picture.</summary>
internal abstract record Row
{
    internal abstract int Height { get; }
}

/// <summary>A line of text.</summary>
internal sealed record TextRow(string Text, int Size, bool IsBold) : Row
{
    internal const int Large = 15;
    internal const int Small = 13;
    internal const int LineHeight = 17;

    internal override int Height => LineHeight;
}

/// <summary>A doorway, the gate it is, and what the raiser does to go through it.</summary>
internal sealed record DoorRow(ImmutableArray<TextRow> Lines) : Row
{
    /// <summary>How far its words reach above the floor: halfway the door if they are few.</summary>
    internal int TextHeight =>
        Math.Max((DoorPainter.DoorHeight + Lines.Length * TextRow.LineHeight) / 2, Lines.Length * TextRow.LineHeight + 2);

    internal override int Height => Math.Max(DoorPainter.DoorHeight, TextHeight) + 8;
}
