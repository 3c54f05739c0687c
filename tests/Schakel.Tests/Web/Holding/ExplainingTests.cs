// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers.Numbers;

namespace Schakel.Tests.Web.Holding;

/// <summary>Who keeps his decision explains it whole: reasons, what was weighed, what else could be done, the harm, and when it is looked at again.</summary>
public sealed class ExplainingTests : IAsyncLifetime
{
    private const string Organisation = "dienst-inkomenszekerheid";

    private static readonly (string, string)[] Whole =
    [
        ("motivering", "De wet laat geen keuze."), ("gesprek", "De melder wilde geen gesprek."), ("alternatieven", "Uitstel, maar dan komt het geld te laat."),
        ("schade-beperken", "We bellen iedereen die het treft."), ("opnieuw-bekeken", "In mei."),
        ("weging-0-beginsel", "Evenredigheid"), ("weging-0-pleit", "voor"), ("weging-0-argument", "Het nadeel is groot."), ("weging-0-belang", "mensen met schulden"),
    ];

    private TestSite site = null!;
    private DossierNumber number;

    public async Task InitializeAsync()
    {
        site = await TestSite.Start();
        number = await Raised.In(site, "noodrem-professional", "rem", Organisation, "zbo", "teamleider");
    }

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("motivering")]
    [InlineData("gesprek")]
    [InlineData("alternatieven")]
    [InlineData("schade-beperken")]
    [InlineData("opnieuw-bekeken")]
    [InlineData("weging-0-belang")]
    public async Task An_explanation_of_a_brake_is_not_whole_without(string field)
    {
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/answer/uitleggen");
        await leader.Press("button[value=nakijken]", [.. Whole.Select(each => each.Item1 == field ? (field, "") : each)]);

        leader.Status.ShouldBe(HttpStatusCode.BadRequest);
        leader.Page.QuerySelectorAll(".errors a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe($"#{field}");
    }

    [Fact]
    public async Task All_that_a_card_of_the_weighing_lacks_is_said_at_once()
    {
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/answer/uitleggen");
        await leader.Press("button[value=nakijken]", [.. Whole.Where(each => each.Item1 is not ("weging-0-argument" or "weging-0-belang" or "weging-0-pleit"))]);

        leader.Page.QuerySelectorAll(".errors a").Select(fault => fault.GetAttribute("href")).ShouldBe(["#weging-0-pleit", "#weging-0-argument", "#weging-0-belang"]);
    }

    [Fact]
    public async Task A_whole_explanation_is_sent_and_tells_who_is_next_and_until_when()
    {
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/answer/uitleggen");
        await leader.Press("button[value=nakijken]", Whole);
        await leader.Press("button[value=verstuur]");

        leader.Page.QuerySelector("[role=status]")!.TextContent.ShouldContain("kiezen, tot en met dinsdag 15 december 2026.");
        leader.Page.QuerySelector("[role=status]")!.TextContent.ShouldContain("Dan blijft het antwoord staan en is dit dossier na dinsdag 15 december 2026 klaar.");
    }

    [Fact]
    public async Task Who_pulls_too_is_told_that_the_next_rung_is_next()
    {
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/answer/meetrekken");
        await leader.Press("button[value=nakijken]", ("motivering", "De melder heeft gelijk."), ("gesprek", "We spraken elkaar."));
        await leader.Press("button[value=verstuur]");

        leader.Page.QuerySelector("[role=status]")!.TextContent.ShouldContain("aan zet, tot en met dinsdag 29 december 2026.");
    }

    [Fact]
    public async Task Who_reads_a_dossier_without_having_done_anything_is_told_of_nothing_sent()
    {
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}?gedaan=onbekend");

        leader.Page.QuerySelector("[role=status]").ShouldBeNull();
    }

    [Fact]
    public async Task A_promise_is_not_asked_to_explain_what_it_does_not_keep()
    {
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/answer/volgen");

        leader.Page.QuerySelector("[name=alternatieven]").ShouldBeNull();
        leader.Page.QuerySelector("[name=gesprek]").ShouldNotBeNull();
    }
}
