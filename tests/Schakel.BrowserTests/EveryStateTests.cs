// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Playwright;
using Schakel.Tests.Web;

namespace Schakel.BrowserTests;

/// <summary>Raising, following and answering, and all that can go wrong on the way: each time a page is shown it is looked at.</summary>
[Trait("Category", "Slow")]
public sealed class EveryStateTests(Browser browser) : IClassFixture<Browser>
{
    private const string Story = "De brief klopt niet en mensen raken in de schulden.";

    private bool hasScripts;

    public static TheoryData<string, bool> Visitors => new() { { "nl", true }, { "en", true }, { "nl", false }, { "en", false } };

    [Theory]
    [MemberData(nameof(Visitors))]
    public async Task No_state_of_raising_following_and_answering_has_a_barrier(string language, bool scripts)
    {
        await using var site = await TestSite.Start();
        hasScripts = scripts;
        var looked = new List<string>();
        var raiser = await browser.Visit(site, scripts, language);
        var (number, code) = await Raise(raiser, looked);
        var leader = await browser.Visit(site, scripts, language);
        await Answer(leader, number, looked);
        await Follow(await browser.Visit(site, scripts, language), number, code, looked);

        // Every page that was sent empty said what was missing.
        looked.Count(state => state.EndsWith("wrong", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(9, string.Join(", ", looked));
    }

    private async Task<(string Number, string Code)> Raise(IPage page, List<string> looked)
    {
        await page.GotoAsync("/melden");
        await Look(page, looked);
        await Wrong(page, "form[action='/melden'] button", looked);
        await page.GotoAsync("/melden/noodrem-professional");
        for (var stage = 0; stage < 9 && !page.Url.EndsWith("/kijk-na", StringComparison.Ordinal); stage++)
        {
            await Look(page, looked);
            switch (new Uri(page.Url).AbsolutePath.Split('/')[^1])
            {
                case "gesprek":
                    await Wrong(page, "button[value=verder]", looked);
                    await page.Locator("input[name=gesprek][value=niemand]").CheckAsync();
                    await Wrong(page, "button[value=verder]", looked);
                    await page.Locator("[name=gesprek-waarom-niet]").FillAsync("Ik ben alleen op kantoor.");
                    break;
                case "verhaal":
                    await Wrong(page, "button[value=verder]", looked);
                    await page.Locator("[name=verhaal]").FillAsync(Story + " Bel mij op 06 12345678.");
                    break;
                case "over":
                    await Wrong(page, "button[value=verder]", looked);
                    await page.Locator("[name=zoek]").FillAsync("bestaat niet");
                    await page.Locator("button[value=zoek]").ClickAsync();
                    await Look(page, looked);
                    await page.Locator("[name=zoek]").FillAsync("");
                    await page.Locator("button[value=zoek]").ClickAsync();
                    await page.Locator("input[name=organisatie][value=dienst-inkomenszekerheid]").CheckAsync();
                    break;
                case "bescherming":
                    await Wrong(page, "button[value=verder]", looked);
                    await page.Locator("input[name=bescherming][value=anoniem]").CheckAsync();
                    break;
                case "vragen":
                    await Wrong(page, "button[value=verder]", looked);
                    foreach (var field in await page.Locator("main textarea[name^=vraag-], main input[type=text][name^=vraag-]").AllAsync())
                        await field.FillAsync("Daarom.");
                    break;
            }

            await page.Locator("button[value=verder]").ClickAsync();
        }

        page.Url.ShouldEndWith("/kijk-na");
        await Look(page, looked);
        await page.Locator("form[action='/melden/verstuur'] button").ClickAsync();
        await Look(page, looked);
        await page.Locator("[name=laatste]").FillAsync("xxxxx");
        await Wrong(page, "form[action='/melden/code'] button", looked);
        var code = string.Join('-', await page.Locator(".code span").AllTextContentsAsync());
        await page.Locator("[name=laatste]").FillAsync(code[^5..]);
        await page.Locator("form[action='/melden/code'] button").ClickAsync();
        await Look(page, looked);
        return ((await page.Locator(".receipt-facts dd").First.TextContentAsync())!.Trim(), code);
    }

    private async Task Answer(IPage page, string number, List<string> looked)
    {
        await Journey.Become(page, "account-teamleider");
        await Look(page, looked);
        await page.GotoAsync($"/dossier/{number}");
        await Look(page, looked);
        foreach (var other in await page.Locator("main a[href*='/doen/']").EvaluateAllAsync<string[]>("all => [...new Set(all.map(each => each.getAttribute('href')))]"))
        {
            await page.GotoAsync(other);
            await Look(page, looked);
            await Wrong(page, "button[value=nakijken]", looked);
        }

        await page.GotoAsync($"/dossier/{number}/doen/answer/uitleggen");
        var form = page.Url;
        await page.Locator("button[value=beginsel]").ClickAsync();
        await Look(page, looked);
        await Journey.Explain(page, "Dit kan niet anders, en dit is waarom.");
        await page.Locator("button[value=nakijken]").ClickAsync();
        (await page.Locator(".errors").AllInnerTextsAsync()).ShouldBeEmpty();
        await Look(page, looked);
        await page.Locator("button[value=verstuur]").ClickAsync();
        new Uri(page.Url).AbsolutePath.ShouldBe($"/dossier/{number}");
        await Look(page, looked);
        // Someone else was sooner.
        await page.GotoAsync(form);
        await Look(page, looked);
        await page.GotoAsync("/werk");
        await Look(page, looked);
    }

    private async Task Follow(IPage page, string number, string code, List<string> looked)
    {
        await page.GotoAsync($"/dossier/{number}");
        await Look(page, looked);
        await page.GotoAsync("/volgen");
        await Look(page, looked);
        await Wrong(page, "main form button", looked);
        await page.Locator("[name=nummer]").FillAsync(number);
        await page.Locator("[name=code]").FillAsync(code.Replace(code[0], code[0] == '2' ? '3' : '2'));
        await Wrong(page, "main form button", looked);
        await Journey.Follow(page, number, code);
        new Uri(page.Url).AbsolutePath.ShouldBe($"/dossier/{number}");
        await Look(page, looked);
        await Wrong(page, "form[action$='/bericht'] button", looked);
        await page.GotoAsync($"/dossier/{number}/bijlagen");
        await Look(page, looked);
        await Wrong(page, "form[enctype='multipart/form-data'] button", looked);
    }

    private async Task Wrong(IPage page, string button, List<string> looked)
    {
        await page.Locator(button).First.ClickAsync();
        (await page.Locator(".errors").CountAsync()).ShouldBe(1, page.Url);
        await Look(page, looked, "wrong");
    }

    private async Task Look(IPage page, List<string> looked, string how = "")
    {
        looked.Add($"{new Uri(page.Url).AbsolutePath} {how}");
        (await browser.Barriers(page, hasScripts)).ShouldBeEmpty(looked[^1]);
    }
}
