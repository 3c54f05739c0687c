// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Engine;
using static Schakel.Tests.Engine.Commands;

namespace Schakel.Tests.Engine;

public sealed class OpeningTests
{
    private const string Objection = "bezwaar";

    private static Command.Open Objects(string day, string known) => new(Day(day), ["indiener-1"])
    {
        Given = ["besluit", "adres"],
        Dates = ImmutableDictionary<string, DateOnly>.Empty.Add("bekendmaking", Day(known)),
    };

    [Fact]
    public void A_dossier_starts_in_the_first_step_on_the_day_it_is_raised() =>
        Case.Of(Texts.Ladder).After(Raises("2026-12-01")).Where.ShouldBe("een 2026-12-01..2026-12-15");

    [Fact]
    public void What_opens_beside_it_is_told_with_the_opening() =>
        Case.Shipped(Objection, "gemeente", "teamleider").After(Objects("2026-04-20", "2026-03-17"))
            .Happened.ShouldHaveSingleItem().ShouldBeOfType<Event.Opened>().Arrival.Opens.ShouldBe(["ontvangstbevestiging"]);

    [Fact]
    public void What_must_be_filled_in_is_asked_for_all_at_once()
    {
        var open = Objects("2026-04-20", "2026-03-17") with { Given = [], Dates = ImmutableDictionary<string, DateOnly>.Empty };

        var dossier = Case.Shipped(Objection, "gemeente", "teamleider");

        dossier.Refuses(open).ShouldBe([RefusalReason.Missing, RefusalReason.Missing, RefusalReason.Missing]);
        dossier.Says(open).ShouldBe("Vul nog in: besluit. Vul nog in: bekendmaking. Vul nog in: adres.");
    }

    [Fact]
    public void A_day_that_a_term_runs_from_must_be_a_day() =>
        Case.Shipped(Objection, "gemeente", "teamleider").Refuses(Objects("2026-04-20", "2026-03-17") with
        {
            Given = ["besluit", "adres", "bekendmaking"],
            Dates = ImmutableDictionary<string, DateOnly>.Empty,
        }).ShouldBe([RefusalReason.Missing]);

    [Fact]
    public void What_is_given_with_the_raising_is_asked_for_as_well() =>
        Case.Of(Texts.Ladder).Refuses(Raises("2026-12-01") with { Given = [] }).ShouldBe([RefusalReason.Missing]);

    [Fact]
    public void Someone_must_raise_it()
    {
        Case.Of(Texts.Ladder).Refuses(Raises("2026-12-01") with { Raisers = [] }).ShouldBe([RefusalReason.Missing]);
        Case.Of(Texts.Ladder).Refuses(Raises("2026-12-01") with { Raisers = default }).ShouldBe([RefusalReason.Missing]);
    }

    [Theory]
    [InlineData("2026-06-01", true)]
    [InlineData("2026-06-02", false)]
    public void A_date_from_which_a_term_runs_lies_no_further_than_the_text_allows(string known, bool accepted) =>
        Case.Shipped(Objection, "gemeente", "teamleider").Refuses(Objects("2026-04-20", known))
            .ShouldBe(accepted ? [] : [RefusalReason.BadDate]);

    [Fact]
    public void A_dossier_is_opened_once() =>
        Case.Of(Texts.Ladder).After(Raises("2026-12-01")).Refuses(Raises("2026-12-02")).ShouldBe([RefusalReason.OpenState]);

    [Fact]
    public void Nothing_else_can_be_done_before_it_is_opened() =>
        Case.Of(Texts.Ladder).Refuses(Answers("2026-12-01", "a", "een", "volgen")).ShouldBe([RefusalReason.OpenState]);

    [Fact]
    public void Where_the_highest_office_decided_nobody_stands_between_it_and_the_public()
    {
        var dossier = Case.Of(Texts.Ladder, driver: "e").After(Raises("2026-12-01"));

        dossier.After(Time("2026-12-16")).Where.ShouldBe("openbaar 2026-12-15");
    }
}
