// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Schakel.Dossiers.OwnTexts;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.OwnTexts;

/// <summary>An organisation says what it does and where people reach it, on its own page.</summary>
public sealed class OwnOrganisationTests : IAsyncLifetime
{
    private const string Organisation = "gemeente-lindeveen", Municipality = "https://identifier.overheid.nl/tooi/id/gemeente/gm0363";
    private TestSite site = null!;
    private Visitor administrator = null!;

    public async Task InitializeAsync()
    {
        // As if they were real: what is invented has no identifier.
        var shipped = Registry.Read(Repository.Root);
        var known = shipped.Organisations.ToImmutableSortedDictionary(each => each.Key, each => each.Value with { IsInvented = false }, StringComparer.Ordinal);
        site = await TestSite.Start(isDemonstration: false, change: builder => builder.Services.AddSingleton(shipped with { Organisations = known.SetItem("gemeente-zandrijk", known["gemeente-zandrijk"] with { Tooi = new Uri(Municipality.Replace("0363", "0364", StringComparison.Ordinal)) }) }));
        administrator = site.Administrator(Organisation);
    }

    public async Task DisposeAsync()
    {
        administrator.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task It_stands_on_its_page_since_when_with_its_history_and_its_name_stays_that_of_the_site()
    {
        await administrator.Do("/beheer/organisatie/nieuw", Keeper.Itself);
        administrator.Path.ShouldBe("/beheer/organisatie/gegevens");
        using var anyone = site.Visitor();
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
        await administrator.Do("/beheer/organisatie/nieuw", Keeper.Itself);
        await administrator.Get("/beheer/organisatie");
        administrator.Page.QuerySelector("main a[href='/beheer/organisatie/nieuw']").ShouldBeNull();
        await administrator.Get("/beheer/organisatie/nieuw");
        administrator.Status.ShouldBe(HttpStatusCode.NotFound);
        await administrator.Do(
            "/beheer/organisatie/gegevens/wijzigen", ("brieven", "Haven 2"), ("vanaf-dag", "1"), ("vanaf-maand", "11"), ("vanaf-jaar", "2026"), ("waarom", "Verhuisd."), ("besluit", "Collegebesluit 13"));
        using var anyone = site.Visitor();
        await anyone.Get($"/organisaties/{Organisation}");
        anyone.Text.ShouldContain("Haven 2");
        anyone.Text.ShouldNotContain("Plein 1");

        await administrator.Do("/beheer/organisatie/gegevens/einde", ("tot-dag", "30"), ("tot-maand", "11"), ("tot-jaar", "2026"), ("waarom", "Klaar."), ("besluit", "Collegebesluit 14"));
        await anyone.Get($"/organisaties/{Organisation}");
        anyone.Text.ShouldNotContain("Haven 2");
        await anyone.Get($"/organisaties/{Organisation}/gegevens");
        anyone.Text.ShouldContain("Dit geldt niet meer.");
        anyone.Text.ShouldContain("Verhuisd.");
    }

    [Fact]
    public async Task Its_identifier_stands_wherever_one_that_is_shipped_does()
    {
        await administrator.Do("/beheer/organisatie/nieuw", [.. Keeper.Itself, ("tooi", Municipality)]);
        await Raised.In(site, "knelpunt", "c1");
        await site.MoveOn(200);
        using var anyone = site.Visitor();

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
        await administrator.Get("/beheer/organisatie/nieuw");

        await administrator.IsToldWhatIsWrong([.. Keeper.Itself.Where(each => each.Name != field), (field, value)], told);

        (await site.Store.OwnTexts.Of(OwnRegister.Organisation, Organisation)).Changes.ShouldBeEmpty();
    }
}
