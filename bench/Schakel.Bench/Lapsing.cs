// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using Schakel.Dossiers;
using Schakel.Storage.Engines;

namespace Schakel.Bench;

/// <summary>
/// Lapsing 10,000 due dossiers among many open ones, against among 10,000. On SQLite. A store lapses once, so each round has a copy of its own; the
/// two sides alternate, and medians are told.
/// </summary>
internal static class Lapsing
{
    private const int Due = 10_000;
    private const int Rounds = 5;
    private static readonly DateOnly First = new(2026, 11, 2);
    private static readonly DateOnly Now = new(2026, 12, 1);

    public static async Task<int> Run(int many)
    {
        var folder = Directory.CreateTempSubdirectory("schakel");
        var (few, lots) = (await Filled(Path.Join(folder.FullName, "few.db"), 10_000), await Filled(Path.Join(folder.FullName, "many.db"), many));
        // A program that just started compiles while it lapses.
        await Lapse(few);
        var (here, there) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            here.Add(await Lapse(few));
            there.Add(await Lapse(lots));
            Console.WriteLine($"round {round + 1}: {here[^1]:N0} ms among 10,000 open, {there[^1]:N0} ms among {many:N0}; ratio {there[^1] / here[^1]:N2}");
        }

        Console.WriteLine($"lapsing {Due:N0} due: {Median(here):N0} ms among 10,000 open, {Median(there):N0} ms among {many:N0}; ratio {Median(there) / Median(here):N2}");
        Console.WriteLine($"memory: {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576} MB at most, filling included");
        folder.Delete(recursive: true);
        return 0;
    }

    private static async Task<string> Filled(string file, int open)
    {
        await using var store = await Storing.Open(Engine.For(file), new Clock { Day = Now }, Filling.Master);
        await Filling.Signals(store, (Due, First), (open, Now));
        return file;
    }

    private static async Task<double> Lapse(string file)
    {
        var copy = file + ".copy";
        File.Copy(file, copy, overwrite: true);
        // As on a morning: what the writer has at hand must not tell the few from the many.
        await using var store = await Storing.Open(Engine.For(copy), new Clock { Day = Now }, Filling.Master);
        var clock = Stopwatch.StartNew();
        var moved = await store.Sweeper.CatchUp();
        var took = (double)clock.ElapsedMilliseconds;
        if (moved != Due)
            throw new InvalidOperationException($"{moved} lapsed.");
        await store.DisposeAsync();
        foreach (var left in new[] { copy, copy + "-wal", copy + "-shm" })
            File.Delete(left);
        return took;
    }

    private static double Median(List<double> all) => all.Order().ElementAt(all.Count / 2);

    private sealed class Clock : TimeProvider
    {
        public DateOnly Day { get; init; }

        public override DateTimeOffset GetUtcNow() => Moment.NoonOn(Day).Instant;
    }
}
