// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Procedures.Engine;

namespace Schakel.Tests.Web.Silences;

/// <summary>Who stays silent, and what became of promises.</summary>
public sealed class SilencePageTests : IAsyncLifetime
{
    private TestSite site = null!;
    private Visitor visitor = null!;

    public async Task InitializeAsync()
    {
        site = await TestSite.Start();
        visitor = site.Visitor();
    }

    public async Task DisposeAsync()
    {
        visitor.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Silence_stands_beside_timely_answers_and_figures_below_ten_are_not_told()
    {
        foreach (var index in Enumerable.Range(0, 11))
        {
            var number = await Raised.In(site, "signaal", $"s{index}", driver: "teamleider");
            var answer = new CaseCommand.Answer(new Actor("teamleider"), "oppakken", "uitleggen", Words.None.With("motivering", "Daarom."));
            (await site.Store.Writer.Send(new Submission($"a{index}", "gemeente-lindeveen", [new Part(number, answer)]))).ShouldBeOfType<Decision.Accepted>();
        }

        await Raised.In(site, "noodrem-professional", "rem", driver: "college");
        await visitor.Get("/stilte");
        visitor.Text.ShouldContain("Niemand zwijgt");
        await site.MoveOn(14 + 5);
        await visitor.Get("/stilte");

        var cells = visitor.Page.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().QuerySelectorAll("th, td").Select(cell => cell.TextContent.Trim()).ToList();
        cells.ShouldBe(["Gemeente Lindeveen", "5 dagen", "Noodrem: minder dan 10", "minder dan 10 van elke soort", "11 keer"]);
        visitor.Text.ShouldNotContain("91 van de 100");
        visitor.Text.ShouldContain("nog te weinig");
    }

    [Fact]
    public async Task A_ministry_that_is_silent_stands_here_itself_and_not_the_organisation_where_the_dossier_runs()
    {
        await Raised.In(site, "knelpunt", "stil", "dienst-inkomenszekerheid", "zbo");
        await site.MoveOn(100);
        await visitor.Get("/stilte");

        var row = visitor.Page.QuerySelectorAll("tbody tr").ShouldHaveSingleItem();
        row.QuerySelector("th")!.TextContent.Trim().ShouldBe("Ministerie van Bestaanszekerheid");
        row.TextContent.ShouldContain("1 in het register, bij Dienst Inkomenszekerheid");
        await visitor.Get("/stilte.csv");
        visitor.Body.ShouldContain("\n\"Ministerie van Bestaanszekerheid\"");
        visitor.Body.ShouldNotContain("Dienst");
        await visitor.Get("/register");
        visitor.Page.QuerySelector("tbody tr")!.TextContent.ShouldContain("Geen antwoord van Ministerie van Bestaanszekerheid");
        await visitor.Get("/");
        visitor.Page.QuerySelector(".bars")!.TextContent.ShouldContain("Ministerie van Bestaanszekerheid");
    }

    [Theory]
    [InlineData("nl", "organisatie;langste stilte in dagen;nu onbeantwoord;nu onbeantwoord en zelf openbaar;zweeg in 12 maanden;op tijd in 12 maanden;tooi", "minder dan 10")]
    [InlineData("en", "organisation;longest silence in days;unanswered now;unanswered now and public itself;silent in 12 months;in time in 12 months;tooi", "fewer than 10")]
    public async Task The_list_that_is_downloaded_is_in_the_language_of_the_page_and_says_so(string language, string columns, string few)
    {
        await Raised.In(site, "noodrem-professional", "rem", driver: "college");
        await site.MoveOn(14 + 5);
        await visitor.Get($"/taal/{language}?terug=/stilte");
        await visitor.Follow("a[href$='/stilte.csv']");

        var lines = visitor.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe(columns);
        lines[1].ShouldContain(few);
        visitor.Last.Content.Headers.ContentLanguage.ShouldBe([language]);
    }

    [Fact]
    public async Task Where_the_organisation_and_its_minister_are_both_silent_both_are_told()
    {
        await Raised.In(site, "inlichting", "stil", "dienst-inkomenszekerheid", "zbo");
        await Raised.In(site, "knelpunt", "zorg", "zorggroep-het-noorden", "semipubliek");
        await site.MoveOn(100);
        await visitor.Get("/stilte");

        visitor.Page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim())
            .ShouldBe(["Bestuur van de opdrachtgever (Zorggroep Het Noorden)", "Dienst Inkomenszekerheid", "Ministerie van Bestaanszekerheid"]);
    }

    [Fact]
    public async Task What_was_promised_is_counted_by_what_became_of_it()
    {
        foreach (var index in Enumerable.Range(0, 10))
        {
            var number = await Raised.In(site, "signaal", $"s{index}", driver: "teamleider");
            var words = Words.None.With("motivering", "Dat doen we.") with { Promise = new Undertaking(Raised.Story, new DateOnly(2027, 3, 1)) };
            (await site.Store.Writer.Send(new Submission($"a{index}", "gemeente-lindeveen", [new Part(number, new CaseCommand.Answer(new Actor("teamleider"), "oppakken", "oplossen", words))])))
                .ShouldBeOfType<Decision.Accepted>();
        }

        await visitor.Get("/toezeggingen");
        visitor.Page.QuerySelectorAll("tbody td").Select(cell => cell.TextContent.Trim()).ShouldBe(["minder dan 10", "minder dan 10", "10", "minder dan 10"]);
        visitor.Page.QuerySelectorAll(".links svg").Length.ShouldBe(10);
        visitor.Body.ShouldNotContain(Raised.Story);
        await site.MoveOn(120);
        await visitor.Get("/toezeggingen");
        visitor.Page.QuerySelectorAll("tbody td").Select(cell => cell.TextContent.Trim()).ShouldBe(["minder dan 10", "minder dan 10", "minder dan 10", "10"]);
    }
}
