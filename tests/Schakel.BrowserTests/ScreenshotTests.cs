// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Schakel.Web.Hosting;

namespace Schakel.BrowserTests;

/// <summary>
/// The pictures in the README are of the screens that there are. With SCHAKEL_SCREENSHOTS=write they are taken anew; without, each must be
/// there and be shown, and its screen must still be found in the way that it was taken.
/// </summary>
[Trait("Category", "Slow")]
public sealed class ScreenshotTests(Browser browser, FilledSite filled) : IClassFixture<Browser>, IClassFixture<FilledSite>
{
    private const int MostBytes = 250_000;

    [Theory]
    [InlineData("raising", "Kijk alles nog één keer na")]
    [InlineData("dossier", "noodrem")]
    [InlineData("work", "Mijn werk")]
    [InlineData("silence", "Wie zwijgt")]
    [InlineData("workbench", "Werkbank")]
    public async Task The_readme_shows_each_main_screen_as_it_is(string name, string title)
    {
        var page = await browser.Visit(filled.Site);
        await GoTo(page, name);
        (await page.TitleAsync()).ShouldContain(title, Case.Insensitive);
        (await page.Locator("h1").CountAsync()).ShouldBe(1);
        var home = filled.Site.Services.GetRequiredService<SiteOptions>().Home;
        var picture = Path.Join(home, "docs", "screenshots", $"{name}.png");
        if (Environment.GetEnvironmentVariable("SCHAKEL_SCREENSHOTS") == "write")
            await page.ScreenshotAsync(new() { Path = picture });

        new FileInfo(picture).Length.ShouldBeInRange(1, MostBytes);
        (await File.ReadAllTextAsync(Path.Join(home, "README.md"))).ShouldMatch($@"!\[[^\]]{{30,}}\]\(docs/screenshots/{name}\.png\)");
    }

    private static async Task GoTo(IPage page, string name)
    {
        switch (name)
        {
            case "raising":
                await Journey.UpToCheck(page, "noodrem-professional", "anoniem");
                break;
            case "dossier":
                await Journey.Become(page, "account-agent");
                await page.GotoAsync("/volgen");
                await page.Locator("main li:has-text('Noodrem') a, main tr:has-text('Noodrem') a").First.ClickAsync();
                break;
            case "work":
                await Journey.Become(page, "account-directeur");
                break;
            case "silence":
                await page.GotoAsync("/stilte");
                break;
            default:
                await page.GotoAsync("/procedures/werkbank?van=noodrem-professional");
                break;
        }
    }
}
