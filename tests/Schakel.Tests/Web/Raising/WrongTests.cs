// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Procedures.Model;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Raising;

/// <summary>What is missing, too long, malformed or meant badly: the same page, with what to do about it, and what was typed still there.</summary>
public sealed class WrongTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("/melden/noodrem-professional/gesprek", "gesprek", "")]
    [InlineData("/melden/signaal/gesprek", "gesprek", "'; drop table event; --")]
    [InlineData("/melden/signaal/gesprek", "gesprek-op-dag", "31")]
    [InlineData("/melden/signaal/verhaal", "verhaal", "   ")]
    [InlineData("/melden/klacht/verhaal", "verhaal", "")]
    [InlineData("/melden/signaal/verhaal", "verhaal", " \u202E \u200B\u2060 ")]
    public async Task A_page_that_is_not_right_says_what_to_do(string path, string field, string value)
    {
        using var visitor = site.Visitor();
        await visitor.Get(path);
        await visitor.Press(Raiser.Continue, (field, value));

        visitor.ShouldBeFaulty();
    }

    [Fact]
    public async Task Nobody_asks_himself_to_answer()
    {
        using var leader = await site.Become("account-teamleider");
        await leader.Get("/melden/signaal");
        for (var page = 0; page < 5 && !leader.Path.EndsWith("/wie"); page++)
            await leader.Press(Raiser.Continue, [.. Raiser.AnswersOn(leader, "signaal", Protection.Open, "dienst-inkomenszekerheid")]);
        await leader.Press(Raiser.Continue, ("ambt", "teamleider"));

        leader.ShouldBeFaulty();
        leader.Text.ShouldContain("Dit ambt vervul je zelf");
        await leader.Press(Raiser.Continue, ("ambt", "afdelingshoofd"));
        leader.Path.ShouldNotEndWith("/wie");
    }

    // Nobody plays the director-general of a ministry in the demonstration.
    [Fact]
    public async Task Who_works_there_can_also_ask_an_office_that_nobody_fills()
    {
        const string ministry = "ministerie-van-bestaanszekerheid";
        using var officer = site.LogIn(new Person("account-ambtenaar", "Ambtenaar", ministry, []));
        await officer.Get("/melden/bezwaar");
        for (var page = 0; page < 5 && !officer.Path.EndsWith("/wie", StringComparison.Ordinal); page++)
            await officer.Press(Raiser.Continue, [.. Raiser.AnswersOn(officer, "bezwaar", Protection.Open, ministry)]);
        var offices = officer.Page.QuerySelectorAll("input[name=ambt]").Select(choice => choice.GetAttribute("value")!).ToList();
        offices.ShouldContain("directeur-generaal");
        foreach (var office in offices)
        {
            await officer.Get("/melden/bezwaar/wie");
            await officer.Press(Raiser.Continue, ("ambt", office));
            officer.Status.ShouldBe(HttpStatusCode.OK, office);
            officer.Path.ShouldNotEndWith("/wie");
        }
    }

    [Theory]
    [InlineData("organisatie", "../../etc/passwd", "over")]
    [InlineData("organisatie", "", "over")]
    [InlineData("ambt", "minister", "wie")]
    [InlineData("bescherming", "onzichtbaar", "bescherming")]
    [InlineData("naam", "", "bescherming")]
    public async Task What_cannot_be_chosen_is_not_chosen(string field, string value, string page)
    {
        using var visitor = site.Visitor();
        await visitor.UpToCheck("signaal", Protection.Open);
        await visitor.Get($"/melden/signaal/{page}");
        await visitor.Press(Raiser.Continue, (field, value));

        visitor.ShouldBeFaulty();
    }

    [Theory]
    [InlineData("/melden/signaal/verhaal", "verhaal", 60_000)]
    [InlineData("/melden/signaal/verhaal", "verhaal", 6_000_000)]
    [InlineData("/melden/signaal/gesprek", "gesprek-aantekening", 60_000)]
    [InlineData("/melden/signaal/over", "regeling", 300)]
    public async Task What_does_not_fit_is_refused_and_stays_on_the_page(string path, string field, int length)
    {
        using var visitor = site.Visitor();
        await visitor.Get("/melden/signaal/verhaal");
        await visitor.Press(Raiser.Continue, ("verhaal", "De brief klopt niet."));
        await visitor.Get(path);
        var typed = new string('x', length);
        await visitor.Press(Raiser.Continue, (field, typed));

        visitor.ShouldBeFaulty();
        visitor.Body.ShouldContain(typed);
    }

    [Fact]
    public async Task A_null_in_a_story_takes_nothing_else_of_it_away()
    {
        using var visitor = site.Visitor();
        await visitor.Get("/melden/signaal/verhaal");
        await visitor.Press(Raiser.Continue, ("verhaal", "De brief\0 klopt niet, 100%\0\0."));
        visitor.Path.ShouldBe("/melden/signaal/over");
        await visitor.Get("/melden/signaal/verhaal");
        visitor.Page.QuerySelector("textarea[name=verhaal]")!.TextContent.Trim().ShouldBe("De brief klopt niet, 100%.");
    }

    [Theory]
    [InlineData("vraag-bekendmaking-maand", "13")]
    [InlineData("vraag-bekendmaking-jaar", "2028")]
    [InlineData("vraag-besluit", "")]
    [InlineData("vraag-vergoeding-van-kosten", "misschien")]
    public async Task A_question_of_the_procedure_takes_only_an_answer_of_its_sort(string field, string value)
    {
        using var visitor = site.Visitor();
        await visitor.UpToCheck("bezwaar", Protection.Open);
        await visitor.Get("/melden/bezwaar/vragen");
        await visitor.Press(Raiser.Continue, (field, value));

        visitor.ShouldBeFaulty();
    }

    [Fact]
    public async Task Markup_in_a_story_is_text()
    {
        using var visitor = site.Visitor();
        await visitor.UpToCheck("signaal", Protection.Anonymous, story: "<script>alert(1)</script><img src=x onerror=alert(1)>");

        visitor.Page.QuerySelectorAll("main script, main img").ShouldBeEmpty();
        visitor.Text.ShouldContain("<script>alert(1)</script>");
    }

    [Theory]
    [InlineData("/melden/bestaat-niet")]
    [InlineData("/melden/horen")]
    [InlineData("/melden/signaal/bestaat-niet")]
    public async Task What_cannot_be_started_is_not_there(string path)
    {
        using var visitor = site.Visitor();
        await visitor.Get(path);

        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/melden/signaal/kijk-na", "/melden/signaal/verhaal")]
    [InlineData("/melden/bezwaar/bescherming", "/melden/bezwaar/over")]
    [InlineData("/melden/ontvangst", "/melden")]
    public async Task Nobody_gets_past_what_is_not_filled_in(string asked, string reached)
    {
        using var visitor = site.Visitor();
        await visitor.Get(asked);

        visitor.Path.ShouldBe(reached);
    }

    [Fact]
    public async Task Three_questions_that_are_open_are_asked_again()
    {
        using var visitor = site.Visitor();
        await visitor.Get("/melden");
        await visitor.Press("form[action='/melden'] button", ("werk", "ja"));

        visitor.ShouldBeFaulty();
        visitor.Page.QuerySelectorAll(".errors li").Length.ShouldBe(2);
    }
}
