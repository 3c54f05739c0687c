// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using Schakel.Dossiers;
using Schakel.Dossiers.Telling;
using Schakel.Storage.Passkeys;

namespace Schakel.Tests.Storage;

/// <summary>Passkeys of administrators.</summary>
public abstract partial class StoreTrials
{
    [Fact]
    public async Task A_passkey_is_kept_once_by_an_address_that_is_then_worth_nothing()
    {
        await using var store = await Open();
        await using var other = await Open();
        var now = Clock.GetUtcNow();
        (await store.Passkeys.Any()).ShouldBeFalse();
        var secret = await store.Passkeys.Invite(Sent.Organisation, "account-anna", now.AddMinutes(15));

        (await other.Passkeys.Invited(secret, now)).ShouldBe(("account-anna", Sent.Organisation));
        (await store.Passkeys.Keep(secret, Key(1, "account-bo"))).ShouldBeFalse("the address is for Anna");
        (await Task.WhenAll(Enumerable.Range(1, 6).Select(i => Task.Run(() => other.Passkeys.Keep(secret, Key((byte)i)))))).Count(each => each).ShouldBe(1);

        (await store.Passkeys.Invited(secret, now)).ShouldBeNull();
        (await store.Passkeys.Any()).ShouldBeTrue();
        (await store.Passkeys.Of(Sent.Organisation, "account-anna")).Length.ShouldBe(1);
        (await store.Passkeys.Of("een-ander")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_that_is_over_or_has_a_newer_one_beside_it_keeps_nothing()
    {
        await using var store = await Open();
        var now = Clock.GetUtcNow();
        var former = await store.Passkeys.Invite(Sent.Organisation, "account-anna", now.AddMinutes(15));
        var newest = await store.Passkeys.Invite(Sent.Organisation, "account-anna", now.AddMinutes(15));

        (await store.Passkeys.Keep(former, Key(1))).ShouldBeFalse();
        (await store.Passkeys.Keep(newest, Key(1) with { Made = new Moment(now.AddMinutes(15)) })).ShouldBeFalse();
        (await store.Passkeys.Invited(newest, now.AddMinutes(15))).ShouldBeNull();
        (await store.Passkeys.Keep(newest, Key(1))).ShouldBeTrue();
        string.Join('\n', await Ask<string>(store, "select id from passkey_invitation")).ShouldNotContain(newest);
    }

    [Fact]
    public async Task What_is_known_of_a_passkey_comes_back_as_it_was_kept()
    {
        await using var store = await Open();
        var kept = await Kept(store, 1);

        var found = (await store.Passkeys.Find(kept.Credential.AsMemory()))!;

        (found.Id, found.Account, found.Organisation, found.Counter, found.IsBackupEligible, found.Made, found.Used).ShouldBe((kept.Id, "account-anna", Sent.Organisation, 4u, true, kept.Made, (Moment?)null));
        (found.Credential, found.PublicKey, found.Transports).ShouldSatisfyAllConditions(
            each => each.Credential.ShouldBe(kept.Credential), each => each.PublicKey.ShouldBe(kept.PublicKey), each => each.Transports.ShouldBe(kept.Transports));
        (await store.Passkeys.Find(new byte[] { 9 })).ShouldBeNull();
    }

    [Fact]
    public async Task A_row_of_another_is_no_passkey_of_ones_own()
    {
        await using var store = await Open();
        var kept = await Kept(store, 1);
        await Change(store.Engine, "update passkey set account = 'account-dief'");

        await Should.ThrowAsync<CryptographicException>(() => store.Passkeys.Find(kept.Credential.AsMemory()));
    }

    [Fact]
    public async Task A_counter_that_stands_still_or_goes_back_is_no_use_of_a_passkey()
    {
        await using var store = await Open();
        var (kept, now) = (await Kept(store, 1), Clock.GetUtcNow());

        (await store.Passkeys.Use(kept.Id, 4, now)).ShouldBeFalse();
        (await store.Passkeys.Use(kept.Id, 3, now)).ShouldBeFalse();
        (await store.Passkeys.Use(kept.Id, 0, now)).ShouldBeFalse();
        (await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => store.Passkeys.Use(kept.Id, 5, now))))).Count(each => each).ShouldBe(1);
        (await store.Passkeys.Find(kept.Credential.AsMemory()))!.ShouldSatisfyAllConditions(found => found.Counter.ShouldBe(5u), found => found.Used.ShouldBe(new Moment(now)));
    }

    [Fact]
    public async Task A_device_that_does_not_count_may_be_used_again()
    {
        await using var store = await Open();
        var kept = await Kept(store, 1, counter: 0);

        (await store.Passkeys.Use(kept.Id, 0, Clock.GetUtcNow())).ShouldBeTrue();
        (await store.Passkeys.Use(kept.Id, 0, Clock.GetUtcNow())).ShouldBeTrue();
    }

    [Fact]
    public async Task A_passkey_that_was_taken_away_is_gone_and_only_its_own_organisation_can_do_that()
    {
        await using var store = await Open();
        var (first, second) = (await Kept(store, 1), await Kept(store, 2));

        (await store.Passkeys.Remove("een-ander", first.Id)).ShouldBeFalse();
        (await store.Passkeys.Remove(Sent.Organisation, first.Id)).ShouldBeTrue();
        (await store.Passkeys.Remove(Sent.Organisation, first.Id)).ShouldBeFalse();

        (await store.Passkeys.Use(first.Id, 9, Clock.GetUtcNow())).ShouldBeFalse();
        (await store.Passkeys.Of(Sent.Organisation)).ShouldHaveSingleItem().Id.ShouldBe(second.Id);
    }

    [Fact]
    public async Task What_a_browser_was_asked_is_answered_once_on_whatever_node_by_that_browser_and_for_that_alone()
    {
        await using var store = await Open();
        await using var other = await Open();
        var now = Clock.GetUtcNow();
        Task<string> Ask() => store.Challenges.Ask("inloggen", "vraag", now, now.AddMinutes(5));

        var secret = await Ask();
        string.Join('\n', await Ask<string>(store, "select id || sealed from passkey_challenge")).ShouldNotContain(secret);
        (await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => other.Challenges.Answer("inloggen", secret, now))))).Count(each => each == "vraag").ShouldBe(1);
        (await store.Challenges.Answer("inloggen", secret, now)).ShouldBeNull();
        (await store.Challenges.Answer("bewaren", await Ask(), now)).ShouldBeNull();
        (await store.Challenges.Answer("inloggen", await Ask(), now.AddMinutes(5))).ShouldBeNull();
        (await store.Challenges.Answer("inloggen", new string('0', 64), now)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_a_passkey_people_hear_at_once_and_of_the_same_use_once()
    {
        await using var store = await Open();
        var made = await store.Accounts.Keep(Sent.Organisation, [("anna", "Anna", "anna@instituut.example"), ("bo", "Bo", "")]);
        string[] whom = [.. made.Values, "account-onbekend"];

        await store.Teller.Tell(Sent.Organisation, whom, Tiding.PasskeyUsed, "1");
        await store.Teller.Tell(Sent.Organisation, whom, Tiding.PasskeyUsed, "1");

        (await store.Notices.Of([Sent.Organisation], made["bo"], 9)).ShouldHaveSingleItem().What.ShouldBe(Tiding.PasskeyUsed);
        (await store.Notices.Unread("account-onbekend")).ShouldBe(0);
        (await store.Outbox.Bundle()).ShouldBe(1, "Bo has no address");
        (await store.Outbox.Claim("x", 9)).ShouldHaveSingleItem().Account.ShouldBe(made["anna"]);
    }

    private Passkey Key(byte number, string account = "account-anna", uint counter = 4) =>
        new(account, Sent.Organisation, [number, 2, 3], [7, 7, 7], counter, true, ["internal", "hybrid"], new Moment(Clock.GetUtcNow()), null);

    private async Task<Passkey> Kept(Schakel.Storage.Store store, byte number, uint counter = 4)
    {
        var made = Key(number, counter: counter);
        (await store.Passkeys.Keep(await store.Passkeys.Invite(Sent.Organisation, made.Account, Clock.GetUtcNow().AddMinutes(15)), made)).ShouldBeTrue();
        return made;
    }
}
