// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Dossiers.Telling;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Storage;
using Schakel.Storage.Proof;
using Schakel.Storage.Telling;
using Schakel.Tests.Dossiers;
using Schakel.Tests.Support;

namespace Schakel.Tests.Storage;

/// <summary>What a raiser tells the custodian after it is over.</summary>
public abstract partial class StoreTrials
{
    private const string Harm = "Hetnadeelvandemelder";
    private const string Comfort = "Watdebewaarderterugschreef";
    private static readonly Whereabouts Zbo = new([Sent.Organisation], (_, office) => office == "bewaarder" ? ["account-bewaarder"] : [], account => account.StartsWith("account-", StringComparison.Ordinal));

    [Fact]
    public async Task What_a_raiser_tells_the_custodian_is_sealed_apart_committed_to_and_destroyed_with_the_dossier()
    {
        await using var store = await Open();
        var (signal, bottleneck) = (Sent.NumberOf("een"), DossierNumber.Of("twee", 0));
        await Accepted(store.Writer.Send(Sent.Opening("een", Protection.Confidential)));
        var open = Cases.Filled("knelpunt", new Placement(Sent.Organisation, "zbo", null), new DateOnly(2026, 12, 1)) with { Raisers = [new("account-een", "Puk")] };
        await Accepted(store.Writer.Send(new("twee", Sent.Organisation, [new(bottleneck, open)])));
        foreach (var number in new[] { signal, bottleneck })
        {
            await Accepted(store.Writer.Send(Sent.One($"vertel-{number.Text}", number, new CaseCommand.Testify(new Actor(Role.Raiser.Name, "account-een"), new(Detriment.Suffered, Harm)))));
            await Accepted(store.Writer.Send(Sent.One($"lees-{number.Text}", number, new CaseCommand.Hear(new Actor("bewaarder", "account-bewaarder"), "account-een", 1, Comfort))));
        }

        (await store.Events.Testimonies(Sent.Organisation, [signal.Text, bottleneck.Text])).OrderBy(each => each.Key.Version).Select(each => each.Value).Distinct()
            .ShouldBe([new Testimony(Detriment.Suffered, Harm), new Testimony(null, Comfort)]);
        (await store.Events.Testimonies("een ander", [signal.Text])).ShouldBeEmpty();
        (await store.Events.Secrets(Sent.Organisation, signal)).ShouldHaveSingleItem("names are names alone").ShouldContain(Sent.Name);
        var columns = string.Join('\n', await Ask<string>(store, "select entry || body || coalesce(secret, '') from event")) + string.Join('\n', await Everything(store));
        foreach (var word in new[] { Harm, Comfort, nameof(Detriment.Suffered) })
            columns.ShouldNotContain(word);
        string.Join('\n', await Ask<string>(store, "select entry from event where type like 'nazorg%'")).ShouldNotContain("nazorg");
        (await Ask<long>(store, "select length(secret) from event where type like 'nazorg%'")).Distinct().ShouldHaveSingleItem("the length tells nothing either");

        await new LogKeeper(store.Engine.Open, key, Clock, null).KeepUp();
        (await new Verification(store.Engine.Open, key).Verify()).ShouldBeOfType<Verdict.Holds>();
        (await new ReadTables(store.Engine, key, Policy.Calendar).Verify()).ShouldBeNull();
        var before = await Everything(store);
        await Rebuilding.Run(store.Engine, key, store.Library, (_, _) => { });
        (await Everything(store)).ShouldBe(before);

        await Accepted(store.Writer.Send(Sent.One("weg", signal, new CaseCommand.Act(new Actor(Role.Raiser.Name, "account-een"), "intrekken", Words.None))));
        await Accepted(store.Writer.Send(Sent.Erasing("vernietig", signal)));
        (await store.Events.Testimonies(Sent.Organisation, [signal.Text])).ShouldBeEmpty();
        (await Ask<string>(store, "select dossier from testimony")).ShouldBe([bottleneck.Text]);
        await new LogKeeper(store.Engine.Open, key, Clock, null).KeepUp();
        (await new Verification(store.Engine.Open, key).Verify()).ShouldBeOfType<Verdict.Holds>();
    }

    [Fact]
    public async Task Made_public_in_the_log_what_was_told_to_the_custodian_is_found_out()
    {
        await using var store = await Open();
        var bottleneck = DossierNumber.Of("twee", 0);
        var open = Cases.Filled("knelpunt", new Placement(Sent.Organisation, "zbo", null), new DateOnly(2026, 12, 1)) with { Raisers = [new("account-een", "Puk")] };
        await Accepted(store.Writer.Send(new("twee", Sent.Organisation, [new(bottleneck, open)])));
        await Accepted(store.Writer.Send(Sent.One("vertel", bottleneck, new CaseCommand.Testify(new Actor(Role.Raiser.Name, "account-een"), new(Detriment.None, "")))));
        await Change(store.Engine, "update event set entry = replace(entry, ',\"procedure\"', ',\"dossier\":\"' || dossier || '\",\"gebeurtenis\":\"' || type || '\",\"procedure\"') where type like 'nazorg%'");
        await new LogKeeper(store.Engine.Open, key, Clock, null).KeepUp();

        (await new Verification(store.Engine.Open, key).Verify()).ShouldBeOfType<Verdict.Wrong>();
    }

