// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Engine;
using static Schakel.Tests.Engine.Commands;

namespace Schakel.Tests.Engine;

public sealed class LinkedDossierTests
{
    private static readonly Command.Answer Upholds = Answers("2026-05-20", "juridische-zaken", "beslissen", "handhaven") with
    {
        Given = ["motivering", "gehoord-of-waarom-niet"],
    };

    private static Case Objection => Case.Shipped("bezwaar", "gemeente", "teamleider").After(
        Raises("2026-04-20") with
        {
            Given = ["besluit", "adres"],
            Dates = ImmutableDictionary<string, DateOnly>.Empty.Add("bekendmaking", Day("2026-03-17")),
        },
        Answers("2026-04-23", "behandelaar", "toetsen", "in-behandeling"));

    [Fact]
    public void The_hearing_is_opened_on_entering_the_step() =>
        Objection.Happened.ShouldHaveSingleItem().ShouldBeOfType<Event.Answered>().Arrival.Opens.ShouldBe(["horen"]);

    [Fact]
    public void Who_was_not_heard_yet_gets_no_decision_against_him()
    {
        Objection.Refuses(Upholds).ShouldBe([RefusalReason.NotYet]);
        Objection.Says(Upholds).ShouldBe("Dit kan pas als ‘horen’ klaar is.");
    }

    [Fact]
    public void What_is_missing_and_what_must_come_first_are_told_together() =>
        Objection.Refuses(Upholds with { Given = ["motivering"] }).ShouldBe([RefusalReason.Missing, RefusalReason.NotYet]);

    [Fact]
    public void After_the_hearing_it_can_be_given() =>
        Objection.After(IsDone("2026-05-19", "horen"), Upholds).Where.ShouldBe("beroep 2026-05-20..2026-07-01");

    [Fact]
    public void Another_dossier_that_is_done_is_not_the_hearing() =>
        Objection.After(IsDone("2026-05-19", "ontvangstbevestiging")).Refuses(Upholds).ShouldBe([RefusalReason.NotYet]);

    [Fact]
    public void A_hearing_that_never_comes_does_not_block_the_lapse() => Objection.After(Time("2026-06-10")).Where.ShouldStartWith("in-gebreke 2026-06-09");

    [Fact]
    public void A_late_decision_waits_for_it_as_well()
    {
        var dossier = Objection.After(Time("2026-06-24"));

        dossier.Refuses(Upholds with { On = Day("2026-07-01") }).ShouldBe([RefusalReason.NotYet]);
        dossier.After(IsDone("2026-07-01", "horen"), Upholds with { On = Day("2026-07-01") }).Where.ShouldStartWith("beroep 2026-07-01");
    }
}
