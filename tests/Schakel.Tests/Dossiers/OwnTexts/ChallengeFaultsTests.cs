// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.OwnTexts;

namespace Schakel.Tests.Dossiers.OwnTexts;

public sealed class ChallengeFaultsTests
{
    private static readonly OwnChallenge Good = new("rond", "Rondkomen", "", "Gezinnen kunnen leven van hun inkomen.", "", "Raad 4", new(2026, 1, 1), null, ["participatiewet"]);

    private static readonly string Long = new('é', 10_000);

    public static TheoryData<string, OwnChallenge, OwnPart> Wrong => new()
    {
        { "no title", Good with { Title = " " }, OwnPart.Title },
        { "a long title", Good with { Title = Long }, OwnPart.Title },
        { "a long title in English", Good with { English = Long }, OwnPart.English },
        { "the title of a shipped one", Good with { Title = "BESTAANSZEKERHEID" }, OwnPart.Title },
        { "nothing to do", Good with { Meaning = "" }, OwnPart.Meaning },
        { "too much to do", Good with { Meaning = Long }, OwnPart.Meaning },
        { "too much in English", Good with { EnglishMeaning = Long }, OwnPart.EnglishMeaning },
        { "from nowhere", Good with { Source = "" }, OwnPart.Source },
        { "from too far", Good with { Source = Long }, OwnPart.Source },
        { "the last day before the first", Good with { Until = new(2025, 12, 31) }, OwnPart.Until },
    };

    [Fact]
    public void What_is_right_has_no_faults_also_about_no_rule_at_all_and_from_right_to_left() =>
        new[] { Good, Good with { Regulations = [] }, Good with { Title = "معيشة 💶" } }.SelectMany(Faults).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_told_of_the_part_that_it_is_in(string what, OwnChallenge challenge, OwnPart part)
    {
        var fault = Faults(challenge).ShouldHaveSingleItem(what);

        fault.Part.ShouldBe(part);
        fault.Text.Dutch.ShouldNotBe(fault.Text.English);
    }

    [Fact]
    public void Two_that_are_about_the_same_rules_are_the_same_in_whichever_order_those_were_chosen()
    {
        (Good with { Regulations = ["jeugdwet", "participatiewet"] }).ShouldBe(Good with { Regulations = ["participatiewet", "jeugdwet"] });
        (Good with { Regulations = [] }).ShouldNotBe(Good);
    }

    private static IEnumerable<OwnFault> Faults(OwnChallenge challenge) =>
        OwnFaults.Of(new OwnBook("gemeente", []), new OwnChange(1, default, "account", OwnDeed.Add, null, challenge, "omdat", "besluit"), ["Bestaanszekerheid"]);
}
