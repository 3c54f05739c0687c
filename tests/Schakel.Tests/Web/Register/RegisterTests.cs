// SPDX-License-Identifier: EUPL-1.2
using System.Net;

namespace Schakel.Tests.Web.Register;

/// <summary>What the register shows, and what it never shows.</summary>
public sealed class RegisterTests : IAsyncLifetime
{
    private static readonly string[] Pages =
    [
        "/", "/register", "/register?staat=rust", "/register?soort=noodrem-professional", "/register/aantallen", "/register/aantallen?jaar=2027", "/stilte", "/stilte.csv", "/toezeggingen", "/logboek",
    ];

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
    public async Task Of_a_silence_the_organisation_the_kind_and_since_when_are_public_and_nothing_else()
    {
        var number = await Raised.In(site, "noodrem-professional", "rem", driver: "teamleider");
        await visitor.Get("/register");
        visitor.Text.ShouldContain("Niets gevonden");
        await site.MoveOn(120);

        await visitor.Get("/register");
        var line = visitor.Page.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent;
        line.ShouldContain("Noodrem");
        line.ShouldContain("Gemeente Lindeveen");
        line.ShouldContain("Onbeantwoord sinds 26 jan 2027");
        foreach (var page in Pages)
        {
            await visitor.Get(page);
            visitor.Status.ShouldBe(HttpStatusCode.OK, page);
            foreach (var secret in (string[])[Raised.Story, Raised.Name, number.Text, number.Text.Replace("-", ""), "r1\"", "eamleider", "emeentesecretaris"])
                visitor.Body.ShouldNotContain(secret, customMessage: page);
        }
    }

    [Fact]
    public async Task A_dossier_that_is_public_itself_is_listed_at_once_and_found_by_its_number()
    {
        var number = await Raised.In(site, "knelpunt", "k");
        await visitor.Get("/register");
        visitor.Page.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain(number.Text);
        visitor.Body.ShouldNotContain(Raised.Story);
        visitor.Page.QuerySelector("tbody a")!.TextContent.ShouldBe(Raised.Subject);
        visitor.Page.QuerySelector("tbody a")!.GetAttribute("lang").ShouldBe("nl");

        await visitor.Get($"/register?nummer={number.Text.ToLowerInvariant()}");
        visitor.Page.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("Knelpunt");
    }

    [Fact]
    public async Task A_row_leads_to_a_page_that_tells_the_subject_and_the_regulation_and_no_other_word_of_who_raised_it()
    {
        await Raised.In(site, "knelpunt", "k");
        await visitor.Get("/register");
        await visitor.Follow("tbody a");

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Heading.ShouldBe(Raised.Subject);
        visitor.Text.ShouldContain(Raised.Regulation);
        foreach (var secret in (string[])[Raised.Story, Raised.Name, "Daarom."])
            visitor.Body.ShouldNotContain(secret);
        await visitor.Get("/");
        visitor.Page.QuerySelector("[aria-labelledby=knelpunten] a")!.TextContent.ShouldBe(Raised.Subject);
    }

