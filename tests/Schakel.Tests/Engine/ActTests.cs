// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Engine;
using static Schakel.Tests.Engine.Commands;

namespace Schakel.Tests.Engine;

public sealed class ActTests
{
    private static Case Raised => Case.Of(Texts.Ladder).After(Raises("2026-12-01"));

    private static Case InDefault
    {
        get
        {
            var open = Raises("2026-04-20") with
            {
                Given = ["besluit", "adres"],
                Dates = ImmutableDictionary<string, DateOnly>.Empty.Add("bekendmaking", Day("2026-03-17")),
            };
            return Case.Shipped("bezwaar", "gemeente", "teamleider").After(open, Time("2026-06-10"));
        }
    }

    [Fact]
    public void Withdrawing_takes_effect_after_five_working_days()
    {
        var dossier = Raised.After(Acts("2026-12-02", "melder", "intrekken"));

        dossier.After(Time("2026-12-09")).Where.ShouldBe("een 2026-12-01..2026-12-15");
        dossier.After(Time("2026-12-10")).Where.ShouldBe("klaar als ingetrokken 2026-12-09");
    }

    [Fact]
    public void Until_then_it_can_be_taken_back()
    {
        var dossier = Raised.After(Acts("2026-12-02", "melder", "intrekken"), TakesBack("2026-12-09", "melder"), Time("2026-12-16"));

        dossier.Where.ShouldBe("twee 2026-12-15..2026-12-29");
        dossier.Refuses(TakesBack("2026-12-17", "melder")).ShouldBe([RefusalReason.NoSuchAnswer]);
    }

    [Fact]
    public void Meanwhile_the_clock_runs_on() =>
        Raised.After(Acts("2026-12-10", "melder", "intrekken"), Time("2026-12-18")).Happened
            .Select(happened => happened.GetType().Name).ShouldBe([nameof(Event.Lapsed), nameof(Event.TookEffect)]);

    [Fact]
    public void On_the_last_day_of_a_term_the_raisers_wish_comes_before_the_lapse() =>
        Raised.After(Acts("2026-12-08", "melder", "intrekken"), Time("2026-12-16")).Happened
            .ShouldHaveSingleItem().ShouldBeOfType<Event.TookEffect>().On.ShouldBe(Day("2026-12-15"));

    [Fact]
    public void It_takes_effect_also_while_the_clock_stands_still() =>
        Raised.After(Suspends("2026-12-02", "a"), Acts("2026-12-03", "melder", "intrekken"), Time("2026-12-11"))
            .Where.ShouldBe("klaar als ingetrokken 2026-12-10");

    [Fact]
    public void It_takes_effect_also_at_a_forum() =>
        Raised.After(Time("2027-01-14"), Acts("2027-01-15", "melder", "intrekken"), Time("2027-01-23")).Where.ShouldBe("klaar als ingetrokken 2027-01-22");

    [Fact]
    public void An_end_that_comes_first_leaves_nothing_to_take_effect()
    {
        var dossier = Raised.After(
            Answers("2026-12-02", "a", "een", "volgen"), Acts("2026-12-03", "melder", "intrekken"), Answers("2026-12-04", "melder", "weerwoord", "goed-zo"));

        dossier.Dossier.Pending.ShouldBeNull();
        dossier.After(Time("2026-12-30")).Where.ShouldBe("klaar als tevreden 2026-12-04");
    }

    [Fact]
    public void What_was_announced_is_not_announced_again() =>
        Raised.After(Acts("2026-12-02", "melder", "intrekken")).Refuses(Acts("2026-12-03", "melder", "intrekken")).ShouldBe([RefusalReason.NoMore]);

    [Fact]
    public void Only_who_announced_it_takes_it_back()
    {
        var dossier = Raised.After(Acts("2026-12-02", "melder", "intrekken"));

        dossier.Refuses(TakesBack("2026-12-03", "a")).ShouldBe([RefusalReason.NoSuchAnswer]);
        dossier.Refuses(TakesBack("2026-12-03", "melder:vreemde")).ShouldBe([RefusalReason.NoSuchAnswer]);
    }

