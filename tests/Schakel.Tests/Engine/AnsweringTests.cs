// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Engine;
using static Schakel.Tests.Engine.Commands;

namespace Schakel.Tests.Engine;

public sealed class AnsweringTests
{
    private static Case Raised => Case.Of(Texts.Ladder).After(Raises("2026-12-01"));

    [Fact]
    public void An_answer_with_reasons_goes_where_the_text_says_and_starts_a_new_clock() =>
        Raised.After(Answers("2026-12-10", "a", "een", "uitleggen")).Where.ShouldBe("weerwoord 2026-12-10..2026-12-17");

    [Fact]
    public void The_holder_has_all_of_the_last_day() =>
        Raised.After(Answers("2026-12-15", "a", "een", "volgen")).Where.ShouldBe("weerwoord 2026-12-15..2026-12-22");

    [Fact]
    public void One_answer_is_one_event() =>
        Raised.After(Answers("2026-12-10", "a", "een", "volgen")).Happened.ShouldHaveSingleItem().ShouldBeOfType<Event.Answered>();

    [Fact]
    public void Who_is_not_at_the_wheel_does_not_answer_for_who_is()
    {
        Raised.Refuses(Answers("2026-12-10", "b", "een", "volgen")).ShouldBe([RefusalReason.NotYourTurn]);
        Raised.Refuses(Answers("2026-12-10", "melder", "een", "volgen")).ShouldBe([RefusalReason.NotYourTurn]);
        Raised.Says(Answers("2026-12-10", "b", "een", "volgen")).ShouldBe("Nu is aan zet: a.");
    }

    [Fact]
    public void A_higher_rung_does_not_answer_before_its_turn() =>
        Raised.Refuses(Answers("2026-12-10", "b", "twee", "bevestigen")).ShouldBe([RefusalReason.NotYourTurn]);

    [Fact]
    public void Someone_who_does_not_fill_the_office_does_not_answer_for_it()
    {
        var dossier = Case.Of(Texts.Ladder).After(Raises("2026-12-01") with { Staffing = Staffing(("a", ["jan", "piet"])) });

        dossier.Refuses(Answers("2026-12-10", "a:els", "een", "volgen")).ShouldBe([RefusalReason.NotYourTurn]);
        dossier.Refuses(Answers("2026-12-10", "a:piet", "een", "volgen")).ShouldBeEmpty();
        dossier.Refuses(Answers("2026-12-10", "a", "een", "volgen")).ShouldBeEmpty();
    }

    [Fact]
    public void An_answer_without_reasons_is_refused_and_told_what_is_missing()
    {
        var bare = Answers("2026-12-10", "a", "een", "uitleggen") with { Given = [] };

        Raised.Refuses(bare).ShouldBe([RefusalReason.Missing, RefusalReason.Missing]);
        Raised.Says(bare).ShouldBe("Vul nog in: motivering. Vul nog in: weging.");
        Raised.Refuses(bare with { Given = ["motivering"] }).ShouldBe([RefusalReason.Missing]);
    }

    [Fact]
    public void An_answer_that_the_step_does_not_know_is_refused()
    {
        Raised.Refuses(Answers("2026-12-10", "a", "een", "afwijzen")).ShouldBe([RefusalReason.NoSuchAnswer]);
        Raised.Refuses(Answers("2026-12-10", "a", "nul", "volgen")).ShouldBe([RefusalReason.NotYourTurn]);
    }

    [Fact]
    public void A_refused_answer_leaves_the_dossier_as_it_is()
    {
        var dossier = Raised;

        dossier.Refuses(Answers("2026-12-10", "a", "een", "afwijzen"));

        dossier.Where.ShouldBe("een 2026-12-01..2026-12-15");
        dossier.Events.ShouldHaveSingleItem();
    }

    [Fact]
    public void An_answer_fills_in_the_date_it_carries()
    {
        var dossier = Case.Shipped("beraad", "gemeente", null)
            .After(new Command.Open(Day("2026-12-01"), ["melder-1"]) { Given = ["zaak", "vraag-die-wringt"] });

        dossier.After(Convenes("dag-van-het-advies", "2026-12-18")).Where.ShouldBe("beraad 2026-12-08..2026-12-18");
    }

    [Fact]
    public void An_answer_cannot_move_a_date_that_it_does_not_carry()
    {
        var dossier = Case.Shipped("beraad", "gemeente", null)
            .After(new Command.Open(Day("2026-12-01"), ["melder-1"]) { Given = ["zaak", "vraag-die-wringt"] });

        dossier.Refuses(Convenes("dag-van-het-advies", "2026-12-18") with
        {
            Dates = ImmutableDictionary<string, DateOnly>.Empty.Add("dag-van-het-advies", Day("2026-12-18")).Add("advies", Day("2027-12-18")),
        }).ShouldBe([RefusalReason.BadDate]);
    }

    [Fact]
    public void A_date_in_an_answer_lies_no_further_from_the_opening_than_the_text_allows()
    {
        var text = Texts.NamedTerm.Replace("kan verder -> beslissen", "kan verder -> beslissen met begin");
        var dossier = Case.Of(text).After(Raises("2026-12-01"));
        var answer = Answers("2026-12-04", "a", "kijken", "verder");

        dossier.Refuses(answer with { Dates = ImmutableDictionary<string, DateOnly>.Empty.Add("begin", Day("2026-12-15")) }).ShouldBeEmpty();
        dossier.Refuses(answer with { Dates = ImmutableDictionary<string, DateOnly>.Empty.Add("begin", Day("2026-12-16")) })
            .ShouldBe([RefusalReason.BadDate]);
    }

    private static Command.Answer Convenes(string question, string date) => Answers("2026-12-08", "coördinator", "bijeenroepen", "bijeenroepen") with
    {
        Dates = ImmutableDictionary<string, DateOnly>.Empty.Add(question, Day(date)),
    };
}
