// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using AngleSharp.Html.Dom;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;

namespace Schakel.Tests.Web.Holding;

/// <summary>Who received what is not his sends it on: the organisation first, then who decides there.</summary>
public sealed class ForwardingTests : IAsyncLifetime
{
    private const string Organisation = "dienst-inkomenszekerheid";
    private TestSite site = null!;
    private DossierNumber number;

    public async Task InitializeAsync()
    {
        site = await TestSite.Start();
        number = await Raised.In(site, "signaal", "signaal", Organisation, "zbo", "teamleider");
    }

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task It_starts_with_the_organisations_ones_own_first_and_no_office_of_any()
    {
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/forward");

        var groups = leader.Page.QuerySelectorAll("#naar-organisatie optgroup").OfType<IHtmlOptionsGroupElement>().ToList();
        groups[0].GetAttribute("label").ShouldBe("Je eigen organisatie");
        groups[0].QuerySelectorAll("option").ShouldHaveSingleItem().GetAttribute("value").ShouldBe(Organisation);
        groups.Select(group => group.GetAttribute("label")).ShouldContain("Gemeente");
        leader.Page.QuerySelector("[name=naar-ambt]").ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_offices_of_the_chosen_organisation_follow_and_what_was_typed_stays()
    {
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/forward");
        await leader.Press("button[value=organisatie]", ("motivering", "Dit is van de gemeente."), ("naar-organisatie", "gemeente-lindeveen"));

        leader.Status.ShouldBe(HttpStatusCode.OK);
        leader.Page.QuerySelector("textarea[name=motivering]")!.TextContent.ShouldContain("Dit is van de gemeente.");
        leader.Page.QuerySelectorAll("[name=naar-ambt]").Select(office => office.GetAttribute("value"))
            .ShouldBe(["teamleider", "afdelingshoofd", "directeur", "beleidsafdeling", "gemeentesecretaris", "college", "burgemeester"]);
    }

    [Fact]
    public async Task Without_an_office_it_is_asked_and_with_one_it_is_sent()
    {
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/forward");
        await leader.Press("button[value=nakijken]", ("naar-organisatie", "gemeente-lindeveen"));
        leader.Text.ShouldContain("Zonder redenen kun je dit niet versturen.");
        await leader.Press("button[value=nakijken]", ("motivering", "Dit is van de gemeente."), ("naar-organisatie", "gemeente-lindeveen"));
        leader.Status.ShouldBe(HttpStatusCode.BadRequest);
        leader.Text.ShouldContain("Kies wie daarover beslist bij Gemeente Lindeveen.");

        await leader.Press("button[value=nakijken]", ("naar-ambt", "teamleider"));
        leader.Text.ShouldContain("Gemeente Lindeveen, Teamleider");
        await leader.Press("button[value=verstuur]");
        var there = (await site.Store.Reader.Turns.Of("gemeente-lindeveen", ["teamleider"])).ShouldHaveSingleItem().Number;
        leader.Page.QuerySelector("#verstuurd")!.TextContent.ShouldBe("Het is doorgestuurd");
        leader.Text.ShouldContain($"Het ligt nu ook bij Gemeente Lindeveen, met jouw reden, als dossier {there}.");
        await leader.Get($"/dossier/{number}/doen/forward");
        leader.Text.ShouldContain("al naar Gemeente Lindeveen");

        using var receiver = await site.Become("account-teamchef");
        await receiver.Get($"/dossier/{there}");
        receiver.Text.ShouldContain("Doorgestuurd door Dienst Inkomenszekerheid, met deze reden: Dit is van de gemeente.");
        receiver.Text.ShouldContain($"Gemeld door {Raised.Name}.", Case.Sensitive, "who raised it openly stays known");
    }

    [Fact]
    public async Task Of_who_is_protected_no_name_goes_along()
    {
        number = await Raised.In(site, "signaal", "vertrouwelijk", Organisation, "zbo", "teamleider", protection: Schakel.Procedures.Model.Protection.Confidential);
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/forward");
        await leader.Press("button[value=nakijken]", ("motivering", "Dit is van de gemeente."), ("naar-organisatie", "gemeente-lindeveen"), ("naar-ambt", "teamleider"));
        await leader.Press("button[value=verstuur]");

        using var receiver = await site.Become("account-teamchef");
        await receiver.Get($"/dossier/{(await site.Store.Reader.Turns.Of("gemeente-lindeveen", ["teamleider"])).ShouldHaveSingleItem().Number}");
        receiver.Text.ShouldContain("Dit is van de gemeente.");
        receiver.Body.ShouldNotContain(Raised.Name);
    }

    [Fact]
    public async Task An_office_of_another_sort_of_organisation_is_not_taken()
    {
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/forward");
        await leader.Press("button[value=nakijken]", ("motivering", "Dit is van de gemeente."), ("naar-organisatie", "gemeente-lindeveen"), ("naar-ambt", "raad-van-bestuur"));

        leader.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_raiser_whose_turn_it_is_is_not_offered_to_send_it_on()
    {
        (await site.Store.Writer.Send(new Submission("antwoord", Organisation, [new Part(number, new CaseCommand.Answer(
            new Actor("teamleider", "account-teamleider"), "oppakken", "uitleggen", Words.None.With("motivering", "Daarom.")))]))).ShouldBeOfType<Decision.Accepted>();
        using var raiser = site.LogIn(new("r1", "Een melder", null, []));
        await raiser.Get($"/dossier/{number}");
        raiser.Text.ShouldContain("Jij bent aan zet");
        raiser.Text.ShouldNotContain("Stuur het door");

        await raiser.Get($"/dossier/{number}/doen/forward");
        raiser.Status.ShouldBe(HttpStatusCode.Conflict);
    }
}
