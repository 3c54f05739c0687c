// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Calendars;

/// <summary>What a term is counted in. Hours are no unit here: a term is a rule over calendar days.</summary>
public enum TermUnit
{
    /// <summary>Werkdagen: days that are not free on the calendar.</summary>
    WorkingDays,

    /// <summary>Dagen: every calendar day counts.</summary>
    Days,

    /// <summary>Weken: ends on the same weekday as the event.</summary>
    Weeks,

    /// <summary>Maanden: ends on the same day number as the event, or on the last day of a shorter month.</summary>
    Months,

    /// <summary>Jaren: ends on the same date as the event, or on 28 February where 29 February is missing.</summary>
    Years,
}
