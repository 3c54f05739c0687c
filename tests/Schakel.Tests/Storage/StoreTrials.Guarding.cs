// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Procedures.Engine;
using Schakel.Storage;
using Schakel.Storage.Keys;
using Schakel.Storage.Proof;
using Schakel.Tests.Support;

namespace Schakel.Tests.Storage;

using Engine = Schakel.Storage.Engines.Engine;

public abstract partial class StoreTrials
{
    [Fact]
    public async Task A_store_that_was_set_back_is_refused_before_anything_is_written_in_it()
    {
        using var folder = new TemporaryFolder();
        var outside = new OutsideCheckpoint(folder.PathOf("checkpoint"));
        await using (var store = await Open())
        {
            await Accepted(store.Writer.Send(Sent.Opening("een")));
            await new LogKeeper(store.Engine.Open, key, Clock, outside).KeepUp();
            var before = await Ask<string>(store, "select name || ' ' || value from setting where name like 'getekend/%'");
            await Accepted(store.Writer.Send(Sent.Opening("twee")));
            await new LogKeeper(store.Engine.Open, key, Clock, outside).KeepUp();
            await Change(store.Engine, "delete from event where position > 0");
            await Change(store.Engine, "delete from checkpoint where size > 1");
            await SetBack(store, before.ShouldHaveSingleItem());
            await Change(store.Engine, "update setting set value = 'een andere' where name = 'leestabellen'");
        }

        (await Should.ThrowAsync<StoreException>(() => Open(outside: outside))).What.English.ShouldContain("Restore a newer backup");

        await using var engine = NewEngine();
        await using var connection = await engine.Open();
        (await Dapper.SqlMapper.QuerySingleAsync<string>(connection, "select value from setting where name = 'leestabellen'")).ShouldBe("een andere");
        await using var without = await Open();
        without.ShouldNotBeNull("without that checkpoint nothing tells that it was set back");
    }

    [Fact]
    public async Task A_checkpoint_outside_of_a_database_that_is_not_there_any_more_keeps_a_new_one_from_taking_its_place()
    {
        using var folder = new TemporaryFolder();
        var outside = new OutsideCheckpoint(folder.PathOf("checkpoint"));
        await using (var store = await Open(outside: outside))
        {
            await Accepted(store.Writer.Send(Sent.Opening("een")));
            await new LogKeeper(store.Engine.Open, key, Clock, outside).KeepUp();
            foreach (var table in new[] { "event", "dossier_key", "installation_key" })
                await Change(store.Engine, $"delete from {table}");
        }

        (await Should.ThrowAsync<StoreException>(() => Open(outside: outside))).What.English.ShouldContain("has 0 entries");
    }

    [Theory]
    [InlineData("delete from checkpoint", "no checkpoint is left")]
    [InlineData("delete from checkpoint where size > 1", "not the last that was signed")]
    [InlineData("delete from setting where name like 'getekend/%'", "not the last that was signed")]
    public async Task Checkpoints_that_were_taken_away_are_missed_and_nothing_else_is_signed(string taken, string said)
    {
        await using var store = await Open();
        foreach (var command in new[] { "een", "twee" })
        {
            await Accepted(store.Writer.Send(Sent.Opening(command)));
            await new LogKeeper(store.Engine.Open, key, Clock).KeepUp();
        }

        await Change(store.Engine, taken);

        (await new Verification(store.Engine.Open, key).Verify()).ShouldBeOfType<Verdict.Wrong>().Message.English.ShouldContain(said);
        (await Should.ThrowAsync<LogBroken>(() => new LogKeeper(store.Engine.Open, key, Clock).KeepUp())).What.English.ShouldContain(said);
        (await Should.ThrowAsync<StoreException>(() => Open())).What.English.ShouldContain(said);
    }

