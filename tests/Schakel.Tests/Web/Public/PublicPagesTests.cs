// SPDX-License-Identifier: EUPL-1.2
using System.Net;

namespace Schakel.Tests.Web.Public;

/// <summary>What holds for every page that is for everyone.</summary>
public sealed class PublicPagesTests : IAsyncLifetime
{
    private static readonly string[] Pages =
    [
        "/", "/register", "/register/aantallen", "/stilte", "/toezeggingen", "/procedures", "/procedures/signaal", "/procedures/werkbank", "/procedures/werkbank?van=knelpunt", "/logboek",
        "/toegankelijkheid", "/privacy", "/bescherming", "/volgen", "/melden", "/register?zoek=wia",
    ];

    private TestSite site = null!;
    private Visitor visitor = null!;

    public async Task InitializeAsync()
    {
        site = await TestSite.Start();
        visitor = site.Visitor();
        await Raised.In(site, "knelpunt", "k");
        await Raised.In(site, "noodrem-professional", "rem", driver: "college");
        await site.MoveOn(30);
    }

    public async Task DisposeAsync()
    {
        visitor.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Every_page_has_one_title_headings_in_order_and_ids_that_are_there_once_in_both_languages()
    {
        foreach (var page in Pages)
        {
            foreach (var language in (string[])["nl", "en"])
            {
                await visitor.Get($"/taal/{language}?terug={Uri.EscapeDataString(page)}");
                visitor.Status.ShouldBe(HttpStatusCode.OK, page);
                visitor.Page.DocumentElement.GetAttribute("lang").ShouldBe(language);
                visitor.Page.QuerySelectorAll("h1").Length.ShouldBe(1, page);
                var level = 0;
                foreach (var heading in visitor.Page.QuerySelectorAll("main h1, main h2, main h3, main h4"))
                {
                    var next = heading.LocalName[1] - '0';
                    next.ShouldBeLessThanOrEqualTo(level + 1, $"{page}: {heading.TextContent}");
                    level = next;
                }

                var ids = visitor.Page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
                ids.ShouldBe(ids.Distinct(), page);
                visitor.Page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public async Task Every_page_is_in_the_language_that_was_chosen()
    {
        foreach (var page in Pages)
        {
            await visitor.Get($"/taal/nl?terug={Uri.EscapeDataString(page)}");
            var dutch = visitor.Page.QuerySelector("main .lead")!.TextContent;
            await visitor.Get($"/taal/en?terug={Uri.EscapeDataString(page)}");
            visitor.Page.QuerySelector("main .lead")!.TextContent.ShouldNotBe(dutch, page);
        }
    }

    [Fact]
    public async Task No_page_uses_a_word_of_programs_instead_of_a_word_of_the_field()
    {
        string[] words = ["token", "event", "workflow", "status", "gebruiker", "gebruikers", "indienen", "ingediend", "user", "users", "submit", "projection", "projectie", "systeem", "deadline", "escalatie"];
        foreach (var page in Pages)
        {
            foreach (var language in (string[])["nl", "en"])
            {
                await visitor.Get($"/taal/{language}?terug={Uri.EscapeDataString(page)}");
                WordsOf(visitor.Page.Body!).Intersect(words).ShouldBeEmpty($"{page} ({language})");
            }
        }
    }

    [Fact]
    public async Task On_an_English_page_what_is_Dutch_says_so()
    {
        // Little words that no name of an organisation has.
        string[] dutch = ["een", "niet", "voor", "moet", "wordt", "bij", "naar", "met", "je", "zijn", "als", "niemand", "antwoord"];
        foreach (var page in Pages.Append(await Bottleneck()))
        {
            await visitor.Get($"/taal/en?terug={Uri.EscapeDataString(page)}");
            visitor.Status.ShouldBe(HttpStatusCode.OK, page);
            // In a picture or a story of a procedure stand what the jurist wrote and what offices are called, which have no English.
            foreach (var told in visitor.Page.QuerySelectorAll("[lang=nl], code, svg, .track").ToList())
                told.Remove();
            WordsOf(visitor.Page.Body!).Intersect(dutch).ShouldBeEmpty(page);
        }
    }

    private async Task<string> Bottleneck()
    {
        await visitor.Get("/register?soort=knelpunt");
        return visitor.Page.QuerySelector("tbody a")!.GetAttribute("href")!;
    }

    // Script and style tell nothing to a reader.
    private static HashSet<string> WordsOf(AngleSharp.Dom.IElement element)
    {
        foreach (var silent in element.QuerySelectorAll("script, style").ToList())
            silent.Remove();
        return [.. element.TextContent.Split(element.TextContent.Where(sign => !char.IsLetter(sign)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries)];
    }

    [Theory]
    [InlineData("/register?na=x")]
    [InlineData("/register?na=%00%FF")]
    [InlineData("/register?na=CfDJ8")]
    [InlineData("/register?nummer=%00&organisatie=%ED%A0%80&soort=knelpunt%00&staat='%20or%201=1--")]
    [InlineData("/register?organisatie=a&organisatie=b&nummer=1&nummer=2")]
    [InlineData("/register?nummer&soort&staat&organisatie")]
    [InlineData("/register/aantallen?jaar=99999999999999999999")]
    [InlineData("/register/aantallen?jaar=-1&jaar=2026")]
    [InlineData("/register/aantallen?jaar=%D9%A2%D9%A0%D9%A2%D9%A6")]
    [InlineData("/procedures/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/procedures/bestaat-niet")]
    [InlineData("/procedures/bestaat-niet/tekst")]
    [InlineData("/procedures/werkbank?van=..%2F&van=%00")]
    [InlineData("/log/tile/%2e%2e/%00")]
    [InlineData("/stilte?x=%")]
    public async Task A_strange_address_is_no_mistake_of_the_site(string address)
    {
        await visitor.Get(address);

        ((int)visitor.Status).ShouldBeLessThan(500);
    }

    [Fact]
    public async Task A_very_long_question_is_no_mistake_of_the_site()
    {
        await visitor.Get($"/register?na={new string('A', 5_000)}&nummer={new string('7', 1_000)}");

        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_first_page_tells_where_it_is_silent_and_which_bottlenecks_there_are()
    {
        await visitor.Get("/");

        visitor.Page.QuerySelector(".bars")!.TextContent.ShouldContain("Gemeente Lindeveen");
        visitor.Page.QuerySelector("[aria-labelledby=knelpunten]")!.TextContent.ShouldContain("Gemeente Lindeveen");
        visitor.Page.QuerySelector("[aria-labelledby=stand] svg desc")!.TextContent.ShouldContain("minder dan 10");
    }
}
