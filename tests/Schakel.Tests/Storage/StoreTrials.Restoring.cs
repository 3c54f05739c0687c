// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Procedures.Model;
using Schakel.Storage.Proof;
using Schakel.Tests.Support;

namespace Schakel.Tests.Storage;

public abstract partial class StoreTrials
{
    [Fact]
    public async Task A_backup_in_the_place_of_a_later_store_does_not_bring_back_what_was_destroyed_there()
    {
        using var folder = new TemporaryFolder();
        var backup = folder.PathOf("backup");
        var number = Sent.NumberOf("weg");
        await using (var store = await Open())
        {
            await Accepted(store.Writer.Send(Sent.Opening("weg", Protection.Confidential)));
            await Accepted(store.Writer.Send(Sent.Withdrawing("intrekken", number)));
            await Accepted(store.Writer.Send(Sent.Opening("blijft")));
            await new LogKeeper(store.Engine.Open, key, Clock).KeepUp();
            await new Backup(store.Engine.Open, key).Write(backup);
            await Accepted(store.Writer.Send(Sent.Erasing("vernietigen", number)));
            await new LogKeeper(store.Engine.Open, key, Clock).KeepUp();
        }

        await using (var engine = NewEngine())
        {
            (await Should.ThrowAsync<LogBroken>(() => new Restore(engine.Open, key).From(backup))).What.English.ShouldContain("--replace");
            (await Should.ThrowAsync<LogBroken>(() => new Restore(engine.Open, key) { Replaces = true }.From(backup))).What.English.ShouldContain("not restored");
            var restored = await new Restore(engine.Open, key) { Replaces = true, NewOrigin = "schakel.local/again" }.From(backup);
            (restored.Log.Size, restored.Destroyed).ShouldBe((3L, 1L));
        }

        await using var again = await Open();
        (await Ask<string>(again, "select command from event order by position")).ShouldBe(["weg", "intrekken", "blijft"]);
        (await Ask<string>(again, "select command from event where body is not null or secret is not null")).ShouldBe(["blijft"]);
        (await Ask<long>(again, "select count(*) from dossier_key")).ShouldBe([1L]);
        (await Ask<string>(again, $"select state from dossier where number = '{number.Text}'")).ShouldBe(["vernietigd"]);
        (await again.Writer.Send(Sent.Withdrawing("nog eens", number))).ShouldBeOfType<Decision.Refused>();
        (await new Verification(again.Engine.Open, key).Verify()).ShouldBeOfType<Verdict.Holds>().Erased.ShouldBe(2);
    }

    [Fact]
    public async Task A_log_that_begins_anew_is_signed_under_its_new_name_before_anything_happens_in_it()
    {
        using var folder = new TemporaryFolder();
        var (backup, outside) = (folder.PathOf("backup"), new OutsideCheckpoint(folder.PathOf("checkpoint")));
        await using (var store = await Open())
        {
            await Accepted(store.Writer.Send(Sent.Opening("een")));
            await new LogKeeper(store.Engine.Open, key, Clock, outside).KeepUp();
            await new Backup(store.Engine.Open, key).Write(backup);
            await Accepted(store.Writer.Send(Sent.Opening("twee")));
            await new LogKeeper(store.Engine.Open, key, Clock, outside).KeepUp();
        }

        await using (var engine = NewEngine())
            await new Restore(engine.Open, key) { Replaces = true, NewOrigin = "schakel.local/again", Outside = outside }.From(backup);
        await using var again = await Open();
        await new LogKeeper(again.Engine.Open, key, Clock, outside).KeepUp();
        await new LogKeeper(again.Engine.Open, key, Clock, outside).KeepUp();

        (await outside.Read()).ShouldNotBeNull().Text.ShouldStartWith("schakel.local/again\n1\n");
        (await new Verification(again.Engine.Open, key) { Outside = outside }.Verify()).ShouldBeOfType<Verdict.Holds>().Size.ShouldBe(1);
    }

    [Fact]
    public async Task A_backup_of_another_log_is_not_put_in_the_place_of_this_one()
    {
        using var folder = new TemporaryFolder();
        var backup = folder.PathOf("backup");
        await using (var store = await Open())
        {
            await Accepted(store.Writer.Send(Sent.Opening("een")));
            await new LogKeeper(store.Engine.Open, key, Clock).KeepUp();
            await new Backup(store.Engine.Open, key).Write(backup);
            // Another log under the same name: that it was signed before is forgotten with its key.
            foreach (var table in new[] { "event", "dossier", "party", "dossier_key", "checkpoint", "installation_key where purpose = 'signing'", "setting where name like 'getekend/%'" })
                await Change(store.Engine, $"delete from {table}");
        }

        await using (var store = await Open())
        {
            await Accepted(store.Writer.Send(Sent.Opening("twee")));
            await Accepted(store.Writer.Send(Sent.Opening("drie")));
            await new LogKeeper(store.Engine.Open, key, Clock).KeepUp();
            (await Should.ThrowAsync<LogBroken>(() => new Restore(store.Engine.Open, key) { Replaces = true, NewOrigin = "schakel.local/again" }.From(backup)))
                .What.English.ShouldContain("does not begin with");
            (await Ask<string>(store, "select command from event order by position")).ShouldBe(["twee", "drie"]);
        }
    }

