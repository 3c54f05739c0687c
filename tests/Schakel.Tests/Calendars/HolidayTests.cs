// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;

namespace Schakel.Tests.Calendars;

public sealed class HolidayTests
{
    private static readonly Calendar LawAlone = new("wet", 1, []);

    [Theory]
    [InlineData("2026-01-01", "Nieuwjaarsdag", "artikel 3, eerste lid")]
    [InlineData("2026-04-03", "Goede Vrijdag", "artikel 3, tweede lid")]
    [InlineData("2026-04-04", "zaterdag", "artikel 1, eerste lid")]
    [InlineData("2026-04-05", "Eerste Paasdag", "artikel 1, eerste lid")]
    [InlineData("2026-04-06", "Tweede Paasdag", "artikel 3, eerste lid")]
    [InlineData("2026-04-27", "Koningsdag", "artikel 3, eerste lid")]
    [InlineData("2026-05-05", "Bevrijdingsdag", "artikel 3, eerste lid")]
    [InlineData("2026-05-14", "Hemelvaartsdag", "artikel 3, eerste lid")]
    [InlineData("2026-05-24", "Eerste Pinksterdag", "artikel 1, eerste lid")]
    [InlineData("2026-05-25", "Tweede Pinksterdag", "artikel 3, eerste lid")]
    [InlineData("2026-12-25", "Eerste Kerstdag", "artikel 3, eerste lid")]
    [InlineData("2026-12-26", "Tweede Kerstdag", "artikel 3, eerste lid")]
    public void A_free_day_says_its_name_and_its_article(string day, string name, string article)
    {
        var free = LawAlone.FreeDayOn(Netherlands.Day(day)).ShouldNotBeNull();

        free.Name.Dutch.ShouldBe(name);
        free.Article.Dutch.ShouldBe("Algemene termijnenwet, " + article);
    }

    [Fact]
    public void The_free_weekdays_of_2026_are_the_holidays_of_the_law() =>
        FreeWeekdays(2026).ShouldBe("01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25");

    [Fact]
    public void The_free_weekdays_of_2024_are_the_holidays_of_the_law() =>
        FreeWeekdays(2024).ShouldBe("01-01 03-29 04-01 05-09 05-20 12-25 12-26"); // King's Day a Saturday, 5 May a Sunday

    [Theory]
    [InlineData("2000-04-23"), InlineData("2005-03-27"), InlineData("2008-03-23"), InlineData("2011-04-24"), InlineData("2016-03-27")]
    [InlineData("2018-04-01"), InlineData("2019-04-21"), InlineData("2020-04-12"), InlineData("2021-04-04"), InlineData("2022-04-17")]
    [InlineData("2023-04-09"), InlineData("2024-03-31"), InlineData("2025-04-20"), InlineData("2026-04-05"), InlineData("2027-03-28")]
    [InlineData("2028-04-16"), InlineData("2038-04-25"), InlineData("1818-03-22"), InlineData("1943-04-25"), InlineData("2285-03-22")]
    public void Easter_falls_on_its_known_date(string sunday) =>
        LawAlone.FreeDayOn(Netherlands.Day(sunday))!.Name.Dutch.ShouldStartWith("Eerste Paasdag");

    [Fact]
    public void Easter_agrees_with_another_way_to_compute_it_in_every_year()
    {
        for (var year = 1583; year <= 9999; year++)
            LawAlone.FreeDayOn(EasterByOudin(year))!.Name.Dutch.ShouldStartWith("Eerste Paasdag");
    }

    [Theory]
    [InlineData("2013-04-30", "Koninginnedag")]
    [InlineData("2014-04-26", "Koningsdag")] // 27 April 2014 was a Sunday
    [InlineData("2025-04-26", "Koningsdag")]
    [InlineData("2027-04-27", "Koningsdag")]
    [InlineData("2006-04-29", "Koninginnedag")] // 30 April 2006 was a Sunday
    public void The_birthday_of_the_monarch_moves_to_saturday_when_it_is_a_sunday(string day, string name) =>
        LawAlone.FreeDayOn(Netherlands.Day(day))!.Name.Dutch.ShouldBe(name);

    [Theory]
    [InlineData("2014-04-30")]
    [InlineData("2013-04-26")]
    [InlineData("2021-04-26")]
    [InlineData("2026-04-28")]
    [InlineData("2026-12-24")]
    [InlineData("2026-12-31")]
    [InlineData("2026-05-15")]
    public void A_day_that_only_feels_like_a_holiday_is_not_free(string day)
    {
        LawAlone.IsFree(Netherlands.Day(day)).ShouldBeFalse();
        LawAlone.FreeDayOn(Netherlands.Day(day)).ShouldBeNull();
    }

    [Fact]
    public void Where_two_holidays_meet_both_are_named() =>
        LawAlone.FreeDayOn(new DateOnly(2016, 5, 5))!.Name.Dutch.ShouldBe("Hemelvaartsdag en Bevrijdingsdag");

    [Fact]
    public void An_equated_day_is_free_and_names_its_decision()
    {
        var free = Netherlands.Calendar.FreeDayOn(new DateOnly(2026, 5, 15)).ShouldNotBeNull();

        Netherlands.Calendar.IsFree(free.Day).ShouldBeTrue();
        free.Name.Dutch.ShouldBe("dag na Hemelvaartsdag");
        free.Article.Dutch.ShouldBe("Algemene termijnenwet, artikel 3, derde lid; Stcrt. 2025, 24713 (gelezen in een tweede bron)");
    }

    [Fact]
    public void A_day_is_free_exactly_when_it_has_a_reason_to_be()
    {
        for (var day = new DateOnly(2010, 1, 1); day.Year < 2070; day = day.AddDays(1))
            Netherlands.Calendar.IsFree(day).ShouldBe(Netherlands.Calendar.FreeDayOn(day) is not null, $"{day:O}");
    }

    private static string FreeWeekdays(int year) => string.Join(' ', Enumerable.Range(0, 366)
        .Select(offset => new DateOnly(year, 1, 1).AddDays(offset))
        .Where(day => day.Year == year && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && LawAlone.IsFree(day))
        .Select(day => $"{day:MM-dd}"));

    // J.-M. Oudin, 1940, as the US Naval Observatory prints it: another arithmetic than that of the calendar.
    private static DateOnly EasterByOudin(int year)
    {
        var century = year / 100;
        var golden = year % 19;
        var moon = (century - century / 4 - (century - (century - 17) / 25) / 3 + 19 * golden + 15) % 30;
        moon -= moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11));
        var weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        var month = 3 + (moon - weekday + 40) / 44;
        return new DateOnly(year, month, moon - weekday + 28 - 31 * (month / 4));
    }
}