    [Fact]
    public async Task A_raiser_is_asked_once_in_each_round_however_many_nodes_there_are_and_not_where_his_name_is_protected()
    {
        await using var store = await Open();
        await using var other = await Open();
        await store.Teller.Run(Zbo);
        foreach (var (name, protection) in new[] { ("open", Protection.Open), ("geheim", Protection.Confidential), ("anoniem", Protection.Anonymous) })
        {
            await Accepted(store.Writer.Send(Sent.Opening(name, protection)));
            await Accepted(store.Writer.Send(Sent.One($"weg-{name}", Sent.NumberOf(name), new CaseCommand.Act(new Actor(Role.Raiser.Name, $"account-{name}"), "intrekken", Words.None))));
        }

        foreach (var (days, expected) in new[] { (30, 0), (31, 1), (60, 1), (182, 2), (365, 3), (800, 3) })
        {
            Clock.Now = new DateTimeOffset(2026, 12, 1, 9, 0, 0, default).AddDays(days);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(at => Task.Run(() => (at % 2 == 0 ? store : other).Teller.Run(Zbo))));
            (await Asked(store, "account-open")).ShouldBe(expected, $"after {days} days");
        }

        foreach (var name in new[] { "geheim", "anoniem" })
            (await Ask<long>(store, $"select count(*) from notice where account = 'account-{name}'")).ShouldBe([0L]);
    }

    [Fact]
    public async Task Who_told_already_in_a_round_is_not_asked_again_in_it_and_a_node_that_stood_still_catches_up()
    {
        await using var store = await Open();
        await store.Teller.Run(Zbo);
        await Accepted(store.Writer.Send(Sent.Opening("open")));
        await Accepted(store.Writer.Send(Sent.One("weg", Sent.NumberOf("open"), new CaseCommand.Act(new Actor(Role.Raiser.Name, "account-open"), "intrekken", Words.None))));
        Clock.Now = Clock.Now.AddDays(190);
        await Accepted(store.Writer.Send(Sent.One("vertel", Sent.NumberOf("open"), new CaseCommand.Testify(new Actor(Role.Raiser.Name, "account-open"), new(Detriment.None, "")))));
        Clock.Now = Clock.Now.AddDays(10);

        await store.Teller.Run(Zbo);

        (await Asked(store, "account-open")).ShouldBe(0, "the round of half a year was answered, and that of a month lies behind it");
    }

    [Fact]
    public async Task A_custodian_hears_at_once_that_something_was_told_and_once_more_before_his_days_are_over()
    {
        await using var store = await Open();
        await store.Teller.Run(Zbo);
        await Accepted(store.Writer.Send(Sent.Opening("open", Protection.Anonymous)));
        var by = new Actor(Role.Raiser.Name, "account-open");
        await Accepted(store.Writer.Send(Sent.One("een", Sent.NumberOf("open"), new CaseCommand.Testify(by, new(Detriment.Suffered, Harm)))));
        await store.Teller.Run(Zbo);
        (await Tidings(store)).ShouldBe([(Tiding.Testified, new DateOnly(2026, 12, 8))]);

        Clock.Now = Clock.Now.AddDays(5);
        await Task.WhenAll(store.Teller.Run(Zbo), store.Teller.Run(Zbo));
        await store.Teller.Run(Zbo);
        (await Tidings(store)).ShouldBe([(Tiding.Unheard, new DateOnly(2026, 12, 8)), (Tiding.Testified, new DateOnly(2026, 12, 8))]);

        await Accepted(store.Writer.Send(Sent.One("twee", Sent.NumberOf("open"), new CaseCommand.Testify(by, new(Detriment.None, "")))));
        await Accepted(store.Writer.Send(Sent.One("gelezen", Sent.NumberOf("open"), new CaseCommand.Hear(new Actor("bewaarder", "account-bewaarder"), "account-open", 2, ""))));
        Clock.Now = Clock.Now.AddDays(6);
        await store.Teller.Run(Zbo);
        (await Tidings(store)).Count.ShouldBe(3, "that it was told; of what was read nobody hears a second time");
        (await store.Reader.Testimonies.Unheard(Sent.Organisation, 10)).ShouldBeEmpty();
        (await store.Reader.Testimonies.Heard(Sent.Organisation, null, 1)).ShouldHaveSingleItem().Version.ShouldBe(2);

        static async Task<IReadOnlyList<(Tiding, DateOnly?)>> Tidings(Store store) => [.. (await store.Notices.Of([Sent.Organisation], "account-bewaarder", 10)).Select(each => (each.What, each.Until))];
    }

    private static async Task<int> Asked(Store store, string account)
    {
        await using var connection = await store.Engine.Open();
        return (int)await connection.ExecuteScalarAsync<long>("select count(*) from notice where account = @account and what = 'nazorg-gevraagd'", new { account });
    }
}