    [Fact]
    public async Task A_backup_holds_the_settings_of_the_log_and_none_of_this_node()
    {
        using var folder = new TemporaryFolder();
        await using var store = await Open();
        await Accepted(store.Writer.Send(Sent.Opening("een")));
        await new SigningAnew(store.Engine.Open, key, Clock, new LogKeeper(store.Engine.Open, key, Clock)).Run();
        await Change(store.Engine, "insert into setting (name, value) values ('van-deze-node', 'x'), ('voorbeelden', '1')");

        await new Backup(store.Engine.Open, key).Write(folder.PathOf("backup"));

        await using var file = await BackupFile.OpenFile(folder.PathOf("backup"), Microsoft.Data.Sqlite.SqliteOpenMode.ReadOnly, default);
        (await Dapper.SqlMapper.QueryAsync<string>(file, "select name from setting order by name")).Select(name => name.Split('/')[0])
            .ShouldBe(["erased", "getekend", "origin", "sleutel", "voorbeelden"]);
    }

    [Fact]
    public async Task A_backup_holds_every_column_of_what_goes_along()
    {
        await using var store = await Open();
        // What was destroyed is a table in the backup alone.
        foreach (var (table, columns) in BackupFile.Content.Concat(BackupFile.Wrapped).Where(each => each.Table != "erased"))
            (await ColumnsOf(store, table)).ShouldBe(columns.Split(',', StringSplitOptions.TrimEntries), ignoreOrder: true, $"a column of {table} would be lost");
    }

    private static async Task<IReadOnlyList<string>> ColumnsOf(Schakel.Storage.Store store, string table)
    {
        await using var connection = await store.Engine.Open();
        await using var reader = await Dapper.SqlMapper.ExecuteReaderAsync(connection, $"select * from {table} where 1 = 0");
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    [Fact]
    public async Task A_dossier_goes_on_under_the_text_it_began_with_after_the_text_in_force_was_changed()
    {
        var number = Sent.NumberOf("eerst");
        await using (var store = await Open())
            await Accepted(store.Writer.Send(Sent.Opening("eerst")));
        var changed = Policy.Procedures.Select(each => each.Name == "signaal" ? each with { Title = each.Title + ", vernieuwd" } : each).ToList();
        await using (var store = await Schakel.Storage.Store.Open(new(NewEngine(), changed, Policy.Types, Policy.Calendar, Clock) { Master = key }))
        {
            await Accepted(store.Writer.Send(Sent.Opening("daarna")));
            await Accepted(store.Writer.Send(Sent.Answering("antwoord", number)));
            var before = await Everything(store);
            await Schakel.Storage.Rebuilding.Run(store.Engine, key, store.Library, (_, _) => { });
            (await Everything(store)).ShouldBe(before);
            (await Ask<long>(store, "select count(distinct procedure_hash) from dossier")).ShouldBe([2L]);
        }

        await using var again = await Open();
        (await again.Events.Of(Sent.Organisation, Sent.NumberOf("daarna"))).ShouldHaveSingleItem();
        await Accepted(again.Writer.Send(Sent.Withdrawing("intrekken", Sent.NumberOf("daarna"))));
    }

    [Fact]
    public async Task A_sweep_that_goes_wrong_is_told_and_the_next_one_lapses_what_is_due()
    {
        await using var store = await Open();
        await Accepted(store.Writer.Send(Sent.Opening("open")));
        Clock.Now = Clock.Now.AddDays(30);
        await Change(store.Engine, "alter table dossier rename to elders");
        using var stop = new CancellationTokenSource();
        var sweeping = store.Sweeper.Run(stop.Token, pause: 10);
        await Until(() => Task.FromResult(Reported.Any(each => each.Contains("tried again"))));
        await Change(store.Engine, "alter table elders rename to dossier");

        await Until(async () => (await store.Sweeper.Behind()).Count == 0);

        await stop.CancelAsync();
        await sweeping;
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        for (var i = 0; i < 1_000; i++)
        {
            if (await isSo())
                return;
            await Task.Delay(20);
        }

        throw new TimeoutException("It did not come about in twenty seconds.");
    }
}
