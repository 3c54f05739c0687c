// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Engine;
using static Schakel.Tests.Engine.Commands;

namespace Schakel.Tests.Engine;

public sealed class EmptyOfficeTests
{
    private static Case Raised(params (string Office, string[] Persons)[] offices) =>
        Case.Of(Texts.Ladder).After(Raises("2026-12-01") with { Barred = ["jan"], Staffing = Staffing(offices) });

    [Fact]
    public void An_office_passes_to_its_deputy_where_its_holder_may_not()
    {
        var dossier = Raised(("b", ["jan", "els"])).After(Time("2026-12-16"));

        dossier.Where.ShouldBe("twee 2026-12-15..2026-12-29");
        dossier.Refuses(Answers("2026-12-17", "b:jan", "twee", "bevestigen")).ShouldBe([RefusalReason.Barred]);
        dossier.Refuses(Answers("2026-12-17", "b:els", "twee", "bevestigen")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData]
    [InlineData("jan")]
    public void Without_anyone_who_may_it_lapses_upward_at_once(params string[] persons)
    {
        var dossier = Raised(("b", persons)).After(Time("2026-12-16"));

        dossier.Happened.ShouldHaveSingleItem().ShouldBeOfType<Event.Lapsed>().Arrival.Vacant.ShouldBe(["twee"]);
        dossier.Where.ShouldBe("drie 2026-12-15..2026-12-29");
    }

    [Fact]
    public void An_office_of_which_nothing_is_known_is_taken_to_be_filled() => Raised(("c", [])).After(Time("2026-12-16")).Where.ShouldStartWith("twee");

    [Fact]
    public void An_empty_office_at_the_wheel_does_not_stop_a_dossier() => Raised(("a", [])).Where.ShouldBe("twee 2026-12-01..2026-12-15");

    [Fact]
    public void With_every_office_empty_it_is_public_on_the_day_itself() =>
        Raised(("a", []), ("b", []), ("e", [])).Where.ShouldBe("openbaar 2026-12-01");

    [Fact]
    public void Who_took_the_decision_does_not_leave_his_own_duty_empty() => Raised(("a", ["jan"])).Where.ShouldBe("een 2026-12-01..2026-12-15");

    [Fact]
    public void An_office_that_becomes_empty_while_it_is_its_turn_lapses_upward_that_day()
    {
        var dossier = Raised().After(Time("2026-12-16"), Staffs("2026-12-20", ("b", [])));

        dossier.Happened.Select(happened => happened.GetType().Name).ShouldBe([nameof(Event.Staffed), nameof(Event.Lapsed)]);
        dossier.Happened[1].ShouldBeOfType<Event.Lapsed>().Why.ShouldBe(LapseReason.NobodyFillsIt);
        dossier.Where.ShouldBe("drie 2026-12-20..2027-01-03");
    }

    [Fact]
    public void It_lapses_also_while_its_clock_stands_still() =>
        Raised().After(Suspends("2026-12-03", "a"), Staffs("2026-12-05", ("a", []))).Where.ShouldBe("twee 2026-12-05..2026-12-19");

    [Fact]
    public void Another_office_that_becomes_empty_changes_nothing_yet() =>
        Raised().After(Staffs("2026-12-05", ("b", []))).Happened.ShouldHaveSingleItem().ShouldBeOfType<Event.Staffed>();

    [Fact]
    public void Nobody_speaks_for_an_empty_office()
    {
        var dossier = Raised(("b", [])).After(Time("2026-12-16"));

        dossier.Refuses(Answers("2026-12-17", "b:els", "twee", "bevestigen")).ShouldBe([RefusalReason.NotYourTurn]);
        dossier.Refuses(Answers("2026-12-17", "b", "twee", "bevestigen")).ShouldBe([RefusalReason.NotYourTurn]);
    }

    [Fact]
    public void Filled_again_it_may_answer_late_and_the_higher_rung_keeps_its_turn()
    {
        var dossier = Raised(("b", [])).After(Time("2026-12-16"), Staffs("2026-12-18", ("b", ["els"])), Answers("2026-12-20", "b:els", "twee", "bevestigen"));

        dossier.Happened.ShouldHaveSingleItem().ShouldBeOfType<Event.AnsweredLate>().Arrival.ShouldBeNull();
        dossier.Where.ShouldBe("drie 2026-12-15..2026-12-29");
    }

    [Fact]
    public void At_a_forum_staffing_is_recorded_and_moves_nothing() =>
        Raised().After(Time("2027-01-13"), Staffs("2027-01-20", ("a", []), ("b", []))).Where.ShouldBe("openbaar 2027-01-12");

    [Fact]
    public void The_raisers_right_cannot_be_emptied() =>
        Raised(("melder", [])).After(Answers("2026-12-10", "a", "een", "volgen"), Staffs("2026-12-11", ("melder", [])))
            .Where.ShouldBe("weerwoord 2026-12-10..2026-12-17");
}
