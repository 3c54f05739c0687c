// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures;

/// <summary>Calendar dates as people read them. Our own names of days and months, so no culture of the machine can change them.</summary>
public static class Dates
{
    private static readonly Wording[] Weekdays =
    [
        new("zondag", "Sunday"), new("maandag", "Monday"), new("dinsdag", "Tuesday"), new("woensdag", "Wednesday"),
        new("donderdag", "Thursday"), new("vrijdag", "Friday"), new("zaterdag", "Saturday"),
    ];

    private static readonly Wording[] Months =
    [
        new("januari", "January"), new("februari", "February"), new("maart", "March"), new("april", "April"),
        new("mei", "May"), new("juni", "June"), new("juli", "July"), new("augustus", "August"),
        new("september", "September"), new("oktober", "October"), new("november", "November"), new("december", "December"),
    ];

    private static readonly Wording[] ShortMonths =
    [
        new("jan", "Jan"), new("feb", "Feb"), new("mrt", "Mar"), new("apr", "Apr"), new("mei", "May"), new("jun", "Jun"),
        new("jul", "Jul"), new("aug", "Aug"), new("sep", "Sep"), new("okt", "Oct"), new("nov", "Nov"), new("dec", "Dec"),
    ];

    /// <summary>The name of the weekday: "dinsdag", "Tuesday".</summary>
    public static Wording Weekday(DateOnly day) => Weekdays[(int)day.DayOfWeek];

    /// <summary>The name of the month: "december", "December".</summary>
    public static Wording Month(DateOnly day) => Months[day.Month - 1];

    /// <summary>The date in full: "dinsdag 15 december 2026", "Tuesday 15 December 2026".</summary>
    public static string InFull(DateOnly day, Language language) =>
        $"{Weekday(day).In(language)} {day.Day} {Month(day).In(language)} {day.Year}";

    /// <summary>The date in short, for lists: "15 dec 2026", "15 Dec 2026".</summary>
    public static string InShort(DateOnly day, Language language) =>
        $"{day.Day} {ShortMonths[day.Month - 1].In(language)} {day.Year}";
}
