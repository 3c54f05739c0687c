// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;

namespace Schakel.Procedures.Model;

/// <summary>Time to act (<c>binnen 10 werkdagen</c>, <c>binnen 4 weken vanaf ontvangst</c>).</summary>
/// <param name="Term">How long.</param>
/// <param name="From">From what: null is the entering of the step; otherwise <see cref="Receipt"/> or a date question.</param>
/// <param name="Place">Where the line stands.</param>
public sealed record Within(Term Term, string? From, Place Place)
{
    /// <summary>The anchor word for the day on which the dossier was opened.</summary>
    public const string Receipt = "ontvangst";
}

/// <summary>The step runs in a named term (<c>in beslis</c>).</summary>
/// <param name="Name">The named term.</param>
/// <param name="Place">Where the line stands.</param>
public sealed record InTerm(string Name, Place Place);

/// <summary>Due on a date that was filled in (<c>tot hersteldatum, hoogstens 2 jaar</c>).</summary>
/// <param name="Question">The date question.</param>
/// <param name="AtMost">The most, from entering the step; also the due date where no date was filled in. Null breaks G10.</param>
/// <param name="Place">Where the line stands.</param>
public sealed record Until(string Question, Term? AtMost, Place Place);

/// <summary>A statutory term across several steps (<c>termijn beslis 6 weken vanaf einde-bezwaartermijn</c>).</summary>
/// <param name="Name">Its name, used by <c>in</c>.</param>
/// <param name="Term">How long.</param>
/// <param name="From">From what: null is the entering of its first step; otherwise <see cref="Within.Receipt"/> or a date question.</param>
/// <param name="WithoutTermsAct">True where a statute excludes the Algemene termijnenwet for it (<c>zonder Atw</c>).</param>
/// <param name="Place">Where the line stands.</param>
public sealed record NamedTerm(string Name, Term Term, string? From, bool WithoutTermsAct, Place Place)
{
    /// <summary>
    /// The earlier named term from whose last day this one runs (<c>vanaf einde bezwaartermijn</c>; Awb 7:10 lid 1); then
    /// <see cref="From"/> is null.
    /// </summary>
    public string? FromEndOf { get; init; }

    /// <summary>From what it runs, as the text says it; null where it runs from entering its first step.</summary>
    public string? Anchor => FromEndOf is { } earlier ? $"einde {earlier}" : From;
}

/// <summary>More time, with reasons (<c>verdagen 5 werkdagen, hoogstens 1 keer</c>).</summary>
/// <param name="Term">How long each time, counted from the last day.</param>
/// <param name="AtMost">How often.</param>
/// <param name="Place">Where the line stands.</param>
public sealed record Extension(Term Term, int AtMost, Place Place);

/// <summary>The clock stands still, told to the raiser (<c>aanhouden verzuim, hoogstens 1 keer, ten hoogste 4 weken</c>).</summary>
/// <param name="Why">The reason in a word.</param>
/// <param name="AtMostTimes">How often.</param>
/// <param name="AtMost">How long each time.</param>
/// <param name="Place">Where the line stands.</param>
public sealed record Suspension(string Why, int AtMostTimes, Term AtMost, Place Place);

/// <summary>How the terms of a text are counted.</summary>
public enum Counting
{
    /// <summary>The Algemene termijnenwet applies because the terms stand in a statute or AMvB (Atw art. 1 and 5).</summary>
    TermsAct,

    /// <summary>The terms stand elsewhere; counting them that way is a choice, and is said to be one.</summary>
    TermsActByChoice,

    /// <summary>Plain counting: a term may end on a free day.</summary>
    Plain,
}
