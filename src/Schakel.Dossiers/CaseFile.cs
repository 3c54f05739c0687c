// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Dossiers;

/// <summary>What must be known of a dossier to decide on it: how it runs, and what hangs on it. Its words are not kept here.</summary>
public sealed record CaseFile
{
    /// <summary>Its number.</summary>
    public required DossierNumber Number { get; init; }

    /// <summary>How many events it has.</summary>
    public required long Version { get; init; }

    /// <summary>What was frozen at its opening.</summary>
    public required Frozen Frozen { get; init; }

    /// <summary>How it runs.</summary>
    public required Dossier Running { get; init; }

    /// <summary>The dossier it came from.</summary>
    public Link? Origin { get; init; }

    /// <summary>Other dossiers it is about.</summary>
    public ImmutableArray<Link> Links { get; init; } = [];

    /// <summary>The last day of a promise.</summary>
    public DateOnly? PromisedOn { get; init; }

    /// <summary>The offices to which the raiser lets his name be told.</summary>
    public ImmutableHashSet<string> RevealAllowedTo { get; init; } = [];

    /// <summary>The offices to which a statute forces it, and when the raiser was told.</summary>
    public ImmutableDictionary<string, DateOnly> RevealAnnouncedTo { get; init; } = ImmutableDictionary<string, DateOnly>.Empty;

    /// <summary>What raisers told the custodian of how they fare: that they did, and whether it was read.</summary>
    public ImmutableArray<Testified> Testimonies { get; init; } = [];

    /// <summary>How many files were attached.</summary>
    public int Files { get; init; }

    /// <summary>Whether it rests where the raiser took it after an answer, and not because nobody gave one.</summary>
    public bool RestsAfterAnswer { get; init; }

    /// <summary>When it was destroyed.</summary>
    public DateOnly? ErasedOn { get; init; }

    /// <summary>The organisation it runs in.</summary>
    public string Organisation => Frozen.Organisation;

    /// <summary>The version of its procedure.</summary>
    public string ProcedureHash => Frozen.ProcedureHash;

    /// <summary>The version of its type of organisation.</summary>
    public string TypeHash => Frozen.TypeHash;

    /// <summary>The office at the wheel.</summary>
    public string? Driver => Frozen.Driver;

    /// <summary>How the raiser is protected.</summary>
    public Protection Protection => Frozen.Protection;
}
