// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Calendars;

/// <summary>Where a term in days, weeks, months or years ends by counting alone, before any law moves the end.</summary>
internal static class PlainCount
{
    /// <summary>
    /// The event day plus the term, as a day number: day one is the day after the event, so six weeks end 42 days after it. Months and
    /// years end on the same day number, or on the last day of the month when it has no such day (HR 1-9-2017, ECLI:NL:HR:2017:2225).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The end does not fit in <see cref="DateOnly"/>.</exception>
    internal static int End(DateOnly eventDay, Term term) => term.Unit switch
    {
        TermUnit.Days => Fitting(eventDay.DayNumber + term.Count),
        TermUnit.Weeks => Fitting(eventDay.DayNumber + 7 * term.Count),
        TermUnit.Months => AfterMonths(eventDay, term.Count),
        TermUnit.Years => AfterMonths(eventDay, 12 * term.Count),
        _ => throw new ArgumentException("Working days are counted on a calendar.", nameof(term)),
    };

    private static int AfterMonths(DateOnly day, int months) =>
        12 * day.Year + day.Month - 1 + months < 12 * (DateOnly.MaxValue.Year + 1)
            ? day.AddMonths(months).DayNumber
            : throw OpenDays.BeyondTheLastDate();

    private static int Fitting(int day) => day <= DateOnly.MaxValue.DayNumber ? day : throw OpenDays.BeyondTheLastDate();
}
