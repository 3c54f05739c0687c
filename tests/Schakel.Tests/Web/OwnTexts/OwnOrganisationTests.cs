// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Schakel.Dossiers.OwnTexts;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.OwnTexts;

/// <summary>An organisation says what it does and where people reach it, on its own page.</summary>
public sealed class OwnOrganisationTests : AdministratorsDesk
{
    private const string Municipality = "https://identifier.overheid.nl/tooi/id/gemeente/gm0363";
    private protected override Task<TestSite> Start()
    {
        // As if they were real: what is invented has no identifier.
        var shipped = Registry.Read(Repository.Root);
        var known = shipped.Organisations.ToImmutableSortedDictionary(each => each.Key, each => each.Value with { IsInvented = false }, StringComparer.Ordinal);
        return TestSite.Start(isDemonstration: false, change: builder => builder.Services.AddSingleton(shipped with { Organisations = known.SetItem("gemeente-zandrijk", known["gemeente-zandrijk"] with { Tooi = new Uri(Municipality.Replace("0363", "0364", StringComparison.Ordinal)) }) }));
    }

    [Fact]
    public async Task It_stands_on_its_page_since_when_with_its_history_and_its_name_stays_that_of_the_site()
    {
        await Administrator.Do("/beheer/organisatie/nieuw", Keeper.Itself);
        Administrator.Path.ShouldBe("/beheer/organisatie/gegevens");
        using var anyone = Site.Visitor();
        await anyone.Get($"/organisaties/{Organisation}");

        var about = anyone.Page.QuerySelector("section[aria-labelledby=organisatie]")!;
        about.TextContent.ShouldSatisfyAllConditions(
            each => each.ShouldContain("Wij helpen inwoners."), each => each.ShouldContain("Plein 1"), each => each.ShouldContain("Municipality of Lindeveen"), each => each.ShouldContain("donderdag 1 januari 2026"));
        about.QuerySelectorAll("a").Select(each => each.GetAttribute("href")).ShouldBe(["https://lindeveen.example", "tel:0000000000", $"/organisaties/{Organisation}/gegevens"]);
        anyone.Page.QuerySelector("main .kicker")!.TextContent.ShouldBe("Gemeente Lindeveen");
        await anyone.Follow($"main a[href='/organisaties/{Organisation}/gegevens']");
        anyone.Text.ShouldContain("Het adres is nieuw.");
        anyone.Body.ShouldNotContain("account-beheer", Case.Sensitive, "no person is named to everyone");
        await anyone.Get($"/taal/en?terug=/organisaties/{Organisation}");
        anyone.Text.ShouldContain("We help residents.");
        await anyone.Get("/organisaties/gemeente-oosterhaven/gegevens");
        anyone.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task There_is_one_of_it_which_changes_from_a_day_on_and_after_its_last_day_the_page_no_longer_shows_it()
    {
        await Administrator.Do("/beheer/organisatie/nieuw", Keeper.Itself);
        await Administrator.Get("/beheer/organisatie");
        Administrator.Page.QuerySelector("main a[href='/beheer/organisatie/nieuw']").ShouldBeNull();
        await Administrator.Get("/beheer/organisatie/nieuw");
        Administrator.Status.ShouldBe(HttpStatusCode.NotFound);
        await Administrator.Do(
            "/beheer/organisatie/gegevens/wijzigen", ("brieven", "Haven 2"), ("vanaf-dag", "1"), ("vanaf-maand", "11"), ("vanaf-jaar", "2026"), ("waarom", "Verhuisd."), ("besluit", "Collegebesluit 13"));
        using var anyone = Site.Visitor();
        await anyone.Get($"/organisaties/{Organisation}");
        anyone.Text.ShouldContain("Haven 2");
        anyone.Text.ShouldNotContain("Plein 1");

        await Administrator.Do("/beheer/organisatie/gegevens/einde", ("tot-dag", "30"), ("tot-maand", "11"), ("tot-jaar", "2026"), ("waarom", "Klaar."), ("besluit", "Collegebesluit 14"));
        await anyone.Get($"/organisaties/{Organisation}");
        anyone.Text.ShouldNotContain("Haven 2");
        await anyone.Get($"/organisaties/{Organisation}/gegevens");
        anyone.Text.ShouldContain("Dit geldt niet meer.");
        anyone.Text.ShouldContain("Verhuisd.");
    }

    [Fact]
    public async Task Its_identifier_stands_wherever_one_that_is_shipped_does()
    {
        await Administrator.Do("/beheer/organisatie/nieuw", [.. Keeper.Itself, ("tooi", Municipality)]);
        await Raised.In(Site, "knelpunt", "c1");
        await Site.MoveOn(200);
        using var anyone = Site.Visitor();

        await anyone.Get($"/organisaties/{Organisation}");
        anyone.Page.QuerySelector($"main a[href='{Municipality}']").ShouldNotBeNull();
        await anyone.Get("/register/feed.atom");
        anyone.Body.ShouldContain($"term=\"{Municipality}\"");
        await anyone.Get("/stilte.csv");
        anyone.Body.Split("\r\n").Single(line => line.StartsWith("\"Gemeente Lindeveen\"", StringComparison.Ordinal)).ShouldEndWith(";" + Municipality);
    }

    [Theory]
    [InlineData("uitleg", "", "Schrijf in één zin wat jullie doen.")]
    [InlineData("site", "javascript:alert(1)", "Dit is geen adres van een site.")]
    [InlineData("telefoon", "bel Mo", "Dit is geen telefoonnummer.")]
    [InlineData("tooi", "gm0363", "Dit is geen TOOI-aanduiding.")]
    [InlineData("tooi", "https://identifier.overheid.nl/tooi/id/provincie/pv23", "niet van een organisatie als die van jullie")]
    [InlineData("tooi", "https://identifier.overheid.nl/tooi/id/gemeente/gm0364", "Dit is al de aanduiding van Gemeente Zandrijk.")]
    [InlineData("vanaf-maand", "13", "Vul een dag, een maand en een jaar in")]
    public async Task What_is_wrong_is_told_at_its_field_and_everything_typed_is_still_there(string field, string value, string told)
    {
        await Administrator.Get("/beheer/organisatie/nieuw");

        await Administrator.IsToldWhatIsWrong([.. Keeper.Itself.Where(each => each.Name != field), (field, value)], told);

        (await Site.Store.OwnTexts.Of(OwnRegister.Organisation, Organisation)).Changes.ShouldBeEmpty();
    }
}
