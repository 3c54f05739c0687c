// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Model;
using Schakel.Tests.Web.Raising;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Bottlenecks;

/// <summary>The coordinator sees what is alike, makes one bottleneck of it, and takes a dossier out again.</summary>
public sealed class GatheringTests : IAsyncLifetime
{
    private const string Make = "section.part form[action='/werk/knelpunten'] button";
    private const string Organisation = "dienst-inkomenszekerheid";

    private static readonly string[] Stories =
    [
        "Een vader moet zijn voorschot terugbetalen omdat onze beslissing te laat kwam.", "Het voorschot van een moeder wordt teruggevorderd; de beslissing kwam te laat.",
        "Wij vorderen een voorschot terug waarvan de beslissing door ons te laat was.", "Door een te late beslissing moet iemand zijn voorschot terugbetalen en verliest zijn huis.",
        "Te laat beslist, en dan moet het voorschot terugbetaald worden uit de bijstand.",
    ];

    private TestSite site = null!;

    public async Task InitializeAsync()
    {
        site = await TestSite.Start();
        await Tell();
    }

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Signals_that_are_alike_stand_together_with_the_reason_why_and_others_do_not()
    {
        var numbers = await Signals();
        var other = await Signal("anders", "De printer op de derde verdieping is al maanden stuk.", "Awb");
        using var coordinator = await site.Become("account-coordinator");

        await coordinator.Get("/werk");
        await coordinator.Follow("a[href='/werk/knelpunten']");

        var proposal = coordinator.Page.QuerySelectorAll("section.part").ShouldHaveSingleItem();
        proposal.QuerySelector("h2")!.TextContent.ShouldBe("5 dossiers over de Wet WIA");
        proposal.QuerySelectorAll("mark").Select(mark => mark.TextContent).ShouldContain("voorschot");
        proposal.TextContent.ShouldContain("in 5 van 5");
        proposal.QuerySelectorAll("input[name=d]").Select(input => input.GetAttribute("value")!).Order().ShouldBe(numbers.Select(number => number.Text).Order());
        coordinator.Body.ShouldNotContain(other.Text);
        coordinator.Body.ShouldNotContain(Raised.Name);

        await coordinator.Get("/taal/en?terug=/werk/knelpunten");
        await coordinator.Get("/werk/knelpunten");
        coordinator.Page.QuerySelector("section.part h2")!.TextContent.ShouldBe("5 dossiers about the Wet WIA");
    }

    [Fact]
    public async Task One_bottleneck_of_five_is_raised_in_the_usual_form_and_each_raiser_finds_it_and_is_told()
    {
        var numbers = await Signals();
        using var coordinator = await site.Become("account-coordinator");

        var bottleneck = await Made(coordinator);

        foreach (var (number, at) in numbers.Select((number, at) => (number, at)))
        {
            using var raiser = site.LogIn(new Person(RaiserOf(at), "Melder", Organisation, []));
            if (at == 0)
            {
                await Tell();
                await raiser.Get("/berichten");
                raiser.Text.ShouldContain("Wat je meldde, hoort nu bij een knelpunt");
            }

            await raiser.Get($"/dossier/{number}");
            raiser.Page.QuerySelector("#knelpunt")!.TextContent.ShouldBe("Dit hoort bij een knelpunt");
            raiser.Page.QuerySelector($"section[aria-labelledby=knelpunt] a[href='/dossier/{bottleneck}']")!.TextContent.ShouldBe("Voorschotten door onze eigen vertraging");
            raiser.Text.ShouldContain("Hoe het daarmee staat: loopt. Laatste stap: dinsdag 1 december 2026.");
            raiser.Page.QuerySelector("a[href*='losmaken']").ShouldBeNull();
        }
    }

    [Fact]
    public async Task The_form_holds_what_is_known_of_them()
    {
        await Signals();
        using var coordinator = await site.Become("account-coordinator");

        await coordinator.Get("/werk/knelpunten");
        await coordinator.Press(Make);
        await FillUpTo(coordinator, "over");
        coordinator.Page.QuerySelector("[name=regeling]")!.GetAttribute("value").ShouldBe("Wet werk en inkomen naar arbeidsvermogen");
        await FillUpTo(coordinator, "vragen");
        coordinator.Page.QuerySelector("[name=vraag-regeling]").ShouldBeNull("it was asked already");
        coordinator.Page.QuerySelector("[name=vraag-hoeveel-signalen]")!.GetAttribute("value").ShouldBe("5");
        coordinator.Page.QuerySelector("[name=vraag-sinds-jaar]")!.GetAttribute("value").ShouldBe("2026");
        coordinator.Page.QuerySelectorAll("[name=vraag-niveau]").Length.ShouldBe(8);
    }

