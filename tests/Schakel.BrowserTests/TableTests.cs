// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Playwright;
using Schakel.Tests.Web;
using Schakel.Tests.Web.Deliberating;

namespace Schakel.BrowserTests;

/// <summary>Six people at one table, each in a browser of his own: one without scripts, one who drops out and comes back.</summary>
[Trait("Category", "Slow")]
public sealed class TableTests(Browser browser) : IClassFixture<Browser>
{
    private const int Silent = 3;
    private const int Dropped = 4;

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Six_deliberate_at_once_nothing_is_lost_and_the_record_is_the_same_for_all(string language)
    {
        await using var site = await TestSite.Start();
        using var setter = await site.Become(Tables.Leader);
        var (number, codes) = await Tables.Set(site, setter);
        var table = $"/dossier/{number}/beraad";
        var leader = await browser.Visit(site, language: language);
        await Journey.Become(leader, Tables.Leader);
        await leader.GotoAsync(table);
        var people = await Task.WhenAll(codes.Select((code, at) => SitDown(site, code, scripts: at != Silent, language)));

        // Who has scripts sees by himself that the others sat down and that the table goes on.
        await Assertions.Expect(people[0].Locator(".seats .p-missing")).ToHaveCountAsync(0);
        await On(leader);
        await Assertions.Expect(people[0].Locator("#stap")).ToHaveTextAsync(language == "nl" ? "Wie raakt het?" : "Whom does it touch?");

        // All write at the same moment; one is still writing when the table goes on.
        await people[1].Locator("[name=tekst]").FillAsync("Wie nog schreef");
        await people[Silent].ReloadAsync();
        await Task.WhenAll(people.Select((page, at) => at == 1 ? Task.CompletedTask : Say(page, $"Betrokkene {at}")));
        await On(leader);
        await Assertions.Expect(people[1].Locator("#stap")).ToHaveTextAsync(language == "nl" ? "Wie beslist?" : "Who decides?");
        (await people[1].Locator("[name=tekst]").InputValueAsync()).ShouldBe("Wie nog schreef");
        await Assertions.Expect(people[1].Locator("#verder-gegaan")).ToBeVisibleAsync();
        await people[1].Locator("#doen button").ClickAsync();
        foreach (var at in Enumerable.Range(0, people.Length).Where(at => at != 1))
            await Assertions.Expect(leader.GetByText($"Betrokkene {at}").First).ToBeVisibleAsync();
        await Assertions.Expect(leader.GetByText("Wie nog schreef").First).ToBeVisibleAsync();
        (await browser.Barriers(leader)).ShouldBeEmpty();

        await On(leader);
        await On(leader);
        await people[Silent].ReloadAsync();
        await people[Silent].Locator("[name=tekst]").FillAsync("Gelijke gevallen gelijk.");
        await people[Silent].Locator("input[name=kant][value=tegen]").CheckAsync();
        await people[Silent].Locator("#doen button").ClickAsync();
        await Assertions.Expect(people[2].GetByText("Gelijke gevallen gelijk.")).ToBeVisibleAsync();
        (await browser.Barriers(people[2])).ShouldBeEmpty();

        // One drops out, with his browser and all it kept, and comes back by his code.
        await On(leader);
        await people[Dropped].Context.CloseAsync();
        await Task.WhenAll(people.Select((page, at) => at == Dropped ? Task.CompletedTask : Choose(page, at)));
        await Assertions.Expect(leader.Locator(".card-face--in")).ToHaveCountAsync(5);
        people[Dropped] = await SitDown(site, codes[Dropped], scripts: true, language);
        await Assertions.Expect(people[Dropped].Locator(".card-face--in")).ToHaveCountAsync(5);
        await Choose(people[Dropped], Dropped);
        await Assertions.Expect(leader.Locator(".card-face--in")).ToHaveCountAsync(6);
        (await browser.Barriers(people[0])).ShouldBeEmpty();
        await leader.Locator("button[name=doe][value=open]").ClickAsync();
        for (var at = 0; at < people.Length; at++)
            await Assertions.Expect(people[2].GetByText($"Keuze {at}.")).ToBeVisibleAsync();

        await On(leader);
        await Assertions.Expect(people[5].Locator("[name=anders]")).ToBeVisibleAsync();
        await people[5].Locator("[name=tekst]").FillAsync("Ik blijf het anders zien.");
        await people[5].Locator("[name=anders]").CheckAsync();
        await people[5].Locator("#doen button").ClickAsync();
        await leader.Locator("input[name=uitkomst][value=Both]").CheckAsync();
        await leader.Locator("[name=advies]").FillAsync("Vul aan, en vraag het Rijk om een vaste regel.");
        await leader.Locator("[name=redenen]").FillAsync("Niemand hoort onder het minimum te zakken.");
        (await browser.Barriers(leader)).ShouldBeEmpty();
        await leader.Locator($"form[action='{table}/uitkomst'] button").ClickAsync();
        await Assertions.Expect(people[0].Locator(".answer-card")).ToBeVisibleAsync();

        var records = new List<string>();
        foreach (var page in people.Append(leader))
        {
            await page.GotoAsync($"{table}/verslag");
            (await browser.Barriers(page, hasScripts: page != people[Silent])).ShouldBeEmpty();
            records.Add((await page.Locator("main").InnerTextAsync()).Replace(language == "nl" ? " (dat ben jij)" : " (that is you)", "", StringComparison.Ordinal));
        }

        records.Distinct().Count().ShouldBe(1);
        foreach (var said in Enumerable.Range(0, 6).SelectMany(at => new[] { $"Keuze {at}.", at == 1 ? "Wie nog schreef" : $"Betrokkene {at}" }).Append("Gelijke gevallen gelijk.").Append("Ik blijf het anders zien."))
            records[0].ShouldContain(said);
    }

    private async Task<IPage> SitDown(TestSite site, string code, bool scripts, string language)
    {
        var page = await browser.Visit(site, scripts, language);
        await page.GotoAsync("/aanschuiven");
        await page.Locator("[name=code]").FillAsync(code);
        await page.Locator("main form button").ClickAsync();
        await page.WaitForURLAsync("**/beraad");
        return page;
    }

    private static async Task On(IPage leader)
    {
        var before = await leader.Locator("#stap").InnerTextAsync();
        await leader.Locator("button[name=doe][value=verder]").ClickAsync();
        await Assertions.Expect(leader.Locator("#stap")).Not.ToHaveTextAsync(before);
    }

    private static async Task Say(IPage page, string text)
    {
        await page.Locator("[name=tekst]").FillAsync(text);
        await page.Locator("#doen button").ClickAsync();
        await Assertions.Expect(page.GetByText(text).First).ToBeVisibleAsync();
    }

    private static async Task Choose(IPage page, int at)
    {
        if (at == Silent)
            await page.ReloadAsync();
        await page.Locator("[name=wat]").FillAsync($"Keuze {at}.");
        await page.Locator("[name=waarom]").FillAsync("Omdat het moet.");
        await page.Locator("#doen button").ClickAsync();
        await Assertions.Expect(page.Locator(".card-face--mine")).ToBeVisibleAsync();
    }
}
