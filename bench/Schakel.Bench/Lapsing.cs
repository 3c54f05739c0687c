// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using Schakel.Dossiers;
using Schakel.Storage.Engines;
using Schakel.Storage.Keys;

namespace Schakel.Bench;

/// <summary>
/// Lapsing 10,000 due dossiers among many open ones, against among 10,000. On SQLite; the dossiers are made by commands.
/// </summary>
internal static class Lapsing
{
    private const int Due = 10_000;

    public static async Task<int> Run(int many)
    {
        var folder = Directory.CreateTempSubdirectory("schakel");
        var few = await Lapse(Path.Join(folder.FullName, "few.db"), 10_000);
        var lots = await Lapse(Path.Join(folder.FullName, "many.db"), many);
        Console.WriteLine($"lapsing {Due:N0} due: {few:N0} ms among 10,000 open, {lots:N0} ms among {many:N0}; ratio {lots / few:N2}");
        Console.WriteLine($"memory: {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576} MB at most");
        folder.Delete(recursive: true);
        return 0;
    }

    private static async Task<double> Lapse(string file, int open)
    {
        var time = new Clock { Day = new DateOnly(2026, 11, 2) };
        var master = MasterKey.New();
        await using (var filled = await Storing.Open(Engine.For(file), time, master))
        {
            await Storing.Fill(filled, Due, "due");
            time.Day = new DateOnly(2026, 12, 1);
            await Storing.Fill(filled, open, "open");
        }

        // As on a morning: what the writer has at hand must not tell the few from the many.
        await using var store = await Storing.Open(Engine.For(file), time, master);
        var clock = Stopwatch.StartNew();
        var moved = await store.Sweeper.CatchUp();
        var took = (double)clock.ElapsedMilliseconds;
        if (moved != Due)
            throw new InvalidOperationException($"{moved} lapsed.");
        return took;
    }

    private sealed class Clock : TimeProvider
    {
        public DateOnly Day { get; set; }

        public override DateTimeOffset GetUtcNow() => Moment.NoonOn(Day).Instant;
    }
}