    [Fact]
    public async Task A_dossier_is_loosened_again_with_a_reason_that_its_raiser_reads_and_belongs_to_none_after_it()
    {
        var numbers = await Signals();
        using var coordinator = await site.Become("account-coordinator");
        var bottleneck = await Made(coordinator);

        await coordinator.Get($"/dossier/{numbers[0]}");
        await coordinator.Follow("a[href*='losmaken']");
        await coordinator.Press("main form button");
        coordinator.Status.ShouldBe(HttpStatusCode.BadRequest);
        await coordinator.Press("main form button", ("waarom", new string('x', 2_001)));
        coordinator.Status.ShouldBe(HttpStatusCode.BadRequest);
        coordinator.Page.QuerySelector("[name=waarom]")!.TextContent.Trim().Length.ShouldBe(2_001, "what was typed stays");
        await coordinator.Press("main form button", ("waarom", "Dit ging over een andere wet."));

        using var raiser = site.LogIn(new Person(RaiserOf(0), "Melder", Organisation, []));
        await Tell();
        await raiser.Get("/berichten");
        raiser.Text.ShouldContain("hoort niet meer bij een knelpunt");
        await raiser.Get($"/dossier/{numbers[0]}");
        raiser.Page.QuerySelector("#knelpunt")!.TextContent.ShouldBe("Dit hoorde bij een knelpunt");
        raiser.Page.QuerySelector("section[aria-labelledby=knelpunt] blockquote")!.TextContent.ShouldBe("Dit ging over een andere wet.");
        await coordinator.Get($"/dossier/{numbers[0]}/losmaken?van={bottleneck}");
        coordinator.Status.ShouldBe(HttpStatusCode.Conflict);
        // It is free again, and the page says that the others belong to a bottleneck already.
        await coordinator.Get("/werk/knelpunten");
        coordinator.Page.QuerySelectorAll("input[name=d]").ShouldHaveSingleItem().GetAttribute("value").ShouldBe(numbers[0].Text);
        coordinator.Page.QuerySelector("input[name=d][checked]").ShouldBeNull("someone looked at it and took it out");
        coordinator.Text.ShouldContain("Eerder losgemaakt van een knelpunt");
        coordinator.Page.QuerySelector($"button[value='{bottleneck}']").ShouldNotBeNull();
        await coordinator.Press($"button[value='{bottleneck}']", ("d", numbers[0].Text));
        coordinator.Path.ShouldBe($"/dossier/{bottleneck}");
        await raiser.Get($"/dossier/{numbers[0]}");
        raiser.Page.QuerySelector("#knelpunt")!.TextContent.ShouldBe("Dit hoort bij een knelpunt");
    }

    [Fact]
    public async Task Numbers_that_are_not_his_to_read_are_refused_and_stay_on_the_screen()
    {
        var numbers = await Signals();
        var elsewhere = await Raised.In(site, "signaal", "elders", driver: "teamleider");
        using var coordinator = await site.Become("account-coordinator");

        await coordinator.Get("/werk/knelpunten");
        await coordinator.Press("section.plate form button", ("nummers", $"{numbers[0]} {elsewhere}"));

        coordinator.Status.ShouldBe(HttpStatusCode.BadRequest);
        coordinator.Text.ShouldContain($"{elsewhere} kun je hier niet bij nemen.");
        coordinator.Page.QuerySelector("textarea[name=nummers]")!.TextContent.ShouldContain(numbers[0].Text);
        await coordinator.Press("section.plate form button", ("nummers", new string('X', 10_000)));
        coordinator.Text.ShouldContain("Wat je typte is geen nummer van een dossier.");
        coordinator.Page.QuerySelector("[role=alert]")!.TextContent.ShouldNotContain("XXXX");
        await coordinator.Press("section.plate form button", ("nummers", numbers[0].Text));
        coordinator.Text.ShouldContain("Kies minstens twee dossiers");
        await coordinator.Press("section.plate form button", ("nummers", numbers[0].Text), ("bij", numbers[1].Text));
        coordinator.Text.ShouldContain("Onder dit nummer loopt geen knelpunt.");
    }

