// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;

namespace Schakel.Tests.Calendars;

/// <summary>What must hold for every event day of the horizon.</summary>
public sealed class EveryEventDayTests
{
    private static readonly Calendar Calendar = Netherlands.Calendar;

    private static readonly ImmutableArray<DateOnly> EventDays =
    [
        .. Enumerable.Range(0, Calendar.HorizonEnd.DayNumber - Calendar.HorizonStart.DayNumber + 1)
            .Select(offset => Calendar.HorizonStart.AddDays(offset)),
    ];

    public static TheoryData<string> Terms() =>
    [
        "1 werkdag", "2 werkdagen", "5 werkdagen", "10 werkdagen", "20 werkdagen", "1000 werkdagen",
        "1 dag", "2 dagen", "3 dagen", "7 dagen", "90 dagen", "91 dagen",
        "1 week", "6 weken", "12 weken", "13 weken",
        "1 maand", "3 maanden", "4 maanden", "1 jaar", "4 jaar",
    ];

    [Theory]
    [MemberData(nameof(Terms))]
    public void A_later_event_never_gives_an_earlier_last_day(string text) =>
        ForTheTerm(text, (term, act) => EventDays.Where(day => LastDay(day, term, act) > LastDay(day.AddDays(1), term, act)));

    [Theory]
    [MemberData(nameof(Terms))]
    public void The_last_day_is_the_one_a_walk_through_the_diary_finds(string text) =>
        ForTheTerm(text, (term, act) => EventDays.Where(day => LastDay(day, term, act) != Diary.LastDay(day, term, act)));

    [Theory]
    [MemberData(nameof(Terms))]
    public void The_table_holds_the_same_last_days(string text) => ForTheTerm(text, (term, act) =>
    {
        var table = Calendar.LastDayTable(term, act);
        table.Length.ShouldBe(EventDays.Length);
        return EventDays.Where((day, index) => table[index] != LastDay(day, term, act).DayNumber);
    });

    [Theory]
    [MemberData(nameof(Terms))]
    public void Before_and_after_the_horizon_the_same_rules_count(string text) => ForTheTerm(text, (term, act) =>
        from start in new[] { new DateOnly(1990, 1, 1), Calendar.HorizonStart.AddDays(-400), Calendar.HorizonEnd.AddDays(-30) }
        from week in Enumerable.Range(0, 400)
        let day = start.AddDays(7 * week)
        where LastDay(day, term, act) != Diary.LastDay(day, term, act)
        select day);

    [Theory]
    [InlineData("1 werkdag"), InlineData("10 werkdagen"), InlineData("1 dag"), InlineData("3 dagen"), InlineData("90 dagen")]
    [InlineData("1 week"), InlineData("12 weken"), InlineData("1 maand"), InlineData("3 maanden")]
    public void A_term_under_the_law_never_ends_on_a_free_day(string text) =>
        EventDays.Where(day => Diary.IsFree(LastDay(day, Netherlands.Term(text), true))).ShouldBeEmpty();

    [Theory]
    [InlineData("3 werkdagen"), InlineData("3 dagen"), InlineData("4 dagen"), InlineData("1 week"), InlineData("1 maand")]
    public void A_term_of_at_least_three_days_under_the_law_holds_two_open_days(string text) =>
        EventDays.Where(day => Diary.OpenDaysIn(day, LastDay(day, Netherlands.Term(text), true)) < 2).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Terms))]
    public void The_longest_a_term_takes_is_reached_and_never_passed(string text)
    {
        var term = Netherlands.Term(text);
        foreach (var act in new[] { true, false })
            Calendar.LongestDays(term, act).ShouldBe(EventDays.Max(day => LastDay(day, term, act).DayNumber - day.DayNumber));
    }

    [Fact]
    public void Six_weeks_take_at_most_forty_seven_days_because_in_2038_kings_day_follows_easter_monday()
    {
        Calendar.LongestDays(Netherlands.Term("6 weken"), true).ShouldBe(47);
        Calendar.LastDay(new(2038, 3, 12), Netherlands.Term("6 weken"), true).ShouldBe(new(2038, 4, 28)); // counted to Good Friday
    }

    [Fact]
    public async Task Many_threads_find_the_same()
    {
        var calendar = new Calendar("wet", 1, []);
        var terms = Enumerable.Range(1, 300).Select(count => new Term(count, TermUnit.WorkingDays)).ToList();

        var found = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => Task.Run(() => terms.ConvertAll(term => calendar.LongestDays(term, true)))));

        found.ShouldAllBe(longest => longest.SequenceEqual(found[0]));
        found[0][4].ShouldBe(new Calendar("wet", 1, []).LongestDays(new Term(5, TermUnit.WorkingDays), true));
    }

    private static void ForTheTerm(string text, Func<Term, bool, IEnumerable<DateOnly>> counterexamples)
    {
        foreach (var act in new[] { true, false })
            counterexamples(Netherlands.Term(text), act).ShouldBeEmpty(act ? "with the law" : "without the law");
    }

    private static DateOnly LastDay(DateOnly eventDay, Term term, bool act) => Calendar.LastDay(eventDay, term, act);
}
