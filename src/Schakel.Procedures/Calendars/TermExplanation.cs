// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Procedures.Calendars;

/// <summary>How the last day of a term was found, in words a person can check. It is that of <see cref="Calendar.LastDay"/>.</summary>
/// <param name="EventDay">The day of the event.</param>
/// <param name="Term">The term.</param>
/// <param name="TermsActApplies">Whether the Algemene termijnenwet applies, by law or by choice.</param>
/// <param name="LastDay">The last day of the term. All of it belongs to the term.</param>
/// <param name="Days">Every calendar day in order, from the event day to and including the last day: 366 for a year.</param>
/// <param name="Steps">The rules that were applied, in order, the last one ending on the last day.</param>
public sealed record TermExplanation(
    DateOnly EventDay,
    Term Term,
    bool TermsActApplies,
    DateOnly LastDay,
    ImmutableArray<ExplainedDay> Days,
    ImmutableArray<ExplainedStep> Steps);

/// <summary>What a calendar day does in a term.</summary>
public enum DayRole
{
    /// <summary>The day of the event. The term starts the day after.</summary>
    Event,

    /// <summary>The day counts.</summary>
    Counted,

    /// <summary>A free day in a term of working days: it does not count.</summary>
    Skipped,

    /// <summary>A day added after the counted end, by the Algemene termijnenwet.</summary>
    Added,
}

/// <summary>One calendar day of a term.</summary>
/// <param name="Day">The day.</param>
/// <param name="Role">What it does.</param>
/// <param name="Number">Which day of the term it is, from 1; for working days, which working day. Null when it does not count.</param>
/// <param name="Free">Why the day is free; null when it is not.</param>
public sealed record ExplainedDay(DateOnly Day, DayRole Role, int? Number, FreeDay? Free)
{
    /// <summary>What the day does and why, without its date: "dag 12", "telt niet mee: Tweede Paasdag".</summary>
    public Wording Why
    {
        get
        {
            var name = Free?.Name;
            return Role switch
            {
                DayRole.Event => new("de gebeurtenis; de termijn begint de dag erna", "the event; the term starts the day after"),
                DayRole.Skipped => new($"telt niet mee: {name?.Dutch}", $"does not count: {name?.English}"),
                DayRole.Added when name is null => new("erbij geteld", "added"),
                DayRole.Added => new($"erbij geteld: {name.Dutch}", $"added: {name.English}"),
                _ when name is null => new($"dag {Number}", $"day {Number}"),
                _ => new($"dag {Number}: {name.Dutch}, telt mee", $"day {Number}: {name.English}, counts"),
            };
        }
    }
}

/// <summary>One rule, applied.</summary>
/// <param name="Day">Where the term ends, or for the first step starts, after this rule.</param>
/// <param name="Text">What the rule did: one sentence, with the dates in it.</param>
/// <param name="Article">The article or judgment the rule stands in.</param>
public sealed record ExplainedStep(DateOnly Day, Wording Text, Wording Article);
