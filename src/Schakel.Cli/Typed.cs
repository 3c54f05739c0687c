// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Schakel.Procedures;
using Schakel.Procedures.Calendars;
using Calendar = Schakel.Procedures.Calendars.Calendar;

namespace Schakel.Cli;

/// <summary>Dates and terms as people type them.</summary>
internal static class Typed
{
    private static readonly Dictionary<string, TermUnit> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["werkdag"] = TermUnit.WorkingDays,
        ["werkdagen"] = TermUnit.WorkingDays,
        ["workday"] = TermUnit.WorkingDays,
        ["workdays"] = TermUnit.WorkingDays,
        ["working-day"] = TermUnit.WorkingDays,
        ["working-days"] = TermUnit.WorkingDays,
        ["dag"] = TermUnit.Days,
        ["dagen"] = TermUnit.Days,
        ["day"] = TermUnit.Days,
        ["days"] = TermUnit.Days,
        ["week"] = TermUnit.Weeks,
        ["weken"] = TermUnit.Weeks,
        ["weeks"] = TermUnit.Weeks,
        ["maand"] = TermUnit.Months,
        ["maanden"] = TermUnit.Months,
        ["month"] = TermUnit.Months,
        ["months"] = TermUnit.Months,
        ["jaar"] = TermUnit.Years,
        ["jaren"] = TermUnit.Years,
        ["year"] = TermUnit.Years,
        ["years"] = TermUnit.Years,
    };

    /// <summary>A date.</summary>
    /// <exception cref="WrongUse">It is no date.</exception>
    public static DateOnly Date(string typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new WrongUse(
            $"‘{typed}’ is geen bestaande datum. Schrijf jaar-maand-dag, zoals 2026-12-01.", $"‘{typed}’ is no existing date. Write year-month-day, such as 2026-12-01.");

    /// <summary>A term.</summary>
    /// <exception cref="WrongUse">It is no term.</exception>
    public static Term Term(string count, string unit)
    {
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > Procedures.Calendars.Term.MaximumCount)
            throw new WrongUse(
                $"‘{count}’ is geen aantal. Schrijf een heel getal van 0 tot en met {Procedures.Calendars.Term.MaximumCount}.",
                $"‘{count}’ is no count. Write a whole number from 0 up to and including {Procedures.Calendars.Term.MaximumCount}.");
        if (Units.TryGetValue(unit, out var known))
            return new Term(number, known);
        const string all = "werkdagen, dagen, weken, maanden of jaar";
        throw new WrongUse(Words.Near(unit, Units.Keys) is { } near
            ? new Wording($"‘{unit}’ is geen eenheid. Bedoel je ‘{near}’?", $"‘{unit}’ is no unit. Do you mean ‘{near}’?")
            : new Wording($"‘{unit}’ is geen eenheid. Kies uit: {all}.", $"‘{unit}’ is no unit. Choose from: workdays, days, weeks, months, years."));
    }

    /// <summary>The last day of a term.</summary>
    /// <exception cref="WrongUse">It is beyond the last date there is.</exception>
    public static DateOnly LastDay(Calendar calendar, DateOnly day, Term term, bool termsAct)
    {
        try
        {
            return calendar.LastDay(day, term, termsAct);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new WrongUse("Deze termijn eindigt na het jaar 9999. Kies een eerdere datum of een kortere termijn.", "This term ends after the year 9999. Choose an earlier date or a shorter term.");
        }
    }
}
