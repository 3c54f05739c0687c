// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Cli;
using Schakel.Cli.Stores;
using Schakel.Procedures;
using Schakel.Storage;

namespace Schakel.Tests.Cli;

/// <summary>The store of the demonstration is filled once, whole, and never taken for another.</summary>
public sealed class DemonstrationStoreTests : Desk
{
    private const string Count = "select count(*) from dossier";

    [Fact]
    public async Task A_new_one_is_filled_and_stays_as_it_was_left()
    {
        var first = await Ask(Count);
        (await Ask("select count(*) from dossier where holder = 'directeur' and organisation = 'dienst-inkomenszekerheid'")).ShouldBe(40);

        (await Ask(Count)).ShouldBe(first);
    }

    [Fact]
    public async Task One_that_was_stopped_while_it_was_filled_is_made_anew()
    {
        var whole = await Ask(Count);
        await Ask("update setting set value = 'vult' where name = 'demonstratie'; delete from dossier where state = 'loopt'; select 0");

        (await Ask(Count)).ShouldBe(whole);
    }

    [Fact]
    public async Task One_that_was_stopped_before_it_could_be_marked_is_made_anew()
    {
        await File.WriteAllTextAsync(Database().Engine.File + ".vult", "");
        await using (var unmarked = await Database().Open(TimeProvider.System, default))
            unmarked.ShouldNotBeNull();

        (await Ask(Count)).ShouldBeGreaterThan(100);
        File.Exists(Database().Engine.File + ".vult").ShouldBeFalse();
    }

    [Fact]
    public async Task Real_dossiers_that_took_the_place_of_one_that_was_stopped_are_refused_and_left_alone()
    {
        await Ask("delete from setting where name = 'demonstratie'; select 0");
        await File.WriteAllTextAsync(Database().Engine.File + ".vult", "");

        await Should.ThrowAsync<WrongUse>(() => Open());
        await using var connection = await Database().Engine.Open();
        (await connection.ExecuteScalarAsync<long>(Count)).ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Of_one_that_somebody_took_away_the_checkpoint_that_stayed_is_no_hindrance()
    {
        var whole = await Ask(Count);
        var file = Database().Engine.File!;
        await File.WriteAllTextAsync(file + ".checkpoint", "van een ander");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var part in new[] { "", "-wal", "-shm" })
            File.Delete(file + part);

        (await Ask(Count)).ShouldBe(whole);
    }

    [Fact]
    public async Task Removing_it_leaves_what_somebody_else_put_beside_it()
    {
        await Ask(Count);
        var file = Database().Engine.File!;
        await File.WriteAllTextAsync(file + ".bak", "van mij");
        await DemonstrationStore.Remove(Database());

        File.Exists(file).ShouldBeFalse();
        File.Exists(file + ".key").ShouldBeFalse();
        (await File.ReadAllTextAsync(file + ".bak")).ShouldBe("van mij");
    }

    [Fact]
    public async Task A_store_of_real_dossiers_is_refused_and_left_alone()
    {
        await using (var real = await Database().Open(TimeProvider.System, default))
            real.ShouldNotBeNull();

        await Should.ThrowAsync<WrongUse>(() => Open());
        await using var connection = await Database().Engine.Open();
        (await connection.ExecuteScalarAsync<long>("select count(*) from event")).ShouldBe(0);
    }

    private Session Session => new(new World(TextWriter.Null, TextWriter.Null, TimeProvider.System) { WorkingFolder = Folder, Home = Repository.Root, Environment = _ => null }, Language.Dutch);

    private Database Database() => new("demonstratie.db", Session);

    private Task<Store> Open() => DemonstrationStore.Open(Database(), new SetTime(new DateOnly(2026, 12, 1)), Session, default);

    private async Task<long> Ask(string sql)
    {
        await using var store = await Open();
        await using var connection = await store.Engine.Open();
        return await connection.ExecuteScalarAsync<long>(sql);
    }
}
