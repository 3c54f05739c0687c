// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage.Engines;

namespace Schakel.Bench;

/// <summary>From the start of the process to the whole of the first page, and the memory: over an empty store, and of the demonstration. Medians of five.</summary>
internal static class Starting
{
    private const int Starts = 5;

    public static async Task<int> Run(string[] stores)
    {
        var folder = Directory.CreateTempSubdirectory("schakel");
        var empty = Path.Join(folder.FullName, "empty.db");
        foreach (var (name, db) in new[] { ("empty", empty), ("demonstration", null) }.Concat(stores.Select(store => (Engine.IsServer(store) ? "PostgreSQL" : Path.GetFileName(store), (string?)store))))
        {
            var (first, times, memory) = (0.0, new List<double>(), new List<double>());
            for (var start = 0; start <= Starts; start++)
            {
                await using var site = await Served.Site(db, folder.FullName);
                if (start == 0)
                {
                    first = site.Started;
                    continue;
                }

                times.Add(site.Started);
                memory.Add(site.Memory);
            }

            Console.WriteLine($"{name}: the very first start {first:N0} ms; after that {Median(times):N0} ms ({times.Min():N0} to {times.Max():N0}), {Median(memory):N0} MB");
        }

        // Under load: pages and signals, by eight at once.
        await using var engine = Engine.For(empty);
        await using var busy = await Served.Site(empty);
        await Lodging.Lodge(engine, busy.Address, 8, 1_000);
        for (var round = 0; round < 5; round++)
            await Callers.Get(8, busy.Address, Enumerable.Range(0, 1_000).Select(index => index % 2 == 0 ? "/" : "/register"));
        Console.WriteLine($"under load: {busy.Memory:N0} MB, at most {busy.MostMemory:N0} MB");
        folder.Delete(recursive: true);
        return 0;
    }

    private static double Median(List<double> all) => all.Order().ElementAt(all.Count / 2);
}
