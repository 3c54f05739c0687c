// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers.Commands;
using Schakel.Procedures.Engine;

namespace Schakel.Tests.Web.Holding;

/// <summary>What someone finds on his own page, besides what he must answer in time.</summary>
public sealed class WorkTests : IAsyncLifetime
{
    private const string Organisation = "gemeente-lindeveen";
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task What_rests_unanswered_stands_there_until_whoever_was_silent_answers_after_all()
    {
        var number = await Raised.In(site, "signaal", "s", driver: "teamleider");
        await site.MoveOn(150);
        using var leader = await site.Become("account-teamchef");
        await leader.Get("/werk");
        leader.Page.QuerySelector("[aria-labelledby=voorbij]")!.TextContent.ShouldContain("Onbeantwoord sinds");
        await leader.Follow("[aria-labelledby=voorbij] a");
        leader.Text.ShouldContain("(alsnog)");

        (await site.Store.Writer.Send(new(
            "alsnog", Organisation, [new(number, new CaseCommand.Answer(new Actor("teamleider", "account-teamchef"), "oppakken", "uitleggen", Words.None.With("motivering", "Te laat, maar daarom.")))])))
            .ShouldBeOfType<Schakel.Dossiers.Decision.Accepted>();
        await leader.Get("/werk");
        leader.Page.QuerySelector("[aria-labelledby=voorbij]").ShouldBeNull();
    }

    [Fact]
    public async Task Of_much_that_is_past_its_term_what_lies_longest_stands_there_and_the_rest_is_one_step_away()
    {
        for (var at = 0; at <= 50; at++)
            await Raised.In(site, "signaal", $"s{at}", driver: "teamleider");
        await site.MoveOn(150);
        using var leader = await site.Become("account-teamchef");
        await leader.Get("/werk");
        leader.Page.QuerySelectorAll("[aria-labelledby=voorbij] li").Length.ShouldBe(50);
        await leader.Follow("[aria-labelledby=voorbij] a[href^='/werk']");

        leader.Page.QuerySelectorAll("[aria-labelledby=voorbij] li").Length.ShouldBe(51);
        leader.Page.QuerySelector("[aria-labelledby=voorbij] a[href^='/werk']").ShouldBeNull();
    }

    [Fact]
    public async Task Who_was_not_asked_finds_nothing_of_it()
    {
        await Raised.In(site, "signaal", "s", driver: "teamleider");
        await site.MoveOn(150);
        using var elsewhere = await site.Become("account-teamleider");
        await elsewhere.Get("/werk");
        elsewhere.Page.QuerySelector("[aria-labelledby=voorbij]").ShouldBeNull();
    }

    [Fact]
    public async Task One_answer_for_several_asks_first_for_which()
    {
        await Raised.In(site, "signaal", "een", driver: "teamleider");
        await Raised.In(site, "signaal", "twee", driver: "teamleider");
        using var leader = await site.Become("account-teamchef");
        await leader.Get("/werk");
        await leader.Press("form[action='/werk/samen'] button[value=uitleggen]");

        leader.Status.ShouldBe(HttpStatusCode.BadRequest);
        leader.Page.QuerySelector(".errors a[href='#samen']")!.TextContent.ShouldBe("Vink eerst aan welke dossiers je samen beantwoordt.");
        leader.Page.QuerySelector("#samen").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("account-beheerder", "/beheer/mensen")]
    [InlineData("account-privacy", "/beheer/inzage")]
    public async Task Who_has_no_turns_finds_what_belongs_to_his_office(string persona, string to)
    {
        using var visitor = await site.Become(persona);
        await visitor.Get("/werk");
        visitor.Heading.ShouldBe("Je werk hier");
        await visitor.Follow($"[aria-labelledby=ambt] a[href='{to}']");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
    }
}
