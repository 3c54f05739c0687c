// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Dapper;
using Schakel.Dossiers;
using Schakel.Procedures.Model;
using Schakel.Storage;
using Schakel.Storage.Mishaps;
using Schakel.Tests.Support;

namespace Schakel.Tests.Storage;

using Engine = Schakel.Storage.Engines.Engine;

/// <summary>The store on SQLite, and what only a file can do.</summary>
public sealed class SqliteTrials : StoreTrials
{
    private readonly string folder = Directory.CreateTempSubdirectory("schakel-").FullName;

    private string Database => Path.Combine(folder, "schakel.db");

    private protected override Engine NewEngine() => Engine.For(Database);

    public override Task InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        return Task.CompletedTask;
    }

    public override Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Destroying_leaves_no_sealed_text_in_the_files_either()
    {
        var number = Sent.NumberOf("open");
        List<string> bodies;
        await using (var store = await Open())
        {
            await Accepted(store.Writer.Send(Sent.Opening("open", Protection.Confidential)));
            await Accepted(store.Writer.Send(Sent.Withdrawing("intrekken", number)));
            bodies = [.. await Ask<string>(store, "select body from event"), .. await Ask<string>(store, "select secret from event where secret is not null"), .. await Ask<string>(store, "select content from dossier_key")];
            InFiles(bodies[0]).ShouldBeTrue("else this test finds nothing where there is something");
            await Accepted(store.Writer.Send(Sent.Erasing("vernietigen", number)));
        }

        bodies.Count.ShouldBe(4);
        foreach (var gone in bodies.Append(Sent.Story).Append(Sent.Name))
            InFiles(gone).ShouldBeFalse(gone);
    }

    [Fact]
    public async Task An_index_that_leaves_out_what_its_table_holds_is_found()
    {
        await using var store = await Open();
        await Accepted(store.Writer.Send(Sent.Opening("open")));
        var tables = new Schakel.Storage.Proof.ReadTables(store.Engine, store.Master, Policy.Calendar);
        (await tables.Verify()).ShouldBeNull();
        // The index is told to hold all, and holds none: who looks by it finds nothing.
        await Change(store.Engine, "pragma writable_schema = on; update sqlite_master set sql = replace(sql, 'listed = ''dossier''', 'number is not null') where name = 'dossier_listed'; pragma schema_version = 4711");

        (await tables.Verify()).ShouldNotBeNull().Dutch.ShouldContain("De database is beschadigd: ");
    }

    [Fact]
    public async Task A_file_beside_which_nothing_may_be_written_is_read_as_it_stands_unless_part_of_it_is_elsewhere()
    {
        await using (var store = await Open())
            await Accepted(store.Writer.Send(Sent.Opening("open")));
        // What SQLite would need beside the database cannot be made: as on a disk that may only be read, also for who may do anything.
        File.CreateSymbolicLink(Database + "-shm", "/nergens/hier");

        await using (var engine = NewEngine())
        {
            await using var connection = await engine.Open();
            (await connection.QuerySingleAsync<string>("select command from event")).ShouldBe("open");
            Mishap.Of(await Should.ThrowAsync<Exception>(() => connection.ExecuteAsync("delete from event")))!.Dutch.ShouldContain("mag niet worden beschreven");
        }

        await File.WriteAllBytesAsync(Database + "-wal", new byte[32]);
        await using var other = NewEngine();
        (await Should.ThrowAsync<StoreException>(() => other.Open())).What.Dutch.ShouldContain("-wal");
    }

    [Fact]
    public async Task The_file_of_another_program_stays_byte_for_byte_as_it_was()
    {
        await using (var theirs = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            await theirs.OpenAsync();
            await theirs.ExecuteAsync("create table klant (id bigint)");
        }

        var before = await File.ReadAllBytesAsync(Database);

        await Should.ThrowAsync<StoreException>(() => Open());

        (await File.ReadAllBytesAsync(Database)).ShouldBe(before);
    }

    [Fact]
    public async Task A_new_file_gets_a_key_beside_it_that_only_its_owner_reads_and_never_another()
    {
        await using (var store = await OpenByFile())
            await Accepted(store.Writer.Send(Sent.Opening("open")));
        var file = Database + ".key";
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await using (var store = await OpenByFile())
            (await store.Events.Of(Sent.Organisation, Sent.NumberOf("open"))).Count.ShouldBe(1);
        File.Delete(file);
        (await Should.ThrowAsync<StoreException>(OpenByFile)).What.English.ShouldContain("master key is missing");
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task A_full_disk_is_said_and_nothing_is_lost_or_half()
    {
        await using (var first = await Open())
            await Accepted(first.Writer.Send(Sent.Opening("open")));
        var many = new Submission("veel", Sent.Organisation, [.. Enumerable.Range(0, 100).Select(i => Sent.OpeningPart("veel", i))]);
        await using (var full = await Open())
        {
            // The limit stays with the connection, and the pool has one: the writer will get it.
            await Change(full.Engine, $"pragma max_page_count = {(await Ask<long>(full, "pragma page_count"))[0] + 4}");
            (await Should.ThrowAsync<StoreException>(() => full.Writer.Send(many))).What.English.ShouldContain("disk is full");
        }

        await using var store = await Open();
        (await Ask<string>(store, "select command from event")).ShouldBe(["open"]);
        (await Ask<long>(store, "select count(*) from dossier_key")).ShouldBe([1L]);
        await Accepted(store.Writer.Send(many));
    }

    [Fact]
    public async Task A_file_that_may_only_be_read_is_said_and_nothing_is_written()
    {
        await using (var store = await Open())
            await Accepted(store.Writer.Send(Sent.Opening("open")));
        // A form of file that is written by a later SQLite, and that this one therefore only reads: it holds for the superuser as well.
        SetByte(18, 3);

        (await Should.ThrowAsync<StoreException>(() => Open())).What.English.ShouldContain("may not be written");

        SetByte(18, 2);
        await using var again = await Open();
        (await Ask<string>(again, "select command from event")).ShouldBe(["open"]);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task A_database_that_another_program_holds_is_said_and_the_command_can_be_sent_again()
    {
        await using var store = await Open();
        await using (var other = await NewEngine().Open())
        {
            await Engine.Run(other, "begin immediate");
            (await Should.ThrowAsync<StoreException>(() => store.Writer.Send(Sent.Opening("open")))).What.English.ShouldContain("Another program holds");
            await Engine.Run(other, "rollback");
        }

        await Accepted(store.Writer.Send(Sent.Opening("open")));
        (await Ask<string>(store, "select command from event")).ShouldBe(["open"]);
    }

    private Task<Store> OpenByFile() =>
        Store.Open(new StoreOptions(NewEngine(), Policy.Procedures, Policy.Types, Policy.Calendar, Clock) { Environment = _ => null });

    private void SetByte(int at, byte value)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        using var file = new FileStream(Database, FileMode.Open, FileAccess.Write);
        file.Position = at;
        file.WriteByte(value);
    }

    private bool InFiles(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Directory.EnumerateFiles(folder).Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var all = new byte[stream.Length];
            stream.ReadExactly(all);
            return all.AsSpan().IndexOf(bytes) >= 0;
        });
    }
}
