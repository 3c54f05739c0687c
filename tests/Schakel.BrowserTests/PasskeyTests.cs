// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Playwright;
using Schakel.Tests.Web;
using Schakel.Tests.Web.Passkeys;

namespace Schakel.BrowserTests;

/// <summary>A passkey in a real browser, with a device that Chromium plays: kept, used to administer, and of no use for a dossier.</summary>
[Trait("Category", "Slow")]
public sealed class PasskeyTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task An_administrator_keeps_a_passkey_comes_in_by_it_administers_and_cannot_answer_a_dossier(string language)
    {
        await using var world = await WithPasskeys.Start();
        var number = await Raised.In(world.Site, "signaal", "c1", WithPasskeys.Organisation, "zbo", "teamleider");
        var form = $"/dossier/{number.Text}/doen/answer/uitleggen";
        var page = await browser.Visit(world.Site, language: language);
        await Attach(page);
        async Task Look(string dutch, string english)
        {
            (await page.Locator("h1").InnerTextAsync()).ShouldBe(language == "nl" ? dutch : english);
            (await browser.Barriers(page)).ShouldBeEmpty();
        }

        var address = $"{world.Address}/noodtoegang/sleutel#{await world.Invite("anna")}";
        await page.GotoAsync(address);
        await Look("Bewaar een passkey", "Keep a passkey");
        await page.Locator("[data-with] button").ClickAsync();
        await page.WaitForURLAsync("**/noodtoegang/sleutel/bewaard");
        await Look("Je passkey is bewaard", "Your passkey is kept");

        await page.Locator("main a.button").ClickAsync();
        await Look("Inloggen met een passkey", "Log in by a passkey");
        await page.Locator("[data-with] button").ClickAsync();
        await page.WaitForURLAsync("**/beheer/mensen");
        await page.Locator("[name=persoon]").FillAsync("eva");
        await page.Locator("[name=naam]").FillAsync("Eva Bos");
        await page.Locator("form[action='/beheer/mensen/benoemen'] button").ClickAsync();
        await page.Locator("form[action='/beheer/mensen/invoeren'] button").First.ClickAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Eva Bos");
        await page.GotoAsync($"{world.Address}/beheer/noodtoegang");
        await Look("Inloggen zonder de inlogdienst", "Logging in without the identity provider");

        await page.GotoAsync(world.Address + form);
        await Look("Met een passkey kun je alleen beheren", "By a passkey you can only administer");
        using var logged = world.Site.LogIn(new(world.Accounts["anna"], "Anna", WithPasskeys.Organisation, []));
        await logged.Get(form);
        logged.Status.ShouldBe(System.Net.HttpStatusCode.OK, "logged in as usual, she can");
    }

    [Fact]
    public async Task An_address_that_was_used_says_so_and_a_device_without_the_passkey_does_nothing()
    {
        await using var world = await WithPasskeys.Start();
        var page = await browser.Visit(world.Site);
        var device = await Attach(page);
        var address = $"{world.Address}/noodtoegang/sleutel#{await world.Invite("anna")}";
        await page.GotoAsync(address);
        await page.Locator("[data-with] button").ClickAsync();
        await page.WaitForURLAsync("**/bewaard");
        await page.GotoAsync(address);
        await page.Locator("[data-with] button").ClickAsync();
        await Assertions.Expect(page.Locator("[data-failed]")).ToContainTextAsync("Dit adres werkt niet meer");

        await device.SendAsync("WebAuthn.disable");
        await Attach(page, device);
        await page.GotoAsync($"{world.Address}/noodtoegang");
        await page.Locator("[data-with] button").ClickAsync();

        await Assertions.Expect(page.Locator("[data-failed]")).ToContainTextAsync("Je browser gaf geen passkey");
        (await browser.Barriers(page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_scripts_the_page_says_in_words_that_this_one_thing_needs_them()
    {
        await using var world = await WithPasskeys.Start();
        var page = await browser.Visit(world.Site, scripts: false);
        await page.GotoAsync($"{world.Address}/noodtoegang/sleutel");

        (await page.Locator("main").InnerTextAsync()).ShouldContain("Hiervoor zijn scripts nodig");
        (await page.Locator("main button").IsVisibleAsync()).ShouldBeFalse();
        (await browser.Barriers(page, hasScripts: false)).ShouldBeEmpty();
    }

    // A device in this computer that knows whose finger it is.
    private static async Task<ICDPSession> Attach(IPage page, ICDPSession? again = null)
    {
        var devices = again ?? await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return devices;
    }
}
