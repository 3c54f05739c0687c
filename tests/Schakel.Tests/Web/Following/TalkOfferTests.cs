// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Procedures.Model;
using Schakel.Tests.Web.Raising;

namespace Schakel.Tests.Web.Following;

/// <summary>Talk first: the first holder offers a talk, and the raiser answers, also without a name.</summary>
public sealed class TalkOfferTests : IAsyncLifetime
{
    private const string Organisation = "dienst-inkomenszekerheid";
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("noodrem-professional")]
    [InlineData("signaal")]
    public async Task Who_has_the_first_turn_finds_the_offer_with_its_last_day(string procedure)
    {
        var number = await Raised.In(site, procedure, "d", Organisation, "zbo", "teamleider");
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}");
        leader.Text.ShouldContain("bied een gesprek aan, uiterlijk vrijdag 4 december 2026.");

        await leader.Get("/werk");
        leader.Page.QuerySelector($"a[href='/dossier/{number}/gesprek']").ShouldNotBeNull();
    }

    [Fact]
    public async Task An_anonymous_raiser_reads_the_offer_and_answers_it()
    {
        using var raiser = site.Visitor();
        await raiser.UpToCheck("noodrem-professional", Protection.Anonymous, organisation: Organisation, office: "teamleider");
        await raiser.Press(Raiser.Send);
        var (number, code) = (raiser.NumberOnPage, raiser.CodeOnPage!);

        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/gesprek");
        await leader.Press("main form button", ("gesprek-op-dag", "4"), ("gesprek-op-maand", "12"), ("gesprek-op-jaar", "2026"), ("bericht", "Om tien uur in de bibliotheek."));
        leader.Text.ShouldContain("Je bood een gesprek aan, op vrijdag 4 december 2026.");

        using var back = site.Visitor();
        await back.Get("/volgen");
        await back.Press("main form button", ("nummer", number), ("code", code));
        back.Text.ShouldContain("De teammanager biedt een gesprek aan, op vrijdag 4 december 2026. Je mag ja zeggen of nee, iemand meenemen, of praten via de bewaarder.");
        back.Text.ShouldContain("Om tien uur in de bibliotheek.");
        await back.Press("form[action$='/bericht'] button", ("bericht", "Nee, liever niet."));

        await leader.Get($"/dossier/{number}");
        leader.Text.ShouldContain("Nee, liever niet.");
        leader.Text.ShouldContain("tot en met dinsdag 15 december 2026");
    }

    [Fact]
    public async Task An_offer_without_a_day_or_words_keeps_what_was_typed()
    {
        var number = await Raised.In(site, "signaal", "d", Organisation, "zbo", "teamleider");
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/gesprek");
        await leader.Press("main form button", ("gesprek-op-dag", "30"), ("gesprek-op-maand", "11"), ("gesprek-op-jaar", "2026"), ("bericht", ""));

        leader.Status.ShouldBe(HttpStatusCode.BadRequest);
        leader.Page.QuerySelectorAll(".errors a").Select(link => link.TextContent.Trim()).ShouldBe(["Die dag is voorbij. Kies vandaag of een dag erna.", "Schrijf hoe laat, waar en met wie."]);
        leader.Page.QuerySelector("input[name=gesprek-op-dag]")!.GetAttribute("value").ShouldBe("30");
    }

    [Fact]
    public async Task Who_has_not_the_first_turn_cannot_offer_it()
    {
        var number = await Raised.In(site, "signaal", "d", Organisation, "zbo", "teamleider");
        using var head = await site.Become("account-afdelingshoofd");
        await head.Get($"/dossier/{number}/gesprek");
        head.Status.ShouldBe(HttpStatusCode.Conflict);

        using var stranger = await site.Become("account-burger");
        await stranger.Get($"/dossier/{number}/gesprek");
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_complaint_has_no_talk_of_this_sort()
    {
        var number = await Raised.In(site, "klacht", "d");
        using var desk = await site.Become("account-rechten");
        await desk.Get($"/dossier/{number}");
        desk.Text.ShouldNotContain("Praat eerst");
    }
}
