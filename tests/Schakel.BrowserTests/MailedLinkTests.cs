// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Numbers;
using Schakel.Tests.Web;

namespace Schakel.BrowserTests;

/// <summary>What a browser does with a mailed link.</summary>
[Trait("Category", "Slow")]
public sealed class MailedLinkTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string Secret = LinkCode.From(Enumerable.Range(1, LinkCode.Bytes).Select(each => (byte)each).ToArray()).Text;

    [Fact]
    public async Task The_secret_of_a_mailed_link_leaves_the_address_at_once_and_is_sent_in_no_address()
    {
        await using var site = await TestSite.Start(isDemonstration: false);
        var page = await browser.Visit(site);
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add($"{request.Url} {string.Join(' ', request.Headers.Values)}");
        await page.GotoAsync($"/beantwoorden#{Secret}");

        (await page.InputValueAsync("[name=code]")).ShouldBe(Secret);
        new Uri(page.Url).Fragment.ShouldBeEmpty();
        await page.ClickAsync("main form button");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Deze code kennen we niet.");
        await page.GoBackAsync();
        page.Url.ShouldNotContain(Secret);
        asked.ShouldNotBeEmpty();
        asked.ShouldAllBe(request => !request.Contains(Secret));
        (await browser.Barriers(page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_scripts_the_code_is_typed_over()
    {
        await using var site = await TestSite.Start(isDemonstration: false);
        var page = await browser.Visit(site, scripts: false);
        await page.GotoAsync($"/beantwoorden#{Secret}");
        (await page.InputValueAsync("[name=code]")).ShouldBeEmpty();
        await page.FillAsync("[name=code]", Secret.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant());
        await page.ClickAsync("main form button");

        (await page.Locator("main").InnerTextAsync()).ShouldContain("Deze code kennen we niet.");
    }
}
