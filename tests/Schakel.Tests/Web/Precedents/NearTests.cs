// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Tests.Dossiers;
using Schakel.Tests.Web.Deliberating;
using Schakel.Tests.Web.Raising;

namespace Schakel.Tests.Web.Precedents;

/// <summary>Whoever answers or deliberates sees how cases like this one were decided before, and explains where he departs from it.</summary>
public sealed class NearTests : IAsyncLifetime
{
    private const string Here = "dienst-inkomenszekerheid";
    private const string Story = "Zij kreeg een voorschot op haar uitkering en moet dat terugbetalen. Door de wachttijd bij de verzekeringsarts groeit haar schuld.";
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Beside_the_form_of_an_answer_stands_what_was_decided_in_a_case_like_it_and_what_was_different_there()
    {
        var earlier = await Publish("een", "Het voorschot en de wachttijd veroorzaakten schuld. Er was een bewindvoerder.", "Het voorschot is kwijtgescholden.");
        var number = await Signal();
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/answer/uitleggen");
        leader.Text.ShouldContain("Zo is eerder besloten in zaken die hierop lijken");
        leader.Text.ShouldContain("Het voorschot is kwijtgescholden.");
        leader.Page.QuerySelector(".beside .is-named")!.TextContent.ShouldContain("Het voorschot en de wachttijd veroorzaakten schuld.");
        leader.Page.QuerySelectorAll(".beside mark").Select(mark => mark.TextContent).ShouldContain("wachttijd");
        leader.Page.QuerySelectorAll(".beside > li:not(.is-named)").ShouldHaveSingleItem().TextContent.ShouldContain("Er was een bewindvoerder.");
        leader.Page.QuerySelector("[name=anders-dan-eerder]")!.TextContent.Trim().ShouldBe("Daar: ‘Er was een bewindvoerder.’ Hier:");
        leader.Page.QuerySelector($"a[href='/dossier/{earlier}']").ShouldNotBeNull();

        await leader.Press("main button[value=nakijken]", ("motivering", "Dat kan hier niet."), ("anders-dan-eerder", "Hier was geen bewindvoerder."), ("gesprek", "Gesproken."),
            ("alternatieven", "Geen."), ("schade-beperken", "Uitstel."), ("opnieuw-bekeken", "Over een jaar."));
        leader.Status.ShouldBe(HttpStatusCode.OK, leader.Text);
        await leader.Press("main button[value=verstuur]");
        using var raiser = await site.Become("account-consulent");
        await raiser.Get($"/dossier/{number}");
        raiser.Text.ShouldContain("Hier was geen bewindvoerder.");
    }

