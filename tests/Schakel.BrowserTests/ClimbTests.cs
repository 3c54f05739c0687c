// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Playwright;
using Schakel.Tests.Web;

namespace Schakel.BrowserTests;

/// <summary>The whole way: a brake is pulled and nobody acts, so that it comes to the public list on the very day that was named before sending.</summary>
public sealed class ClimbTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_brake_that_nobody_answers_is_public_on_the_day_that_was_foretold(bool scripts)
    {
        await using var site = await TestSite.Start();
        var page = await browser.Visit(site, scripts);
        await page.GotoAsync("/melden/noodrem-professional");
        await Journey.Raise(page, "anoniem");
        var foretold = await page.Locator(".track .when").AllTextContentsAsync();
        var last = foretold[^1].Trim();
        await page.Locator("main form button:has-text('Trek'), main form button:has-text('Verstuur')").First.ClickAsync();

        for (var week = 0; week < 20; week++)
            await site.MoveOn(7);
        await page.GotoAsync("/register?staat=rust");
        (await page.Locator("main").InnerTextAsync()).ShouldContain(last[(last.IndexOf(' ') + 1)..]);
    }
}
