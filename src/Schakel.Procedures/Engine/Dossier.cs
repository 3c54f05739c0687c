// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Engine;

/// <summary>
/// The state of one dossier, folded from its events. It is in exactly one position. It knows dates, not instants: a due date is a
/// calendar date in Europe/Amsterdam and the holder has all of it.
/// </summary>
public sealed record Dossier
{
    /// <summary>The day it was opened.</summary>
    public required DateOnly Opened { get; init; }

    /// <summary>The day of its last event. Nothing is ever dated before it.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Where it is.</summary>
    public required Position At { get; init; }

    /// <summary>Who raised it; of several any one may act (G7). References of the caller, never names.</summary>
    public ImmutableArray<string> Raisers { get; init; } = [];

    /// <summary>Who took or prepared the decision: barred from judging it as persons, whatever hat they wear (G5).</summary>
    public ImmutableHashSet<string> Barred { get; init; } = [];

    /// <summary>Who fills each office now, first the holder, then the deputies. An office that is not named is taken to be filled.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Staffing { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The dates that were filled in, by question.</summary>
    public ImmutableDictionary<string, DateOnly> Dates { get; init; } = ImmutableDictionary<string, DateOnly>.Empty;

    /// <summary>The last day of each named term that was entered.</summary>
    public ImmutableDictionary<string, DateOnly> NamedTerms { get; init; } = ImmutableDictionary<string, DateOnly>.Empty;

    /// <summary>The steps whose term ran out without an answer. A late answer to one of them is still an answer (Awb 6:20).</summary>
    public ImmutableArray<string> Silent { get; init; } = [];

    /// <summary>Acts that opened a linked dossier. Each does so once.</summary>
    public ImmutableHashSet<string> ActsThatOpened { get; init; } = [];

    /// <summary>Linked dossiers that are done, by procedure.</summary>
    public ImmutableHashSet<string> LinkedDone { get; init; } = [];

    /// <summary>An act that takes effect later, and can be taken back until then.</summary>
    public PendingAct? Pending { get; init; }
}

/// <summary>Where a dossier is.</summary>
public abstract record Position
{
    private Position() { }

    /// <summary>In a step.</summary>
    /// <param name="Step">The step.</param>
    /// <param name="Since">The day it came there.</param>
    public sealed record InStep(string Step, DateOnly Since) : Position
    {
        /// <summary>The last day of the step's own term; null where it has none.</summary>
        public DateOnly? OwnLastDay { get; init; }

        /// <summary>The named term the step runs in.</summary>
        public string? Term { get; init; }

        /// <summary>How often more time was taken.</summary>
        public int Extensions { get; init; }

        /// <summary>How often the clock stood still.</summary>
        public int Suspensions { get; init; }

        /// <summary>Since when the clock stands still; null when it runs.</summary>
        public DateOnly? SuspendedOn { get; init; }

        /// <summary>The last day it may stand still.</summary>
        public DateOnly? SuspendedUntil { get; init; }
    }

    /// <summary>Resting at a forum until answered. There is no clock; acts stay open.</summary>
    /// <param name="Forum">The forum.</param>
    /// <param name="Since">The day it came there: "unanswered since".</param>
    public sealed record Resting(Forum Forum, DateOnly Since) : Position;

    /// <summary>Done.</summary>
    /// <param name="As">What it ended as.</param>
    /// <param name="On">The day.</param>
    public sealed record Done(DoneAs As, DateOnly On) : Position;

    /// <summary>The raiser took it through a gate.</summary>
    /// <param name="Gate">The gate.</param>
    /// <param name="On">The day.</param>
    public sealed record Gone(Gate Gate, DateOnly On) : Position;
}

/// <summary>An act that was announced and takes effect later.</summary>
/// <param name="Label">The act.</param>
/// <param name="By">In which capacity it was announced: only the same can take it back.</param>
/// <param name="EffectiveOn">The last day on which it can be taken back; it takes effect at the end of it.</param>
/// <param name="To">Where it will lead.</param>
/// <param name="Opens">The dossier it will open.</param>
public sealed record PendingAct(string Label, string By, DateOnly EffectiveOn, Target To, string? Opens);
