// SPDX-License-Identifier: EUPL-1.2

namespace Schakel.BrowserTests;

/// <summary>What looks at pages sees what is wrong with one.</summary>
[Trait("Category", "Slow")]
public sealed class BarrierTests(Browser browser, FilledSite filled) : IClassFixture<Browser>, IClassFixture<FilledSite>
{
    [Theory]
    [InlineData("<img src='/beeld'>", "image-alt")]
    [InlineData("<p style='color: #ccc'>Lichte letters</p>", "color-contrast")]
    [InlineData("<input name='naam'>", "label")]
    [InlineData("<p style='width: 900px'>Breed</p>", "too wide")]
    [InlineData("<p><a href='/'>Onder</a></p><div style='position: fixed; inset: 0; background: white'></div>", "covered")]
    public async Task A_page_that_keeps_people_out_is_found(string body, string barrier)
    {
        var page = await browser.Visit(filled.Site);
        await page.SetContentAsync($"<!doctype html><html lang='nl'><head><title>Fout</title></head><body><main><h1>Fout</h1>{body}</main></body></html>");

        (await browser.Barriers(page)).ShouldContain(found => found.Contains(barrier));
    }
}
