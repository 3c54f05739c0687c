// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Procedures.Engine;

/// <summary>What became of a command.</summary>
public abstract record Outcome
{
    private Outcome() { }

    /// <summary>It was accepted.</summary>
    /// <param name="Events">What happened, in order. Empty where the passing of time changed nothing.</param>
    public sealed record Accepted(ImmutableArray<Event> Events) : Outcome;

    /// <summary>It was refused; nothing happened.</summary>
    /// <param name="Reasons">Every reason.</param>
    public sealed record Refused(ImmutableArray<Refusal> Reasons) : Outcome;
}

/// <summary>Why a command was refused.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Message">A sentence that says what to do.</param>
public sealed record Refusal(RefusalReason Reason, Wording Message);

/// <summary>The reasons for which a command can be refused.</summary>
public enum RefusalReason
{
    /// <summary>Part of the command itself is missing.</summary>
    Incomplete,

    /// <summary>The dossier is not open yet, or is open already.</summary>
    OpenState,

    /// <summary>The dossier ended.</summary>
    Ended,

    /// <summary>Its day lies before what already happened.</summary>
    InThePast,

    /// <summary>It is not the turn of who answers.</summary>
    NotYourTurn,

    /// <summary>The answer or act does not exist here.</summary>
    NoSuchAnswer,

    /// <summary>Something it must carry is missing.</summary>
    Missing,

    /// <summary>A linked dossier must be done first.</summary>
    NotYet,

    /// <summary>The person took or prepared the decision (G5).</summary>
    Barred,

    /// <summary>It was done as often as it may.</summary>
    NoMore,

    /// <summary>The clock stands still, or does not.</summary>
    ClockState,

    /// <summary>A date lies outside what the text allows.</summary>
    BadDate,

    /// <summary>The procedure leads nowhere from here: it does not hold.</summary>
    LeadsNowhere,

    /// <summary>What it is about does not exist here: a dossier, a procedure, an organisation, an office.</summary>
    Unknown,

    /// <summary>The protection of the raiser forbids it, or a name does not fit it.</summary>
    Protected,

    /// <summary>It may not be destroyed, as long as someone may still ask for it.</summary>
    Held,

    /// <summary>A text is longer than it may be, or holds what nobody can read; or there are more parts than there may be.</summary>
    Unreadable,
}
