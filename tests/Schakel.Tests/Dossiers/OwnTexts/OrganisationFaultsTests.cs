// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.OwnTexts;

namespace Schakel.Tests.Dossiers.OwnTexts;

public sealed class OrganisationFaultsTests
{
    private static readonly OwnOrganisation Good = new("Gemeente", "Town", "Wij helpen inwoners.", "", "https://gemeente.example", "Plein 1\n0000 AA Stad", "14 010", "", new(2026, 1, 1), null);

    private static readonly string Long = new('é', 10_000);

    public static TheoryData<string, OwnOrganisation, OwnPart> Wrong => new()
    {
        { "a long name in English", Good with { English = Long }, OwnPart.English },
        { "does nothing", Good with { Meaning = " " }, OwnPart.Meaning },
        { "does too much", Good with { Meaning = Long }, OwnPart.Meaning },
        { "does too much in English", Good with { EnglishMeaning = Long }, OwnPart.EnglishMeaning },
        { "a site that runs", Good with { Website = "javascript:alert(1)" }, OwnPart.Website },
        { "a site with a name in it", Good with { Website = "https://bank.example@elders.example" }, OwnPart.Website },
        { "a long address", Good with { Letters = Long }, OwnPart.Letters },
        { "a person to call", Good with { Phone = "vraag naar Mo, 010" }, OwnPart.Phone },
        { "nothing to call", Good with { Phone = "( )" }, OwnPart.Phone },
        { "the last day before the first", Good with { Until = new(2025, 12, 31) }, OwnPart.Until },
    };

    [Fact]
    public void What_is_right_has_no_faults_also_where_nobody_can_be_reached() =>
        new[] { Good, Good with { Website = "", Letters = "", Phone = "", English = "" }, Good with { Phone = "+31 (0)10-123 45 67" } }.SelectMany(Faults).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_told_of_the_part_that_it_is_in(string what, OwnOrganisation organisation, OwnPart part)
    {
        var fault = Faults(organisation).ShouldHaveSingleItem(what);

        fault.Part.ShouldBe(part);
        fault.Text.Dutch.ShouldNotBe(fault.Text.English);
    }

    private static IEnumerable<OwnFault> Faults(OwnOrganisation organisation) =>
        OwnFaults.Of(new OwnBook("gemeente", []), new OwnChange(1, default, "account", OwnDeed.Add, null, organisation, "omdat", "besluit"), []);
}
