// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.OwnTexts;
using Schakel.Dossiers.Regulations;

namespace Schakel.Tests.Dossiers.OwnTexts;

public sealed class RuleFaultsTests
{
    private static readonly OwnRule Good = new(
        "hulp", "Hulp in huis", RuleKind.PolicyRule, "jci1.3:c:BWBR0035362&artikel=2.3.5", "https://lindeveen.example/hulp", new(2026, 1, 1), null,
        "Hulp voor wie die nodig heeft.", new InLaw("wmo-2015", "2.3.5"), "De wet kent geen grens.", [new("3", "Meer uren", "Meer uren mag.", "de consulent", "hulp uren")]);

    private static readonly string Long = new('é', 10_000);

    public static TheoryData<string, OwnRule, OwnPart> Wrong => new()
    {
        { "no title", Good with { Title = " " }, OwnPart.Title },
        { "a long title", Good with { Title = Long }, OwnPart.Title },
        { "the title of a law", Good with { Title = "PARTICIPATIEWET" }, OwnPart.Title },
        { "the title of another rule at the same time", Good with { Name = "ander", Title = "Vervoer" }, OwnPart.Title },
        { "no reference", Good with { Jci = "artikel 3" }, OwnPart.Jci },
        { "a day in it that does not exist", Good with { Jci = "jci1.3:c:BWBR0035362&g=2026-02-30" }, OwnPart.Jci },
        { "no address", Good with { Source = "javascript:alert(1)" }, OwnPart.Source },
        { "a name in the address", Good with { Source = "https://bank.example@elders.example" }, OwnPart.Source },
        { "the last day before the first", Good with { Until = new(2025, 12, 31) }, OwnPart.Until },
        { "no purpose", Good with { Purpose = "" }, OwnPart.Purpose },
        { "a long purpose", Good with { Purpose = Long }, OwnPart.Purpose },
        { "a reading of no law", Good with { Kind = RuleKind.Reading, Beside = null, Stricter = "" }, OwnPart.Law },
        { "a stricter reading of no law", Good with { Kind = RuleKind.Reading, Beside = null }, OwnPart.Law },
        { "stricter than no law", Good with { Beside = null }, OwnPart.Law },
        { "stricter than no article", Good with { Beside = new("wmo-2015", "") }, OwnPart.Article },
        { "long why it is stricter", Good with { Stricter = Long }, OwnPart.Stricter },
        { "room nobody may use", Good with { Rooms = [Good.Rooms[0] with { Who = "" }] }, OwnPart.RoomWho },
        { "room that stands nowhere", Good with { Rooms = [Good.Rooms[0] with { Article = "" }] }, OwnPart.RoomArticle },
        { "room that allows nothing", Good with { Rooms = [Good.Rooms[0] with { Explanation = "" }] }, OwnPart.RoomExplanation },
    };

    private static readonly OwnBook Book = new("gemeente", [Change(1, OwnDeed.Add, null, Good with { Name = "vervoer", Title = "Vervoer", Beside = null, Stricter = "" })]);

    [Fact]
    public void What_is_right_has_no_faults_also_from_right_to_left_and_with_pictures() =>
        new[] { Good, Good with { Title = "مساعدة منزلية 🏠" } }.SelectMany(rule => OwnFaults.Of(Book, Change(2, OwnDeed.Add, null, rule), ["Participatiewet"])).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_told_of_the_part_that_it_is_in(string what, OwnRule rule, OwnPart part)
    {
        var fault = OwnFaults.Of(Book, Change(2, OwnDeed.Add, null, rule), ["Participatiewet"]).ShouldHaveSingleItem(what);

        fault.Part.ShouldBe(part);
        fault.Text.Dutch.ShouldNotBe(fault.Text.English);
    }

    [Fact]
    public void A_name_is_free_again_after_the_rule_that_had_it_ended()
    {
        var ended = Book.With(Change(2, OwnDeed.End, 1, Book.Changes[0].Text with { Until = new(2026, 5, 31) }));

        OwnFaults.Of(ended, Change(3, OwnDeed.Add, null, Good with { Title = "Vervoer", From = new(2026, 6, 1) }), []).ShouldBeEmpty();
        OwnFaults.Of(ended, Change(3, OwnDeed.Add, null, Good with { Title = "Vervoer", From = new(2026, 5, 31) }), []).ShouldHaveSingleItem().Part.ShouldBe(OwnPart.Title);
    }

    [Fact]
    public void Two_texts_of_a_rule_do_not_begin_on_one_day_but_one_may_take_the_place_of_the_other()
    {
        var rule = ((OwnRule)Book.Changes[0].Text) with { Purpose = "Anders." };

        OwnFaults.Of(Book, Change(2, OwnDeed.Change, null, rule), []).ShouldHaveSingleItem().Part.ShouldBe(OwnPart.From);
        OwnFaults.Of(Book, Change(2, OwnDeed.Correct, 1, rule), []).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_changed_without_saying_why_and_where_that_was_decided() =>
        OwnFaults.Of(Book, Change(2, OwnDeed.Withdraw, 1, Book.Changes[0].Text) with { Why = "", Source = Long }, []).Select(fault => fault.Part).ShouldBe([OwnPart.Why, OwnPart.DecidedIn]);

    private static OwnChange Change(long number, OwnDeed deed, long? replaces, OwnText rule) => new(number, default, "account", deed, replaces, rule, "omdat", "besluit");
}
