// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text;
using Dapper;
using Schakel.Dossiers.Deliberating;

namespace Schakel.Tests.Web.Deliberating;

/// <summary>The table of a deliberation, each in his own browser, without scripts.</summary>
public sealed class TableTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task From_the_case_to_the_advice_each_chooses_before_anyone_talks_and_what_it_comes_to_is_typed_once()
    {
        using var leader = await site.Become(Tables.Leader);
        var (number, codes) = await Tables.Set(site, leader);
        codes.Count.ShouldBe(6);
        var table = $"/dossier/{number}/beraad";
        using var owner = await Tables.SitDown(site, codes[0]);
        using var lawyer = await Tables.SitDown(site, codes[2]);
        lawyer.Path.ShouldBe(table);
        lawyer.Text.ShouldContain("Juridisch: jurist (dat ben jij)");
        lawyer.Text.ShouldContain("Ontbreekt: burger, geld en systemen, maatschappelijk, cliëntenraad");
        lawyer.Body.ShouldNotContain(Raised.Name);

        await Tables.On(leader, table, "Wie raakt het?");
        await Tables.Say(owner, table, ("tekst", "Het gezin"));
        await Tables.Say(lawyer, table, ("tekst", "Andere inwoners"));
        await Tables.On(leader, table, "Wie beslist?");
        await Tables.On(leader, table, "Wat moeten we nog weten?");
        await Tables.On(leader, table, "Argumenten");
        await Tables.Say(lawyer, table, ("tekst", "Gelijke gevallen gelijk."), ("kant", "tegen"), ("grond", "recht"), ("belang", "Andere inwoners"), ("beginsel", "Gelijke behandeling"));
        lawyer.Text.ShouldContain("Nog geen argument namens Het gezin");
        await Tables.Say(owner, table, ("tekst", "Niemand onder het minimum."), ("kant", "voor"), ("grond", "recht"), ("belang", "Het gezin"), ("beginsel", "Evenredigheid"));
        owner.Text.ShouldNotContain("Nog geen argument namens");
        await Tables.Say(owner, table, ("tekst", "Wachten duurt voor een kind te lang."), ("kant", "voor"), ("grond", "gevolg"), ("belang", "Het gezin"));

        await Tables.On(leader, table, "Ieder kiest eerst voor zichzelf");
        await Tables.Choose(owner, table, "Aanvullen", "Het minimum");
        owner.Text.ShouldContain("1 van de 2 keuzes is binnen");
        await lawyer.Get(table);
        lawyer.Body.ShouldNotContain("Het minimum", Case.Sensitive, "the cards are closed");
        await Tables.Choose(lawyer, table, "Wachten op de wet", "Gelijkheid");
        await leader.Get(table);
        leader.Body.ShouldNotContain("Gelijkheid", Case.Sensitive, "to whoever leads as well");
        await leader.Press("button[name=doe][value=open]");
        leader.Text.ShouldContain("Wachten op de wet");
        leader.Text.ShouldContain("Aanvullen");

        await Tables.On(leader, table, "De conclusie");
        await Tables.Say(lawyer, table, ("tekst", "Ik zou het aan de wetgever laten."), ("anders", "ja"));
        await leader.Get(table);
        await leader.Press($"form[action='{table}/uitkomst'] button", ("uitkomst", "Both"), ("advies", "Vul aan tot 2028."), ("redenen", "Niemand onder het minimum."), ("grenzen", "Het is ongelijk. Schrijf daarom ook het Rijk."),
            ("actie-0", "Schrijf het ministerie"), ("actie-0-wie", "coördinator"), ("actie-0-op-dag", "1"), ("actie-0-op-maand", "2"), ("actie-0-op-jaar", "2027"));
        leader.Status.ShouldBe(HttpStatusCode.OK);

        // The record is the same for all who were there.
        var records = new List<string>();
        foreach (var each in new[] { leader, owner, lawyer })
        {
            await each.Get($"{table}/verslag");
            records.Add(each.Text.Replace(" (dat ben jij)", "", StringComparison.Ordinal));
        }

        records.Distinct().Count().ShouldBe(1);
        records[0].ShouldContain("Wie het anders blijft zien Ik zou het aan de wetgever laten.");

        // Whoever leads sends it on: what was written at the table stands in the form.
        await leader.Get(table);
        leader.Text.ShouldContain("In het dossier ben je nog aan zet. Roep de mensen bij elkaar");
        await leader.Get($"/dossier/{number}");
        await leader.Follow("a[href*='/doen/answer/bijeenroepen']");
        await leader.Press("main button[value=nakijken]", ("dag-van-het-advies-dag", "20"), ("dag-van-het-advies-maand", "12"), ("dag-van-het-advies-jaar", "2026"));
        await leader.Press("main button[value=verstuur]");
        await leader.Get(table);
        leader.Text.ShouldNotContain("ben je nog aan zet");
        await leader.Get($"/dossier/{number}/doen/answer/adviseren");
        leader.Page.QuerySelector("[name=advies]")!.TextContent.ShouldContain("Vul aan tot 2028.");
        leader.Page.QuerySelector("[name=advies]")!.TextContent.ShouldContain("Schrijf het ministerie (coördinator, maandag 1 februari 2027)");
        leader.Page.QuerySelector("[name=motivering]")!.TextContent.ShouldContain("Anders gezien: Ik zou het aan de wetgever laten.");
        leader.Page.QuerySelector("[name=motivering]")!.TextContent.ShouldContain("Dit pleit ervoor: Wachten duurt voor een kind te lang. (belang van: Het gezin)", Case.Sensitive, "it rests on no principle, so it has no place in the weighing");
        leader.Page.QuerySelectorAll("input[name$=-beginsel]").Select(field => field.GetAttribute("value")).ShouldBe(["Gelijke behandeling", "Evenredigheid"]);
        leader.Page.QuerySelector("[name=schade-beperken]")!.TextContent.ShouldContain("Schrijf daarom ook het Rijk.");
        leader.Page.QuerySelector("[name=alternatieven]")!.TextContent.ShouldContain("- Wachten op de wet");
        await leader.Press("main button[value=nakijken]", ("opnieuw-bekeken", "Over een jaar."), ("motivering", "Wij weten het zeker, zegt ook mevrouw Jansen."));
        leader.Text.ShouldContain("zegt ook mevrouw Jansen. Anders gezien: Ik zou het aan de wetgever laten.", Case.Sensitive, "nobody leaves it out");
        leader.Text.ShouldContain("Dit gaat de tafel af, en wijst misschien iemand aan");
        leader.Text.ShouldContain("‘mevrouw Jansen’");
        await leader.Press("main button[value=verstuur]");

        await lawyer.Get(table);
        lawyer.Text.ShouldContain("Dit beraad is voorbij");
        lawyer.Page.QuerySelector("textarea").ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_comes_to_the_table_who_has_no_seat_and_the_decider_gets_the_advice_alone()
    {
        using var leader = await site.Become(Tables.Leader);
        var (number, codes) = await Tables.Set(site, leader);
        foreach (var other in new[] { "account-directeur", "account-teamleider", "account-bewaarder", "account-agent", "account-privacy" })
        {
            using var visitor = await site.Become(other);
            foreach (var page in new[] { "", "/verslag", "/stand" })
            {
                await visitor.Get($"/dossier/{number}/beraad{page}");
                visitor.Status.ShouldBe(HttpStatusCode.NotFound, $"{other} {page}");
            }
        }

        using var stranger = site.Visitor();
        await stranger.Get("/aanschuiven");
        await stranger.Press("main form button", ("code", codes[0][..^1] + (codes[0][^1] == '2' ? '3' : '2')));
        stranger.Status.ShouldBe(HttpStatusCode.BadRequest);
        await stranger.Get($"/dossier/{number}/beraad");
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_new_code_closes_the_old_one_and_one_seat_does_not_take_back_what_another_said()
    {
        using var leader = await site.Become(Tables.Leader);
        var (number, codes) = await Tables.Set(site, leader);
        var table = $"/dossier/{number}/beraad";
        using var lawyer = await Tables.SitDown(site, codes[2]);
        using var owner = await Tables.SitDown(site, codes[0]);
        await Tables.On(leader, table, "Wie raakt het?");
        await Tables.Say(owner, table, ("tekst", "Mevrouw De Vries"));
        var id = owner.Page.QuerySelector("button[name=terug]")!.GetAttribute("value")!;
        await lawyer.Get(table);
        lawyer.Page.QuerySelector("button[name=terug]").ShouldBeNull();
        await lawyer.Press($"form[action='{table}/bijdrage'] button", ("terug", id));
        lawyer.Status.ShouldBe(HttpStatusCode.NotFound);
        await leader.Get(table);
        await leader.Press("button[name=terug]");
        leader.Body.ShouldNotContain("De Vries", Case.Sensitive, "who leads takes away what tells of someone");
        await owner.Get(table);
        owner.Text.ShouldContain("Wie het beraad leidt, haalde één bijdrage van een ander weg.");

        await leader.Press("button[name=opnieuw][value='3']");
        await lawyer.Get(table);
        lawyer.Status.ShouldBe(HttpStatusCode.BadRequest);
        lawyer.Text.ShouldContain("Deze code opent geen stoel, of niet meer. Vraag wie het beraad leidt om een nieuwe.");
        lawyer.Body.ShouldNotContain(Tables.Roles[1], Case.Insensitive, "of the dossier he learns nothing any more");
        var again = string.Join('-', leader.Page.QuerySelectorAll(".invitations .code span").Select(span => span.TextContent));
        using var back = await Tables.SitDown(site, again);
        back.Text.ShouldContain("jurist (dat ben jij)");
    }

    [Fact]
    public async Task Whoever_has_the_database_and_the_keys_cannot_tell_who_chose_what()
    {
        using var leader = await site.Become(Tables.Leader);
        var (number, codes) = await Tables.Set(site, leader);
        var table = $"/dossier/{number}/beraad";
        foreach (var title in new[] { "Wie raakt het?", "Wie beslist?", "Wat moeten we nog weten?", "Argumenten", "Ieder kiest eerst voor zichzelf" })
            await Tables.On(leader, table, title);
        using var lawyer = await Tables.SitDown(site, codes[2]);
        await Tables.Choose(lawyer, table, "Wachten", "Gelijkheid");

        var organisation = "dienst-inkomenszekerheid";
        var ballots = (await site.Store.Tables.Find(organisation, number))!.Value.Table.Choices.Keys.ToList();
        await using var connection = await site.Store.Engine.Open(default);
        var all = new StringBuilder();
        foreach (var kept in new[] { "table_seat", "table_line", "look" })
            all.AppendJoin('\n', (await connection.QueryAsync($"select * from {kept}")).Select(row => string.Join('|', ((IDictionary<string, object>)row).Values)));
        foreach (var trace in ballots.Append("Gelijkheid").Append(codes[2]).Append(codes[2].Replace("-", "")))
            all.ToString().ShouldNotContain(trace);
        all.ToString().ShouldNotContain("POST /dossier/{nummer}/beraad/keuze", Case.Sensitive, "a line with a time would tell who chose last");
    }

    [Fact]
    public async Task Bad_input_is_answered_with_what_to_do_and_what_was_typed_stays()
    {
        using var leader = await site.Become(Tables.Leader);
        var (number, codes) = await Tables.Set(site, leader);
        var table = $"/dossier/{number}/beraad";
        using var owner = await Tables.SitDown(site, codes[0]);
        await leader.Get(table);
        await Tables.On(leader, table, "Wie raakt het?");
        await owner.Get(table);
        await owner.Press($"form[action='{table}/bijdrage'] button", ("tekst", new string('x', TableRules.Longest + 1)));
        owner.Status.ShouldBe(HttpStatusCode.BadRequest);
        owner.Page.QuerySelector("[name=tekst]")!.GetAttribute("value").ShouldBe(new string('x', TableRules.Longest + 1));
        await leader.Get(table);
        await leader.Press($"form[action='{table}/stoel'] button:not([name=opnieuw])", ("blik", "Legal"), ("rol", "Fatima de Vries, 06-12345678"));
        leader.Status.ShouldBe(HttpStatusCode.BadRequest);
        leader.Text.ShouldContain("Schrijf een rol, zoals ‘juridisch adviseur’.");
        await leader.Press("button[name=doe][value=verder]", ("van", "99999999999"));
        leader.Status.ShouldBe(HttpStatusCode.BadRequest);
        await leader.Get(table);
        leader.Text.ShouldContain("stap 2 van 7");
        await Tables.Say(owner, table, ("tekst", "שלום 👋 het gezin"));
        owner.Text.ShouldContain("שלום 👋 het gezin");
    }

    [Fact]
    public async Task A_page_that_waits_is_told_at_once_when_someone_writes()
    {
        using var leader = await site.Become(Tables.Leader);
        var (number, codes) = await Tables.Set(site, leader);
        var table = $"/dossier/{number}/beraad";
        using var owner = await Tables.SitDown(site, codes[0]);
        var now = owner.Page.QuerySelector("#tafel")!.GetAttribute("data-nu");
        var waiting = owner.Get($"{table}/stand?na={now}");
        await Tables.On(leader, table, "Wie raakt het?");
        var page = await waiting;
        page.QuerySelector("#tafel")!.GetAttribute("data-stap").ShouldBe("1");
        page.QuerySelector("html > head > title").ShouldBeNull("it is a part of the page");
    }
}
