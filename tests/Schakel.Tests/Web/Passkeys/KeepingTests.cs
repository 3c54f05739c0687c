// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers.Appointing;

namespace Schakel.Tests.Web.Passkeys;

/// <summary>Keeping a passkey at an address that the server told.</summary>
public sealed class KeepingTests : IAsyncLifetime
{
    private const string Page = "/noodtoegang/sleutel";
    private WithPasskeys world = null!;

    public async Task InitializeAsync() => world = await WithPasskeys.Start();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Where_nobody_has_a_passkey_there_is_no_way_in_by_one()
    {
        using var visitor = world.Site.Visitor();
        await visitor.Get("/noodtoegang");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        await visitor.Get(Page);
        foreach (var path in new[] { "/noodtoegang/vraag", "/noodtoegang" })
        {
            await visitor.Get(Page);
            await visitor.Post(path, [new("formulier", visitor.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!)]);
            visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_device_is_asked_to_know_its_owner_and_to_tell_nothing_of_itself()
    {
        using var visitor = world.Site.Visitor();
        var asked = await WithPasskeys.Ask(visitor, Page, await world.Invite("anna"));

        asked.ShouldContain("\"userVerification\":\"required\"");
        asked.ShouldContain("\"residentKey\":\"required\"");
        asked.ShouldContain("\"attestation\":\"none\"");
        asked.ShouldContain("\"rp\":{\"name\":\"localhost\",\"id\":\"localhost\"}");
    }

    [Fact]
    public async Task An_administrator_keeps_several_and_a_device_only_one()
    {
        var (_, first) = await world.WithPasskey("anna");
        var (anna, second) = await world.WithPasskey("anna");
        var secret = await world.Invite("anna");
        await WithPasskeys.Send(anna, Page, first.Keep(await WithPasskeys.Ask(anna, Page, secret)), secret);

        anna.Status.ShouldBe(HttpStatusCode.BadRequest);
        world.Log.ShouldContain("A passkey was refused: it is there already.");
        (await world.Site.Store.Passkeys.Of(WithPasskeys.Organisation)).Length.ShouldBe(2);
        first.Dispose();
        second.Dispose();
    }

    [Fact]
    public async Task An_address_that_is_too_old_keeps_nothing()
    {
        using var visitor = world.Site.Visitor();
        using var device = world.Device();
        var secret = await world.Invite("anna");
        var asked = await WithPasskeys.Ask(visitor, Page, secret);
        world.Later(minutes: 15);
        await WithPasskeys.Send(visitor, Page, device.Keep(asked), secret);
        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);

        await WithPasskeys.Ask(visitor, Page, secret);

        visitor.Status.ShouldBe(HttpStatusCode.Gone);
        visitor.Body.ShouldStartWith("Dit adres werkt niet meer");
        await NothingIsKept();
    }

    [Fact]
    public async Task An_address_that_was_used_keeps_nothing_more()
    {
        using var visitor = world.Site.Visitor();
        using var first = world.Device();
        using var second = world.Device();
        var secret = await world.Invite("anna");
        await WithPasskeys.Send(visitor, Page, first.Keep(await WithPasskeys.Ask(visitor, Page, secret)), secret);

        await WithPasskeys.Ask(visitor, Page, secret);

        visitor.Status.ShouldBe(HttpStatusCode.Gone);
        (await world.Site.Store.Passkeys.Of(WithPasskeys.Organisation)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Who_was_asked_at_one_address_does_not_answer_at_that_of_another()
    {
        using var visitor = world.Site.Visitor();
        using var device = world.Device();
        await WithPasskeys.Send(visitor, Page, device.Keep(await WithPasskeys.Ask(visitor, Page, await world.Invite("anna"))), await world.Invite("dirk"));

        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        await NothingIsKept();
    }

    [Fact]
    public async Task Who_administers_no_more_keeps_nothing()
    {
        using var visitor = world.Site.Visitor();
        var secret = await world.Invite("anna");
        await world.Appoint(("dirk", StandingOffices.Administrator));
        await WithPasskeys.Ask(visitor, Page, secret);

        visitor.Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("origin", "wrong origin")]
    [InlineData("domain", "wrong domain")]
    [InlineData("challenge", "wrong challenge")]
    [InlineData("owner", "the device did not ask who it was")]
    public async Task An_answer_that_is_not_right_is_not_kept(string what, string why)
    {
        using var visitor = world.Site.Visitor();
        using var device = world.Device();
        var secret = await world.Invite("anna");
        var asked = await WithPasskeys.Ask(visitor, Page, secret);
        (device.Origin, device.Domain, device.Challenge, device.Verifies) =
            (what == "origin" ? "https://elders.example" : device.Origin, what == "domain" ? "elders.example" : device.Domain, what == "challenge" ? "AAAA" : null, what != "owner");
        await WithPasskeys.Send(visitor, Page, device.Keep(asked), secret);

        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        world.Log.ShouldContain($"A passkey was refused: {why}.");
        await NothingIsKept();
    }

    private async Task NothingIsKept() => (await world.Site.Store.Passkeys.Any()).ShouldBeFalse();
}
