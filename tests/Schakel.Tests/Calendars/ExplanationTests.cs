// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;
using Schakel.Procedures.Calendars;

namespace Schakel.Tests.Calendars;

public sealed class ExplanationTests
{
    [Theory]
    [InlineData("1 werkdag"), InlineData("10 werkdagen"), InlineData("1 dag"), InlineData("3 dagen"), InlineData("91 dagen")]
    [InlineData("1 week"), InlineData("6 weken"), InlineData("3 maanden"), InlineData("1 jaar"), InlineData("0 dagen")]
    public void An_explanation_ends_on_the_last_day_and_names_every_day_on_the_way(string text)
    {
        var term = Netherlands.Term(text);
        foreach (var act in new[] { true, false })
            for (var day = new DateOnly(2025, 12, 1); day.Year < 2029; day = day.AddDays(1))
            {
                var explained = Netherlands.Calendar.Explain(day, term, act);

                explained.LastDay.ShouldBe(Netherlands.Calendar.LastDay(day, term, act), $"{text} from {day:O}");
                explained.Steps[^1].Day.ShouldBe(explained.LastDay);
                explained.Days.Select(one => one.Day.DayNumber)
                    .ShouldBe(Enumerable.Range(day.DayNumber, explained.LastDay.DayNumber - day.DayNumber + 1));
            }
    }

    [Fact]
    public void A_term_in_weeks_counts_free_days_and_moves_off_one_at_its_end()
    {
        var explained = Explain("2026-02-20", "6 weken");

        Steps(explained).ShouldBe(
        [
            "De gebeurtenis was op vrijdag 20 februari 2026; de termijn begint de dag erna, op zaterdag 21 februari 2026. "
                + "[telling als in de Algemene wet bestuursrecht, artikel 6:8, eerste lid]",
            "6 weken na vrijdag 20 februari 2026 is vrijdag 3 april 2026. "
                + "[telling als in de Algemene wet bestuursrecht, artikel 6:8, eerste lid]",
            "Vrijdag 3 april 2026 is een vrije dag (Goede Vrijdag). De termijn loopt door tot en met dinsdag 7 april 2026. "
                + "[Algemene termijnenwet, artikel 1, eerste lid]",
        ]);
        Days(explained)[^6..].ShouldBe(
        [
            "2026-04-02 dag 41",
            "2026-04-03 dag 42: Goede Vrijdag, telt mee",
            "2026-04-04 erbij geteld: zaterdag",
            "2026-04-05 erbij geteld: Eerste Paasdag",
            "2026-04-06 erbij geteld: Tweede Paasdag",
            "2026-04-07 erbij geteld",
        ]);
    }

    [Fact]
    public void A_term_in_working_days_says_of_each_free_day_why_it_does_not_count()
    {
        var explained = Explain("2026-05-12", "2 werkdagen");

        Days(explained).ShouldBe(
        [
            "2026-05-12 de gebeurtenis; de termijn begint de dag erna",
            "2026-05-13 dag 1",
            "2026-05-14 telt niet mee: Hemelvaartsdag",
            "2026-05-15 telt niet mee: dag na Hemelvaartsdag",
            "2026-05-16 telt niet mee: zaterdag",
            "2026-05-17 telt niet mee: zondag",
            "2026-05-18 dag 2",
        ]);
        Steps(explained)[1].ShouldBe(
            "Alleen dagen die niet vrij zijn tellen mee: 2 werkdagen na dinsdag 12 mei 2026 is maandag 18 mei 2026. "
            + "[Algemene termijnenwet, artikel 3]");
    }

    [Theory]
    [InlineData("2026-04-02", "3 dagen", "In de termijn was geen enkele dag die niet vrij is, en er moeten er twee zijn. "
        + "Hij loopt door tot en met woensdag 8 april 2026. [Algemene termijnenwet, artikel 2]")]
    [InlineData("2027-05-04", "3 dagen", "In de termijn was geen enkele dag die niet vrij is, en er moeten er twee zijn. "
        + "Hij loopt door tot en met dinsdag 11 mei 2027. [Algemene termijnenwet, artikel 2]")]
    [InlineData("2026-06-04", "3 dagen", "In de termijn was maar één dag die niet vrij is, en er moeten er twee zijn. "
        + "Hij loopt door tot en met maandag 8 juni 2026. [Algemene termijnenwet, artikel 2]")]
    [InlineData("2026-03-07", "13 weken", "Een termijn van 13 weken is te lang voor de Algemene termijnenwet. "
        + "Hij eindigt op zaterdag 6 juni 2026, ook als dat een vrije dag is. [Algemene termijnenwet, artikel 4, onder a]")]
    [InlineData("2026-01-31", "1 maand", "1 maand na zaterdag 31 januari 2026 is zaterdag 28 februari 2026: die maand heeft geen dag 31, "
        + "dus de laatste dag ervan. [Hoge Raad 1 september 2017, ECLI:NL:HR:2017:2225]")]
    [InlineData("2016-02-29", "3 maanden", "Zondag 29 mei 2016 is een vrije dag. De termijn loopt door tot en met maandag 30 mei 2016. "
        + "[Algemene termijnenwet, artikel 1, eerste lid]")]
    [InlineData("2026-06-01", "1 week", "Maandag 8 juni 2026 is geen zaterdag, zondag of feestdag: daar eindigt de termijn. "
        + "[Algemene termijnenwet, artikel 1, eerste lid]")]
    public void Every_rule_that_is_applied_is_told_with_its_article(string eventDay, string term, string step) =>
        Steps(Explain(eventDay, term)).ShouldContain(step);

    [Fact]
    public void Where_the_law_does_not_apply_that_is_told() =>
        Steps(Explain("2026-05-31", "2 weken", termsActApplies: false))[^1].ShouldBe(
            "De Algemene termijnenwet geldt hier niet. De termijn eindigt op zondag 14 juni 2026, zonder verschuiving. "
            + "[Algemene termijnenwet, artikelen 1 en 5]");

    [Fact]
    public void An_explanation_is_told_in_english_too()
    {
        var explained = Explain("2026-02-20", "6 weken");

        explained.Steps[^1].Text.English.ShouldBe(
            "Friday 3 April 2026 is a free day (Good Friday). The term runs on to and including Tuesday 7 April 2026.");
        explained.Days[^2].Why.English.ShouldBe("added: Easter Monday");
    }

    private static TermExplanation Explain(string eventDay, string term, bool termsActApplies = true) =>
        Netherlands.Calendar.Explain(Netherlands.Day(eventDay), Netherlands.Term(term), termsActApplies);

    private static List<string> Steps(TermExplanation explained) =>
        [.. explained.Steps.Select(step => $"{step.Text.In(Language.Dutch)} [{step.Article.In(Language.Dutch)}]")];

    private static List<string> Days(TermExplanation explained) =>
        [.. explained.Days.Select(day => $"{day.Day:O} {day.Why.In(Language.Dutch)}")];
}
