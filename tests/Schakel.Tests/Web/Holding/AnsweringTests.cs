// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Model;

namespace Schakel.Tests.Web.Holding;

/// <summary>Whoever holds a dossier answers it, in time and with reasons.</summary>
public sealed class AnsweringTests : IAsyncLifetime
{
    private const string Organisation = "dienst-inkomenszekerheid";
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Mijn_werk_lists_what_one_owes_soonest_first()
    {
        await Open("eerst", "Het eerste verhaal. En meer.");
        site.Clock.MoveOn(1);
        await Open("daarna", "Het tweede verhaal.");
        using var leader = await site.Become("account-teamleider");
        await leader.Get("/werk");

        leader.Page.QuerySelectorAll(".duty-title").Select(title => title.TextContent).ShouldBe(["Het eerste verhaal", "Het tweede verhaal"]);
        leader.Text.ShouldContain("dinsdag 22 december 2026");
    }

    [Fact]
    public async Task An_answer_is_given_with_reasons_after_it_was_looked_at_once_more()
    {
        var number = await Open("d", "Een verhaal.");
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/answer/oplossen");

        await leader.Press("button[value=nakijken]");
        leader.Status.ShouldBe(HttpStatusCode.BadRequest);
        leader.Text.ShouldContain("Zonder redenen is het geen antwoord");

        await leader.Press("button[value=nakijken]", ("motivering", "Het kan anders."), ("toezegging", "De brief herschrijven"),
            ("toezegging-op-dag", "1"), ("toezegging-op-maand", "3"), ("toezegging-op-jaar", "2027"));
        leader.Heading.ShouldBe("Kijk alles nog één keer na");
        leader.Text.ShouldContain("maandag 1 maart 2027");

        await leader.Press("button[value=verstuur]");
        leader.Text.ShouldContain("Je antwoord is verstuurd");
        leader.Text.ShouldContain("Nu mag de melder kiezen, tot en met dinsdag 15 december 2026.");
        leader.Text.ShouldContain("Wat je toezegde moet klaar zijn op maandag 1 maart 2027.");
        var line = await site.Store.Reader.Dossiers.One(Organisation, number);
        line!.Step.ShouldBe("reactie");
        (await site.Store.Reader.Promises.MadeIn([Organisation], number)).ShouldHaveSingleItem().Due.ShouldBe(new DateOnly(2027, 3, 1));
    }