    [Fact]
    public async Task What_the_read_tables_say_otherwise_than_the_log_is_found_with_its_dossier_until_they_are_rebuilt()
    {
        await using var store = await Open();
        await Various(store);
        await Accepted(store.Writer.Send(Sent.Opening("belofte")));
        await Accepted(store.Writer.Send(Sent.One("toezeggen", Sent.NumberOf("belofte"), new CaseCommand.Promise(new Actor("teamleider"), new Undertaking("Bellen", new DateOnly(2027, 3, 1))))));
        var tables = new ReadTables(store.Engine, key, Policy.Calendar);
        var told = new List<Progressed>();
        (await tables.Verify(new Progress(told))).ShouldBeNull();
        told[^1].ShouldBe(new Progressed(15, 15));
        var (running, promise) = (Sent.NumberOf("belofte").Text, (await Ask<string>(store, "select dossier from promise")).ShouldHaveSingleItem());
        foreach (var (change, table, dossier) in ((string, string, string)[])
        [
            ($"update dossier set due = '2030-01-01' where number = '{running}'", "dossier", running),
            ($"update dossier set state = 'klaar', due = null where number = '{running}'", "dossier", running),
            ($"update dossier set organisation = 'elders' where number = '{running}'", "dossier", running),
            ($"delete from dossier where number = '{running}'", "dossier", running),
            ($"delete from party where dossier = '{running}'", "party", running),
            ($"delete from link where dossier = '{promise}'", "link", promise),
            ($"update promise set state = 'nagekomen' where dossier = '{promise}'", "promise", promise),
            ($"insert into turn (dossier, version, organisation, kind, day, outcome) values ('{running}', 99, '{Sent.Organisation}', 'signaal', '2026-12-01', 'op-tijd')", "turn", running),
            ($"insert into subject (dossier, organisation, title) values ('{running}', '{Sent.Organisation}', 'Onderwerp')", "subject", running),
            ("insert into link (dossier, organisation, kind, other) values ('ZZZZ-ZZZZ-ZZZZ', 'x', 'naast', 'y')", "link", "ZZZZ-ZZZZ-ZZZZ"),
        ])
        {
            await Change(store.Engine, change);
            var found = (await tables.Verify()).ShouldNotBeNull(change);
            found.English.ShouldContain($"‘{table}’");
            found.English.ShouldContain(dossier);
            await Rebuilding.Run(store.Engine, key, store.Library, (_, _) => { });
            (await tables.Verify()).ShouldBeNull(change);
        }
    }

    [Theory]
    [InlineData("update policy_text set version = 7 where name = 'signaal'", "was changed")]
    [InlineData("update policy_text set name = 'signaat' where name = 'signaal'", "was changed")]
    [InlineData("update policy_text set kind = 'ander' where name = 'signaal'", "was changed")]
    [InlineData("update dossier_key set organisation = 'elders'", "stands with another organisation")]
    [InlineData("update dossier_key set master = 'x' || substr(master, 2)", "wrapped by another master key")]
    [InlineData("insert into dossier_key (dossier, organisation, content, identity, master) select '2222-2222-22', organisation, content, identity, master from dossier_key", "which the log does not know")]
    public async Task What_stands_beside_the_log_and_was_changed_is_found(string change, string said)
    {
        await using var store = await Open();
        await Accepted(store.Writer.Send(Sent.Opening("open")));
        await Change(store.Engine, change);

        (await new Verification(store.Engine.Open, key).Verify()).ShouldBeOfType<Verdict.Wrong>().Message.English.ShouldContain(said);
    }

    [Fact]
    public async Task A_text_that_was_changed_under_its_hash_is_named_by_verifying_and_at_opening()
    {
        await using var store = await Open();
        await Accepted(store.Writer.Send(Sent.Opening("open")));
        (await new Verification(store.Engine.Open, key).Verify()).ShouldBeOfType<Verdict.Holds>();

        await Change(store.Engine, "update policy_text set text = replace(text, '3 weken', '9 weken') where name = 'signaal'");

        (await new Verification(store.Engine.Open, key).Verify()).ShouldBeOfType<Verdict.Wrong>().Message.English.ShouldStartWith("The text ‘signaal’, version 2, was changed");
        (await Should.ThrowAsync<StoreException>(() => Open())).What.English.ShouldContain("‘signaal’");
    }

