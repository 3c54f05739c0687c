// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers.Appointing;

namespace Schakel.Tests.Web.Passkeys;

/// <summary>What is wrong with a passkey or with what a device answers: refused, logged with why, and without a name.</summary>
public sealed class RefusedTests : IAsyncLifetime
{
    private const string Page = "/noodtoegang";
    private WithPasskeys world = null!;

    public async Task InitializeAsync() => world = await WithPasskeys.Start();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public Task The_challenge_of_another() => Refused("wrong challenge", device => device.Challenge = "dmFuLWVlbi1hbmRlcg");

    [Fact]
    public Task Another_origin() => Refused("wrong origin", device => device.Origin = "https://elders.example");

    [Fact]
    public Task The_same_name_at_another_port() => Refused("wrong origin", device => device.Origin = "http://localhost:1");

    [Fact]
    public Task Another_domain() => Refused("wrong domain", device => device.Domain = "elders.example");

    [Fact]
    public Task A_device_that_did_not_ask_who_it_was() => Refused("the device did not ask who it was", device => device.Verifies = false);

    [Fact]
    public Task Another_signature() => Refused("wrong signature", device => device.Signed = signature => [.. signature[..^1], (byte)(signature[^1] ^ 1)]);

    [Fact]
    public async Task A_counter_that_goes_back()
    {
        var (anna, device) = await world.WithPasskey("anna");
        using var _ = device;
        device.Counter = 8;
        await WithPasskeys.Send(anna, Page, device.Use(await WithPasskeys.Ask(anna, Page)));
        await anna.Press("footer form[action='/uitloggen'] button");
        device.Counter = 7;

        await WithPasskeys.Send(anna, Page, device.Use(await WithPasskeys.Ask(anna, Page)));

        Refused(anna, "the counter did not go on");
    }

    [Fact]
    public async Task A_passkey_that_is_not_known()
    {
        var (anna, device) = await world.WithPasskey("anna");
        using var _ = device;
        using var unknown = world.Device();
        unknown.Keep(await WithPasskeys.Ask(anna, "/noodtoegang/sleutel", await world.Invite("anna")));

        await WithPasskeys.Send(anna, Page, unknown.Use(await WithPasskeys.Ask(anna, Page)));

        Refused(anna, "unknown passkey");
    }

    [Fact]
    public async Task A_passkey_that_was_taken_away()
    {
        var (anna, device) = await world.WithPasskey("anna");
        using var _ = device;
        await world.WithPasskey("dirk");
        var passkey = (await world.Site.Store.Passkeys.Of(WithPasskeys.Organisation, world.Accounts["anna"])).Single();
        (await world.Site.Store.Passkeys.Remove(WithPasskeys.Organisation, passkey.Id)).ShouldBeTrue();

        await WithPasskeys.Send(anna, Page, device.Use(await WithPasskeys.Ask(anna, Page)));

        Refused(anna, "unknown passkey");
    }

    [Fact]
    public async Task The_same_answer_again_and_the_same_answer_to_another_question()
    {
        var (anna, device) = await world.WithPasskey("anna");
        using var _ = device;
        var answer = device.Use(await WithPasskeys.Ask(anna, Page));
        await WithPasskeys.Send(anna, Page, answer);
        await anna.Press("footer form[action='/uitloggen'] button");

        await WithPasskeys.Send(anna, Page, answer);
        Refused(anna, "nothing was asked of this browser, or too long ago");
        await WithPasskeys.Ask(anna, Page);
        await WithPasskeys.Send(anna, Page, answer);

        Refused(anna, "wrong challenge");
    }

    [Fact]
    public async Task An_answer_from_another_browser_than_was_asked()
    {
        var (anna, device) = await world.WithPasskey("anna");
        using var _ = device;
        var answer = device.Use(await WithPasskeys.Ask(anna, Page));
        using var other = world.Site.Visitor();

        await WithPasskeys.Send(other, Page, answer);

        Refused(other, "nothing was asked of this browser, or too long ago");
    }

    [Fact]
    public async Task A_wrong_answer_uses_the_question_up()
    {
        var (anna, device) = await world.WithPasskey("anna");
        using var _ = device;
        var answer = device.Use(await WithPasskeys.Ask(anna, Page));
        await WithPasskeys.Send(anna, Page, "{}");

        await WithPasskeys.Send(anna, Page, answer);

        Refused(anna, "nothing was asked of this browser, or too long ago");
    }

    [Fact]
    public async Task An_answer_that_comes_too_late()
    {
        var (anna, device) = await world.WithPasskey("anna");
        using var _ = device;
        var answer = device.Use(await WithPasskeys.Ask(anna, Page));
        world.Later(minutes: 5);

        await WithPasskeys.Send(anna, Page, answer);

        Refused(anna, "nothing was asked of this browser, or too long ago");
    }

    [Fact]
    public async Task Who_administers_no_more()
    {
        var (anna, device) = await world.WithPasskey("anna");
        using var _ = device;
        await world.Appoint(("dirk", StandingOffices.Administrator), ("anna", "teamleider"));

        await WithPasskeys.Send(anna, Page, device.Use(await WithPasskeys.Ask(anna, Page)));

        Refused(anna, "no administrator");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1, 2")]
    [InlineData("{\"id\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"AA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"userHandle\":\"AA\"}}")]
    public async Task What_is_no_answer_at_all(string answer)
    {
        var (anna, device) = await world.WithPasskey("anna");
        device.Dispose();
        await WithPasskeys.Ask(anna, Page);
        await WithPasskeys.Send(anna, Page, answer);

        anna.Status.ShouldBe(HttpStatusCode.BadRequest);
        anna.Cookies.ShouldNotContain(cookie => cookie.Name == "sessie");
    }

    private async Task Refused(string why, Action<Device> change)
    {
        var (anna, device) = await world.WithPasskey("anna");
        using var _ = device;
        change(device);
        await WithPasskeys.Send(anna, Page, device.Use(await WithPasskeys.Ask(anna, Page)));

        Refused(anna, why);
    }

    private void Refused(Visitor visitor, string why)
    {
        (visitor.Status, visitor.Page.QuerySelector(".errors h2")?.TextContent).ShouldBe((HttpStatusCode.BadRequest, "Het is niet gelukt"), world.Log);
        visitor.Cookies.ShouldNotContain(cookie => cookie.Name == "sessie");
        world.Log.ShouldContain($"A passkey was refused: {why}.");
        world.Log.ShouldNotContain("Jansen");
        world.Log.ShouldNotContain(world.Accounts["anna"]);
    }
}
