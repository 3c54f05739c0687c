// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;

namespace Schakel.Tests.Calendars;

/// <summary>
/// The law once more, as slowly as it reads: one day at a time, each rule a loop. Shares with the calendar only which days are free,
/// and that by their names, not by the tables.
/// </summary>
internal static class Diary
{
    private static readonly HashSet<DateOnly> Free =
    [
        .. Enumerable.Range(new DateOnly(1985, 1, 1).DayNumber, 85 * 366)
            .Select(DateOnly.FromDayNumber)
            .Where(day => Netherlands.Calendar.FreeDayOn(day) is not null),
    ];

    internal static bool IsFree(DateOnly day) => Free.Contains(day);

    internal static DateOnly LastDay(DateOnly eventDay, Term term, bool termsActApplies)
    {
        var end = term.Unit switch
        {
            TermUnit.WorkingDays => AfterOpenDays(eventDay, term.Count),
            TermUnit.Days => eventDay.AddDays(term.Count),
            TermUnit.Weeks => eventDay.AddDays(7 * term.Count),
            TermUnit.Months => eventDay.AddMonths(term.Count),
            _ => eventDay.AddYears(term.Count),
        };
        var inLaw = term.Unit switch
        {
            TermUnit.WorkingDays or TermUnit.Days => term.Count <= 90,
            TermUnit.Weeks => term.Count <= 12,
            TermUnit.Months => term.Count <= 3,
            _ => false,
        };
        if (!termsActApplies || !inLaw) return end;

        // The law asks how long the term is written, not how long the free days make it: one working day is never three days.
        var length = term.Unit is TermUnit.WorkingDays ? term.Count : end.DayNumber - eventDay.DayNumber;
        if (length >= 3)
            while (OpenDaysIn(eventDay, end) < 2) end = end.AddDays(1);
        while (IsFree(end)) end = end.AddDays(1);
        return end;
    }

    private static DateOnly AfterOpenDays(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (!IsFree(day)) count--;
        }
        return day;
    }

    /// <summary>The open days after the event, to and including the end; no more than two are counted.</summary>
    internal static int OpenDaysIn(DateOnly eventDay, DateOnly end)
    {
        var open = 0;
        for (var day = eventDay.AddDays(1); day <= end && open < 2; day = day.AddDays(1))
            if (!IsFree(day)) open++;
        return open;
    }
}