    [Fact]
    public async Task Words_find_a_subject_a_regulation_a_kind_and_an_organisation_and_stay_typed()
    {
        await Raised.In(site, "knelpunt", "k");
        await Raised.In(site, "inlichting", "i");
        await Raised.In(site, "noodrem-professional", "rem", "gemeente-zandrijk", driver: "college");
        await site.MoveOn(60);

        foreach (var (words, rows) in ((string, int)[])[("", 3), ("wachtlijsten", 1), ("WÍA wacht", 1), ("knelpunt lindeveen", 1), ("lindeveen", 2), ("noodrem", 1), ("brake zandrijk", 1), ("wachtlijst zandrijk", 1), (Raised.Story, 0), (Raised.Name, 0), ("%", 0)])
        {
            await visitor.Get("/register");
            await visitor.Press("form.search button", ("zoek", words));
            visitor.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(rows, words);
            visitor.Page.QuerySelector("#zoek")!.GetAttribute("value").ShouldBe(words);
        }

        await visitor.Get("/register?zoek=wachtlijst+zandrijk");
        visitor.Page.QuerySelector("#deels")!.TextContent.ShouldBe("Met een deel van je woorden");
        visitor.Page.QuerySelectorAll("mark").Select(mark => mark.TextContent).ShouldBe(["wachtlijst"]);
        visitor.Page.QuerySelector("tbody a")!.TextContent.ShouldBe(Raised.Subject);

        var number = visitor.Page.QuerySelector("tbody a")!.GetAttribute("href")!.Split('/')[^1];
        await visitor.Get($"/register?zoek=waar+is+{number}%3F");
        visitor.Page.QuerySelectorAll("tbody tr").ShouldHaveSingleItem("who types a number among words knows which one he looks for").TextContent.ShouldContain(number);

        await visitor.Get($"/register?zoek={number.Replace('-', '+').ToLowerInvariant()}");
        visitor.Page.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain(number);
        await visitor.Get($"/register?zoek={number}&organisatie=gemeente-zandrijk");
        visitor.Text.ShouldNotContain(number, Case.Sensitive, "a number goes before no other wish");

        await visitor.Get($"/register?zoek={new string('x', 101)}");
        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        visitor.Page.QuerySelector("#zoek")!.GetAttribute("value")!.Length.ShouldBe(101);
        await visitor.Get($"/register?zoek={new string('x', 30_000)}");
        visitor.Status.ShouldBe(HttpStatusCode.BadRequest, "a page that says what to do, and not an empty one");
        visitor.Page.QuerySelectorAll(".errors a").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(2, 9)]
    public async Task No_page_and_no_list_tells_two_small_numbers_of_silences_from_each_other(int few, int more)
    {
        var told = new List<string>();
        foreach (var count in (int[])[few, more])
        {
            await using var other = await TestSite.Start();
            using var watcher = other.Visitor();
            for (var index = 0; index < count; index++)
                await Raised.In(other, "noodrem-professional", $"rem{index}", driver: "college");
            for (var index = 0; index < 12; index++)
            {
                await Raised.In(other, "signaal", $"elders{index}", "gemeente-zandrijk");
                await Raised.In(other, "signaal", $"hier{index}");
                await Raised.In(other, "knelpunt", $"knelt{index}");
            }

            await other.MoveOn(120);
            var pages = new List<string>();
            foreach (var page in Pages.Append("/register?organisatie=gemeente-lindeveen").Append("/register?zoek=noodrem").Where(page => page is not "/logboek"))
            {
                await watcher.Get(page);
                watcher.Status.ShouldBe(HttpStatusCode.OK, page);
                pages.Add(page.EndsWith(".csv", StringComparison.Ordinal) ? watcher.Body : watcher.Text);
            }

            told.Add(string.Join('\n', pages));
        }

        told[1].ShouldBe(told[0]);
        told[0].ShouldContain("minder dan 10");
    }

    [Fact]
    public async Task The_number_of_a_private_dossier_finds_as_much_as_a_number_that_is_not_there()
    {
        var number = await Raised.In(site, "noodrem-professional", "rem", driver: "college");
        await site.MoveOn(60);
        await visitor.Get($"/register?nummer={number.Text}");
        var found = visitor.Text.Replace(number.Text, "");
        var other = Schakel.Dossiers.Numbers.DossierNumber.Of("nergens", 0).Text;
        await visitor.Get($"/register?nummer={other}");

        found.ShouldContain("Onder dit nummer staat hier niets");
        visitor.Text.Replace(other, "").ShouldBe(found);
    }

