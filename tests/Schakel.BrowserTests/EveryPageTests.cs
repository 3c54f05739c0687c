// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Playwright;

namespace Schakel.BrowserTests;

/// <summary>What must hold for every page, looked at in a real browser.</summary>
[Trait("Category", "Slow")]
public sealed class EveryPageTests(Browser browser, FilledSite filled) : IClassFixture<Browser>, IClassFixture<FilledSite>
{
    private static readonly string[] ForAnyone =
    [
        "/", "/demonstratie", "/bestaat-niet", "/melden", "/melden/signaal", "/melden/noodrem-professional", "/melden/bezwaar", "/volgen", "/stilte", "/register", "/register/aantallen",
        "/toezeggingen", "/procedures", "/procedures/noodrem-professional", "/procedures/bezwaar", "/procedures/werkbank", "/logboek", "/bescherming", "/privacy", "/toegankelijkheid", "/onderdelen",
    ];

    public static TheoryData<string> Pages => [.. ForAnyone];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_has_no_barriers_and_fits_on_the_narrowest_screen_in_both_languages(string path)
    {
        foreach (var language in new[] { "nl", "en" })
        {
            var page = await browser.Visit(filled.Site, language: language);
            await page.GotoAsync(path);
            (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
            await Holds(page);
        }
    }

    [Theory]
    [InlineData("account-directeur")]
    [InlineData("account-teamleider")]
    public async Task What_one_owes_and_the_dossier_and_the_answer_have_no_barriers(string persona)
    {
        var page = await browser.Visit(filled.Site);
        await page.GotoAsync("/demonstratie");
        await page.Locator($"button[value={persona}]").ClickAsync();
        await page.WaitForURLAsync("**/werk");
        await Holds(page);
        await page.Locator("details[open] a:has-text('hele dossier')").First.ClickAsync();
        await Holds(page);
        await page.GotoAsync("/werk");
        await page.Locator("details[open] .actions a.button").First.ClickAsync();
        await Holds(page);
        await page.Locator("main button[value=nakijken]").ClickAsync();
        (await page.Locator(".errors").CountAsync()).ShouldBe(1);
        await Holds(page);
    }

    private static async Task Holds(IPage page)
    {
        (await Browser.Barriers(page)).ShouldBeEmpty();
        await page.SetViewportSizeAsync(320, 900);
        (await Browser.Barriers(page)).ShouldBeEmpty();
        (await Browser.TooWide(page)).ShouldBeEmpty();
        await page.SetViewportSizeAsync(1280, 900);
    }
}
