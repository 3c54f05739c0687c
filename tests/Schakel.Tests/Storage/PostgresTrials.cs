// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using Dapper;
using Npgsql;
using Schakel.Storage;
using Schakel.Storage.Mishaps;

namespace Schakel.Tests.Storage;

using Engine = Schakel.Storage.Engines.Engine;

/// <summary>The store on PostgreSQL: each test in a database of its own.</summary>
public sealed class PostgresTrials : StoreTrials
{
    private const string Variable = "SCHAKEL_TEST_POSTGRES";
    private readonly string name = "schakel_" + Path.GetRandomFileName().Replace(".", "");

    private static string Server => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server
        ? server
        : throw new InvalidOperationException($"{Variable} is not set: ./test starts a PostgreSQL server for the tests, and scripts/postgres.sh does by hand.");

    private protected override Engine NewEngine() => Engine.For(new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 10 }.ToString());

    public override Task InitializeAsync() => OnServer($"create database {name}");

    public override Task DisposeAsync() => OnServer($"drop database {name} with (force)");

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Connections_that_are_cut_off_under_load_lose_nothing_and_let_nothing_happen_twice()
    {
        const int callers = 16;
        const int each = 40;
        await using var store = await Open();
        var cutting = CutOffTwentyTimes();
        var sent = new ConcurrentBag<string>();
        // A fast machine would be through with them before anything was cut off.
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < each || !cutting.IsCompleted; i++)
            {
                await UntilAccepted(store, Sent.Opening($"open-{caller}-{i}"));
                sent.Add($"open-{caller}-{i}");
            }
        })));
        await cutting;

        await using var again = await Open();
        (await Ask<string>(again, "select command from event")).Order(StringComparer.Ordinal).ShouldBe(sent.Order(StringComparer.Ordinal));
        (await Ask<long>(again, "select max(position) + 1 from event")).ShouldBe([(long)sent.Count]);
        (await Ask<long>(again, "select count(*) from dossier")).ShouldBe([(long)sent.Count]);
    }

    [Fact]
    public async Task A_database_that_may_only_be_read_is_said_and_nothing_is_written()
    {
        await using (var store = await Open())
            await Accepted(store.Writer.Send(Sent.Opening("open")));
        await OnServer($"alter database {name} set default_transaction_read_only = on");

        (await Should.ThrowAsync<StoreException>(() => Open())).What.English.ShouldContain("read-only");

        await OnServer($"alter database {name} set default_transaction_read_only = off");
        await using var again = await Open();
        (await Ask<string>(again, "select command from event")).ShouldBe(["open"]);
    }

    [Fact]
    public async Task Who_may_not_write_is_told_so_and_who_is_not_let_in_as_well()
    {
        await using (var store = await Open())
            await Accepted(store.Writer.Send(Sent.Opening("open")));
        await using var engine = NewEngine();
        await Change(engine, $"create role lezer_{name} login password 'lezer'; grant select on all tables in schema public to lezer_{name}");
        try
        {
            var reader = new NpgsqlConnectionStringBuilder(Server) { Database = name, Username = $"lezer_{name}", Password = "lezer", Pooling = false };
            await using var asReader = Engine.For(reader.ToString());
            await using (var connection = await asReader.Open())
                Mishap.Of(await Should.ThrowAsync<PostgresException>(() => connection.ExecuteAsync("delete from event")))!.Dutch.ShouldContain("mag dit niet met ‘event’");
            await using var stranger = Engine.For(new NpgsqlConnectionStringBuilder(reader.ToString()) { Password = "anders" }.ToString());
            (await Should.ThrowAsync<StoreException>(() => stranger.Open())).What.Dutch.ShouldContain("niet binnen");
            await using var elsewhere = Engine.For(new NpgsqlConnectionStringBuilder(Server) { Database = "nergens" }.ToString());
            (await Should.ThrowAsync<StoreException>(() => elsewhere.Open())).What.Dutch.ShouldContain("geen database");
        }
        finally
        {
            await Change(engine, $"drop owned by lezer_{name}; drop role lezer_{name}");
        }
    }

    [Fact]
    public async Task A_table_that_another_program_holds_and_a_connection_that_is_cut_off_are_said()
    {
        await using (var store = await Open())
            await Accepted(store.Writer.Send(Sent.Opening("open")));
        await using var engine = NewEngine();
        await using var holding = await engine.Open();
        await using var transaction = await holding.BeginTransactionAsync();
        await holding.ExecuteAsync("lock table event");
        await using var hasty = Engine.For(new NpgsqlConnectionStringBuilder(Server) { Database = name, CommandTimeout = 1 }.ToString());

        Mishap.Of(await Should.ThrowAsync<NpgsqlException>(() => Change(hasty, "select count(*) from event")))!.Dutch.ShouldContain("houdt tabellen vast");

        Mishap.Of(await Should.ThrowAsync<PostgresException>(() => Change(engine, "select pg_terminate_backend(pg_backend_pid())")))!.Dutch.ShouldContain("verbrak de verbinding (57P01)");
    }

    // Whoever gets an error sends the same once more: its id says whether it was written.
    private static async Task UntilAccepted(Store store, Schakel.Dossiers.Submission submission)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Accepted(store.Writer.Send(submission));
                return;
            }
            catch (Exception e) when (attempt < 100 && e is StoreException or NpgsqlException { IsTransient: true })
            {
            }
        }
    }

    private async Task CutOffTwentyTimes()
    {
        await using var connection = new NpgsqlConnection(Server + ";Pooling=false");
        await connection.OpenAsync();
        for (var cut = 0L; cut < 20; await Task.Delay(60))
            cut += await connection.ExecuteScalarAsync<long>("select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity where datname = @name) as ended", new { name });
    }

    private static async Task OnServer(string sql)
    {
        await using var connection = new NpgsqlConnection(Server + ";Pooling=false");
        await connection.ExecuteAsync(sql);
    }
}
