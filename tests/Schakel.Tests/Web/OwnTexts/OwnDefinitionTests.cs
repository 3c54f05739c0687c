// SPDX-License-Identifier: EUPL-1.2
using System.Net;

namespace Schakel.Tests.Web.OwnTexts;

/// <summary>What an organisation means by words stands beside what the site means by them.</summary>
public sealed class OwnDefinitionTests : AdministratorsDesk
{
    [Fact]
    public async Task It_stands_with_whose_it_is_and_at_the_word_that_it_narrows_and_machines_fetch_it()
    {
        await Administrator.Do("/beheer/begrippen/nieuw", Keeper.Term);
        using var anyone = Site.Visitor();
        await anyone.Get("/begrippen");

        anyone.Page.QuerySelector($"[id='{Organisation}'] + dl")!.TextContent.ShouldContain("Een signaal uit een wijk.");
        anyone.Page.QuerySelector("#signaal + dd")!.TextContent.ShouldContain("wijksignaal (Gemeente Lindeveen)");
        await anyone.Get("/begrippen.ttl");
        anyone.Body.ShouldContain($"/begrippen/{Organisation}/wijksignaal> a skos:Concept ;");
        anyone.Body.ShouldContain("/begrippen#signaal> ;");
        await anyone.Get($"/begrippen/{Organisation}/wijksignaal");
        anyone.Text.ShouldContain("We zeggen het al.");
        anyone.Body.ShouldNotContain("account-beheer", Case.Sensitive, "no person is named to everyone");
        await anyone.Get($"/begrippen/{Organisation}");
        anyone.Path.ShouldStartWith("/begrippen");
        anyone.Status.ShouldBe(HttpStatusCode.OK);
        await anyone.Get("/begrippen/onbekend");
        anyone.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task After_its_last_day_it_is_no_longer_among_the_terms_and_its_history_is_still_read()
    {
        await Administrator.Do("/beheer/begrippen/nieuw", Keeper.Term);
        await Administrator.Do("/beheer/begrippen/wijksignaal/einde", ("tot-dag", "30"), ("tot-maand", "11"), ("tot-jaar", "2026"), ("waarom", "Niet meer nodig."), ("besluit", "Mail 10"));
        Administrator.Text.ShouldContain("Laatste dag gegeven");
        using var anyone = Site.Visitor();

        await anyone.Get("/begrippen");
        anyone.Text.ShouldNotContain("wijksignaal");
        await anyone.Get($"/begrippen/{Organisation}/wijksignaal");
        anyone.Text.ShouldContain("Dit geldt niet meer.");
        anyone.Text.ShouldContain("Niet meer nodig.");
    }

    [Theory]
    [InlineData("titel", "Signaal", "staat al bij de begrippen van deze site")]
    [InlineData("uitleg", "", "Schrijf wat het woord bij jullie betekent.")]
    [InlineData("soort-van", "zeepaard", "Dit begrip kennen we niet.")]
    [InlineData("vanaf-maand", "13", "Vul een dag, een maand en een jaar in")]
    public async Task What_is_wrong_is_told_at_its_field(string field, string value, string told)
    {
        await Administrator.Get("/beheer/begrippen/nieuw");
        await Administrator.Press("button[value=nakijken]", [.. Keeper.Term.Where(each => each.Name != field), (field, value)]);

        Administrator.Status.ShouldBe(HttpStatusCode.BadRequest);
        Administrator.Page.QuerySelectorAll(".errors li a").ShouldHaveSingleItem().TextContent.ShouldContain(told);
    }

    [Fact]
    public async Task The_desk_speaks_english_too()
    {
        await Administrator.Do("/beheer/begrippen/nieuw", Keeper.Term);
        await Administrator.Get("/taal/en?terug=/beheer/begrippen/wijksignaal");

        Administrator.Text.ShouldContain("What was changed, and by whom");
        Administrator.Text.ShouldContain("neighbourhood signal");
    }
}