    [Fact]
    public async Task An_answer_that_is_sent_twice_is_given_once()
    {
        var number = await Open("d", "Een verhaal.");
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/answer/uitleggen");
        await leader.Press("button[value=nakijken]", ("motivering", "Het kan niet anders."));
        var form = leader.Page.QuerySelector("main form")!;
        var fields = Visitor.Standing(form).Append(KeyValuePair.Create("stap", "verstuur")).ToList();
        await leader.Post(form.GetAttribute("action")!, fields);
        await leader.Post(form.GetAttribute("action")!, fields);

        leader.Path.ShouldStartWith($"/dossier/{number}?");
        leader.Text.ShouldContain("Je antwoord is verstuurd");
        leader.Status.ShouldBe(HttpStatusCode.OK);
        (await site.Store.Events.Of(Organisation, number)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_has_no_office_there_finds_no_form()
    {
        var number = await Open("d", "Een verhaal.");
        using var stranger = await site.Become("account-teamchef");
        await stranger.Get($"/dossier/{number}/doen/answer/uitleggen");
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);

        using var nobody = site.Visitor();
        await nobody.Get($"/dossier/{number}/doen/answer/uitleggen");
        nobody.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Who_has_not_the_turn_is_told_so()
    {
        var number = await Open("d", "Een verhaal.");
        using var head = await site.Become("account-afdelingshoofd");
        await head.Get($"/dossier/{number}/doen/answer/uitleggen");

        head.Status.ShouldBe(HttpStatusCode.Conflict);
        head.Text.ShouldContain("wie nu aan zet is");
    }

    [Fact]
    public async Task More_time_is_taken_once_with_a_reason()
    {
        var number = await Open("d", "Een verhaal.");
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/extend");
        leader.Text.ShouldContain("De nieuwe laatste dag is dinsdag 5 januari 2027.");
        leader.Text.ShouldContain("Waarom heb je meer tijd nodig?");
        await leader.Press("button[value=nakijken]", ("motivering", "We wachten op cijfers."));
        leader.Text.ShouldContain("dinsdag 5 januari 2027");
        await leader.Press("button[value=verstuur]");

        (await site.Store.Reader.Dossiers.One(Organisation, number))!.Due.ShouldBe(new DateOnly(2027, 1, 5));
        await leader.Get($"/dossier/{number}/doen/extend");
        leader.Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task One_answer_holds_for_several_dossiers_that_ask_the_same()
    {
        var (first, second, other) = (await Open("a", "Het eerste verhaal."), await Open("b", "Het tweede verhaal."), await Open("c", "Het derde verhaal."));
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/werk/samen?antwoord=uitleggen&d={first}&d={second}");
        leader.Text.ShouldContain("Dit antwoord geldt voor 2 dossiers");
        await leader.Press("button[value=nakijken]", ("motivering", "In beide gevallen geldt hetzelfde."));
        await leader.Press("button[value=verstuur]");

        leader.Page.QuerySelectorAll(".duty-title").ShouldHaveSingleItem().TextContent.ShouldBe("Het derde verhaal");
        leader.Page.QuerySelectorAll("[role=status] li").Select(line => line.TextContent)
            .ShouldBe([.. new[] { first, second }.Select(number => $"{number}: Nu mag de melder kiezen, tot en met dinsdag 15 december 2026.")]);
        (await site.Store.Reader.Dossiers.One(Organisation, second))!.Step.ShouldBe("reactie");
        (await site.Store.Reader.Dossiers.One(Organisation, other))!.Step.ShouldBe("oppakken");
    }

    [Fact]
    public async Task One_answer_for_several_that_is_sent_twice_is_done_once_and_both_times_it_says_what_was_done()
    {
        var (first, second) = (await Open("a", "Het eerste verhaal."), await Open("b", "Het tweede verhaal."));
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/werk/samen?antwoord=uitleggen&d={first}&d={second}");
        await leader.Press("button[value=nakijken]", ("motivering", "In beide gevallen geldt hetzelfde."));
        var form = leader.Page.QuerySelector("button[value=verstuur]")!.Closest("form")!;
        var (to, fields) = (form.GetAttribute("action")!, Visitor.Standing(form).Append(KeyValuePair.Create("stap", "verstuur")).ToList());
        await leader.Post(to, fields);
        var (said, written) = (leader.Page.QuerySelector("main [role=status]")!.TextContent, (await site.Store.Events.Of(Organisation, second)).Count);
        await leader.Post(to, fields);

        leader.Status.ShouldBe(HttpStatusCode.OK);
        leader.Page.QuerySelector("main [role=status]")!.TextContent.ShouldBe(said);
        said.ShouldContain(first.Text);
        said.ShouldContain(second.Text);
        (await site.Store.Events.Of(Organisation, second)).Count.ShouldBe(written);
    }

    [Fact]
    public async Task Sending_it_on_takes_the_story_along_to_where_it_belongs()
    {
        var number = await Open("d", "Een verhaal.");
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/forward");
        await leader.Press("button[value=nakijken]", ("motivering", "Dit is van de gemeente."), ("naar-organisatie", "gemeente-lindeveen"), ("naar-ambt", "teamleider"));
        await leader.Press("button[value=verstuur]");

        var there = (await site.Store.Reader.Turns.Of("gemeente-lindeveen", ["teamleider"])).ShouldHaveSingleItem();
        using var other = await site.Become("account-teamchef");
        await other.Get($"/dossier/{there.Number}");
        other.Text.ShouldContain("Een verhaal.");
        (await site.Store.Reader.Dossiers.One(Organisation, number))!.State.ShouldBe("loopt");
    }

    [Fact]
    public async Task Who_is_asked_along_finds_it_in_his_work_and_writes_a_message()
    {
        var number = await Open("d", "Een verhaal.");
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/invite");
        await leader.Press("button[value=nakijken]", ("wie", "juridische-zaken"), ("vraag", "Mag dit?"));
        await leader.Press("button[value=verstuur]");

        using var lawyer = await site.Become("account-juridisch");
        await lawyer.Get("/werk");
        await lawyer.Follow($"main a[href^='/dossier/{number}']");
        lawyer.Text.ShouldContain("Mag dit?");
        lawyer.Page.QuerySelector("form[action$='/bericht']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_moves_the_clock_of_a_demonstration_on_stays_who_he_is()
    {
        using var leader = await site.Become("account-teamleider");
        await leader.Get("/werk");
        await leader.Press(".demo button[value='28']");

        leader.Status.ShouldBe(HttpStatusCode.OK);
        leader.Path.ShouldBe("/werk");
    }

    private async Task<DossierNumber> Open(string command, string story)
    {
        var number = DossierNumber.Of(command, 0);
        (await site.Store.Writer.Send(new Submission(command, Organisation, [new Part(number, new CaseCommand.Open(
            "signaal", new Placement(Organisation, "zbo", "teamleider"), Protection.Open, [new RaiserIdentity("account-consulent", "Een melder")],
            Words.None.With("verhaal", story).With("feiten", story)))]))).ShouldBeOfType<Decision.Accepted>();
        return number;
    }
}
