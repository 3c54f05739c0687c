// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Tests.Web.Deliberating;
using Schakel.Tests.Web.Raising;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Bottlenecks;

/// <summary>
/// The advances on the WIA, as the advice tells it (§4.2.2), lived through on the site: signals, a deliberation with a fix on principle, many alike, one
/// bottleneck to the ministry, silence that climbs, a promise, and whether it was kept.
/// </summary>
public sealed class AdvancesTests : IAsyncLifetime
{
    private const string Here = "dienst-inkomenszekerheid";
    private const string Ministry = "ministerie-van-bestaanszekerheid";

    private static readonly string[] Stories =
    [
        "Een vader moet zijn voorschot terugbetalen omdat onze beslissing te laat kwam.", "Het voorschot van een moeder wordt teruggevorderd; de beslissing kwam te laat.",
        "Wij vorderen een voorschot terug waarvan de beslissing door ons te laat was.", "Door een te late beslissing moet iemand zijn voorschot terugbetalen en verliest zijn huis.",
        "Te laat beslist, en dan moet het voorschot terugbetaald worden uit de bijstand.",
    ];

    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task From_the_first_signal_to_a_rule_that_changed_and_everyone_who_began_it_sees_that()
    {
        var signals = new List<DossierNumber>();
        foreach (var (story, at) in Stories.Select((story, at) => (story, at)))
            signals.Add(await Signal($"signaal-{at}", story, $"melder-{at}"));
        using var coordinator = await site.Become(Tables.Leader);

        // One case is deliberated on. What it comes to: help this man, and change the rule.
        var (deliberation, codes) = await Tables.Set(site, coordinator, "perspectiefcirkel");
        using var owner = await Tables.SitDown(site, codes[0]);
        using var client = await Tables.SitDown(site, codes[1]);
        await Deliberated(coordinator, $"/dossier/{deliberation}/beraad", owner, client);
        await Did(coordinator, $"/dossier/{deliberation}/doen/answer/bijeenroepen", [.. Day("dag-van-het-advies", 20)]);
        await Did(coordinator, $"/dossier/{deliberation}/doen/answer/adviseren", ("opnieuw-bekeken", "Over een jaar."));
        var (holder, step) = await Turn(deliberation);
        using var decider = site.LogIn(new Person("account-beslist", "Beslist", Here, [holder]));
        step.ShouldBe("besluiten");
        await decider.Get($"/dossier/{deliberation}/doen/answer/afwijken");
        decider.Text.ShouldContain("Wat hiervoor is geantwoord", Case.Sensitive, "who departs from an advice has it before him");
        await Did(decider, $"/dossier/{deliberation}/doen/answer/volgen", [("motivering", "Ik volg het advies: dit is onevenredig."), ("toezegging", "Wij vorderen bij deze man niet terug."), ("toezegging-wanneer", "gedaan")]);

        // What it taught stands for others.
        await Learned(coordinator, deliberation);
        await site.Store.Indexer.CatchUp();
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{signals[3]}/doen/answer/uitleggen");
        leader.Text.ShouldContain("Zo is eerder besloten in zaken die hierop lijken");

        // Many are alike: one voice for all of them, to whoever is in charge of the rule.
        var bottleneck = await One(coordinator);
        using (var clerk = site.Visitor())
        {
            await clerk.Get("/agenda");
            clerk.Text.ShouldContain("Voorschotten door onze eigen vertraging");
        }

        // The ministry stays silent, and it climbs to the minister, who promises.
        await site.MoveOn(45);
        (await Turn(bottleneck)).Step.ShouldBe("besluit");
        using var minister = await site.Become("account-bewindspersoon");
        await minister.Get($"/dossier/{bottleneck}");
        minister.Text.ShouldContain("Hierbij horen nu 5 meldingen van anderen.");
        await Did(minister, $"/dossier/{bottleneck}/doen/answer/oplossen", [("motivering", "Dit had nooit zo mogen zijn."), ("toezegging", "Voorschotten door eigen vertraging worden kwijtgescholden."), ("toezegging-wanneer", "dag"), .. Day("toezegging-op", 60)]);
        foreach (var (number, at) in signals.Select((number, at) => (number, at)))
        {
            using var raiser = site.LogIn(new Person($"melder-{at}", "Melder", Here, []));
            await raiser.Get($"/dossier/{number}");
            raiser.Text.ShouldContain("Voorschotten door eigen vertraging worden kwijtgescholden, voor dinsdag 16 maart 2027");
        }

        // It was done, whoever asked says that it was, and that it is solved.
        var promise = (await site.Store.Reader.Promises.MadeIn(Registry.Read(Repository.Root).Names, DossierNumber.Read(bottleneck)!.Value)).ShouldHaveSingleItem().Dossier;
        await site.MoveOn(10);
        await Did(minister, $"/dossier/{promise}/doen/answer/gedaan", ("motivering", "De regeling staat in het Staatsblad."));
        await Did(coordinator, $"/dossier/{promise}/doen/answer/bevestigen");
        await Did(coordinator, $"/dossier/{bottleneck}/doen/act/opgelost", ("motivering", "Bij 3.500 mensen is het voorschot kwijtgescholden."));
        using var everyone = site.Visitor();
        await everyone.Get("/agenda");
        everyone.Page.QuerySelectorAll(".ministry").ShouldBeEmpty();
        everyone.Page.QuerySelector("section[aria-labelledby=opgelost]")!.TextContent.ShouldContain("Voorschotten door onze eigen vertraging");
        await everyone.Get($"/dossier/{bottleneck}");
        everyone.Text.ShouldContain("opgelost", Case.Insensitive);
        await everyone.Get("/toezeggingen");
        everyone.Text.ShouldContain("nagekomen", Case.Insensitive);
    }

