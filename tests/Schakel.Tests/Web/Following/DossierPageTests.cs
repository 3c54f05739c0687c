// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers.Commands;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Tests.Web.Following;

/// <summary>The page of a dossier.</summary>
public sealed class DossierPageTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task It_says_who_must_answer_by_when_and_how_that_was_counted()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        using var raiser = await Sendings.Come(site, number, code);

        raiser.Page.QuerySelector("#zet")!.TextContent.ShouldBe("Aan zet: Teammanager");
        var turn = raiser.Page.QuerySelector(".turn")!.TextContent;
        turn.ShouldContain("Dat kan tot en met dinsdag 22 december 2026.");
        turn.ShouldContain("Dan is de districtsmanager vanzelf aan zet, na dinsdag 22 december 2026.");
        raiser.Page.QuerySelector(".calendar td.end")!.TextContent.ShouldStartWith("22");
        raiser.Page.QuerySelector(".calendar td.start")!.TextContent.ShouldStartWith("1");
    }

    [Fact]
    public async Task What_was_foretold_of_silence_is_what_the_page_shows_after_it()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        using var raiser = await Sendings.Come(site, number, code);
        raiser.Page.QuerySelector("#stilte")!.ParentElement!.QuerySelectorAll(".when").Select(when => when.TextContent)
            .ShouldBe(["di 22 december", "di 12 januari 2027", "di 26 januari 2027"]);
        await site.MoveOn(60);
        await Sendings.Show(raiser, number.Text, code.Text);

        raiser.Page.QuerySelector("#zet")!.TextContent.ShouldBe("Onbeantwoord");
        raiser.Text.ShouldContain("Zo is het sinds dinsdag 26 januari 2027.");
        raiser.Page.QuerySelectorAll(".track .is-silent").Length.ShouldBe(3);
        raiser.Page.QuerySelectorAll(".picture .p-shaft").Length.ShouldBe(3);
    }

    [Fact]
    public async Task After_an_answer_the_raiser_finds_his_rights_as_buttons_and_the_holder_does_not()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        await Sendings.Solve(site, number);
        using var raiser = await Sendings.Come(site, number, code);
        using var holder = await site.Become("account-teamleider");
        await holder.Get($"/dossier/{number}");

        raiser.Page.QuerySelector("#zet")!.TextContent.ShouldBe("Jij bent aan zet");
        raiser.Page.QuerySelectorAll(".turn .actions a").Select(link => link.GetAttribute("href")).ShouldBe(
            [$"/dossier/{number}/doen/answer/opschalen", $"/dossier/{number}/doen/answer/noodrem-trekken", $"/dossier/{number}/doen/answer/tevreden"]);
        raiser.Text.ShouldContain("De brief is onduidelijk.");
        holder.Page.QuerySelectorAll(".turn .actions a").ShouldBeEmpty();
        holder.Text.ShouldContain("Aan zet: Melder");
    }

    [Fact]
    public async Task Answered_promised_done_verified_and_solved_stay_five_different_things()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        await Sendings.Solve(site, number);
        using var raiser = await Sendings.Come(site, number, code);
        Looks(raiser).ShouldBe(["link-done", "link-done", "link-open", "link-todo", "link-todo"]);
        raiser.Text.ShouldContain("De brief herschrijven");

        await site.MoveOn(75);
        await Sendings.Show(raiser, number.Text, code.Text);
        Looks(raiser).ShouldBe(["link-done", "link-done", "link-broken", "link-todo", "link-todo"]);

        static IEnumerable<string?> Looks(Visitor visitor) => visitor.Page.QuerySelectorAll(".chain li").Select(link => link.QuerySelector("rect, .link-broken")!.GetAttribute("class"));
    }

    [Fact]
    public async Task Raiser_and_holder_write_to_each_other_also_where_the_raiser_is_anonymous()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        using var raiser = await Sendings.Come(site, number, code);
        await raiser.Press("form[action$=bericht] button", ("bericht", "Wanneer praten we?"));
        using var holder = await site.Become("account-teamleider");
        await holder.Get($"/dossier/{number}");
        holder.Text.ShouldContain("Wanneer praten we?");
        await holder.Press("form[action$=bericht] button", ("bericht", "Morgen <b>graag</b>."));
        await raiser.Get($"/dossier/{number}");

        raiser.Page.QuerySelectorAll(".messages li").Select(message => message.TextContent.Split('1')[0].Trim()).Count().ShouldBe(2);
        raiser.Text.ShouldContain("Morgen <b>graag</b>.");
        raiser.Text.ShouldContain("Teammanager");
    }

    [Fact]
    public async Task A_message_that_is_sent_twice_stands_there_once_and_an_empty_one_is_refused()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        using var raiser = await Sendings.Come(site, number, code);
        var id = raiser.Page.QuerySelector("form[action$=bericht] [name=opdracht]")!.GetAttribute("value")!;
        await raiser.Press("form[action$=bericht] button", ("bericht", "Dag."));
        await raiser.Press("form[action$=bericht] button", ("bericht", "Dag."), ("opdracht", id));
        raiser.Page.QuerySelectorAll(".messages li").Length.ShouldBe(1);
        await raiser.Press("form[action$=bericht] button", ("bericht", "  "));

        raiser.Status.ShouldBe(HttpStatusCode.BadRequest);
        raiser.Page.QuerySelector(".errors a")!.GetAttribute("href").ShouldBe("#bericht");
    }

    [Fact]
    public async Task Who_does_not_see_the_dossier_cannot_write_on_it_or_take_its_receipt()
    {
        var (number, _) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        using var visitor = await site.Become("account-financien");
        await visitor.Get("/volgen");
        var standing = Visitor.Standing(visitor.Page.QuerySelector("main form")!).Where(field => field.Key is "formulier" or "opdracht").ToList();
        await visitor.Post($"/dossier/{number}/bericht", [.. standing, KeyValuePair.Create("bericht", "Hallo?")]);
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        await visitor.Get($"/dossier/{number}/ontvangstbewijs");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_custodian_sees_the_name_and_no_story()
    {
        var (number, _) = await Sendings.WithCode(site, "signaal", Protection.Confidential);
        using var custodian = await site.Become("account-bewaarder");
        await custodian.Get($"/dossier/{number}");

        custodian.Status.ShouldBe(HttpStatusCode.OK);
        custodian.Text.ShouldContain(Sendings.Name);
        custodian.Body.ShouldNotContain(Sendings.Story);
        custodian.Page.QuerySelector("form[action$=bericht]").ShouldBeNull();
    }

    [Fact]
    public async Task Everyone_sees_that_what_is_public_itself_runs_and_nothing_that_was_written()
    {
        var number = await Sendings.Open(site, "knelpunt", Protection.Open, "account-consulent");
        using var visitor = site.Visitor();
        await visitor.Get($"/dossier/{number}");

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Text.ShouldContain("Knelpunt");
        visitor.Body.ShouldNotContain(Sendings.Story);
        visitor.Body.ShouldNotContain(Sendings.Name);
        visitor.Body.ShouldNotContain("account-consulent");
        visitor.Page.QuerySelectorAll(".turn .actions a").ShouldBeEmpty();
    }

    [Fact]
    public async Task More_time_is_explained_as_one_term_after_another()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        await Sendings.Send(site, number, new CaseCommand.Extend(new Actor("teamleider"), Words.None.With("motivering", "Ik wacht op cijfers.")));
        using var raiser = await Sendings.Come(site, number, code);

        raiser.Page.QuerySelectorAll(".turn .calendar").Length.ShouldBe(2);
        raiser.Page.QuerySelector(".turn")!.TextContent.ShouldContain("dinsdag 5 januari 2027");
        raiser.Text.ShouldContain("Ik wacht op cijfers.");
    }

    [Fact]
    public async Task Whoever_took_more_time_reads_that_it_cannot_be_taken_once_more()
    {
        var (number, _) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        using var holder = await site.Become("account-teamleider");
        await holder.Get($"/dossier/{number}");
        holder.Text.ShouldNotContain("Nog een keer kan niet");

        await Sendings.Send(site, number, new CaseCommand.Extend(new Actor("teamleider"), Words.None.With("motivering", "Ik wacht op cijfers.")));
        await holder.Get($"/dossier/{number}");

        holder.Page.QuerySelector(".turn")!.TextContent.ShouldContain("Nog een keer kan niet");
    }

    [Fact]
    public async Task The_receipt_is_a_file_that_opens_for_the_raiser_alone()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Confidential);
        using var raiser = await Sendings.Come(site, number, code);
        using var holder = await site.Become("account-teamleider");
        var (mine, theirs) = (await Receipt(raiser), await Receipt(holder));

        mine.ShouldStartWith("schakel/receipt/v1\nentry ");
        mine.ShouldContain("\nsecret ");
        theirs.ShouldStartWith("schakel/receipt/v1\nentry ");
        theirs.ShouldNotContain("\nsalt ");

        // The checkpoint that covers it is signed within about a second.
        async Task<string> Receipt(Visitor visitor)
        {
            for (var times = 0; times < 200; times++)
            {
                await visitor.Get($"/dossier/{number}/ontvangstbewijs");
                if (visitor.Status is HttpStatusCode.OK)
                    break;
                await Task.Delay(100);
            }

            return visitor.Body;
        }
    }
}
