// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Engine;

/// <summary>When a step is due: dates only, on a named calendar.</summary>
public static class Clocks
{
    private static readonly DateOnly Never = Wellformed.LastDay.AddDays(1);

    /// <summary>Whether the Algemene termijnenwet is applied to the terms of this procedure, by law or by choice.</summary>
    /// <param name="procedure">The procedure.</param>
    public static bool UsesTermsAct(Procedure procedure) => procedure.Counting is Counting.TermsAct or Counting.TermsActByChoice;

    /// <summary>Whether it is applied to this named term.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="term">The named term.</param>
    public static bool UsesTermsAct(Procedure procedure, NamedTerm term) => UsesTermsAct(procedure) && !term.WithoutTermsAct;

    internal static bool UsesTermsAct(Procedure procedure, string? term) =>
        procedure.Terms.FirstOrDefault(named => named.Name == term) is { } found ? UsesTermsAct(procedure, found) : UsesTermsAct(procedure);

    /// <summary>
    /// The last day of the present step; null where the text gives it none, which breaks G1. Never before the day it was entered: who
    /// gets the turn after the term is over still has that day.
    /// </summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="at">Its position.</param>
    public static DateOnly? LastDay(Dossier dossier, Position.InStep at)
    {
        DateOnly? named = at.Term is { } term && dossier.NamedTerms.TryGetValue(term, out var day) ? day : null;
        var last = at.OwnLastDay is { } own && named is { } other ? Earlier(own, other) : at.OwnLastDay ?? named;
        return last is { } found ? Later(found, at.Since) : null;
    }

    /// <summary>The last day of a step's own term when it is entered on this day; null where it has none.</summary>
    internal static DateOnly? Own(
        Step step, DateOnly entered, DateOnly opened, ImmutableDictionary<string, DateOnly> dates, Procedure procedure, Calendar calendar)
    {
        var act = UsesTermsAct(procedure);
        if (step.Within is { } within)
            return Count(Anchor(within.From, entered, opened, dates), within.Term, act, calendar);
        if (step.Until is not { } until)
            return null;
        DateOnly? most = until.AtMost is { } term ? Count(entered, term, act, calendar) : null;
        DateOnly? filled = dates.TryGetValue(until.Question, out var date) ? date : null;
        return filled is { } a && most is { } b ? Earlier(a, b) : filled ?? most;
    }

    /// <summary>The last day of a named term that is entered on this day.</summary>
    internal static DateOnly Named(
        NamedTerm term, DateOnly entered, DateOnly opened, ImmutableDictionary<string, DateOnly> dates, Procedure procedure, Calendar calendar) =>
        Count(Start(term, entered, opened, dates, procedure, calendar), term.Term, UsesTermsAct(procedure, term), calendar);

    private static DateOnly Start(
        NamedTerm term, DateOnly entered, DateOnly opened, ImmutableDictionary<string, DateOnly> dates, Procedure procedure, Calendar calendar) =>
        Earlier(procedure, term) is { } earlier ? Later(Named(earlier, entered, opened, dates, procedure, calendar), opened) : Anchor(term.From, entered, opened, dates);

    /// <summary>
    /// The last day on which it could be raised in time (Awb 6:7), where that was over: the last day of a term from whose end another runs. What runs
    /// from there runs from the receipt instead. Null where it was in time.
    /// </summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="dates">The dates that were filled in.</param>
    /// <param name="opened">The day of the receipt.</param>
    /// <param name="calendar">The calendar.</param>
    public static DateOnly? OverBefore(Procedure procedure, ImmutableDictionary<string, DateOnly> dates, DateOnly opened, Calendar calendar) => procedure.Terms
        .Where(term => term.From is { } from && dates.ContainsKey(from) && procedure.Terms.Any(later => Earlier(procedure, later) == term))
        .Select(term => (DateOnly?)Named(term, opened, opened, dates, procedure, calendar)).FirstOrDefault(last => last < opened);

    /// <summary>The term from whose last day another runs; null where it does not, or where the text names none that stands before it.</summary>
    internal static NamedTerm? Earlier(Procedure procedure, NamedTerm term) => term.FromEndOf is { } name
        ? procedure.Terms.TakeWhile(other => other.Name != term.Name).FirstOrDefault(other => other.Name == name)
        : null;

    /// <summary>The last day after the clock stood still: as many days later, on an open day, and never past the maximum counted from that last day.</summary>
    internal static DateOnly AfterSuspension(DateOnly last, int days, Term most, bool act, Calendar calendar)
    {
        var shifted = last.AddDays(days);
        return Earlier(act ? calendar.FirstOpenDay(shifted) : shifted, Count(last, most, act, calendar));
    }

    /// <summary>
    /// The last day of a term. Past the last day that a command may carry it is never over: a text with thousands of years in it can be
    /// read, and must not run off the end of the calendar.
    /// </summary>
    internal static DateOnly Count(DateOnly from, Term term, bool act, Calendar calendar) =>
        from >= Never ? Never : Earlier(calendar.LastDay(from, term, act), Never);

    internal static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    internal static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Anchor(string? from, DateOnly entered, DateOnly opened, ImmutableDictionary<string, DateOnly> dates) => from switch
    {
        null => entered,
        Within.Receipt => opened,
        _ => dates.TryGetValue(from, out var date) ? date : entered,
    };
}
