// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;

namespace Schakel.Dossiers.Telling;

/// <summary>What one person is told of one event.</summary>
/// <param name="Account">Whom.</param>
/// <param name="What">What.</param>
/// <param name="Until">The last day on which he can do something; null where nothing is asked of him.</param>
public sealed record Notice(string Account, Tiding What, DateOnly? Until)
{
    private static readonly Term Soon = new(2, TermUnit.WorkingDays);
    private static readonly Term Short = new(5, TermUnit.WorkingDays);

    /// <summary>Whether he must hear of it at once, also when he hears of all else once a day: it is due within two working days, it became his with at most five to go, or it is about a passkey or about who is trusted with names.</summary>
    /// <param name="today">The day.</param>
    /// <param name="calendar">The calendar.</param>
    public bool IsUrgent(DateOnly today, Calendar calendar) =>
        What is Tiding.PasskeyKept or Tiding.PasskeyUsed or Tiding.TrustedNamed || (Until is { } until && until <= calendar.LastDay(today, What is Tiding.Turn ? Short : Soon, termsActApplies: true));

    /// <summary>The last day that counts as soon.</summary>
    public static DateOnly SoonFrom(DateOnly today, Calendar calendar) => calendar.LastDay(today, Soon, termsActApplies: true);
}