    [Fact]
    public async Task What_is_like_it_by_words_alone_can_be_read_beside_the_form_and_asks_for_no_explanation()
    {
        var earlier = await Publish("een", "Iets geheel anders telde.", Story);
        var number = await Signal();
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/answer/uitleggen");

        leader.Text.ShouldNotContain("Zo is eerder besloten");
        leader.Page.QuerySelector("[name=anders-dan-eerder]").ShouldBeNull();
        leader.Page.QuerySelectorAll(".alike a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe($"/dossier/{earlier}");
    }

    [Fact]
    public async Task What_was_withdrawn_or_holds_no_more_teaches_nobody_and_a_case_that_is_not_alike_is_not_shown()
    {
        var withdrawn = await Publish("een", "Het voorschot en de wachttijd veroorzaakten schuld.", "Ingetrokkenuitkomst");
        var outdated = await Publish("twee", "Het voorschot en de wachttijd veroorzaakten schuld.", "Verouderdeuitkomst");
        await Publish("drie", "De parkeerplaats voor gehandicapten was te smal.", "Ongelijkeuitkomst");
        await Send(withdrawn, new CaseCommand.Act(new Actor("melder", "account-ander"), "intrekken", Words.None));
        await Send(outdated, new CaseCommand.Answer(new Actor("coördinator"), "nakijken", "klopt-niet-meer", Words.None.With("motivering", "De regel is veranderd.")));
        await site.Store.Indexer.CatchUp();
        var number = await Signal();
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/answer/uitleggen");
        foreach (var other in new[] { "Ingetrokkenuitkomst", "Verouderdeuitkomst", "Ongelijkeuitkomst" })
            leader.Text.ShouldNotContain(other);
        leader.Text.ShouldNotContain("Zo is eerder besloten");
        leader.Page.QuerySelector("[name=anders-dan-eerder]").ShouldBeNull();
        await leader.Get($"/dossier/{outdated}");
        leader.Text.ShouldContain("Dit voorbeeld klopt niet meer.");
    }

    [Fact]
    public async Task What_was_begun_for_him_and_he_did_not_finish_is_no_part_of_his_answer()
    {
        await Publish("een", "Het voorschot en de wachttijd veroorzaakten schuld. Er was een bewindvoerder.", "Het voorschot is kwijtgescholden.");
        var number = await Signal();
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/answer/uitleggen");
        await leader.Press("main button[value=nakijken]", ("motivering", "Dat kan hier niet."), ("gesprek", "Gesproken."), ("alternatieven", "Geen."), ("schade-beperken", "Uitstel."), ("opnieuw-bekeken", "Over een jaar."));
        leader.Status.ShouldBe(HttpStatusCode.OK, leader.Text);
        leader.Text.ShouldNotContain("bewindvoerder");
    }

    [Fact]
    public async Task Whoever_raises_something_sees_an_earlier_case_beside_his_own_text()
    {
        await Publish("een", "Het voorschot en de wachttijd veroorzaakten schuld. Er was een bewindvoerder.", "Het voorschot is kwijtgescholden.");
        using var raiser = await site.Become("account-consulent");
        await raiser.Get("/melden/noodrem-professional");
        for (var at = 0; at < 3 && raiser.Page.QuerySelector("#eerder-besloten") is null; at++)
            await raiser.Press(Raiser.Continue, raiser.Path.EndsWith("/gesprek", StringComparison.Ordinal) ? [("gesprek", "niemand"), ("gesprek-waarom-niet", "Ik ben alleen.")] : [("verhaal", Story)]);
        raiser.Text.ShouldContain("Staat ook in je tekst:");
        raiser.Text.ShouldContain("Noem je niet: is het hier anders?");
    }

    [Fact]
    public async Task What_lies_beside_a_table_for_what_was_said_there_lies_beside_its_advice_too()
    {
        await Publish("een", Story, "Het voorschot is kwijtgescholden.");
        using var leader = await site.Become(Tables.Leader);
        var (number, codes) = await Tables.Set(site, leader);
        var table = $"/dossier/{number}/beraad";
        await leader.Get(table);
        leader.Text.ShouldNotContain("Het voorschot is kwijtgescholden.");
        await leader.Press("button[name=doe][value=verder]");
        using var owner = await Tables.SitDown(site, codes[0]);
        await owner.Get(table);
        await owner.Press("#doen form button", ("tekst", Story));
        await leader.Get(table);
        leader.Text.ShouldContain("Het voorschot is kwijtgescholden.");
        await leader.Get($"/dossier/{number}/doen/answer/bijeenroepen");
        await leader.Press("main button[value=nakijken]", ("dag-van-het-advies-dag", "20"), ("dag-van-het-advies-maand", "12"), ("dag-van-het-advies-jaar", "2026"));
        await leader.Press("main button[value=verstuur]");
        await leader.Get($"/dossier/{number}/doen/answer/adviseren");
        leader.Text.ShouldContain("Het voorschot is kwijtgescholden.");
    }

    [Fact]
    public async Task The_page_of_a_regulation_shows_what_was_decided_under_it()
    {
        var earlier = await Publish("een", "Het voorschot veroorzaakte schuld.", "Kwijtgescholden.", "Wet WIA");
        await Publish("twee", "Iets anders.", "Iets anders.");
        using var visitor = site.Visitor();
        await visitor.Get("/regelingen/wet-wia");
        visitor.Page.QuerySelectorAll("section[aria-labelledby=eerder] a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe($"/dossier/{earlier}");
        await visitor.Get("/regelingen/participatiewet");
        visitor.Page.QuerySelector("section[aria-labelledby=eerder]").ShouldBeNull();
    }

    private async Task<DossierNumber> Signal()
    {
        var number = await Raised.In(site, "signaal", "signaal", Here, "zbo", "teamleider", "account-consulent", Story);
        return number;
    }

    private async Task<DossierNumber> Publish(string command, string counted, string outcome, string regulation = "Een regeling")
    {
        var open = Cases.Filled("casusprudentie", new Placement(Here, "zbo", null), new Moment(site.Clock.GetUtcNow()).Day);
        open = open with
        {
            Raisers = [new RaiserIdentity("account-ander", "Naam")],
            Words = open.Words.With("onderwerp", "Een eerdere zaak").With("wat-telde", counted).With("uitkomst", outcome).With("regeling", regulation).With("hoe-gewogen", "Dat woog zwaar.").With("wanneer-gelijk", $"Net zo: {counted}").With("welke-vraag-speelde", "Moest dat terug?"),
        };
        var number = DossierNumber.Of(command, 0);
        (await site.Store.Writer.Send(new Submission(command, Here, [new Part(number, open)]))).ShouldBeOfType<Decision.Accepted>();
        await site.Store.Indexer.CatchUp();
        return number;
    }

    private async Task Send(DossierNumber number, CaseCommand command) =>
        (await site.Store.Writer.Send(new Submission($"{number}/{command.GetType().Name}", Here, [new Part(number, command)]))).ShouldBeOfType<Decision.Accepted>();
}
