// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Playwright;

namespace Schakel.BrowserTests;

/// <summary>What someone does in a real browser, page by page, with the keyboard and the mouse.</summary>
internal static class Journey
{
    /// <summary>Raises a brake or a signal, up to the page that shows everything once more.</summary>
    public static async Task UpToCheck(IPage page, string procedure, string protection)
    {
        await page.GotoAsync($"/melden/{procedure}");
        for (var stage = 0; stage < 9 && !page.Url.EndsWith("/kijk-na", StringComparison.Ordinal); stage++)
        {
            switch (new Uri(page.Url).AbsolutePath.Split('/')[^1])
            {
                case "gesprek":
                    await page.Locator("input[name=gesprek][value=niemand]").CheckAsync();
                    await page.Locator("[name=gesprek-waarom-niet]").FillAsync("Ik ben alleen op kantoor.");
                    break;
                case "verhaal":
                    await page.Locator("[name=verhaal]").FillAsync("De brief klopt niet en mensen raken in de schulden.");
                    break;
                case "over":
                    await page.Locator("input[name=organisatie][value=dienst-inkomenszekerheid]").CheckAsync();
                    break;
                case "bescherming":
                    await page.Locator($"input[name=bescherming][value={protection}]").CheckAsync();
                    break;
                default:
                    foreach (var field in await page.Locator("main textarea[name^=vraag-], main input[type=text][name^=vraag-]").AllAsync())
                        await field.FillAsync("Daarom.");
                    break;
            }

            await page.Locator("button[value=verder]").ClickAsync();
        }

        page.Url.ShouldEndWith("/kijk-na");
    }

    /// <summary>Sends it and keeps the code. Returns the code.</summary>
    public static async Task<string> Send(IPage page)
    {
        await page.Locator("form[action='/melden/verstuur'] button").ClickAsync();
        var code = string.Join('-', await page.Locator(".code span").AllTextContentsAsync());
        await page.Locator("[name=laatste]").FillAsync(code.Replace("-", "")[^5..]);
        await page.Locator("form[action='/melden/code'] button").ClickAsync();
        return code;
    }

    /// <summary>Becomes a persona of the demonstration.</summary>
    public static async Task Become(IPage page, string persona)
    {
        await page.GotoAsync("/demonstratie");
        await page.Locator($"button[value={persona}]").ClickAsync();
    }

    /// <summary>Fills in why, and what was weighed where that is asked.</summary>
    public static async Task Explain(IPage page, string why)
    {
        await page.Locator("[name=motivering]").FillAsync(why);
        foreach (var explained in new[] { "gesprek", "alternatieven", "schade-beperken", "opnieuw-bekeken" })
        {
            if (await page.Locator($"textarea[name={explained}]").CountAsync() > 0)
                await page.Locator($"[name={explained}]").FillAsync("Er was geen gesprek nodig: het ligt aan de regel.");
        }

        foreach (var principle in await page.Locator("input[name^=weging-][name$=-beginsel]").AllAsync())
            await principle.FillAsync("Evenredigheid");
        foreach (var side in await page.Locator("input[name^=weging-][name$=-pleit][value=tegen]").AllAsync())
            await side.CheckAsync();
        foreach (var argument in await page.Locator("[name^=weging-][name$=-argument]").AllAsync())
            await argument.FillAsync("Wie wacht, kan niet verder.");
        foreach (var interest in await page.Locator("[name^=weging-][name$=-belang]").AllAsync())
            await interest.FillAsync("Mensen met schulden.");
    }

    /// <summary>Looks at what was filled in and sends it.</summary>
    public static async Task Confirm(IPage page)
    {
        await page.Locator("main button[value=nakijken]").ClickAsync();
        (await page.Locator(".errors").AllInnerTextsAsync()).ShouldBeEmpty();
        await page.Locator("main button[value=verstuur]").ClickAsync();
    }

    /// <summary>Comes back with a number and a code.</summary>
    public static async Task Follow(IPage page, string number, string code)
    {
        await page.GotoAsync("/volgen");
        await page.Locator("[name=nummer]").FillAsync(number);
        await page.Locator("[name=code]").FillAsync(code);
        await page.Locator("main form button").First.ClickAsync();
    }
}
