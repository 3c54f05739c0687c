// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Engine;
using static Schakel.Tests.Engine.Commands;

namespace Schakel.Tests.Engine;

public sealed class LateAnswerTests
{
    private static Case AtTwo => Case.Of(Texts.Ladder).After(Raises("2026-12-01"), Time("2026-12-16"));

    private static Case Public => Case.Of(Texts.Ladder).After(Raises("2026-12-01"), Time("2027-01-13"));

    [Fact]
    public void On_the_ladder_a_late_answer_is_recorded_and_the_higher_rung_keeps_its_turn_and_its_term()
    {
        var dossier = AtTwo.After(Answers("2026-12-20", "a", "een", "volgen"));

        dossier.Happened.ShouldHaveSingleItem().ShouldBeOfType<Event.AnsweredLate>().Arrival.ShouldBeNull();
        dossier.Where.ShouldBe("twee 2026-12-15..2026-12-29");
    }

    [Fact]
    public void A_step_is_answered_late_once()
    {
        AtTwo.After(Answers("2026-12-20", "a", "een", "volgen")).Refuses(Answers("2026-12-21", "a", "een", "uitleggen"))
            .ShouldBe([RefusalReason.NotYourTurn]);
        Public.After(Answers("2027-01-20", "b", "twee", "bevestigen")).Refuses(Answers("2027-01-21", "b", "twee", "bevestigen"))
            .ShouldBe([RefusalReason.Ended]);
    }

    [Fact]
    public void A_late_answer_needs_reasons_too() =>
        AtTwo.Refuses(Answers("2026-12-20", "a", "een", "volgen") with { Given = [] }).ShouldBe([RefusalReason.Missing]);

    [Fact]
    public void Who_answered_in_time_does_not_answer_again() =>
        Case.Of(Texts.Ladder).After(Raises("2026-12-01"), Answers("2026-12-10", "a", "een", "volgen"))
            .Refuses(Answers("2026-12-11", "a", "een", "uitleggen")).ShouldBe([RefusalReason.NotYourTurn]);

    [Fact]
    public void At_a_forum_the_dossier_goes_where_the_late_answer_leads_with_a_fresh_term_for_the_raiser()
    {
        var dossier = Public.After(Answers("2027-01-20", "a", "een", "volgen"));

        dossier.Happened.ShouldHaveSingleItem().ShouldBeOfType<Event.AnsweredLate>();
        dossier.Where.ShouldBe("weerwoord 2027-01-20..2027-01-27");
    }

    [Fact]
    public void From_a_forum_any_rung_that_was_silent_may_still_answer() =>
        Public.After(Answers("2027-01-20", "e", "drie", "beslissen")).Where.ShouldBe("klaar als beantwoord 2027-01-20");

    [Fact]
    public void After_a_late_answer_at_a_forum_the_raiser_can_go_up_and_silence_climbs_again() =>
        Public.After(Answers("2027-01-20", "a", "een", "volgen"), Answers("2027-01-21", "melder", "weerwoord", "opschalen"), Time("2027-02-19"))
            .Where.ShouldBe("openbaar 2027-02-18");

    [Fact]
    public void Behind_a_gate_a_late_answer_is_recorded_for_who_had_to_decide_still_must()
    {
        var dossier = AtTwo.After(Acts("2026-12-20", "melder", "naar-rechter"), Answers("2026-12-22", "a", "een", "volgen"));

        dossier.Happened.ShouldHaveSingleItem().ShouldBeOfType<Event.AnsweredLate>().Arrival.ShouldBeNull();
        dossier.Where.ShouldBe("poort rechter 2026-12-20");
    }

    [Fact]
    public void An_authority_that_is_silent_about_an_objection_can_still_decide_when_all_is_public()
    {
        var open = Raises("2026-04-20") with
        {
            Given = ["besluit", "adres"],
            Dates = System.Collections.Immutable.ImmutableDictionary<string, DateOnly>.Empty.Add("bekendmaking", Day("2026-03-17")),
        };

        Case.Shipped("bezwaar", "gemeente", "teamleider").After(open, Time("2026-06-24"), Answers("2026-07-01", "juridische-zaken", "beslissen", "kennelijk-ongegrond") with
        {
            Given = ["motivering", "gehoord-of-waarom-niet"],
        }).Where.ShouldBe("beroep 2026-07-01..2026-08-12");
    }
}
