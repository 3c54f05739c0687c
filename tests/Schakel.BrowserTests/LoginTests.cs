// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.Playwright;
using Schakel.Tests.Web;
using Schakel.Tests.Web.LoggingIn;
using Schakel.Web.LoggingIn;

namespace Schakel.BrowserTests;

/// <summary>Logging in and out, walked through: at the development issuer, and at a provider that others made.</summary>
[Trait("Category", "Slow")]
public sealed class LoginTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Someone_logs_in_at_the_development_issuer_and_out_again_on_both_sides(bool scripts)
    {
        await using var world = await WithIssuer.Start();
        var page = await browser.Visit(world.Site, scripts);
        await page.GotoAsync("/");
        await page.Locator("header a[href='/inloggen']").ClickAsync();
        await page.Locator("button[value=bo]").ClickAsync();
        new Uri(page.Url).AbsolutePath.ShouldBe("/werk");
        await page.Locator("header form[action='/uitloggen'] button").ClickAsync();
        await page.Locator("main .actions a.button").ClickAsync();

        (new Uri(page.Url).AbsolutePath, await page.Locator("h1").InnerTextAsync()).ShouldBe(("/inloggen/dienst/afgemeld", "Je bent uitgelogd"));
        world.Issuer.Visits.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task The_pages_around_logging_in_keep_nobody_out(string language)
    {
        await using var world = await WithIssuer.Start(provider => provider with { Demands = ImmutableDictionary<Act, Demand>.Empty.Add(Act.Administer, new Demand([], ["mfa"])) });
        var page = await browser.Visit(world.Site, language: language);
        async Task Look(string heading)
        {
            (await page.Locator("h1").InnerTextAsync()).ShouldBe(heading);
            (await browser.Barriers(page)).ShouldBeEmpty();
        }

        await page.GotoAsync("/werk");
        await Look(language == "nl" ? "Hier moet je voor inloggen" : "You must log in for this");
        await page.GotoAsync("/inloggen");
        await page.Locator("button[value=chris]").ClickAsync();
        await Look(language == "nl" ? "Je hebt hier nog geen account" : "You have no account here yet");
        await page.GotoAsync("/inloggen/dienst/terug?state=x&code=x");
        await Look(language == "nl" ? "Inloggen is niet gelukt" : "Logging in did not work");
        await page.GotoAsync("/inloggen");
        await page.Locator("button[value=anna]").ClickAsync();
        await page.GotoAsync("/beheer/mensen");
        await Look(language == "nl" ? "Log zekerder in" : "Log in more surely");
        // On a narrow screen the menu is at the bottom.
        await page.Locator("footer form[action='/uitloggen'] button").ClickAsync();
        await Look(language == "nl" ? "Je bent uitgelogd" : "You are logged out");
    }

    [Fact]
    public async Task Someone_logs_in_at_a_provider_that_others_made_and_out_again_on_both_sides()
    {
        using var outside = new OutsideProvider();
        var provider = new Provider("dienst", outside.Issuer, "schakel", ClientKey.New(), [WithIssuer.Organisation]) { Title = "de inlogdienst" };
        await using var site = await TestSite.Start(isDemonstration: false, logins: new Logins { Providers = [provider] });
        await WithIssuer.Appoint(site, ("anna", "beheerder"), ("bo", "teamleider"));
        await outside.Start(site.Address.ToString().TrimEnd('/'));
        var (page, elsewhere) = (await browser.Visit(site), await browser.Visit(site));
        await LogIn(page, "anna");
        await LogIn(elsewhere, "anna");
        await page.GotoAsync("/beheer/mensen");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Wie werkt waar");

        await page.Locator("header form[action='/uitloggen'] button").ClickAsync();
        await page.Locator("main .actions a.button").ClickAsync();
        await page.Locator("button[value=yes]").ClickAsync();
        await page.WaitForURLAsync("**/inloggen/dienst/afgemeld");

        // The other browser is another visit to the provider, and stays.
        await elsewhere.GotoAsync("/werk");
        (await elsewhere.Locator("header form[action='/uitloggen']").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_provider_that_others_made_ends_a_session_here_from_its_side()
    {
        using var outside = new OutsideProvider();
        var provider = new Provider("dienst", outside.Issuer, "schakel", ClientKey.New(), [WithIssuer.Organisation]);
        await using var site = await TestSite.Start(isDemonstration: false, logins: new Logins { Providers = [provider] });
        await WithIssuer.Appoint(site, ("anna", "beheerder"));
        await outside.Start(site.Address.ToString().TrimEnd('/'));
        var page = await browser.Visit(site);
        await LogIn(page, "anna");

        await page.GotoAsync(outside.Issuer + "/session/end");
        await page.Locator("button[value=yes]").ClickAsync();

        await page.WaitForURLAsync("**/session/end/success*");
        await page.GotoAsync("/werk");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Hier moet je voor inloggen");
    }

    private static async Task LogIn(IPage page, string who)
    {
        await page.GotoAsync("/inloggen");
        await page.Locator("[name=login]").FillAsync(who);
        await page.Locator("[name=password]").FillAsync("x");
        await page.Locator("button[type=submit]").ClickAsync();
        await page.Locator("button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/werk");
    }
}
