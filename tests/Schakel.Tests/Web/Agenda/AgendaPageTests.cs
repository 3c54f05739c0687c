// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Tests.Dossiers;
using Schakel.Tests.Web.Raising;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Agenda;

/// <summary>The agenda for the legislator, and a bottleneck on it over its rounds.</summary>
public sealed class AgendaPageTests : IAsyncLifetime
{
    private const string Organisation = "dienst-inkomenszekerheid";
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Everyone_reads_per_ministry_and_per_regulation_the_oldest_first_what_was_promised()
    {
        await Bottleneck("jong", "De jongste", "Wet WIA, dagloon");
        var old = await Bottleneck("oud", "De oudste", "Wet WIA en Wahv", "2012");
        await Answer(old, "standpunt", "oplossen", Words.None.With("motivering", "Geheimereden") with { Promise = new Undertaking("Een voorstel van wet", new DateOnly(2027, 6, 1)) });
        using var visitor = site.Visitor();

        await visitor.Get("/");
        await visitor.Follow("a[href='/agenda']");
        visitor.Page.QuerySelectorAll(".ministry h2").Select(title => title.TextContent).ShouldBe(["Justitie en Veiligheid", "Sociale Zaken en Werkgelegenheid"]);
        visitor.Page.QuerySelectorAll(".ministry:last-of-type h3").Select(title => title.TextContent).ShouldBe(["De oudste", "De jongste"]);
        visitor.Text.ShouldContain("14 jaar oud, één keer ingebracht");
        visitor.Page.QuerySelector(".facts")!.TextContent.Trim().ShouldBe("Een voorstel van wet, voor dinsdag 1 juni 2027. Loopt.");
        visitor.Text.ShouldContain("Er is nog niets toegezegd.");
        visitor.Body.ShouldNotContain("Geheimereden");

        await visitor.Follow("a[href='/agenda?per=regeling']");
        visitor.Page.QuerySelectorAll(".ministry h2 a").Select(link => link.GetAttribute("href")).ShouldBe(["/regelingen/wahv", "/regelingen/wet-wia"]);
        await visitor.Follow(".ministry h2 a[href='/regelingen/wet-wia']");
        visitor.Text.ShouldContain("De jongste");

        await visitor.Get("/agenda");
        await visitor.Follow("a[href='/agenda?per=opgave']");
        visitor.Page.QuerySelectorAll(".ministry h2").Select(title => title.TextContent).ShouldContain("Bestaanszekerheid");
        visitor.Text.ShouldContain("Een zeker bestaan");

        await visitor.Get("/taal/en?terug=/agenda");
        await visitor.Get("/agenda");
        visitor.Text.ShouldContain("14 years old, raised once");
        await visitor.Get("/agenda.csv");
        visitor.Body.ShouldContain("\"De oudste\";\"Wet WIA en Wahv\"");
        visitor.Body.ShouldContain("\"Een voorstel van wet (voor 2027-06-01): Loopt\"");
    }

    [Fact]
    public async Task A_round_that_ended_stays_on_it_until_its_raiser_says_with_what_shows_it_that_it_is_solved()
    {
        var first = await Bottleneck("een", "Een knelpunt", "Wet WIA");
        await Answer(first, "standpunt", "oplossen", Words.None.With("motivering", "Ja.") with { Promise = new Undertaking("Een wet", new DateOnly(2027, 6, 1)) });
        var signal = await Raised.In(site, "signaal", "signaal", driver: "teamleider");
        var joins = new CaseCommand.LinkTo(new Actor("coördinator", "account-x"), new Link(LinkKind.Joins, first));
        (await site.Store.Writer.Send(new Submission("voegt-bij", "gemeente-lindeveen", [new Part(signal, joins)]))).ShouldBeOfType<Decision.Accepted>();
        await site.MoveOn(60);
        using var raiser = site.LogIn(new Person("r1", "Inbrenger", Organisation, []));

        await raiser.Get("/agenda");
        raiser.Text.ShouldContain("De ronde is voorbij. Wie het inbracht, heeft niet gezegd dat het is opgelost.");

        await raiser.Get($"/dossier/{first}");
        await raiser.Press($"form[action='/dossier/{first}/opnieuw'] button");
        for (var page = 0; page < 8 && !raiser.Path.EndsWith("/kijk-na", StringComparison.Ordinal); page++)
            await raiser.Press(Raiser.Continue, raiser.Path.EndsWith("/over", StringComparison.Ordinal) ? [("organisatie", Organisation)] : raiser.Path.EndsWith("/bescherming", StringComparison.Ordinal) ? [("naam", "Inbrenger")] : []);
        raiser.Text.ShouldContain("Hiermee breng je een knelpunt opnieuw in:");
        await raiser.Press(Raiser.Send);
        var second = raiser.NumberOnPage;

        await raiser.Get($"/dossier/{second}");
        raiser.Page.QuerySelector("section[aria-labelledby=jaren] .age")!.TextContent.ShouldContain("2 keer ingebracht, één toezegging");
        // Who belonged to the first round sees the second.
        using var joined = site.LogIn(new Person("r1", "Melder", "gemeente-lindeveen", []));
        await joined.Get($"/dossier/{signal}");
        joined.Page.QuerySelector("section[aria-labelledby=knelpunt]")!.TextContent.ShouldContain($"Het is opnieuw ingebracht: {second}");
        await raiser.Follow("a[href$='/opgelost']");
        raiser.Text.ShouldContain("Waaruit blijkt dat het is opgelost?");
        await raiser.Press("button[value=nakijken]");
        raiser.Status.ShouldBe(HttpStatusCode.BadRequest);
        await raiser.Press("button[value=nakijken]", ("motivering", "Sinds mei zien wij geen nieuwe gevallen."));
        await raiser.Press("button[value=verstuur]");
        raiser.Path.ShouldStartWith($"/dossier/{second}?gedaan=", Case.Sensitive, raiser.Text);

        using var visitor = site.Visitor();
        await visitor.Get("/agenda");
        visitor.Page.QuerySelectorAll(".ministry").ShouldBeEmpty();
        visitor.Page.QuerySelector("section[aria-labelledby=opgelost]")!.TextContent.ShouldContain("Een knelpunt");
    }

