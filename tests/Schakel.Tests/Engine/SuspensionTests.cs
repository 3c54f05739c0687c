// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Engine;
using static Schakel.Tests.Engine.Commands;

namespace Schakel.Tests.Engine;

public sealed class SuspensionTests
{
    private static Case Raised => Case.Of(Texts.Ladder).After(Raises("2026-12-01"));

    [Fact]
    public void Set_going_by_hand_the_last_day_shifts_by_the_days_between() =>
        Raised.After(Suspends("2026-12-07", "a"), Resumes("2026-12-10")).Where.ShouldBe("een 2026-12-01..2026-12-17");

    [Fact]
    public void Stopped_and_set_going_on_one_day_shifts_nothing() =>
        Raised.After(Suspends("2026-12-07", "a"), Resumes("2026-12-07")).Where.ShouldBe("een 2026-12-01..2026-12-15");

    [Fact]
    public void It_runs_again_by_itself_when_its_maximum_is_over_and_all_those_days_are_added()
    {
        var dossier = Raised.After(Suspends("2026-12-07", "a"), Time("2026-12-18"));

        dossier.Happened.ShouldHaveSingleItem().ShouldBeOfType<Event.Resumed>().On.ShouldBe(Day("2026-12-17"));
        dossier.Where.ShouldBe("een 2026-12-01..2026-12-25");
    }

    [Fact]
    public void While_it_stands_still_nothing_lapses() =>
        Raised.After(Suspends("2026-12-14", "a"), Time("2026-12-24")).Happened.ShouldBeEmpty();

    [Fact]
    public void Set_going_late_it_already_ran_by_itself()
    {
        var dossier = Raised.After(Suspends("2026-12-07", "a"));

        dossier.Refuses(Resumes("2026-12-20")).ShouldBe([RefusalReason.ClockState]);
        dossier.After(Time("2026-12-20")).Where.ShouldBe("een 2026-12-01..2026-12-25");
    }

    [Fact]
    public void Stopped_on_the_last_day_silence_lapses_when_the_maximum_is_over()
    {
        var dossier = Raised.After(Suspends("2026-12-15", "a"), Time("2026-12-26"));

        dossier.Happened.Select(happened => (happened.GetType().Name, happened.On))
            .ShouldBe([(nameof(Event.Resumed), Day("2026-12-25")), (nameof(Event.Lapsed), Day("2026-12-25"))]);
    }

    [Fact]
    public void Who_sets_it_going_when_no_day_is_left_still_has_that_day()
    {
        var dossier = Raised.After(Suspends("2026-12-15", "a"), Resumes("2026-12-20"));

        dossier.Where.ShouldBe("een 2026-12-01..2026-12-20");
        dossier.After(Time("2026-12-21")).Where.ShouldBe("twee 2026-12-20..2027-01-03");
    }

    [Fact]
    public void The_last_day_never_shifts_further_than_the_maximum_counted_from_it()
    {
        // Ten days from 17 December end on a Sunday, so that it stands still for eleven; 21 December and eleven days is New Year's Day.
        var text = Texts.Ladder.Replace("rekenen zonder Algemene termijnenwet", "rekenen als Algemene termijnenwet (eigen keuze)");

        Case.Of(text).After(Raises("2026-12-07"), Suspends("2026-12-17", "a"), Time("2026-12-29"))
            .Where.ShouldBe("een 2026-12-07..2026-12-31");
    }

    [Fact]
    public void It_stands_still_as_often_as_the_text_allows()
    {
        var dossier = Raised.After(Suspends("2026-12-03", "a"), Resumes("2026-12-04"), Suspends("2026-12-05", "a"));

        dossier.Refuses(Suspends("2026-12-06", "a")).ShouldBe([RefusalReason.ClockState]);
        dossier.After(Resumes("2026-12-06")).Refuses(Suspends("2026-12-07", "a")).ShouldBe([RefusalReason.NoMore]);
    }

    [Fact]
    public void It_is_stopped_by_the_holder_with_reasons()
    {
        Raised.Refuses(Suspends("2026-12-03", "b")).ShouldBe([RefusalReason.NotYourTurn]);
        Raised.Refuses(Suspends("2026-12-03", "a") with { HasReasons = false }).ShouldBe([RefusalReason.Missing]);
        Raised.After(Time("2026-12-16")).Refuses(Suspends("2026-12-17", "b")).ShouldBe([RefusalReason.NoMore]);
    }

    [Fact]
    public void A_clock_that_runs_cannot_be_set_going() => Raised.Refuses(Resumes("2026-12-03")).ShouldBe([RefusalReason.ClockState]);

    [Fact]
    public void Who_answers_while_it_stands_still_just_answers() =>
        Raised.After(Suspends("2026-12-03", "a"), Answers("2026-12-10", "a", "een", "volgen")).Where.ShouldBe("weerwoord 2026-12-10..2026-12-17");

    [Fact]
    public void In_a_named_term_both_that_term_and_the_step_shift()
    {
        var dossier = Case.Of(Texts.NamedTerm).After(Raises("2026-12-01"), Suspends("2026-12-04", "a"), Resumes("2026-12-08"));

        dossier.Where.ShouldBe("kijken 2026-12-01..2026-12-11");
        dossier.After(Answers("2026-12-09", "a", "kijken", "verder")).Where.ShouldBe("beslissen 2026-12-09..2026-12-25");
    }

    [Fact]
    public void It_stands_still_no_longer_than_the_term_it_runs_in_can_shift()
    {
        // Ten days from 22 December end on New Year's Day, which this term may do although the others may not.
        var text = Texts.NamedTerm.Replace("rekenen zonder Algemene termijnenwet", "rekenen als Algemene termijnenwet (eigen keuze)")
            .Replace("termijn beslis 3 weken", "termijn beslis 3 weken zonder Atw").Replace("  binnen 1 week\n  kan verder", "  kan verder");

        var dossier = Case.Of(text).After(Raises("2026-12-01"), Suspends("2026-12-22", "a"), Time("2027-01-02"));

        dossier.Happened.Select(happened => happened.On).Distinct().ShouldBe([Day("2027-01-01")]);
    }
}
