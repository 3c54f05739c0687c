// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Events;

namespace Schakel.Dossiers.Commands;

/// <summary>
/// What a linked dossier is opened with. Its raisers, their protection and who is barred come from the dossier that leads to it; the facts that
/// its own form asks come from here, however it is led to: by an answer, by an act, on entering a step or beside an opening.
/// </summary>
public sealed record Draft
{
    /// <summary>Where it runs; null for where this one does.</summary>
    public Placement? At { get; init; }

    /// <summary>What was written with it.</summary>
    public Words Words { get; init; } = Words.None;

    /// <summary>By whom and why it was sent on; null where it was not.</summary>
    public SentOn? SentOn { get; init; }

    /// <summary>Who raised it, with names that are open; where they are not, none is kept.</summary>
    public ImmutableArray<RaiserIdentity> Raisers { get; init; } = [];

    /// <summary>The dates that were filled in.</summary>
    public ImmutableDictionary<string, DateOnly> Dates { get; init; } = ImmutableDictionary<string, DateOnly>.Empty;
}
