// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Tests.Web.Raising;

namespace Schakel.Tests.Web.Deliberating;

/// <summary>What protects who sits at a table: his place, his card, and what he sees otherwise.</summary>
public sealed class SeatedTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Who_brought_the_case_in_takes_his_place_without_telling_anyone_who_he_is()
    {
        using var leader = await site.Become(Tables.Leader);
        var (number, codes) = await Tables.Set(site, leader);
        using var raiser = await site.Become("account-consulent");
        await raiser.Get($"/dossier/{number}/beraad");
        await raiser.Press($"form[action='/dossier/{number}/beraad/plaats'] button");
        raiser.Text.ShouldContain("klantmanager, bracht de zaak in (dat ben jij)");
        await Tables.On(leader, $"/dossier/{number}/beraad", "Wie raakt het?");
        await Tables.Say(raiser, $"/dossier/{number}/beraad", ("tekst", "Het gezin"));

        using var other = await Tables.SitDown(site, codes[0]);
        other.Text.ShouldContain("Deze code opent geen stoel");
        using var lawyer = await Tables.SitDown(site, codes[2]);
        lawyer.Page.QuerySelector("form[action$='/plaats']").ShouldBeNull();
        await lawyer.Post($"/dossier/{number}/beraad/plaats", Visitor.Standing(lawyer.Page.QuerySelector("form[method=post]")!));
        lawyer.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_card_that_comes_too_late_is_still_there_to_be_said_and_few_cards_are_not_opened_by_one_press()
    {
        var (table, leader, owner, lawyer) = await Choosing();
        using var three = new Together(leader, owner, lawyer);
        await Tables.Choose(owner, table, "Aanvullen", "Het minimum");
        await lawyer.Get(table);
        await leader.Get(table);
        await leader.Press("button[name=doe][value=open]");
        leader.ShouldBeFaulty();
        leader.Text.ShouldContain("Nog niet iedereen koos: 1 van de 2.");
        await leader.Press("button[name=doe][value=open]");
        leader.Status.ShouldBe(HttpStatusCode.OK);
        leader.Text.ShouldContain("1 van de 2 kozen.");

        await lawyer.Press($"form[action='{table}/keuze'] button", ("wat", "Wachten op de wet"), ("waarom", "Gelijkheid"));
        lawyer.Status.ShouldBe(HttpStatusCode.BadRequest);
        lawyer.Page.QuerySelector("#wat")!.TextContent.ShouldBe("Wachten op de wet\nGelijkheid");
    }

    [Fact]
    public async Task Who_sees_it_otherwise_stays_and_only_words_that_point_at_someone_are_covered()
    {
        var (table, leader, owner, lawyer) = await Choosing();
        using var three = new Together(leader, owner, lawyer);
        await Tables.Choose(owner, table, "Aanvullen", "Het minimum");
        await Tables.Choose(lawyer, table, "Wachten", "De wet");
        await leader.Get(table);
        await leader.Press("button[name=doe][value=open]");
        await Tables.On(leader, table, "De conclusie");

        await lawyer.Get(table);
        await lawyer.Press("#doen form button", ("tekst", "Mail jan@voorbeeld.nl, die ziet het ook zo."), ("anders", "ja"));
        lawyer.ShouldBeFaulty();
        lawyer.Text.ShouldContain("Dit blijft in het verslag staan. ‘jan@voorbeeld.nl’ lijkt op een naam, een nummer of een adres.");
        lawyer.Page.QuerySelector("[name=geen-naam]").ShouldBeNull("an address points at someone whoever says otherwise");
        await lawyer.Press("#doen form button", ("tekst", "Het College voor de Rechten van de Mens zag dit ook."), ("anders", "ja"));
        lawyer.ShouldBeFaulty();
        lawyer.Page.QuerySelector("[name=geen-naam]").ShouldNotBeNull();
        await lawyer.Press("#doen form button", ("tekst", "Mail jan@voorbeeld.nl."), ("anders", "ja"), ("geen-naam", "ja"));
        lawyer.ShouldBeFaulty();
        await lawyer.Press("#doen form button", ("tekst", "Het College voor de Rechten van de Mens zag dit ook."), ("anders", "ja"), ("geen-naam", "ja"));
        lawyer.Text.ShouldContain("Het College voor de Rechten van de Mens zag dit ook.");
        await lawyer.Press("#doen form button", ("tekst", "Onze collega van de Dorpsstraat vindt dit ook onjuist."), ("anders", "ja"));
        lawyer.Status.ShouldBe(HttpStatusCode.OK);

        await leader.Get(table);
        var id = leader.Page.QuerySelectorAll("input[name=afdekken]")[^1].GetAttribute("value")!;
        await lawyer.Get(table);
        lawyer.Page.QuerySelector("input[name=afdekken]").ShouldBeNull("who does not lead covers nothing");
        await lawyer.Press($"form[action='{table}/bijdrage'] button", ("afdekken", id), ("woorden", "collega"));
        lawyer.Status.ShouldBe(HttpStatusCode.NotFound);

        await leader.Press($"form[action='{table}/bijdrage'] button", ("terug", id));
        leader.ShouldBeFaulty();
        leader.Text.ShouldContain("Wie het anders ziet, blijft in het verslag.");
        await leader.Get(table);
        await leader.Press($"form:has([name=afdekken][value='{id}']) button", ("woorden", "Kerkstraat"));
        leader.ShouldBeFaulty();
        leader.Page.QuerySelector($"form:has([name=afdekken][value='{id}']) [name=woorden]")!.GetAttribute("value").ShouldBe("Kerkstraat");
        await leader.Press($"form:has([name=afdekken][value='{id}']) button", ("woorden", "van de Dorpsstraat"));
        await owner.Get($"{table}/verslag");
        owner.Text.ShouldContain("Onze collega […] vindt dit ook onjuist.");
        owner.Text.ShouldContain("dekte één keer woorden af van wie het anders ziet");
    }

    // Three people, at the step at which each chooses first.
    private async Task<(string Table, Visitor Leader, Visitor Owner, Visitor Lawyer)> Choosing()
    {
        var leader = await site.Become(Tables.Leader);
        var (number, codes) = await Tables.Set(site, leader);
        var (owner, lawyer) = (await Tables.SitDown(site, codes[0]), await Tables.SitDown(site, codes[2]));
        for (var at = 0; at < 5; at++)
            await Tables.On(leader, $"/dossier/{number}/beraad");
        return ($"/dossier/{number}/beraad", leader, owner, lawyer);
    }

    private sealed class Together(params Visitor[] people) : IDisposable
    {
        public void Dispose() => Array.ForEach(people, each => each.Dispose());
    }
}
