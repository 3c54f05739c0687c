// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Tests.Calendars;

public sealed class LastDayTests
{
    /// <summary>
    /// The rows of termijnen.csv: event day, count, unit, last day under the Algemene termijnenwet. Made apart from this code, for the
    /// equated days of 2026 to 2028 (Stcrt. 2025, 24713, read in a secondary source). The row of 2016-02-29 is the case of Hoge Raad 1
    /// September 2017, ECLI:NL:HR:2017:2225.
    /// </summary>
    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Netherlands.RepositoryPath("tests/Schakel.Tests/Calendars/termijnen.csv")).Skip(1))
        {
            var cells = line.Split(',');
            rows.Add(cells[0], $"{cells[1]} {cells[2]}", cells[3]);
        }
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_term_ends_on_the_day_of_the_table(string eventDay, string term, string lastDay) =>
        LastDay(eventDay, term).ShouldBe(lastDay);

    [Fact]
    public void Three_months_from_29_february_end_as_the_supreme_court_decided()
    {
        LastDay("2016-02-29", "3 maanden").ShouldBe("2016-05-30");
        LastDay("2016-02-29", "3 maanden", termsActApplies: false).ShouldBe("2016-05-29");
    }

    [Fact]
    public void A_term_that_ends_on_a_sunday_runs_to_the_next_open_day() =>
        LastDay("2026-05-31", "2 weken").ShouldBe("2026-06-15");

    [Fact]
    public void A_term_outside_the_law_ends_where_it_is_counted() =>
        LastDay("2026-05-31", "2 weken", termsActApplies: false).ShouldBe("2026-06-14");

    [Theory]
    [InlineData("2 dagen", "2026-04-07")] // Good Friday, Saturday: the end only moves
    [InlineData("3 dagen", "2026-04-08")] // and three days hold two open days
    [InlineData("3 werkdagen", "2026-04-09")]
    public void A_term_of_three_days_over_easter_holds_two_open_days(string term, string lastDay) =>
        LastDay("2026-04-02", term).ShouldBe(lastDay);

    [Theory]
    [InlineData("2026-02-28", "90 dagen", "2026-05-29")] // a Friday
    [InlineData("2026-03-01", "90 dagen", "2026-06-01")] // counted to a Saturday
    [InlineData("2026-03-01", "91 dagen", "2026-05-31")] // a Sunday, and too long for the law
    [InlineData("2026-03-07", "12 weken", "2026-06-01")] // counted to a Saturday
    [InlineData("2026-03-07", "13 weken", "2026-06-06")]
    [InlineData("2026-05-01", "3 maanden", "2026-08-03")] // counted to a Saturday
    [InlineData("2026-04-01", "4 maanden", "2026-08-01")]
    [InlineData("2025-08-01", "1 jaar", "2026-08-01")]
    public void The_law_moves_no_end_of_a_term_that_is_too_long_for_it(string eventDay, string term, string lastDay) =>
        LastDay(eventDay, term).ShouldBe(lastDay);

    [Theory]
    [InlineData("2028-02-29", "1 jaar", "2029-02-28")]
    [InlineData("2028-02-29", "4 jaar", "2032-02-29")]
    [InlineData("2026-01-31", "1 maand", "2026-03-02")] // 28 February 2026 is a Saturday
    [InlineData("2026-10-31", "1 maand", "2026-11-30")]
    public void A_day_number_that_the_month_lacks_becomes_its_last_day(string eventDay, string term, string lastDay) =>
        LastDay(eventDay, term).ShouldBe(lastDay);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Working_days_skip_free_days_whether_or_not_the_law_applies(bool termsActApplies)
    {
        LastDay("2026-05-13", "1 werkdag", termsActApplies).ShouldBe("2026-05-18"); // Ascension, the equated Friday, the weekend
        LastDay("2026-12-01", "10 werkdagen", termsActApplies).ShouldBe("2026-12-15");
    }

    [Theory]
    [InlineData("0 dagen")]
    [InlineData("0 werkdagen")]
    [InlineData("0 maanden")]
    public void A_term_of_nothing_ends_on_the_event_day_or_the_next_open_day(string term)
    {
        LastDay("2026-05-13", term).ShouldBe("2026-05-13");
        LastDay("2026-05-14", term).ShouldBe("2026-05-18");
        LastDay("2026-05-14", term, termsActApplies: false).ShouldBe("2026-05-14");
    }

    [Fact]
    public void The_first_open_day_is_the_day_itself_unless_it_is_free()
    {
        Netherlands.Calendar.FirstOpenDay(new(2026, 12, 24)).ShouldBe(new(2026, 12, 24));
        Netherlands.Calendar.FirstOpenDay(new(2026, 12, 25)).ShouldBe(new(2026, 12, 28));
    }

    [Theory]
    [InlineData("9999-12-31", "1 dag")]
    [InlineData("9999-12-31", "1 werkdag")]
    [InlineData("9999-12-01", "5 weken")]
    [InlineData("9999-12-01", "1 maand")]
    [InlineData("9000-01-01", "1000 jaar")]
    [InlineData("9999-12-30", "3 dagen")]
    public void A_term_that_ends_after_the_last_date_is_refused_with_the_reason(string eventDay, string term)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => LastDay(eventDay, term)).Message.ShouldContain("31 December 9999");
        Should.Throw<ArgumentOutOfRangeException>(
                () => Netherlands.Calendar.Explain(Netherlands.Day(eventDay), Netherlands.Term(term), true))
            .Message.ShouldContain("31 December 9999");
    }

    [Theory]
    [InlineData("0001-01-01", "1 dag", "0001-01-02")]
    [InlineData("1965-05-27", "3 dagen", "1965-05-31")] // the 27th was Ascension Day; the 30th a Sunday
    [InlineData("9999-11-30", "1 maand", "9999-12-30")]
    [InlineData("9999-12-30", "1 werkdag", "9999-12-31")]
    [InlineData("9998-12-31", "1 jaar", "9999-12-31")]
    public void A_term_far_outside_the_horizon_is_still_counted(string eventDay, string term, string lastDay) =>
        LastDay(eventDay, term).ShouldBe(lastDay);

    private static string LastDay(string eventDay, string term, bool termsActApplies = true) =>
        $"{Netherlands.Calendar.LastDay(Netherlands.Day(eventDay), Netherlands.Term(term), termsActApplies):O}";
}
