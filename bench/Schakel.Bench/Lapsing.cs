// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using Dapper;
using Schakel.Dossiers;
using Schakel.Storage;
using Schakel.Storage.Engines;
using Schakel.Storage.Keys;
using Schakel.Storage.Proof;

namespace Schakel.Bench;

/// <summary>
/// Lapsing 10,000 due dossiers among many open ones, against among 10,000; and verifying that log, against SHA-256 of the same bytes by OpenSSL. On
/// SQLite; the dossiers are made by commands.
/// </summary>
internal static class Lapsing
{
    private const int Due = 10_000;

    public static async Task<int> Run(int many)
    {
        var folder = Directory.CreateTempSubdirectory("schakel");
        var few = await Lapse(Path.Join(folder.FullName, "few.db"), 10_000, verify: false);
        var lots = await Lapse(Path.Join(folder.FullName, "many.db"), many, verify: true);
        Console.WriteLine($"lapsing {Due:N0} due: {few:N0} ms among 10,000 open, {lots:N0} ms among {many:N0}; ratio {lots / few:N2}");
        Console.WriteLine($"memory: {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576} MB at most");
        folder.Delete(recursive: true);
        return 0;
    }

    private static async Task<double> Lapse(string file, int open, bool verify)
    {
        var time = new Clock { Day = new DateOnly(2026, 11, 2) };
        var master = MasterKey.New();
        await using (var filled = await Storing.Open(Engine.For(file), time, master))
        {
            await Fill(filled, Due, "due");
            time.Day = new DateOnly(2026, 12, 1);
            await Fill(filled, open, "open");
        }

        // As on a morning: what the writer has at hand must not tell the few from the many.
        await using var store = await Storing.Open(Engine.For(file), time, master);
        var clock = Stopwatch.StartNew();
        var moved = await store.Sweeper.CatchUp();
        var took = (double)clock.ElapsedMilliseconds;
        if (moved != Due)
            throw new InvalidOperationException($"{moved} lapsed.");
        if (verify)
            await Verify(store);
        return took;
    }

    private static async Task Fill(Store store, int count, string name)
    {
        const int together = 512;
        for (var done = 0; done < count; done += together)
            await Task.WhenAll(Enumerable.Range(done, Math.Min(together, count - done)).Select(index => store.Writer.Send(Storing.Signal($"{name} {index}"))));
    }

    private static async Task Verify(Store store)
    {
        await new LogKeeper(store.Engine.Open, store.Master, TimeProvider.System).KeepUp();
        var clock = Stopwatch.StartNew();
        if (await new Verification(store.Engine.Open, store.Master).Verify() is not Verdict.Holds holds)
            throw new InvalidOperationException("The log does not verify.");
        var each = holds.Size * 1000.0 / clock.ElapsedMilliseconds;
        await using var connection = await store.Engine.Open();
        // What is hashed of an entry: the leaf, and what it commits to. The tree's own nodes are not counted.
        var bytes = await connection.ExecuteScalarAsync<long>("select cast(avg(length(entry) + length(body) * 3 / 4 + 150) as bigint) from event");
        using var process = Process.Start(new ProcessStartInfo("openssl", ["speed", "-seconds", "3", "-bytes", bytes.ToString(), "sha256"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = (await process.StandardOutput.ReadToEndAsync()).Split('\n').Last(line => line.StartsWith("sha256", StringComparison.Ordinal));
        var openssl = double.Parse(said.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1].TrimEnd('k')) * 1000 / bytes;
        Console.WriteLine($"verify: {each:N0} entries a second of {bytes} bytes; openssl {openssl:N0}; ratio {each / openssl:N2}");
    }

    private sealed class Clock : TimeProvider
    {
        public DateOnly Day { get; set; }

        public override DateTimeOffset GetUtcNow() => Moment.NoonOn(Day).Instant;
    }
}