    private static async Task Deliberated(Visitor leader, string table, Visitor owner, Visitor client)
    {
        async Task On()
        {
            await leader.Get(table);
            await leader.Press("button[name=doe][value=verder]");
        }

        for (var at = 0; at < 5; at++)
            await On();
        await owner.Get(table);
        await owner.Press("#doen form button", ("tekst", "De vertraging was van ons."), ("kant", "voor"), ("grond", "recht"), ("belang", "Deze man"), ("beginsel", "Evenredigheid"));
        owner.Status.ShouldBe(HttpStatusCode.OK, owner.Text);
        await On();
        foreach (var (who, what) in new[] { (owner, "Niet terugvorderen"), (client, "Niet terugvorderen, en de regel veranderen") })
        {
            await who.Get(table);
            await who.Press($"form[action='{table}/keuze'] button", ("wat", what), ("waarom", "Hij kon er niets aan doen."));
            who.Status.ShouldBe(HttpStatusCode.OK, who.Text);
        }

        await leader.Get(table);
        await leader.Press("button[name=doe][value=open]");
        await On();
        await leader.Press($"form[action='{table}/uitkomst'] button", ("uitkomst", "Both"), ("advies", "Vorder niet terug, en breng de regel naar het ministerie."), ("redenen", "De vertraging was van ons: het is onevenredig."), ("grenzen", "Anderen betaalden al terug."));
        leader.Status.ShouldBe(HttpStatusCode.OK, leader.Text);
    }

