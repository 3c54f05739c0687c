// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Storage.Engines;

namespace Schakel.Bench;

/// <summary>
/// Lodging an anonymous signal over HTTP at 1, 8 and 32 callers, on PostgreSQL and on SQLite, against <c>pgbench</c> inserting single rows. What is timed
/// is the last form of the journey: from there on the signal is on disk. The callers use the same cores. Needs a server that flushes.
/// </summary>
internal static class Lodging
{
    private static readonly (int Callers, int Count)[] Loads = [(1, 300), (8, 1_000), (32, 2_000)];

    public static async Task<int> Run(int rounds)
    {
        var server = await Storing.Database("lodge");
        await using var postgres = Engine.For(server.ToString());
        var folder = Directory.CreateTempSubdirectory("schakel");
        await using var sqlite = Engine.For(Path.Join(folder.FullName, "lodge.db"));
        await using var onPostgres = await Served.Site(server.ToString());
        await using var onSqlite = await Served.Site(sqlite.File);
        await Warm(postgres, onPostgres);
        await Warm(sqlite, onSqlite);
        Console.WriteLine("callers  on         p50 ms  p95 ms  lodged/s  pgbench 1 row  ratio");
        foreach (var (callers, count) in Loads)
        {
            var (there, here, rows) = (new List<Answered>(), new List<Answered>(), new List<double>());
            for (var round = 0; round < rounds; round++)
            {
                there.Add(await Lodge(postgres, onPostgres.Address, callers, count));
                rows.Add(Storing.PgBench(server, callers, "insert into bare (body) values (repeat('x', 900));"));
                here.Add(await Lodge(sqlite, onSqlite.Address, callers, count));
            }

            Tell(callers, "PostgreSQL", there, rows);
            Tell(callers, "SQLite", here, rows);
        }

        Console.WriteLine($"memory: {onPostgres.Memory:N0} MB on PostgreSQL (at most {onPostgres.MostMemory:N0}), {onSqlite.Memory:N0} MB on SQLite (at most {onSqlite.MostMemory:N0})");
        folder.Delete(recursive: true);
        return 0;
    }

    /// <summary>Lodges at a site that runs already, such as one under a profiler.</summary>
    public static async Task<int> At(string db, Uri site, int callers, int count)
    {
        await using var engine = Engine.For(db);
        var answered = await Lodge(engine, site, callers, count);
        Console.WriteLine($"{callers} callers: p50 {answered.P50:N1} ms, p95 {answered.P95:N1} ms, {answered.ASecond:N0} a second");
        return 0;
    }

    /// <summary>Sends so many, each once, and sees that each became a dossier.</summary>
    public static async Task<Answered> Lodge(Engine engine, Uri site, int callers, int count)
    {
        var all = await Journey.Copies(engine, (await Journey.Walk(site)).Lodged, count);
        var before = await Dossiers(engine);
        var answered = await Callers.Ask(callers, all, each => each.To(site), answer => answer.Headers.Location?.ToString() == "/melden/ontvangst");
        return await Dossiers(engine) - before == count ? answered : throw new InvalidOperationException("Not each became a dossier.");
    }

    // A program that just started compiles while it answers; whoever lodges meets one that runs for days.
    private static async Task Warm(Engine engine, Served site)
    {
        await Lodge(engine, site.Address, 8, 1_500);
        var walks = new List<double>();
        for (var i = 0; i < 20; i++)
            walks.Add((await Journey.Walk(site.Address)).Milliseconds);
        Console.WriteLine($"all pages before the last form: {walks.Order().ElementAt(10):N1} ms together, twelve requests by one caller, on {(engine.File is null ? "PostgreSQL" : "SQLite")}");
    }

    private static async Task<long> Dossiers(Engine engine)
    {
        await using var connection = await engine.Open();
        return await connection.ExecuteScalarAsync<long>("select count(*) from dossier");
    }

    private static void Tell(int callers, string on, List<Answered> rounds, List<double> rows)
    {
        var all = Answered.Of(rounds);
        var (lodged, row) = (Median(rounds.Select(each => each.ASecond)), Median(rows));
        Console.WriteLine($"{callers,7}  {on,-10} {all.P50,6:N1}  {all.P95,6:N1}  {lodged,8:N0}  {row,13:N0}  {lodged / row,5:N2}");
    }

    private static double Median(IEnumerable<double> all) => all.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