    [Fact]
    public async Task A_text_that_is_gone_is_named_and_nothing_is_decided_without_it()
    {
        await using (var store = await Open())
            await Accepted(store.Writer.Send(Sent.Opening("open")));
        await using (var engine = NewEngine())
            await Change(engine, "delete from policy_text where name = 'signaal'");
        var changed = Policy.Procedures.Select(each => each.Name == "signaal" ? each with { Title = each.Title + ", vernieuwd" } : each).ToList();
        await using var again = await Store.Open(new(NewEngine(), changed, Policy.Types, Policy.Calendar, Clock) { Master = key });

        (await new ReadTables(again.Engine, key, Policy.Calendar).Verify()).ShouldNotBeNull().English.ShouldContain("is not there any more");
        (await Should.ThrowAsync<StoreException>(() => again.Writer.Send(Sent.Answering("antwoord", Sent.NumberOf("open"))))).What.English.ShouldContain("is not there any more");
        (await Should.ThrowAsync<StoreException>(() => Rebuilding.Run(again.Engine, key, again.Library, (_, _) => { }))).What.English.ShouldContain("is not there any more");
        (await Ask<long>(again, "select count(*) from dossier")).ShouldBe([1L]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_log_with_a_gap_is_not_rebuilt_from(long gone)
    {
        await using var store = await Open();
        await Various(store);
        var before = await Everything(store);
        await Change(store.Engine, $"delete from event where position = {gone}");

        (await Should.ThrowAsync<LogBroken>(() => Rebuilding.Run(store.Engine, key, store.Library, (_, _) => { }))).What.English.ShouldStartWith($"Entry {gone + 1} of the log (position {gone}) is not there");

        (await Everything(store)).ShouldBe(before);
    }

    [Fact]
    public async Task What_is_no_submission_at_all_is_refused_and_holds_up_nobody()
    {
        await using var store = await Open();
        var sent = ((Submission[])
        [
            Sent.Opening("goed"),
            new("half", Sent.Organisation, [new Part(Sent.NumberOf("goed"), new CaseCommand.LinkTo(new Actor("teamleider"), null!))]),
            new("leeg", Sent.Organisation, default),
            new("niets", Sent.Organisation, [null!]),
            null!,
        ]).Select(each => store.Writer.Send(each)).ToList();

        (await Task.WhenAll(sent)).Select(decision => decision is Decision.Accepted).ShouldBe([true, false, false, false, false]);
    }

    [Fact]
    public async Task A_backup_with_newer_keys_opens_and_what_was_destroyed_since_is_a_number_and_a_day()
    {
        using var folder = new TemporaryFolder();
        var (older, later) = (folder.PathOf("older"), folder.PathOf("later"));
        await using var store = await Open();
        await Accepted(store.Writer.Send(Sent.Opening("weg")));
        await Accepted(store.Writer.Send(Sent.Withdrawing("intrekken", Sent.NumberOf("weg"))));
        await Accepted(store.Writer.Send(Sent.Opening("blijft")));
        await new LogKeeper(store.Engine.Open, key, Clock).KeepUp();
        await new Backup(store.Engine.Open, key).Write(older);
        await Accepted(store.Writer.Send(Sent.Erasing("vernietigen", Sent.NumberOf("weg"))));
        await new LogKeeper(store.Engine.Open, key, Clock).KeepUp();
        await new Backup(store.Engine.Open, key).Write(later);
        var options = new StoreOptions(Engine.For(folder.PathOf("anew.db")), Policy.Procedures, Policy.Types, Policy.Calendar, Clock) { Master = key };
        await using (var connection = await options.Engine.Open())
            await Schakel.Storage.Schema.Migrations.Run(options.Engine, connection, new Moment(Clock.Now).Text);

        await new Restore(options.Engine.Open, key) { NewerKeys = later + ".keys" }.From(older);

        await using var anew = await Store.Open(options);
        (await Ask<string>(anew, "select state from dossier order by state")).ShouldBe(["loopt", "vernietigd"]);
        await Accepted(anew.Writer.Send(Sent.Answering("antwoord", Sent.NumberOf("blijft"))));
        (await new Verification(anew.Engine.Open, key).Verify()).ShouldBeOfType<Verdict.Holds>().Erased.ShouldBe(2);
        (await new ReadTables(anew.Engine, key, Policy.Calendar).Verify()).ShouldBeNull();
    }

    [Fact]
    public async Task A_backup_is_not_restored_with_another_master_key_and_that_is_what_is_said()
    {
        using var folder = new TemporaryFolder();
        await using var store = await Open();
        await Accepted(store.Writer.Send(Sent.Opening("een")));
        await new Backup(store.Engine.Open, key).Write(folder.PathOf("backup"));

        (await Should.ThrowAsync<StoreException>(() => new Restore(store.Engine.Open, MasterKey.New()) { Replaces = true }.From(folder.PathOf("backup"))))
            .What.English.ShouldContain("does not fit this backup");

        (await Ask<string>(store, "select command from event")).ShouldBe(["een"]);
    }

    [Fact]
    public async Task A_file_that_stands_where_the_keys_of_a_backup_would_come_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        await using var store = await Open();
        await Accepted(store.Writer.Send(Sent.Opening("een")));
        await File.WriteAllTextAsync(folder.PathOf("backup.keys"), "van een ander");

        (await Should.ThrowAsync<LogBroken>(() => new Backup(store.Engine.Open, key).Write(folder.PathOf("backup")))).What.English.ShouldContain("no file of keys");

        (await File.ReadAllTextAsync(folder.PathOf("backup.keys"))).ShouldBe("van een ander");
        File.Exists(folder.PathOf("backup")).ShouldBeFalse();
    }

    // As a copy of the database from before would have it.
    private static async Task SetBack(Store store, string mark)
    {
        await Change(store.Engine, "delete from setting where name like 'getekend/%'");
        var (name, value) = (mark[..mark.IndexOf(' ')], mark[(mark.IndexOf(' ') + 1)..]);
        await Change(store.Engine, $"insert into setting (name, value) values ('{name}', '{value}')");
    }

    private sealed class Progress(List<Progressed> to) : IProgress<Progressed>
    {
        public void Report(Progressed value) => to.Add(value);
    }
}
