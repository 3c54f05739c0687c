// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;
using Schakel.Tests.Web;

namespace Schakel.BrowserTests;

/// <summary>The whole way: nobody acts, and what was raised comes to the public list on the very day that was named before sending.</summary>
[Trait("Category", "Slow")]
public sealed class ClimbTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_brake_that_nobody_answers_is_public_on_the_day_that_was_foretold(bool scripts)
    {
        await using var site = await TestSite.Start();
        var page = await browser.Visit(site, scripts);
        await Journey.UpToCheck(page, "noodrem-professional", "anoniem");
        var days = await page.Locator(".track time").EvaluateAllAsync<string[]>("all => all.map(each => each.dateTime)");
        days.Length.ShouldBe(4);
        await Journey.Send(page);
        // The story names the day on which the last silence ended; the list is public from the morning after it.
        var foretold = DateOnly.ParseExact(days[^1], "yyyy-MM-dd");

        await site.MoveOn(foretold.DayNumber - new DateOnly(2026, 12, 1).DayNumber);
        await page.GotoAsync("/register?staat=rust");
        (await page.Locator("main").InnerTextAsync()).ShouldNotContain("Onbeantwoord sinds");

        await site.MoveOn(1);
        await page.GotoAsync("/register?staat=rust");
        (await page.Locator("main").InnerTextAsync()).ShouldContain($"Onbeantwoord sinds {Dates.InShort(foretold, Language.Dutch)}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_raised_is_answered_and_seen_by_whoever_has_the_code(bool scripts)
    {
        await using var site = await TestSite.Start();
        var raiser = await browser.Visit(site, scripts);
        await Journey.UpToCheck(raiser, "signaal", "anoniem");
        var code = await Journey.Send(raiser);
        var number = (await raiser.Locator(".receipt-facts dd").First.TextContentAsync())!.Trim();

        var leader = await browser.Visit(site, scripts);
        await leader.GotoAsync("/demonstratie");
        await leader.Locator("button[value=account-teamleider]").ClickAsync();
        await leader.GotoAsync($"/dossier/{number}/doen/answer/uitleggen");
        await leader.Locator("[name=motivering]").FillAsync("Dit kan niet anders, en dit is waarom.");
        await leader.Locator("main button[value=nakijken]").ClickAsync();
        await leader.Locator("main button[value=verstuur]").ClickAsync();

        var back = await browser.Visit(site, scripts);
        await back.GotoAsync("/volgen");
        await back.Locator("[name=nummer]").FillAsync(number);
        await back.Locator("[name=code]").FillAsync(code);
        await back.Locator("main form button").First.ClickAsync();
        (await back.Locator("main").InnerTextAsync()).ShouldContain("Dit kan niet anders, en dit is waarom.");
    }
}
