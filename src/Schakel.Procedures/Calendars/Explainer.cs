// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Procedures.Calendars;

/// <summary>
/// Walks through one term day by day, as a person would with a diary. It does not ask for the last day but finds it, so that it also
/// checks the faster computation.
/// </summary>
internal sealed class Explainer
{
    private readonly Calendar calendar;
    private readonly DateOnly eventDay;
    private readonly Term term;
    private readonly bool termsActApplies;
    private readonly ImmutableArray<ExplainedDay>.Builder days = ImmutableArray.CreateBuilder<ExplainedDay>();
    private readonly ImmutableArray<ExplainedStep>.Builder steps = ImmutableArray.CreateBuilder<ExplainedStep>();
    private DateOnly today;
    private FreeDay? free; // why today is free
    private int openDays; // after the event, to and including today

    internal Explainer(Calendar calendar, DateOnly eventDay, Term term, bool termsActApplies)
    {
        (this.calendar, this.eventDay, this.term, this.termsActApplies) = (calendar, eventDay, term, termsActApplies);
        (today, free) = (eventDay, calendar.FreeDayOn(eventDay));
    }

    internal TermExplanation Explain()
    {
        days.Add(new(eventDay, DayRole.Event, null, free));
        if (term.Count > 0 && eventDay < DateOnly.MaxValue) steps.Add(ExplainedRules.Start(eventDay));
        Count();
        if (termsActApplies && TermsAct.Covers(term))
        {
            HaveTwoOpenDays();
            EndOnOpenDay();
        }
        else
        {
            steps.Add(termsActApplies ? ExplainedRules.TooLong(today, term) : ExplainedRules.NotApplied(today));
        }
        return new(eventDay, term, termsActApplies, today, days.DrainToImmutable(), steps.DrainToImmutable());
    }

    private void Count()
    {
        if (term.Unit is TermUnit.WorkingDays)
            while (openDays < term.Count)
                Advance(DayRole.Counted, DayRole.Skipped);
        else
            for (var end = PlainCount.End(eventDay, term); today.DayNumber < end;)
                Advance(DayRole.Counted, DayRole.Counted);
        steps.Add(ExplainedRules.Counted(eventDay, today, term));
    }

    private void HaveTwoOpenDays()
    {
        if (!TermsAct.WantsTwoOpenDays(term) || openDays >= 2) return;
        var found = openDays;
        while (openDays < 2) Advance(DayRole.Added, DayRole.Added);
        steps.Add(ExplainedRules.TwoOpenDays(today, found));
    }

    private void EndOnOpenDay()
    {
        var (counted, why) = (today, free);
        while (free is not null) Advance(DayRole.Added, DayRole.Added);
        steps.Add(why is null ? ExplainedRules.EndsOnOpenDay(today) : ExplainedRules.EndMoved(counted, why, today));
    }

    private void Advance(DayRole whenOpen, DayRole whenFree)
    {
        if (today == DateOnly.MaxValue) throw OpenDays.BeyondTheLastDate();
        today = today.AddDays(1);
        free = calendar.FreeDayOn(today);
        if (free is null) openDays++;
        var role = free is null ? whenOpen : whenFree;
        days.Add(new(today, role, role is DayRole.Counted ? Number : null, free));
    }

    private int Number => term.Unit is TermUnit.WorkingDays ? openDays : today.DayNumber - eventDay.DayNumber;
}