    [Fact]
    public async Task Another_may_raise_it_again_only_a_year_after_its_round_ended()
    {
        var first = await Bottleneck("een", "Een knelpunt", "Wet WIA");
        await Answer(first, "standpunt", "nu-niet", Cases.Fill(Schakel.Dossiers.Asking.Form.Of(["motivering", "weging"], site.Store.Library.Newest("knelpunt")!, Cases.Day, site.Store.Library.Calendar), Cases.Day));
        await site.MoveOn(60);
        using var colleague = site.LogIn(new Person("een-ander", "Collega", Organisation, []));

        await colleague.Get($"/dossier/{first}");
        colleague.Page.QuerySelector("form[action$='/opnieuw']").ShouldBeNull();
        await site.MoveOn(366);
        await colleague.Get($"/dossier/{first}");
        await colleague.Press("form[action$='/opnieuw'] button");
        colleague.Path.ShouldStartWith("/melden/knelpunt/");
        colleague.Body.ShouldNotContain(Raised.Story);
    }

    [Fact]
    public async Task Cells_of_the_table_are_no_formulas()
    {
        await Bottleneck("een", "=HYPERLINK(\"x\")", "Wet WIA");
        using var visitor = site.Visitor();

        await visitor.Get("/agenda.csv");

        visitor.Body.ShouldContain("\"'=HYPERLINK(\"\"x\"\")\"");
    }

    [Fact]
    public async Task By_level_it_goes_from_what_is_nearest_to_the_work_upward()
    {
        await Bottleneck("wet", "In de wet", "Wet WIA", level: "wet");
        await Bottleneck("instructie", "In de instructie", "Wet WIA", level: "werkinstructie");
        await Bottleneck("onbekend", "Ergens", "Wet WIA");
        using var visitor = site.Visitor();

        await visitor.Get("/agenda");
        await visitor.Follow("a[href='/agenda?per=niveau']");
        visitor.Page.QuerySelectorAll(".ministry h2").Select(title => title.TextContent).ShouldBe(["Een werkinstructie", "Een wet", "Niemand zei op welk niveau"]);
        visitor.Page.QuerySelector(".filters [aria-current]")!.TextContent.ShouldBe("Per niveau");
    }

    private async Task<DossierNumber> Bottleneck(string command, string subject, string regulation, string? since = null, string level = "")
    {
        var open = Cases.Filled("knelpunt", new Placement(Organisation, "zbo", null), Cases.Day);
        var words = open.Words.With("onderwerp", subject).With("regeling", regulation).With("wat-knelt", Raised.Story).With(Publicities.Level, level);
        (await site.Store.Writer.Send(new Submission(command, Organisation, [new Part(DossierNumber.Of(command, 0), open with { Words = since is null ? words : words.With(Publicities.SinceYear, since) })]))).ShouldBeOfType<Decision.Accepted>();
        return DossierNumber.Of(command, 0);
    }

    private async Task Answer(DossierNumber number, string step, string label, Words words) =>
        (await site.Store.Writer.Send(new Submission($"antwoord-{number}", Organisation, [new Part(number, new CaseCommand.Answer(new Actor("beleidsdirectie"), step, label, words))]))).ShouldBeOfType<Decision.Accepted>();
}
