// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Procedures.Model;
using Schakel.Tests.Web.Raising;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Register;

/// <summary>Cases like this one: on the page of a dossier, and after the story of who raises something.</summary>
public sealed class AlikeTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task The_page_of_a_dossier_shows_public_ones_like_it_with_what_became_of_them()
    {
        var (first, other) = (await Raised.In(site, "knelpunt", "een"), await Raised.In(site, "knelpunt", "twee"));
        using var visitor = site.Visitor();

        await visitor.Get($"/dossier/{first}");

        var alike = visitor.Page.QuerySelectorAll(".alike li").ShouldHaveSingleItem();
        alike.QuerySelector("a")!.GetAttribute("href").ShouldBe($"/dossier/{other}");
        alike.TextContent.ShouldContain("Loopt. Laatste stap: 1 dec 2026");
        alike.QuerySelectorAll("mark").Select(mark => mark.TextContent).ShouldContain("wachtlijst");
        visitor.Body.ShouldNotContain(Raised.Story);
    }

    [Fact]
    public async Task Who_raises_something_sees_after_his_story_what_is_public_and_like_it_and_his_words_come_in_no_index()
    {
        await Raised.In(site, "knelpunt", "een");
        using var visitor = site.Visitor();
        var before = await Indexed();

        await visitor.Get("/melden/signaal/verhaal");
        while (!visitor.Path.EndsWith("/verhaal", StringComparison.Ordinal))
            await visitor.Press(Raiser.Continue, [.. Raiser.AnswersOn(visitor, "signaal", Protection.Open, "gemeente-lindeveen")]);
        await visitor.Press(Raiser.Continue, ("verhaal", "Mijn cliënten staan op wachtlijsten voor de WIA, en ook een Zeldzaamverhaalwoord komt voor."));
        visitor.Path.ShouldBe("/melden/signaal/over");

        visitor.Page.QuerySelectorAll(".alike li").ShouldHaveSingleItem().TextContent.ShouldContain(Raised.Subject);
        visitor.Page.QuerySelectorAll(".alike mark").Select(mark => mark.TextContent).ShouldBe(["wachtlijst", "WIA"]);
        await site.Store.Indexer.CatchUp();
        (await Indexed()).ShouldBe(before);
    }

    [Fact]
    public async Task The_administration_tells_how_far_searching_is_behind()
    {
        using var visitor = site.LogIn(new Person("account-beheer", "Beheer", "gemeente-lindeveen", ["beheerder"]));
        await Raised.In(site, "knelpunt", "een");

        await visitor.Get("/beheer/mensen");

        visitor.Text.ShouldContain("Zoeken met woorden in het register is helemaal bij.");
    }

    private async Task<string> Indexed()
    {
        await using var connection = await site.Store.Engine.Open();
        return string.Join('\n', (await connection.QueryAsync("select term, dossiers from search_term order by term")).Select(row => $"{row}"));
    }
}
