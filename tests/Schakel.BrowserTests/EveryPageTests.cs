// SPDX-License-Identifier: EUPL-1.2
using Schakel.Tests.Web;

namespace Schakel.BrowserTests;

/// <summary>What must hold for every page, looked at in a real browser.</summary>
public sealed class EveryPageTests(Browser browser) : IClassFixture<Browser>
{
    public static TheoryData<string, string> Pages
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var path in new[] { "/", "/demonstratie", "/volgen", "/onderdelen", "/bestaat-niet" })
            {
                all.Add(path, "nl");
                all.Add(path, "en");
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_has_no_barriers_and_fits_on_the_narrowest_screen(string path, string language)
    {
        await using var site = await TestSite.Start();
        var wide = await browser.Visit(site, language: language);
        await wide.GotoAsync(path);
        (await Browser.Barriers(wide)).ShouldBeEmpty();

        var narrow = await browser.Visit(site, width: 320, language: language);
        await narrow.GotoAsync(path);
        (await Browser.Barriers(narrow)).ShouldBeEmpty();
        (await Browser.IsTooWide(narrow)).ShouldBeFalse();
    }
}
