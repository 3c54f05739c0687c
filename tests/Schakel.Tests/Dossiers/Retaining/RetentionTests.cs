// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Retaining;

namespace Schakel.Tests.Dossiers.Retaining;

public sealed class RetentionTests
{
    private static readonly DateOnly Closed = new(2026, 12, 1);
    private static readonly RetainedDossier Dossier = new("7K3M-04XT-9WQB", "gemeente-x", "signaal", "signaal", new(2026, 11, 1), Closed);
    private static readonly SelectionRule Rule = new("signaal", "12.3", 7, Disposal.Destroy, "lijst 2026");

    [Fact]
    public void What_runs_has_no_period_yet() => On(new(2099, 1, 1), Dossier with { Closed = null }).ShouldBeOfType<Retention.NotClosed>();

    [Fact]
    public void It_is_kept_all_of_the_last_day_and_may_be_destroyed_the_next()
    {
        On(new(2033, 12, 1)).ShouldBe(new Retention.Kept(Rule, new(2033, 12, 1)));
        On(new(2033, 12, 2)).ShouldBe(new Retention.MayBeDestroyed(Rule, new(2033, 12, 1)));
    }

    [Fact]
    public void What_is_kept_for_good_is_transferred_and_never_destroyed()
    {
        var keep = Rule with { Disposal = Disposal.Keep };

        Retention.Of(Dossier, new([keep]), [], new(2500, 1, 1)).ShouldBe(new Retention.MustBeTransferred(keep, new(2033, 12, 1)));
        Retention.Of(Dossier, new([keep]), [], new(2033, 12, 1)).ShouldBeOfType<Retention.Kept>();
    }

    [Fact]
    public void Without_a_rule_it_is_kept() => On(new(2099, 1, 1), Dossier with { Procedure = "klacht", Kind = "klacht" }).ShouldBeOfType<Retention.NoRule>();

    [Theory]
    [InlineData("7K3M-04XT-9WQB", null, "gemeente-x", true)]
    [InlineData(null, "signaal", "gemeente-x", true)]
    [InlineData("7K3M-04XT-9WQC", null, "gemeente-x", false)]
    [InlineData(null, "klacht", "gemeente-x", false)]
    [InlineData(null, "signaal", "gemeente-y", false)]
    public void A_hold_on_it_or_on_its_kind_in_its_organisation_holds_it_and_no_other_does(string? number, string? kind, string organisation, bool isHeld)
    {
        var hold = Held(number, kind) with { Organisation = organisation };

        (Retention.Of(Dossier, new([Rule]), [hold], new(2099, 1, 1)) is Retention.Held).ShouldBe(isHeld);
    }

    [Fact]
    public void A_hold_says_on_what_ground_since_when_and_by_whom_in_both_languages()
    {
        var said = Retention.Of(Dossier, new([Rule]), [Held("7K3M-04XT-9WQB", null)], new(2099, 1, 1)).Said;

        said.Dutch.ShouldBe("Dit mag niet worden vernietigd om een Woo-verzoek (W-12), sinds maandag 2 januari 2034, ingesteld door anna (bevriezing 3). Dat geldt tot die wordt opgeheven.");
        said.English.ShouldBe("This may not be destroyed because of a Woo request (W-12), since Monday 2 January 2034, set by anna (hold 3). That holds until it is lifted.");
    }

    [Fact]
    public void A_hold_that_was_lifted_holds_nothing() =>
        Retention.Of(Dossier, new([Rule]), [Held(Dossier.Number, null) with { Lifted = new(new(2035, 1, 1), "anna", "afgedaan") }], new(2099, 1, 1)).ShouldBeOfType<Retention.MayBeDestroyed>();

    [Fact]
    public void A_period_from_a_leap_day_ends_in_february_and_one_past_all_days_never_ends()
    {
        Rule.LastDay(new(2028, 2, 29)).ShouldBe(new(2035, 2, 28));
        (Rule with { Years = 500 }).LastDay(new(9998, 1, 1)).ShouldBe(DateOnly.MaxValue);
    }

    [Fact]
    public void A_declaration_tells_category_count_numbers_period_ground_who_when_and_how_and_is_read_as_it_was_kept()
    {
        var declaration = new DestructionDeclaration("VV-2034-1", "gemeente-x", "Gemeente X", "besluit 12", "de secretaris", "Anna Jansen", "account-1", new(2034, 1, 2),
            [new(Dossier.Number, "signaal", "12.3", "lijst 2026", 7, Dossier.Opened, Closed), new("0000-0000-0000", "klacht", "9.1", "lijst 2026", 5, new(2025, 1, 1), new(2025, 2, 1))]);

        DestructionDeclaration.FromJson(declaration.ToJson()).ToText(Schakel.Procedures.Language.English).ShouldBe(declaration.ToText(Schakel.Procedures.Language.English));
        var text = declaration.ToText(Schakel.Procedures.Language.Dutch);
        foreach (var told in new[] { "VV-2034-1", "Gemeente X", "besluit 12", "de secretaris", "Anna Jansen", "maandag 2 januari 2034", "Aantal dossiers: 2", "Categorie 12.3 (lijst 2026)", "7 jaar na sluiting: 1", Dossier.Number, "zondag 1 november 2026", "dinsdag 1 december 2026", "de sleutels van het dossier zijn verwijderd", "Back-ups" })
            text.ShouldContain(told);
    }

    private static Hold Held(string? dossier, string? kind) => new(3, "gemeente-x", dossier, kind, HoldGround.WooRequest, "W-12", new(new(2034, 1, 2), "anna", "W-12"), null);

    private static Retention On(DateOnly today, RetainedDossier? dossier = null) => Retention.Of(dossier ?? Dossier, new([Rule]), [], today);
}
