// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Tests.Web.Deliberating;
using Schakel.Tests.Web.Raising;
using Schakel.Web.Cases;
using Schakel.Web.Precedents;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.Precedents;

/// <summary>What others learn of a case is written down once somebody decided, by who knows the case, and stands beside it.</summary>
public sealed class LearnedTests : IAsyncLifetime
{
    private const string Here = "dienst-inkomenszekerheid";
    private TestSite site = null!;
    private Visitor coordinator = null!;
    private DossierNumber number;

    public async Task InitializeAsync()
    {
        site = await TestSite.Start();
        coordinator = await site.Become(Tables.Leader);
        number = await Raised.In(site, "beraad", "beraad", Here, "zbo", raiser: "account-consulent");
    }

    public async Task DisposeAsync()
    {
        coordinator.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Of_a_case_on_which_nobody_decided_yet_there_is_nothing_to_learn()
    {
        await Sees(coordinator, false);
        await Advised();
        await Sees(coordinator, false);
        await coordinator.Post($"/dossier/{number}/casusprudentie", Visitor.Standing(coordinator.Page.QuerySelector("form[method=post]")!));
        coordinator.Status.ShouldBe(HttpStatusCode.NotFound, "nor by an address that someone typed");
    }

    [Fact]
    public async Task Nor_of_one_that_was_not_deliberated_on()
    {
        await Answer("bijeenroepen", "geen-beraad", Words.None.With("motivering", "Er is geen ruimte in de regel."));

        await Sees(coordinator, false);
    }

    [Fact]
    public async Task Once_somebody_decided_who_knows_the_case_writes_it_down_beside_it()
    {
        await Decided();
        foreach (var (persona, may) in new[] { ("account-coordinator", true), ("account-bewaarder", false), ("account-agent", false) })
        {
            using var visitor = await site.Become(persona);
            await Sees(visitor, may);
        }

        await Sees(coordinator, true);
        await coordinator.Press(Button);
        coordinator.Path.ShouldBe("/melden/casusprudentie/verhaal", coordinator.Text);
        await coordinator.Press(Raiser.Continue, ("verhaal", "Voorschot na onze vertraging"));
        coordinator.Page.QuerySelector("input[name=organisatie][checked], select[name=organisatie] option[selected]")!.GetAttribute("value").ShouldBe(Here);
        await coordinator.Press(Raiser.Continue);
        coordinator.Path.ShouldBe("/melden/casusprudentie/vragen", coordinator.Text);
        Filled("vraag-hoe-gewogen").ShouldBe("Evenredigheid, pleit voor het wel doen: […] kon er niets aan doen. Moest wijken: Niets.\nAnders gezien: Wacht op de wet.");
        Filled("vraag-uitkomst").ShouldBe("Vorder niet terug.\nIk volg het advies. Bel […].\nHet voorschot blijft staan.");
        coordinator.Text.ShouldContain("Op de plaats van wat iemand aanwijst, staat […].");
    }

    [Fact]
    public async Task Also_when_the_dossier_is_done_for_a_year_already()
    {
        await Decided();
        await site.MoveOn(400);

        (await Found()).File.Running.At.ShouldBeOfType<Position.Done>();
        await Sees(coordinator, true);
    }

    [Fact]
    public async Task What_is_published_stands_beside_the_case_and_the_case_beside_it()
    {
        await Decided();
        var found = await Found();
        var raise = Learned.Begun(site.Store.Library.Newest("casusprudentie")!, found, Schakel.Procedures.Language.Dutch);

        raise.LearnedIn.ShouldBe(number.Text);
        await coordinator.Get($"/dossier/{number}");
        await coordinator.Press(Button);
        for (var at = 0; at < 8 && !coordinator.Path.EndsWith("/kijk-na", StringComparison.Ordinal); at++)
            await coordinator.Press(Raiser.Continue, [.. Raiser.AnswersOn(coordinator, "casusprudentie", Protection.Open, Here)]);
        coordinator.Text.ShouldContain("Dit leerde je van");
        coordinator.Text.ShouldNotContain("als niemand antwoordt", Case.Sensitive, "nobody has to answer");
        var published = coordinator.Page.QuerySelector("section[aria-labelledby=openbaar]").ShouldNotBeNull("who publishes sees what he publishes").TextContent;
        published.ShouldContain("De brief klopt niet.");
        published.ShouldNotContain("Fatima Jansen");
        await coordinator.Press(Raiser.Send);
        var precedent = coordinator.NumberOnPage;
        await coordinator.Get($"/dossier/{number}");
        coordinator.Page.QuerySelector("section[aria-labelledby=koppelingen]")!.TextContent.ShouldContain(precedent);
        coordinator.Page.QuerySelector("section[aria-labelledby=leren]")!.TextContent.ShouldContain("Hiervan is casusprudentie gemaakt");
        (await FoundCase.Find(site.Store, Registry.Read(Repository.Root).Names, precedent, default))!.File.Links.ShouldBe([new Link(LinkKind.Beside, number)]);
    }

    [Fact]
    public async Task What_he_is_raising_already_is_named_and_the_way_back_to_the_case_is_shown()
    {
        await Decided();
        await coordinator.Get("/melden/signaal/verhaal");
        await coordinator.Press(Raiser.Continue, ("verhaal", "De brief komt te laat."));
        await coordinator.Get($"/dossier/{number}");
        await coordinator.Press(Button);

        coordinator.Path.ShouldStartWith("/melden?");
        coordinator.Page.QuerySelector("section[aria-labelledby=bezig] .quote")!.TextContent.ShouldBe("De brief komt te laat.");
        coordinator.Page.QuerySelector($"section[aria-labelledby=bezig] a[href='/dossier/{number}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_raised_his_case_under_protection_is_not_asked_to_tell_of_it_openly()
    {
        number = await Raised.In(site, "beraad", "vertrouwelijk", Here, "zbo", raiser: "account-consulent", protection: Protection.Confidential);
        await Decided();
        using var raiser = await site.Become("account-consulent");

        await Sees(raiser, false);
    }

    private const string Button = "form[action$='/casusprudentie'] button";

    private string Filled(string field) => coordinator.Page.QuerySelector($"[name='{field}']")!.TextContent.Trim();

    private async Task Sees(Visitor who, bool may)
    {
        await who.Get($"/dossier/{number}");
        (who.Page.QuerySelector(Button) is not null).ShouldBe(may);
    }

    private async Task Advised()
    {
        await Answer("bijeenroepen", "bijeenroepen", Words.None, new DateOnly(2026, 12, 20));
        await Answer("beraad", "adviseren", Words.None.With("motivering", "Het is onevenredig.\nAnders gezien: Wacht op de wet.").With("advies", "Vorder niet terug.") with { Weighing = [Weighed] });
    }

    private async Task Decided()
    {
        await Advised();
        await Answer("besluiten", "volgen", Words.None.With("motivering", "Ik volg het advies. Bel 06-12345678.") with { Promise = new("Het voorschot blijft staan.", null) });
    }

    private static readonly Weighed Weighed = new("Evenredigheid", Pleads.Against, "mevrouw Yilmaz kon er niets aan doen.", "De burger", "Niets.");

    private async Task<FoundCase> Found() => (await FoundCase.Find(site.Store, Registry.Read(Repository.Root).Names, number.Text, default)).ShouldNotBeNull();

    private async Task Answer(string step, string label, Words words, DateOnly? day = null)
    {
        var found = await Found();
        var holder = found.Course.HolderAt(found.Course.IndexOf(step)!.Value)!;
        var dates = day is { } on ? System.Collections.Immutable.ImmutableDictionary<string, DateOnly>.Empty.Add("dag-van-het-advies", on) : [];
        (await site.Store.Writer.Send(new Submission($"{number}-{label}", Here, [new Part(number, new CaseCommand.Answer(new Actor(holder, "account-x"), step, label, words) { Dates = dates })]))).ShouldBeOfType<Decision.Accepted>();
    }
}