    private static async Task<string> One(Visitor coordinator)
    {
        await coordinator.Get("/werk/knelpunten");
        await coordinator.Press("section.part form[action='/werk/knelpunten'] button");
        for (var at = 0; at < 8 && !coordinator.Path.EndsWith("/kijk-na", StringComparison.Ordinal); at++)
        {
            await coordinator.Press(Raiser.Continue, coordinator.Path.Split('/')[^1] switch
            {
                "verhaal" => [("verhaal", "Wij zijn te laat en vorderen terug.")],
                "over" => [("organisatie", Ministry)],
                "vragen" => [("vraag-onderwerp", "Voorschotten door onze eigen vertraging"), ("vraag-gevolg-voor-mensen", "Schulden."), ("vraag-voorstel", "Kwijtschelden."), ("vraag-niveau", "wet")],
                "bescherming" => [("naam", "De coördinator")],
                _ => [],
            });
        }

        coordinator.Text.ShouldContain("Hierbij horen 5 dossiers.");
        await coordinator.Press(Raiser.Send);
        coordinator.Path.ShouldBe("/melden/ontvangst", coordinator.Text);
        return coordinator.NumberOnPage;
    }

    private static async Task Learned(Visitor coordinator, DossierNumber deliberation)
    {
        await coordinator.Get($"/dossier/{deliberation}");
        await coordinator.Press($"form[action='/dossier/{deliberation}/casusprudentie'] button");
        for (var at = 0; at < 8 && !coordinator.Path.EndsWith("/kijk-na", StringComparison.Ordinal); at++)
        {
            await coordinator.Press(Raiser.Continue, coordinator.Path.Split('/')[^1] switch
            {
                "verhaal" => [("verhaal", "Voorschot na onze eigen vertraging")],
                "vragen" =>
                [
                    ("vraag-welke-vraag-speelde", "Moest dit voorschot terug?"), ("vraag-wat-telde", "De beslissing kwam te laat, en het voorschot moest terug."),
                    ("vraag-hoe-gewogen", "Evenredigheid woog het zwaarst."), ("vraag-wanneer-gelijk", "Als de vertraging van ons was."),
                    ("vraag-nakijken-op-dag", "1"), ("vraag-nakijken-op-maand", "10"), ("vraag-nakijken-op-jaar", "2027"),
                ],
                "bescherming" => [("naam", "De coördinator")],
                _ => [],
            });
        }

        await coordinator.Press(Raiser.Send);
        coordinator.Path.ShouldBe("/melden/ontvangst", coordinator.Text);
    }

    // The form, once more to look at, and sent.
    private static async Task Did(Visitor who, string form, params (string, string)[] fields)
    {
        await who.Get(form);
        who.Status.ShouldBe(HttpStatusCode.OK, $"{form}: {who.Text}");
        await who.Press("main button[value=nakijken]", fields);
        who.Status.ShouldBe(HttpStatusCode.OK, $"{form}: {who.Text}");
        await who.Press("main button[value=verstuur]");
        who.Path.ShouldContain("gedaan=", Case.Sensitive, $"{form}: {who.Text}");
    }

    private async Task<(string Holder, string Step)> Turn(object number)
    {
        var found = (await Schakel.Web.Cases.FoundCase.Find(site.Store, Registry.Read(Repository.Root).Names, number.ToString(), default)).ShouldNotBeNull();
        var at = found.File.Running.At.ShouldBeOfType<Position.InStep>();
        return (found.Course.HolderAt(found.Course.IndexOf(at.Step)!.Value)!, at.Step);
    }

    private IEnumerable<(string, string)> Day(string field, int ahead)
    {
        var day = new Moment(site.Clock.GetUtcNow()).Day.AddDays(ahead);
        return [($"{field}-dag", $"{day.Day}"), ($"{field}-maand", $"{day.Month}"), ($"{field}-jaar", $"{day.Year}")];
    }

    private async Task<DossierNumber> Signal(string command, string story, string raiser)
    {
        var number = DossierNumber.Of(command, 0);
        (await site.Store.Writer.Send(new Submission(command, Here,
        [
            new Part(number, new CaseCommand.Open("signaal", new Placement(Here, "zbo", "teamleider"), Protection.Open, [new RaiserIdentity(raiser, Raised.Name)],
                Words.None.With("verhaal", story).With("feiten", "Zie het verhaal.").With("regeling", "Wet WIA"))),
        ]))).ShouldBeOfType<Decision.Accepted>();
        return number;
    }
}
