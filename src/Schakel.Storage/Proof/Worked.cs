// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Events;
using Schakel.Log;
using Schakel.Procedures;

namespace Schakel.Storage.Proof;

/// <summary>What a row is, to those that come after it.</summary>
internal enum RowKind
{
    /// <summary>An event with its content.</summary>
    Event,

    /// <summary>The event that destroys its dossier.</summary>
    Erasure,

    /// <summary>An event whose content is not there.</summary>
    Bare,

    /// <summary>The announcement of another key, which has no content beside it.</summary>
    Announcement,
}

/// <summary>What was worked out of a row by itself, apart from the rows before it.</summary>
internal readonly record struct Worked
{
    public required Hash Leaf { get; init; }

    /// <summary>The dossier; null where it has no number.</summary>
    public required UInt128? Dossier { get; init; }

    public required string Organisation { get; init; }

    public required RowKind Kind { get; init; }

    /// <summary>What its entry tells of the procedure. Of an opening it was held against what was frozen.</summary>
    public string? Procedure { get; init; }

    /// <summary>Whether its entry is one of what is public.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Whether it is closed also where all else of its dossier is public.</summary>
    public bool IsConfided { get; init; }

    /// <summary>The file that it attaches; null where it attaches none.</summary>
    public CaseEvent.Attached? Attached { get; init; }

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public Wording? Wrong { get; init; }
}