    [Fact]
    public void An_office_takes_back_what_it_announced_itself_and_the_raiser_does_not()
    {
        var text = Texts.Ladder.Replace("mag melder aanvullen", "mag top stopzetten -> klaar als niet-behandeld met motivering na 5 werkdagen");
        var dossier = Case.Of(text).After(Raises("2026-12-01"), Acts("2026-12-02", "e", "stopzetten"));

        dossier.Refuses(TakesBack("2026-12-03", "melder")).ShouldBe([RefusalReason.NoSuchAnswer]);
        dossier.After(TakesBack("2026-12-03", "e"), Time("2026-12-14")).Where.ShouldBe("een 2026-12-01..2026-12-15");
    }

    [Fact]
    public void What_an_act_opens_is_opened_when_it_takes_effect()
    {
        var text = Texts.Ladder.Replace("klaar als ingetrokken na 5 werkdagen", "klaar als ingetrokken na 5 werkdagen dan opent signaal");

        Case.Of(text).After(Raises("2026-12-01"), Acts("2026-12-02", "melder", "intrekken"), Time("2026-12-10")).Happened
            .ShouldHaveSingleItem().ShouldBeOfType<Event.TookEffect>().Opens.ShouldBe("signaal");
    }

    [Fact]
    public void An_act_without_a_target_moves_nothing()
    {
        var dossier = Raised.After(Acts("2026-12-08", "melder", "aanvullen"));

        dossier.Happened.ShouldHaveSingleItem().ShouldBeOfType<Event.Acted>().Arrival.ShouldBeNull();
        dossier.Where.ShouldBe("een 2026-12-01..2026-12-15");
    }

    [Fact]
    public void A_notice_of_default_opens_a_penalty_and_moves_nothing()
    {
        var dossier = InDefault.After(Acts("2026-06-11", "melder", "ingebrekestellen"));

        dossier.Happened.ShouldHaveSingleItem().ShouldBeOfType<Event.Acted>().Opens.ShouldBe("dwangsom");
        dossier.Where.ShouldBe("in-gebreke 2026-06-09..2026-06-23");
    }

    [Fact]
    public void A_second_notice_of_default_for_the_same_silence_opens_no_second_penalty() =>
        InDefault.After(Acts("2026-06-11", "melder", "ingebrekestellen")).Refuses(Acts("2026-06-12", "melder", "ingebrekestellen")).ShouldBe([RefusalReason.NoMore]);

    [Fact]
    public void The_office_with_the_power_can_still_decide_while_a_higher_one_sees_to_it() =>
        InDefault.After(Acts("2026-06-22", "juridische-zaken", "alsnog-beslissen") with { Given = ["motivering", "dictum", "gehoord-of-waarom-niet"] })
            .Where.ShouldBe("beroep 2026-06-22..2026-08-03");

    [Fact]
    public void Such_a_late_decision_needs_its_reasons_too() =>
        InDefault.Refuses(Acts("2026-06-22", "juridische-zaken", "alsnog-beslissen")).ShouldBe([RefusalReason.Missing, RefusalReason.Missing]);

    [Fact]
    public void An_act_is_only_of_whom_the_text_names()
    {
        var dossier = Raised.After(Time("2026-12-16"));

        dossier.Refuses(Acts("2026-12-17", "b", "alsnog")).ShouldBe([RefusalReason.NoSuchAnswer]);
        dossier.Refuses(Acts("2026-12-17", "a", "naar-rechter")).ShouldBe([RefusalReason.NoSuchAnswer]);
        dossier.After(Acts("2026-12-17", "a", "alsnog")).Where.ShouldBe("weerwoord 2026-12-17..2026-12-24");
    }

    [Fact]
    public void An_act_of_one_step_is_not_open_in_another() =>
        Raised.Refuses(Acts("2026-12-02", "melder", "naar-rechter")).ShouldBe([RefusalReason.NoSuchAnswer]);

    [Fact]
    public void Who_is_at_the_wheel_and_is_the_holder_himself_answers_and_does_not_act()
    {
        // With d at the wheel the top is b's rung too; the act is open to who is not the holder.
        var text = Texts.Ladder.Replace("mag stuur alsnog", "mag top alsnog");

        Case.Of(text, driver: "d").After(Raises("2026-12-01"), Time("2026-12-16")).Refuses(Acts("2026-12-17", "e", "alsnog"))
            .ShouldBe([RefusalReason.NoSuchAnswer]);
    }
}