    [Fact]
    public async Task Page_after_page_shows_every_listed_dossier_once_and_no_address_tells_a_number()
    {
        foreach (var index in Enumerable.Range(0, 30))
        {
            await Raised.In(site, "noodrem-professional", $"rem{index}", driver: "college");
            await Raised.In(site, "knelpunt", $"k{index}", index % 2 == 0 ? "gemeente-lindeveen" : "gemeente-zandrijk");
        }

        await site.MoveOn(20);
        var rows = new List<string>();
        await visitor.Get("/register");
        while (true)
        {
            rows.AddRange(visitor.Page.QuerySelectorAll("tbody tr").Select(row => row.TextContent));
            if (visitor.Page.QuerySelector("a[rel=next]") is not { } next)
                break;
            next.GetAttribute("href")!.ShouldNotContain("2026");
            await visitor.Follow("a[rel=next]");
        }

        rows.Count(row => row.Contains("Noodrem")).ShouldBe(1);
        rows.Where(row => row.Contains("Knelpunt")).Distinct().Count().ShouldBe(30);
        rows.Count.ShouldBe(31);
    }

    [Fact]
    public async Task Filters_leave_out_what_is_not_asked_for_and_go_along_to_the_next_page()
    {
        foreach (var index in Enumerable.Range(0, 27))
            await Raised.In(site, "knelpunt", $"k{index}", "gemeente-zandrijk");
        await Raised.In(site, "knelpunt", "elders");
        await visitor.Get("/register");
        await visitor.Press("form.search button", ("organisatie", "gemeente-zandrijk"), ("soort", "knelpunt"), ("staat", "loopt"));
        var first = visitor.Page.QuerySelectorAll("tbody tr").Length;
        await visitor.Follow("a[rel=next]");

        (first, visitor.Page.QuerySelectorAll("tbody tr").Length).ShouldBe((25, 2));
        visitor.Page.QuerySelectorAll("tbody tr").ShouldAllBe(row => row.TextContent.Contains("Zandrijk"));
        await visitor.Get("/register?soort=inlichting");
        visitor.Text.ShouldContain("Niets gevonden");
    }

    [Fact]
    public async Task From_ten_on_a_figure_is_told_and_below_it_is_not_even_told_whether_there_is_one()
    {
        foreach (var index in Enumerable.Range(0, 10))
            await Raised.In(site, "signaal", $"tien{index}");
        foreach (var index in Enumerable.Range(0, 9))
            await Raised.In(site, "signaal", $"negen{index}", "gemeente-zandrijk");
        await visitor.Get("/register/aantallen");

        string Line(string title) => visitor.Page.QuerySelectorAll("tbody tr").Select(row => row.TextContent).Single(row => row.Contains(title));
        Line("Lindeveen").ShouldContain("Signaal: 10");
        Line("Zandrijk").Replace("Zandrijk", "").ShouldBe(Line("De Laagte").Replace("De Laagte", ""));
        await visitor.Get("/taal/en?terug=/register/aantallen");
        Line("Zandrijk").ShouldContain("fewer than 10");
    }

    [Fact]
    public async Task Objections_are_counted_when_their_year_is_over()
    {
        foreach (var index in Enumerable.Range(0, 12))
            await Raised.In(site, "bezwaar", $"b{index}");
        await visitor.Get("/register/aantallen?jaar=2026");
        visitor.Text.ShouldNotContain("Bezwaar:");
        site.Clock.MoveOn(40);

        await visitor.Get("/register/aantallen?jaar=2026");
        visitor.Text.ShouldContain("Bezwaar: 12");
        await visitor.Get("/register?soort=bezwaar");
        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Organisations_stand_in_alphabetical_order()
    {
        await visitor.Get("/register/aantallen");

        var titles = visitor.Page.QuerySelectorAll("tbody th").Select(each => each.TextContent.Trim()).ToList();
        titles.ShouldBe(titles.Order(StringComparer.InvariantCultureIgnoreCase));
        titles.Count.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task A_number_that_is_none_stays_typed_with_what_to_do()
    {
        await visitor.Get("/register?nummer=hallo%20%3Cb%3E");

        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        visitor.Page.QuerySelector(".errors")!.TextContent.ShouldContain("twaalf tekens");
        visitor.Page.QuerySelector("#nummer")!.GetAttribute("value").ShouldBe("hallo <b>");
    }
}
