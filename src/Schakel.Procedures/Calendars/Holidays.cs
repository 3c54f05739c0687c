// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Calendars;

/// <summary>
/// The free days that follow from the Algemene termijnenwet itself. The law of today is used for every year, except that the monarch's
/// birthday was kept on 30 April before 2014.
/// </summary>
internal static class Holidays
{
    private const int FirstKingsDay = 2014;

    /// <summary>Whether the day is a Saturday, a Sunday or a holiday (art. 1 lid 1, art. 3 lid 1 and 2).</summary>
    internal static bool IsFree(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Fixed(day) is not null || Movable(day) is not null;

    /// <summary>The same with the name of the day and its article; null when the law does not make it free.</summary>
    internal static FreeDay? On(DateOnly day)
    {
        var (one, other) = (Movable(day), Fixed(day));
        var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return (one, other) switch
        {
            ({ } a, { } b) => new(day, new($"{a.Name.Dutch} en {b.Name.Dutch}", $"{a.Name.English} and {b.Name.English}"), a.Article),
            ({ } a, null) => new(day, a.Name, a.Article),
            (null, { } b) => new(day, b.Name, b.Article),
            _ => weekend ? new(day, Dates.Weekday(day), TermsAct.EndOnFreeDay) : null,
        };
    }

    private static Holiday? Fixed(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => NewYear,
        (4, _) when day.Day == MonarchsDay(day.Year) => day.Year < FirstKingsDay ? QueensDay : KingsDay,
        (5, 5) => LiberationDay,
        (12, 25) => Christmas,
        (12, 26) => BoxingDay,
        _ => null,
    };

    private static Holiday? Movable(DateOnly day) => (day.DayNumber - Easter.Sunday(day.Year).DayNumber) switch
    {
        -2 => GoodFriday,
        0 => EasterSunday,
        1 => EasterMonday,
        39 => Ascension,
        49 => WhitSunday,
        50 => WhitMonday,
        _ => null,
    };

    /// <summary>The day of April; the day before when that is a Sunday.</summary>
    private static int MonarchsDay(int year)
    {
        var day = year < FirstKingsDay ? 30 : 27;
        return new DateOnly(year, 4, day).DayOfWeek is DayOfWeek.Sunday ? day - 1 : day;
    }

    private sealed record Holiday(Wording Name, Wording Article);

    private static readonly Holiday NewYear = new(new("Nieuwjaarsdag", "New Year's Day"), TermsAct.Holidays);
    private static readonly Holiday GoodFriday = new(new("Goede Vrijdag", "Good Friday"), TermsAct.GoodFriday);
    private static readonly Holiday EasterMonday = new(new("Tweede Paasdag", "Easter Monday"), TermsAct.Holidays);
    private static readonly Holiday KingsDay = new(new("Koningsdag", "King's Day"), TermsAct.Holidays);
    private static readonly Holiday QueensDay = new(new("Koninginnedag", "Queen's Day"), TermsAct.Holidays);
    private static readonly Holiday LiberationDay = new(new("Bevrijdingsdag", "Liberation Day"), TermsAct.Holidays);
    private static readonly Holiday Ascension = new(new("Hemelvaartsdag", "Ascension Day"), TermsAct.Holidays);
    private static readonly Holiday WhitMonday = new(new("Tweede Pinksterdag", "Whit Monday"), TermsAct.Holidays);
    private static readonly Holiday Christmas = new(new("Eerste Kerstdag", "Christmas Day"), TermsAct.Holidays);
    private static readonly Holiday BoxingDay = new(new("Tweede Kerstdag", "Boxing Day"), TermsAct.Holidays);

    // Free because they are Sundays, not by article 3; named so that an explanation calls them what people call them.
    private static readonly Holiday EasterSunday = new(new("Eerste Paasdag", "Easter Sunday"), TermsAct.EndOnFreeDay);
    private static readonly Holiday WhitSunday = new(new("Eerste Pinksterdag", "Whit Sunday"), TermsAct.EndOnFreeDay);
}
