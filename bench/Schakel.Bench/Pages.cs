// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Storage.Engines;

namespace Schakel.Bench;

/// <summary>
/// Pages over a store with few dossiers and one with many, and a bare text, by turns in one run. A dossier is another each time. Both stores are made by
/// <see cref="Filling"/>: what everyone may see grows with all the rest.
/// </summary>
internal static class Pages
{
    private const int Rounds = 7;
    private const int Each = 100;

    private static readonly (string Name, Func<IReadOnlyList<string>, int, string> Path)[] All =
    [
        ("register", (_, _) => "/register"), ("register, searched", (_, _) => "/register?soort=signaal&staat=rust"), ("register, one kind", (_, _) => "/register?soort=knelpunt&staat=loopt"),
        ("dossier", (numbers, index) => $"/dossier/{numbers[index % numbers.Count]}"), ("dossier by number", (numbers, index) => $"/register?nummer={numbers[index % numbers.Count]}"),
        ("silence", (_, _) => "/stilte"), ("counts", (_, _) => "/register/aantallen"), ("home", (_, _) => "/"),
    ];

    public static async Task<int> Run(string few, string many)
    {
        await using var smallEngine = Engine.For(few);
        await using var largeEngine = Engine.For(many);
        var (smallNumbers, largeNumbers) = (await Numbers(smallEngine), await Numbers(largeEngine));
        await using var small = await Served.Site(few);
        await using var large = await Served.Site(many);
        await using var bare = await Served.Bare();
        Console.WriteLine($"start to first page: {small.Started:N0} ms and {large.Started:N0} ms; memory then {small.Memory:N0} MB and {large.Memory:N0} MB");
        Console.WriteLine("page                 few: p50 ms    p95  many: p50 ms    p95  many : few  bare p50 ms  page : bare");
        foreach (var (name, path) in All)
        {
            await Round(small, smallNumbers, path, -1);
            await Round(large, largeNumbers, path, -1);
            var (here, there, text) = (new List<Answered>(), new List<Answered>(), new List<Answered>());
            for (var round = 0; round < Rounds; round++)
            {
                here.Add(await Round(small, smallNumbers, path, round));
                there.Add(await Round(large, largeNumbers, path, round));
                text.Add(await Round(bare, smallNumbers, path, round));
            }

            var (a, b, c) = (Answered.Of(here), Answered.Of(there), Answered.Of(text));
            Console.WriteLine($"{name,-20} {a.P50,11:N2} {a.P95,6:N2} {b.P50,13:N2} {b.P95,6:N2} {b.P50 / a.P50,11:N2} {c.P50,12:N2} {b.P50 / c.P50,12:N1}");
        }

        foreach (var (name, path) in All.Where(each => each.Name is "register" or "dossier" or "home"))
        {
            var (pages, texts) = (new List<double>(), new List<double>());
            for (var round = 0; round < 3; round++)
            {
                pages.Add((await Callers.Get(8, large.Address, Paths(largeNumbers, path, round, 1_500))).ASecond);
                texts.Add((await Callers.Get(8, bare.Address, Paths(largeNumbers, path, round, 15_000))).ASecond);
            }

            Console.WriteLine($"{name}: {pages.Order().ElementAt(1):N0} a second to 8 callers, a bare text {texts.Order().ElementAt(1):N0}; ratio {pages.Order().ElementAt(1) / texts.Order().ElementAt(1):N3}");
        }

        Console.WriteLine($"memory: {small.Memory:N0} MB with few, {large.Memory:N0} MB with many (at most {small.MostMemory:N0} and {large.MostMemory:N0})");
        return 0;
    }

    private static Task<Answered> Round(Served site, IReadOnlyList<string> numbers, Func<IReadOnlyList<string>, int, string> path, int round) =>
        Callers.Get(1, site.Address, Paths(numbers, path, round, round < 0 ? 3 * Each : Each));

    private static IEnumerable<string> Paths(IReadOnlyList<string> numbers, Func<IReadOnlyList<string>, int, string> path, int round, int count) =>
        Enumerable.Range((round + 1) * count, count).Select(index => path(numbers, index));

    // By their numbers, which are by chance: they stand all over the store.
    private static async Task<IReadOnlyList<string>> Numbers(Engine engine)
    {
        await using var connection = await engine.Open();
        return [.. await connection.QueryAsync<string>("select number from dossier where listed = 'dossier' order by number limit 3000")];
    }
}
