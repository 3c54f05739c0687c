// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Playwright;
using Schakel.Tests.Web;

namespace Schakel.BrowserTests;

/// <summary>The whole way with the keyboard alone.</summary>
[Trait("Category", "Slow")]
public sealed class KeyboardTests(Browser browser) : IClassFixture<Browser>
{
    private const string Why = "Dit kan niet anders, en dit is waarom.";

    [Fact]
    public async Task A_signal_is_raised_with_the_keyboard_alone()
    {
        await using var site = await TestSite.Start();
        var page = await browser.Visit(site);
        await Raise(page, "signaal");

        page.Url.ShouldEndWith("/melden/ontvangst");
    }

    [Fact]
    public async Task A_brake_is_pulled_and_answered_with_the_keyboard_alone()
    {
        await using var site = await TestSite.Start();
        var raiser = await browser.Visit(site);
        var number = await Raise(raiser, "noodrem-professional");

        var leader = await browser.Visit(site);
        var keys = new Keys(leader);
        await leader.GotoAsync("/demonstratie");
        await keys.SkipToContent();
        await keys.Press("button[value=account-teamleider]");
        leader.Url.ShouldEndWith("/werk");
        await keys.SkipToContent();
        await keys.Press("main a[href$='/doen/answer/volgen']");
        await keys.SkipToContent();
        await keys.Type("[name=motivering]", Why);
        await keys.Type("[name=gesprek]", "Niemand wilde praten.");
        await keys.Type("[name=toezegging]", "Nieuwe brief");
        await keys.Type("[name=toezegging-op-dag]", "18");
        await keys.Type("[name=toezegging-op-maand]", "12");
        await keys.Type("[name=toezegging-op-jaar]", "2026");
        await keys.Press("button[value=nakijken]");
        await keys.SkipToContent();
        await keys.Press("button[value=verstuur]", "Space");

        new Uri(leader.Url).AbsolutePath.ShouldBe($"/dossier/{number}");
        (await leader.Locator("main").InnerTextAsync()).ShouldContain(Why);
    }

    [Fact]
    public async Task Who_forgot_something_is_put_before_the_words_that_say_so_and_gets_to_the_field_from_there()
    {
        await using var site = await TestSite.Start();
        var page = await browser.Visit(site);
        var keys = new Keys(page);
        await page.GotoAsync("/volgen");
        await keys.SkipToContent();
        await keys.Press("main form button");

        (await page.EvaluateAsync<bool>("document.activeElement.closest('.errors') !== null")).ShouldBeTrue();
        await keys.To(".errors a");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("nummer");
    }

    // Returns the number.
    private static async Task<string> Raise(IPage page, string procedure)
    {
        var keys = new Keys(page);
        await page.GotoAsync($"/melden/{procedure}");
        for (var stage = 0; stage < 9 && !page.Url.EndsWith("/kijk-na", StringComparison.Ordinal); stage++)
        {
            await keys.SkipToContent();
            switch (new Uri(page.Url).AbsolutePath.Split('/')[^1])
            {
                case "gesprek":
                    await keys.Choose("gesprek", "niemand");
                    await keys.Type("[name=gesprek-waarom-niet]", "Ik ben alleen op kantoor.");
                    break;
                case "verhaal":
                    await keys.Type("[name=verhaal]", "De brief klopt niet en mensen raken in de schulden.");
                    break;
                case "over":
                    await keys.Choose("organisatie", "dienst-inkomenszekerheid");
                    break;
                case "bescherming":
                    await keys.Choose("bescherming", "anoniem");
                    break;
                case "vragen":
                    foreach (var name in await page.Locator("main textarea[name^=vraag-], main input[type=text][name^=vraag-]").EvaluateAllAsync<string[]>("all => all.map(each => each.name)"))
                        await keys.Type($"[name='{name}']", "Daarom.");
                    break;
            }

            await keys.Press("button[value=verder]");
        }

        await keys.SkipToContent();
        await keys.Press("form[action='/melden/verstuur'] button", "Space");
        await keys.SkipToContent();
        await keys.Type("[name=laatste]", string.Concat(await page.Locator(".code span").AllTextContentsAsync())[^5..]);
        await keys.Press("form[action='/melden/code'] button");
        return (await page.Locator(".receipt-facts dd").First.TextContentAsync())!.Trim();
    }
}
