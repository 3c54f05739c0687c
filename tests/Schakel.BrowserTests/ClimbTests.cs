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
        await Journey.Become(leader, "account-teamleider");
        await leader.GotoAsync($"/dossier/{number}/doen/answer/uitleggen");
        await Journey.Explain(leader, "Dit kan niet anders, en dit is waarom.");
        await Journey.Confirm(leader);

        var back = await browser.Visit(site, scripts);
        await Journey.Follow(back, number, code);
        (await back.Locator("main").InnerTextAsync()).ShouldContain("Dit kan niet anders, en dit is waarom.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_brake_that_each_rung_answers_climbs_when_the_raiser_wants_it_and_is_never_on_the_public_list(bool scripts)
    {
        await using var site = await TestSite.Start();
        var raiser = await browser.Visit(site, scripts);
        await Journey.UpToCheck(raiser, "noodrem-professional", "anoniem");
        var code = await Journey.Send(raiser);
        var number = (await raiser.Locator(".receipt-facts dd").First.TextContentAsync())!.Trim();

        await Answer(site, scripts, "account-teamleider", number, "uitleggen", "De brief blijft zoals hij is.");
        await site.MoveOn(1);
        await Journey.Follow(raiser, number, code);
        (await raiser.Locator("main").InnerTextAsync()).ShouldContain("De brief blijft zoals hij is.");
        await raiser.GotoAsync($"/dossier/{number}/doen/answer/opschalen");
        await Journey.Explain(raiser, "Dit antwoord gaat niet over de schulden.");
        await Journey.Confirm(raiser);
        await site.MoveOn(1);
        await Answer(site, scripts, "account-afdelingshoofd", number, "bevestigen", "Het antwoord houdt stand, en dit is waarom.");

        await raiser.GotoAsync($"/dossier/{number}");
        var seen = await raiser.Locator("main").InnerTextAsync();
        seen.ShouldContain("Dit antwoord gaat niet over de schulden.");
        seen.ShouldContain("Het antwoord houdt stand, en dit is waarom.");
        // Nobody was silent: long after every term of it nothing of it is public.
        await site.MoveOn(100);
        await raiser.GotoAsync("/register?staat=rust");
        (await raiser.Locator("main").InnerTextAsync()).ShouldNotContain("Onbeantwoord sinds");
    }

    private async Task Answer(TestSite site, bool scripts, string persona, string number, string answer, string why)
    {
        var page = await browser.Visit(site, scripts);
        await Journey.Become(page, persona);
        await page.GotoAsync($"/dossier/{number}/doen/answer/{answer}");
        await Journey.Explain(page, why);
        await Journey.Confirm(page);
        new Uri(page.Url).AbsolutePath.ShouldBe($"/dossier/{number}");
    }
}
