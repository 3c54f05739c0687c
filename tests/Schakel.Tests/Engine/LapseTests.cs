// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Engine;
using static Schakel.Tests.Engine.Commands;

namespace Schakel.Tests.Engine;

public sealed class LapseTests
{
    private static Case Raised => Case.Of(Texts.Ladder).After(Raises("2026-12-01"));

    [Fact]
    public void Nothing_lapses_on_the_last_day_itself() =>
        Raised.After(Time("2026-12-15")).Where.ShouldBe("een 2026-12-01..2026-12-15");

    [Fact]
    public void Silence_climbs_when_the_last_day_is_over() =>
        Raised.After(Time("2026-12-16")).Where.ShouldBe("twee 2026-12-15..2026-12-29");

    [Fact]
    public void A_lapse_is_dated_on_the_last_day_so_that_the_next_term_starts_the_day_after()
    {
        var lapsed = Raised.After(Time("2026-12-16")).Happened.ShouldHaveSingleItem().ShouldBeOfType<Event.Lapsed>();

        (lapsed.On, lapsed.Step, lapsed.Why).ShouldBe((Day("2026-12-15"), "een", LapseReason.TermRanOut));
    }

    [Fact]
    public void Silence_climbs_rung_by_rung_to_the_public_and_rests_there()
    {
        var dossier = Raised;

        dossier.After(Time("2026-12-30")).Where.ShouldBe("drie 2026-12-29..2027-01-12");
        dossier.After(Time("2027-01-13")).Where.ShouldBe("openbaar 2027-01-12");
        dossier.After(Time("2090-01-01")).Happened.ShouldBeEmpty();
    }

    [Fact]
    public void A_sweeper_that_is_weeks_behind_gives_the_same_events_as_one_that_is_on_time()
    {
        var onTime = Raised;
        for (var day = Day("2026-12-01"); day <= Day("2027-02-01"); day = day.AddDays(1))
            onTime.After(new Command.PassTime(day));

        var behind = Raised.After(Time("2027-02-01"));

        Written.Of(behind.Events).ShouldBe(Written.Of(onTime.Events));
        behind.Events.Count.ShouldBe(4);
    }

    [Fact]
    public void An_answer_a_day_late_meets_the_dossier_where_it_then_is()
    {
        var dossier = Raised.After(Answers("2026-12-16", "a", "een", "volgen"));

        dossier.Happened.Select(happened => happened.GetType().Name).ShouldBe([nameof(Event.Lapsed), nameof(Event.AnsweredLate)]);
        dossier.Where.ShouldBe("twee 2026-12-15..2026-12-29");
    }

    [Fact]
    public void A_refused_command_executes_no_lapse_either()
    {
        var dossier = Raised;

        dossier.Refuses(Answers("2026-12-20", "c", "een", "volgen")).ShouldBe([RefusalReason.NotYourTurn]);

        dossier.After(Time("2026-12-16")).Happened.ShouldHaveSingleItem();
    }

    [Fact]
    public void Silence_on_a_right_lets_the_answer_stand() =>
        Raised.After(Answers("2026-12-10", "a", "een", "volgen"), Time("2026-12-18")).Where.ShouldBe("klaar als beantwoord 2026-12-17");

    [Fact]
    public void Two_rungs_of_one_office_are_one_rung() =>
        Case.Of(Texts.Ladder, driver: "d").After(Raises("2026-12-01"), Time("2026-12-16"), Time("2026-12-30")).Where.ShouldBe("openbaar 2026-12-29");
}
