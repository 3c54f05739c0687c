// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Engine;
using static Schakel.Tests.Engine.Commands;

namespace Schakel.Tests.Engine;

public sealed class ConsentTests
{
    private static Case Raised => Case.Of(Texts.Ladder).After(Raises("2026-12-01"));

    [Fact]
    public void The_raiser_may_give_time_until_a_day() =>
        Raised.After(Consents("2026-12-10", "melder", "2026-12-20")).Where.ShouldBe("een 2026-12-01..2026-12-20");

    [Fact]
    public void Nobody_consents_for_the_raiser_and_without_his_word_the_term_runs_out()
    {
        var dossier = Raised;

        dossier.Refuses(Consents("2026-12-10", "a", "2026-12-20")).ShouldBe([RefusalReason.NotYourTurn]);
        dossier.Refuses(Consents("2026-12-10", "melder:vreemde", "2026-12-20")).ShouldBe([RefusalReason.NotYourTurn]);
        dossier.After(Time("2026-12-16")).Where.ShouldBe("twee 2026-12-15..2026-12-29");
    }

    [Fact]
    public void Consent_gives_time_and_never_takes_it()
    {
        Raised.Refuses(Consents("2026-12-10", "melder", "2026-12-15")).ShouldBe([RefusalReason.BadDate]);
        Raised.Says(Consents("2026-12-10", "melder", "2026-12-15")).ShouldBe("Kies een dag na dinsdag 15 december 2026.");
    }

    [Fact]
    public void Consent_is_not_one_of_the_times_the_holder_may_take() =>
        Raised.After(Consents("2026-12-10", "melder", "2026-12-20"), Extends("2026-12-11", "a"), Extends("2026-12-12", "a"))
            .Where.ShouldBe("een 2026-12-01..2027-01-03");

    [Fact]
    public void Where_the_text_does_not_know_consent_there_is_none() =>
        Raised.After(Time("2026-12-16")).Refuses(Consents("2026-12-17", "melder", "2027-02-01")).ShouldBe([RefusalReason.NoMore]);

    [Fact]
    public void While_the_clock_stands_still_there_is_no_last_day_to_consent_to() =>
        Raised.After(Suspends("2026-12-03", "a")).Refuses(Consents("2026-12-04", "melder", "2027-02-01")).ShouldBe([RefusalReason.ClockState]);

    [Fact]
    public void Time_for_one_step_does_not_shorten_the_named_term_it_runs_in()
    {
        var dossier = Case.Of(Texts.NamedTerm).After(Raises("2026-12-01"), Consents("2026-12-07", "melder", "2026-12-12"));

        dossier.Where.ShouldBe("kijken 2026-12-01..2026-12-12");
        dossier.After(Answers("2026-12-11", "a", "kijken", "verder")).Where.ShouldBe("beslissen 2026-12-11..2026-12-22");
    }

    [Fact]
    public void Time_past_the_end_of_the_named_term_moves_that_as_well() =>
        Case.Of(Texts.NamedTerm).After(Raises("2026-12-01"), Consents("2026-12-07", "melder", "2026-12-28"), Answers("2026-12-11", "a", "kijken", "verder"))
            .Where.ShouldBe("beslissen 2026-12-11..2026-12-28");
}
