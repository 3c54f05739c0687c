// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Regulations;

namespace Schakel.Tests.Dossiers.Regulations;

public sealed class RuleFaultsTests
{
    private static readonly OwnRule Good = new(
        "hulp", "Hulp in huis", RuleKind.PolicyRule, "jci1.3:c:BWBR0035362&artikel=2.3.5", "https://lindeveen.example/hulp", new(2026, 1, 1), null,
        "Hulp voor wie die nodig heeft.", new InLaw("wmo-2015", "2.3.5"), "De wet kent geen grens.", [new("3", "Meer uren", "Meer uren mag.", "de consulent", "hulp uren")]);

    private static readonly string Long = new('é', 10_000);

    public static TheoryData<string, OwnRule, RulePart> Wrong => new()
    {
        { "no title", Good with { Title = " " }, RulePart.Title },
        { "a long title", Good with { Title = Long }, RulePart.Title },
        { "the title of a law", Good with { Title = "PARTICIPATIEWET" }, RulePart.Title },
        { "the title of another rule at the same time", Good with { Name = "ander", Title = "Vervoer" }, RulePart.Title },
        { "no reference", Good with { Jci = "artikel 3" }, RulePart.Jci },
        { "a day in it that does not exist", Good with { Jci = "jci1.3:c:BWBR0035362&g=2026-02-30" }, RulePart.Jci },
        { "no address", Good with { Source = "javascript:alert(1)" }, RulePart.Source },
        { "a name in the address", Good with { Source = "https://bank.example@elders.example" }, RulePart.Source },
        { "the last day before the first", Good with { Until = new(2025, 12, 31) }, RulePart.Until },
        { "no purpose", Good with { Purpose = "" }, RulePart.Purpose },
        { "a long purpose", Good with { Purpose = Long }, RulePart.Purpose },
        { "stricter than no law", Good with { Beside = null }, RulePart.Law },
        { "stricter than no article", Good with { Beside = new("wmo-2015", "") }, RulePart.Article },
        { "long why it is stricter", Good with { Stricter = Long }, RulePart.Stricter },
        { "room nobody may use", Good with { Rooms = [Good.Rooms[0] with { Who = "" }] }, RulePart.RoomWho },
        { "room that stands nowhere", Good with { Rooms = [Good.Rooms[0] with { Article = "" }] }, RulePart.RoomArticle },
        { "room that allows nothing", Good with { Rooms = [Good.Rooms[0] with { Explanation = "" }] }, RulePart.RoomExplanation },
    };

    private static readonly RuleBook Book = new("gemeente", [Change(1, RuleDeed.Add, null, Good with { Name = "vervoer", Title = "Vervoer", Beside = null, Stricter = "" })]);

    [Fact]
    public void What_is_right_has_no_faults_also_from_right_to_left_and_with_pictures() =>
        new[] { Good, Good with { Title = "مساعدة منزلية 🏠" } }.SelectMany(rule => RuleFaults.Of(Book, Change(2, RuleDeed.Add, null, rule), ["Participatiewet"])).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_told_of_the_part_that_it_is_in(string what, OwnRule rule, RulePart part)
    {
        var fault = RuleFaults.Of(Book, Change(2, RuleDeed.Add, null, rule), ["Participatiewet"]).ShouldHaveSingleItem(what);

        fault.Part.ShouldBe(part);
        fault.Text.Dutch.ShouldNotBe(fault.Text.English);
    }

    [Fact]
    public void A_name_is_free_again_after_the_rule_that_had_it_ended()
    {
        var ended = Book.With(Change(2, RuleDeed.End, 1, Book.Changes[0].Rule with { Until = new(2026, 5, 31) }));

        RuleFaults.Of(ended, Change(3, RuleDeed.Add, null, Good with { Title = "Vervoer", From = new(2026, 6, 1) }), []).ShouldBeEmpty();
        RuleFaults.Of(ended, Change(3, RuleDeed.Add, null, Good with { Title = "Vervoer", From = new(2026, 5, 31) }), []).ShouldHaveSingleItem().Part.ShouldBe(RulePart.Title);
    }

    [Fact]
    public void Two_texts_of_a_rule_do_not_begin_on_one_day_but_one_may_take_the_place_of_the_other()
    {
        var rule = Book.Changes[0].Rule with { Purpose = "Anders." };

        RuleFaults.Of(Book, Change(2, RuleDeed.Change, null, rule), []).ShouldHaveSingleItem().Part.ShouldBe(RulePart.From);
        RuleFaults.Of(Book, Change(2, RuleDeed.Correct, 1, rule), []).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_changed_without_saying_why_and_where_that_was_decided() =>
        RuleFaults.Of(Book, Change(2, RuleDeed.Withdraw, 1, Book.Changes[0].Rule) with { Why = "", Source = Long }, []).Select(fault => fault.Part).ShouldBe([RulePart.Why, RulePart.DecidedIn]);

    private static RuleChange Change(long number, RuleDeed deed, long? replaces, OwnRule rule) => new(number, default, "account", deed, replaces, rule, "omdat", "besluit");
}
