// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Model;
using Schakel.Storage;
using Schakel.Storage.Engines;
using Schakel.Storage.Keys;

namespace Schakel.Bench;

/// <summary>
/// Durable commands a second at 1, 8 and 32 callers, against what the same server does with bare inserts of a row, and with the rows of one command.
/// The sides alternate, and medians are told. Needs <c>pgbench</c> and a server that flushes: SCHAKEL_TEST_FSYNC=on scripts/postgres.sh run ….
/// </summary>
internal static class Storing
{
    private const int Seconds = 3;
    private const int Rounds = 3;
    private static readonly Placement Town = new("gemeente-lindeveen", "gemeente", "teamleider");

    public static async Task<int> Run()
    {
        var server = await Database("bench");
        await Execute($"{server};Search Path=bare", "create table rows (kind bigint, id text, body text, primary key (id, kind))");
        await using var postgres = await Open(Engine.For(server.ToString()));
        var folder = Directory.CreateTempSubdirectory("schakel");
        await using var sqlite = await Open(Engine.For(Path.Join(folder.FullName, "bench.db")));
        Console.WriteLine("callers  schakel/pg  pgbench 1 row  ratio  pgbench same rows  ratio  schakel/sqlite  sqlite bare  ratio");
        foreach (var callers in new[] { 1, 8, 32 })
        {
            var figures = Enumerable.Range(0, 5).Select(_ => new List<double>()).ToArray();
            for (var round = 0; round < Rounds; round++)
            {
                figures[0].Add(await Commands(postgres, callers, $"pg {callers} {round}"));
                figures[1].Add(PgBench(server, callers, "insert into bare (body) values (repeat('x', 900));"));
                // What one opening writes: an event, its key, the dossier and its party.
                figures[2].Add(PgBench(server, callers, """
                    \set id random(1, 9000000000000000000)
                    begin;
                    insert into rows values (1, :id::text || :client_id, repeat('x', 900));
                    insert into rows values (2, :id::text || :client_id, repeat('x', 220));
                    insert into rows values (3, :id::text || :client_id, repeat('x', 250));
                    insert into rows values (4, :id::text || :client_id, repeat('x', 60));
                    commit;
                    """));
                figures[3].Add(await Commands(sqlite, callers, $"lite {callers} {round}"));
                figures[4].Add(Bare(Path.Join(folder.FullName, "bare.db")));
            }

            var median = figures.Select(all => all.Order().ElementAt(Rounds / 2)).ToArray();
            Console.WriteLine($"{callers,7}  {median[0],10:N0}  {median[1],13:N0}  {median[0] / median[1],5:N2}  {median[2],17:N0}  {median[0] / median[2],5:N2}  {median[3],14:N0}  {median[4],11:N0}  {median[3] / median[4],5:N2}");
        }

        Console.WriteLine($"memory: {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576} MB at most");
        folder.Delete(recursive: true);
        return 0;
    }

    internal static Task<Store> Open(Engine engine, TimeProvider? time = null, MasterKey? master = null) =>
        Store.Open(new StoreOptions(engine, Shipped.Surroundings.Procedures, Shipped.Types, Shipped.Surroundings.Calendar, time ?? TimeProvider.System) { Master = master ?? MasterKey.New() });

    private static async Task<double> Commands(Store store, int callers, string name)
    {
        var clock = Stopwatch.StartNew();
        var done = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var count = 0;
            for (; clock.ElapsedMilliseconds < Seconds * 1000; count++)
            {
                if (await store.Writer.Send(Signal($"{name} {caller} {count}")) is not Decision.Accepted)
                    throw new InvalidOperationException("A command of the measurement was refused.");
            }

            return count;
        })));
        return done.Sum() * 1000.0 / clock.ElapsedMilliseconds;
    }

    internal static Submission Signal(string id) => new(id, Town.Organisation,
    [
        new Part(DossierNumber.Of(id, 0), new CaseCommand.Open(
            "signaal", Town, Protection.Open, [new RaiserIdentity("account-1", "Een melder")],
            Words.None.With("feiten", "Een gezin krijgt drie brieven die elkaar tegenspreken. De regel is bedoeld om misbruik tegen te gaan, en daar is hier geen sprake van."))),
    ]);

    internal static async Task Fill(Store store, int count, string name)
    {
        const int together = 512;
        for (var done = 0; done < count; done += together)
            await Task.WhenAll(Enumerable.Range(done, Math.Min(together, count - done)).Select(index => store.Writer.Send(Signal($"{name} {index}"))));
    }

    /// <summary>A database of this name, new, with a table of bare rows apart from ours.</summary>
    internal static async Task<NpgsqlConnectionStringBuilder> Database(string name)
    {
        var server = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("SCHAKEL_TEST_POSTGRES")
            ?? throw new InvalidOperationException("Set SCHAKEL_TEST_POSTGRES."));
        await Execute(server.ToString(), $"drop database if exists {name} with (force)");
        await Execute(server.ToString(), $"create database {name}");
        server.Database = name;
        // A store is only made where no other tables stand.
        await Execute(server.ToString(), "create schema bare; create table bare.bare (id bigserial primary key, body text)");
        return server;
    }

    internal static double PgBench(NpgsqlConnectionStringBuilder server, int callers, string script)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, script);
        var start = new ProcessStartInfo("pgbench",
            ["-n", "-M", "prepared", "-f", file, "-c", callers.ToString(), "-j", Math.Min(2, callers).ToString(), "-T", Seconds.ToString(), "-h", server.Host!, "-p", server.Port.ToString(), "-U", server.Username!, server.Database!])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PGPASSWORD"] = server.Password ?? "", ["PGOPTIONS"] = "-c search_path=bare" },
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        File.Delete(file);
        var line = said.Split('\n').First(line => line.StartsWith("tps = ", StringComparison.Ordinal));
        return double.Parse(line.Split(' ')[2]);
    }

    private static double Bare(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = wal; pragma synchronous = full; create table if not exists bare (id integer primary key, body text)";
        command.ExecuteNonQuery();
        command.CommandText = "insert into bare (body) values (@body)";
        command.Parameters.AddWithValue("@body", new string('x', 900));
        var clock = Stopwatch.StartNew();
        var count = 0;
        for (; clock.ElapsedMilliseconds < Seconds * 1000; count++)
            command.ExecuteNonQuery();
        return count * 1000.0 / clock.ElapsedMilliseconds;
    }

    private static async Task Execute(string connection, string sql)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = open.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
