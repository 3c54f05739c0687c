// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Web.Pictures;

/// <summary>Days as they stand in pictures and stories: with their weekday, and with the year where it is another than this one.</summary>
internal static class DayWords
{
    /// <summary>"do 12 november", "Thu 12 November".</summary>
    public static string WithWeekday(DateOnly day, DateOnly today, Language language) =>
        $"{Dates.Weekday(day).In(language)[..(language is Language.English ? 3 : 2)]} {Of(day, today, language)}";

    /// <summary>"12 november", "12 November".</summary>
    public static string Of(DateOnly day, DateOnly today, Language language) =>
        $"{day.Day} {Dates.Month(day).In(language)}{(day.Year == today.Year ? "" : $" {day.Year}")}";
}
