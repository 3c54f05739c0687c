// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Retaining;
using Schakel.Procedures.Model;
using Schakel.Storage;
using Schakel.Storage.Looking;

namespace Schakel.Tests.Storage;

/// <summary>How long is kept who looked at what.</summary>
public abstract partial class StoreTrials
{
    private static readonly Moment Before = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, default));

    [Fact]
    public async Task Lines_of_the_access_log_go_when_they_were_kept_long_enough_and_not_a_moment_sooner()
    {
        await using var store = await Open();
        foreach (var organisation in new[] { Sent.Organisation, "een-ander" })
        {
            foreach (var at in new[] { "2020-01-01T00:00:00.0000000Z", "2026-05-31T23:00:00.0000000Z", "2026-06-01T11:59:59.9999999Z", "2026-06-01T12:00:00.0000000Z", "2026-11-30T00:00:00.0000000Z" })
                await store.Looks.Note(LookedAt(at, "", organisation));
        }

        (await store.Looks.Clean(Before)).ShouldBe(6);
        (await store.Looks.Clean(Before)).ShouldBe(0);

        foreach (var organisation in new[] { Sent.Organisation, "een-ander" })
            (await store.Looks.Of(organisation, new LookFilter(), 10)).Select(each => each.At).ShouldBe(["2026-11-30T00:00:00.0000000Z", "2026-06-01T12:00:00.0000000Z"]);
    }

    [Fact]
    public async Task Lines_of_a_dossier_that_is_held_stay_until_the_hold_is_lifted()
    {
        await using var store = await Open();
        await Accepted(store.Writer.Send(Sent.Opening("vast")));
        await Accepted(store.Writer.Send(Sent.Opening("los")));
        var (held, loose) = (Sent.NumberOf("vast"), Sent.NumberOf("los").Text);
        await store.Looks.Note(LookedAt("2020-01-01T00:00:00.0000000Z", held.Text));
        await store.Looks.Note(LookedAt("2020-01-02T00:00:00.0000000Z", loose));
        await store.Looks.Note(LookedAt("2020-01-03T00:00:00.0000000Z", ""));
        var one = (await store.Holds.OnDossier(Sent.Organisation, held, HoldGround.Court, "AWB 1", "account-x"))!.Value;
        await store.Holds.OnKind("een-ander", "signaal", HoldGround.Court, "AWB 2", "account-x");

        (await store.Looks.Clean(Before)).ShouldBe(2);
        (await Dossiers(store)).ShouldBe([held.Text]);

        await store.Holds.Lift(Sent.Organisation, one, "uitspraak", "account-x");
        await store.Looks.Clean(Before);
        (await Dossiers(store)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lines_of_every_dossier_of_a_kind_that_is_held_stay()
    {
        await using var store = await Open();
        await Accepted(store.Writer.Send(Sent.Opening("een")));
        var number = Sent.NumberOf("een").Text;
        await store.Looks.Note(LookedAt("2020-01-01T00:00:00.0000000Z", number));
        await store.Holds.OnKind(Sent.Organisation, "signaal", HoldGround.Inquiry, "enquete 7", "account-x");

        (await store.Looks.Clean(Before)).ShouldBe(0);
        (await Dossiers(store)).ShouldBe([number]);
    }

    [Fact]
    public async Task Lines_are_found_by_dossier_by_accounts_and_from_one_moment_to_before_another()
    {
        await using var store = await Open();
        for (var n = 1; n <= 4; n++)
            await store.Looks.Note(LookedAt($"2026-06-0{n}T00:00:00.0000000Z", $"d{n % 2}") with { Account = n == 4 ? null : $"account-{n}" });

        (await Found(new())).ShouldBe("4321");
        (await Found(new(Dossier: "d1"))).ShouldBe("31");
        (await Found(new(Accounts: ["account-1", "account-2"]))).ShouldBe("21");
        (await Found(new(From: "2026-06-02T00:00:00.0000000Z", Before: "2026-06-04T00:00:00.0000000Z"))).ShouldBe("32");

        async Task<string> Found(LookFilter filter) => string.Concat((await store.Looks.Of(Sent.Organisation, filter, 10)).Select(each => each.At[9]));
    }

    [Fact]
    public async Task Of_others_a_count_is_by_role_without_ones_own_and_who_came_to_a_table_by_a_code_is_no_raiser()
    {
        await using var store = await Open();
        (await store.Looks.Counts(Sent.Organisation, "d", "account-x")).ShouldBeEmpty();
        foreach (var (account, role) in new[] { ("account-x", "teamleider"), ("account-y", "teamleider"), (null, "meedenker"), (null, Role.Raiser.Name) })
            await store.Looks.Note(LookedAt("2026-06-01T00:00:00.0000000Z", "d") with { Account = account, Role = role });

        (await store.Looks.Counts(Sent.Organisation, "d", "account-x")).Select(each => (each.Role, each.Times)).ShouldBe([("meedenker", 1), (Role.Raiser.Name, 1), ("teamleider", 1)], ignoreOrder: true);
        (await store.Looks.Own(Sent.Organisation, "d", null, 10)).ShouldHaveSingleItem().Role.ShouldBe(Role.Raiser.Name);
        (await store.Looks.Own(Sent.Organisation, "d", "account-x", 10)).ShouldHaveSingleItem().Account.ShouldBe("account-x");
    }

    private static async Task<IReadOnlyList<string>> Dossiers(Store store) => [.. (await store.Looks.Of(Sent.Organisation, new LookFilter(), 10)).Select(each => each.Dossier)];

    private static Look LookedAt(string at, string dossier, string organisation = Sent.Organisation) => new(at, organisation, dossier, "account-x", "teamleider", "GET /dossier/{nummer}", "demonstratie");
}