    [Fact]
    public async Task What_he_is_raising_already_is_not_thrown_away()
    {
        await Signals();
        using var coordinator = await site.Become("account-coordinator");
        await coordinator.Get("/werk/knelpunten");
        await coordinator.Press(Make);

        await coordinator.Get("/werk/knelpunten");
        await coordinator.Press(Make);

        coordinator.Status.ShouldBe(HttpStatusCode.BadRequest);
        coordinator.Text.ShouldContain("Je bent nog iets aan het melden.");
    }

    [Fact]
    public async Task Of_a_confidential_signal_the_words_count_and_the_name_is_nowhere()
    {
        await Signals();
        var hidden = await Signal("vertrouwelijk", Stories[0], "Wet WIA", Protection.Confidential);
        using var coordinator = await site.Become("account-coordinator");

        await coordinator.Get("/werk/knelpunten");
        coordinator.Page.QuerySelector("section.part h2")!.TextContent.ShouldBe("6 dossiers over de Wet WIA");
        coordinator.Body.ShouldNotContain("Geheimenaam");
        await coordinator.Get($"/dossier/{hidden}");
        coordinator.Body.ShouldNotContain("Geheimenaam");
    }

    [Theory]
    [InlineData("account-teamleider")]
    [InlineData("account-consulent")]
    [InlineData("account-burger")]
    public async Task Who_does_not_hold_the_office_does_not_come_there(string persona)
    {
        var numbers = await Signals();
        using var visitor = await site.Become(persona);

        await visitor.Get("/werk/knelpunten");

        visitor.Status.ShouldBe(HttpStatusCode.Forbidden);
        await visitor.Get($"/dossier/{numbers[0]}/losmaken?van={numbers[1]}");
        visitor.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    // The first has an account that is known where he works, and so can be told.
    private static string RaiserOf(int at) => at == 0 ? "account-consulent" : $"melder-{at}";

    private Task<int> Tell() => site.Store.Teller.Run(Schakel.Web.Telling.Announcing.Where(site.Services.GetRequiredService<Schakel.Web.Registers.Registry>(), site.Services.GetRequiredService<Schakel.Web.Hosting.SiteOptions>()));

    private async Task<DossierNumber[]> Signals()
    {
        var numbers = new List<DossierNumber>();
        foreach (var (story, at) in Stories.Select((story, at) => (story, at)))
            numbers.Add(await Signal($"signaal-{at}", story, at % 2 == 0 ? "Wet WIA" : "Wet WIA, voorschotten", raiser: RaiserOf(at)));
        return [.. numbers];
    }

    private async Task<DossierNumber> Signal(string command, string story, string regulation, Protection protection = Protection.Open, string raiser = "r1")
    {
        var number = DossierNumber.Of(command, 0);
        (await site.Store.Writer.Send(new Submission(command, Organisation,
        [
            new Part(number, new CaseCommand.Open("signaal", new Placement(Organisation, "zbo", "teamleider"), protection, [new RaiserIdentity(raiser, protection is Protection.Open ? Raised.Name : "Geheimenaam")],
                Words.None.With("verhaal", story).With("feiten", "Zie het verhaal.").With("regeling", regulation))),
        ]))).ShouldBeOfType<Decision.Accepted>();
        return number;
    }

    // As he does it: all of the proposal, the form, and send.
    private static async Task<string> Made(Visitor coordinator)
    {
        await coordinator.Get("/werk/knelpunten");
        await coordinator.Press(Make);
        await FillUpTo(coordinator, "kijk-na");
        coordinator.Text.ShouldContain("Hierbij horen 5 dossiers.");
        await coordinator.Press(Raiser.Send);
        coordinator.Path.ShouldBe("/melden/ontvangst", coordinator.Text);
        return coordinator.NumberOnPage;
    }

    private static async Task FillUpTo(Visitor coordinator, string page)
    {
        for (var at = 0; at < 8 && !coordinator.Path.EndsWith($"/{page}", StringComparison.Ordinal); at++)
        {
            await coordinator.Press(Raiser.Continue, coordinator.Path.Split('/')[^1] switch
            {
                "verhaal" => [("verhaal", "Wij zijn te laat en vorderen terug.")],
                "over" => [("organisatie", Organisation)],
                "vragen" => [("vraag-onderwerp", "Voorschotten door onze eigen vertraging"), ("vraag-gevolg-voor-mensen", "Schulden."), ("vraag-voorstel", "Niet terugvorderen."), ("vraag-niveau", "wet")],
                "bescherming" => [("naam", "De coördinator")],
                _ => [],
            });
        }

        coordinator.Path.ShouldEndWith($"/{page}", Case.Sensitive, coordinator.Text);
    }
}
