// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Engine;
using static Schakel.Tests.Engine.Commands;

namespace Schakel.Tests.Engine;

public sealed class NamedTermTests
{
    private static Case Raised => Case.Of(Texts.NamedTerm).After(Raises("2026-12-01"));

    [Fact]
    public void A_shorter_time_of_the_step_itself_comes_first() => Raised.Where.ShouldBe("kijken 2026-12-01..2026-12-08");

    [Fact]
    public void The_term_is_entered_once_and_runs_on_in_the_next_step() =>
        Raised.After(Answers("2026-12-04", "a", "kijken", "verder")).Where.ShouldBe("beslissen 2026-12-04..2026-12-22");

    [Fact]
    public void Silence_in_a_step_of_the_term_does_not_start_it_again() =>
        Raised.After(Time("2026-12-09")).Where.ShouldBe("beslissen 2026-12-08..2026-12-22");

    [Fact]
    public void After_the_term_the_next_step_has_a_clock_of_its_own() =>
        Raised.After(Time("2026-12-23")).Where.ShouldBe("top 2026-12-22..2026-12-29");

    [Fact]
    public void A_term_can_run_from_receipt()
    {
        var text = Texts.NamedTerm.Replace("termijn beslis 3 weken", "termijn beslis 3 weken vanaf ontvangst")
            .Replace("  in beslis\n  binnen 1 week\n  kan verder", "  binnen 1 week\n  kan verder");

        Case.Of(text).After(Raises("2026-12-01"), Time("2026-12-09")).Where.ShouldBe("beslissen 2026-12-08..2026-12-22");
    }

    [Fact]
    public void A_term_can_run_from_a_date_that_was_filled_in() =>
        From("2026-12-10").After(Answers("2026-12-04", "a", "kijken", "verder")).Where.ShouldBe("beslissen 2026-12-04..2026-12-31");

    [Fact]
    public void A_term_that_is_over_is_fallen_through_on_the_day_itself()
    {
        var dossier = From("2026-09-01");

        dossier.Where.ShouldBe("kijken 2026-12-01..2026-12-01");
        dossier.After(Time("2026-12-02")).Where.ShouldBe("top 2026-12-01..2026-12-08");
        dossier.Happened.Length.ShouldBe(2);
    }

    [Fact]
    public void Who_gets_the_turn_after_the_term_is_over_still_has_that_day() =>
        From("2026-09-01").After(Answers("2026-12-01", "a", "kijken", "verder"), Answers("2026-12-01", "b", "beslissen", "beslissen"))
            .Where.ShouldBe("klaar als beantwoord 2026-12-01");

    [Fact]
    public void More_time_in_a_term_that_is_over_is_counted_from_the_day_the_turn_came() =>
        From("2026-09-01").After(Answers("2026-12-01", "a", "kijken", "verder"), Extends("2026-12-01", "b"))
            .Where.ShouldBe("beslissen 2026-12-01..2026-12-08");

    [Fact]
    public void The_statutory_term_of_an_objection_that_comes_too_late_runs_from_the_receipt()
    {
        var open = new Command.Open(Day("2026-04-20"), ["indiener-1"])
        {
            Given = ["besluit", "adres"],
            Dates = ImmutableDictionary<string, DateOnly>.Empty.Add("bekendmaking", Day("2020-01-01")),
        };
        var objection = Case.Shipped("bezwaar", "gemeente", "teamleider").After(open);

        objection.Where.ShouldBe("toetsen 2026-04-20..2026-05-04");
        objection.After(Time("2026-05-05")).Where.ShouldBe("beslissen 2026-05-04..2026-06-01");
    }

    [Fact]
    public void The_statutory_term_of_an_objection_runs_from_the_end_of_the_time_to_object()
    {
        var open = new Command.Open(Day("2026-04-20"), ["indiener-1"])
        {
            Given = ["besluit", "adres"],
            Dates = ImmutableDictionary<string, DateOnly>.Empty.Add("bekendmaking", Day("2026-03-17")),
        };

        Case.Shipped("bezwaar", "gemeente", "teamleider").After(open, Time("2026-05-05")).Where.ShouldBe("beslissen 2026-05-04..2026-06-09");
    }

    private static Case From(string begin) => Case.Of(Texts.NamedTerm.Replace("termijn beslis 3 weken", "termijn beslis 3 weken vanaf begin"))
        .After(Raises("2026-12-01") with { Dates = ImmutableDictionary<string, DateOnly>.Empty.Add("begin", Day(begin)) });
}
