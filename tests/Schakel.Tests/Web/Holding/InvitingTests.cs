// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Procedures.Model;
using Schakel.Tests.Web.Following;

namespace Schakel.Tests.Web.Holding;

/// <summary>Whom one asks to think along: an office, a council, or a colleague by name.</summary>
public sealed class InvitingTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("wie", "cliëntenraad", "account-clientenraad")]
    [InlineData("wie", "financiën", "account-financien")]
    [InlineData("collega", "Consulent inkomen", "account-consulent")]
    public async Task Who_was_asked_finds_it_in_his_work_and_can_write(string field, string whom, string persona)
    {
        var number = await Sendings.Open(site, "signaal", Protection.Open, "r1");
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/invite");
        await leader.Press("button[value=nakijken]", (field, whom), ("vraag", "Wat zie jij?"));
        await leader.Press("button[value=verstuur]");
        leader.Body.ShouldNotContain(persona);

        using var asked = await site.Become(persona);
        await asked.Get("/werk");
        asked.Page.QuerySelector($"li:has(a[href='/dossier/{number}#berichten'])").ShouldNotBeNull().TextContent.ShouldContain("Wat zie jij?");
        await asked.Get($"/dossier/{number}");
        asked.Page.QuerySelector("textarea[name=bericht]").ShouldNotBeNull();

        await asked.Press("form:has(textarea[name=bericht]) button", ("bericht", "Ik zie dit elke week."));
        await asked.Get("/werk");
        asked.Page.QuerySelector($"a[href='/dossier/{number}#berichten']").ShouldBeNull("he wrote, so nothing is asked of him any more");
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_asked_again()
    {
        var number = await Sendings.Open(site, "signaal", Protection.Open, "r1");
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/invite");
        await leader.Press("button[value=nakijken]", ("collega", "Niemand Hier"), ("vraag", "Wat zie jij?"));
        leader.Status.ShouldBe(HttpStatusCode.BadRequest);
        leader.Page.QuerySelector("#collega")!.GetAttribute("value").ShouldBe("Niemand Hier");
    }

    [Fact]
    public async Task Who_comes_by_a_code_does_not_learn_who_works_there()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        using var raiser = await Sendings.Come(site, number, code);
        await raiser.Get($"/dossier/{number}/doen/invite");
        raiser.Status.ShouldBe(HttpStatusCode.OK);
        raiser.Page.QuerySelector("#collega").ShouldBeNull();
        raiser.Body.ShouldNotContain("Consulent inkomen");
    }

    [Fact]
    public async Task Of_a_dossier_that_is_done_nobody_is_asked_any_more()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        await Sendings.Solve(site, number);
        using var raiser = await Sendings.Come(site, number, code);
        raiser.Page.QuerySelector($"a[href='/dossier/{number}/doen/invite']").ShouldNotBeNull();
        await site.MoveOn(60);
        await Sendings.Show(raiser, number.Text, code.Text);
        raiser.Text.ShouldContain("Dit dossier is klaar");
        raiser.Page.QuerySelector($"a[href='/dossier/{number}/doen/invite']").ShouldBeNull();
        raiser.Text.ShouldNotContain("De termijn loopt gewoon door");
    }

    [Fact]
    public async Task An_answer_is_read_under_headings_and_not_under_what_its_writer_was_asked_and_a_link_says_what_it_leads_to()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        await Sendings.Solve(site, number);
        using var raiser = await Sendings.Come(site, number, code);
        raiser.Page.QuerySelector(".answer-card h3")!.TextContent.ShouldBe("De redenen");
        raiser.Page.QuerySelector("[aria-labelledby=koppelingen] a")!.TextContent.ShouldStartWith("Toezegging ");
    }
}
