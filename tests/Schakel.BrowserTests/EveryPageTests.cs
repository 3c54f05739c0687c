// SPDX-License-Identifier: EUPL-1.2

namespace Schakel.BrowserTests;

/// <summary>What must hold for every page, looked at in a real browser.</summary>
[Trait("Category", "Slow")]
public sealed class EveryPageTests(Browser browser, FilledSite filled) : IClassFixture<Browser>, IClassFixture<FilledSite>
{
    private static readonly string[] ForAnyone =
    [
        "/", "/demonstratie", "/bestaat-niet", "/melden", "/melden/signaal", "/melden/noodrem-professional", "/melden/bezwaar", "/volgen", "/stilte", "/register", "/register/aantallen",
        "/toezeggingen", "/procedures", "/procedures/noodrem-professional", "/procedures/bezwaar", "/procedures/werkbank", "/logboek", "/bescherming", "/privacy", "/toegankelijkheid", "/onderdelen",
        "/agenda", "/agenda?per=regeling", "/aanschuiven", "/regelingen", "/regelingen/wet-wia", "/begrippen", "/organisaties", "/organisaties/gemeente-oosterhaven", "/kaders", "/opgaven", "/agenda?per=opgave", "/agenda?per=niveau", "/regelingen/participatiewet",
    ];

    public static TheoryData<string> Pages => [.. ForAnyone];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_has_no_barriers_and_can_be_enlarged_four_times_in_both_languages(string path)
    {
        foreach (var language in new[] { "nl", "en" })
        {
            var page = await browser.Visit(filled.Site, language: language);
            await page.GotoAsync(path);
            (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
            (await browser.Barriers(page)).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Much_work_an_answer_to_many_and_dossiers_in_all_their_stages_have_no_barriers(string language)
    {
        var director = await browser.Visit(filled.Site, language: language);
        await Journey.Become(director, "account-directeur");
        (await browser.Barriers(director)).ShouldBeEmpty();
        var alike = director.Locator("form[action='/werk/samen']").First;
        foreach (var box in (await alike.Locator("input[name=d]").AllAsync()).Take(2))
            await box.CheckAsync();
        await alike.Locator("button").First.ClickAsync();
        (await browser.Barriers(director)).ShouldBeEmpty();
        await director.Locator("main button[value=nakijken]").ClickAsync();
        (await director.Locator(".errors").CountAsync()).ShouldBe(1);
        (await browser.Barriers(director)).ShouldBeEmpty();

        var raiser = await browser.Visit(filled.Site, language: language);
        await Journey.Become(raiser, "account-agent");
        await raiser.GotoAsync("/volgen");
        (await browser.Barriers(raiser)).ShouldBeEmpty();
        var mine = await raiser.Locator("main a[href^='/dossier/']").EvaluateAllAsync<string[]>("all => all.map(each => each.getAttribute('href'))");
        mine.Length.ShouldBeGreaterThan(3);
        foreach (var dossier in mine)
        {
            await raiser.GotoAsync(dossier);
            (await browser.Barriers(raiser)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Who_works_where_has_no_barriers()
    {
        var page = await browser.Visit(filled.Site);
        await Journey.Become(page, "account-beheerder");
        foreach (var path in new[] { "/beheer/mensen", "/beheer/wijzigingen", "/beheer/bewaren" })
        {
            await page.GotoAsync(path);
            (await page.Locator("h1").CountAsync()).ShouldBe(1);
            (await browser.Barriers(page)).ShouldBeEmpty();
        }
    }
}
