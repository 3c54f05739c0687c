// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO.Compression;
using Schakel.Dossiers.Bottlenecks;
using Schakel.Dutch;

namespace Schakel.Bench;

/// <summary>
/// Proposing bottlenecks over ever more signals, against the plain way in the same run: each signal looked up among all others by its telling words. Of the
/// plain way only a part is done, and the rest reckoned from it. Some signals are planted that are about the same; it tells how many of those are found together, and how many
/// proposals have nothing of them.
/// </summary>
internal static class Proposing
{
    private const int Planted = 40;
    private const int InEach = 8;
    private const int Asked = 2_000;
    private const int Least = 3;

    public static int Run(IReadOnlyList<int> sizes)
    {
        Console.WriteLine("| signals | sketching, s | proposing, s | MB in use after | proposals | of which with a planted thing | by chance | planted found | plain way, s | ratio |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var size in sizes)
        {
            var clock = Stopwatch.StartNew();
            var sketches = Sketches(size);
            var sketched = clock.ElapsedMilliseconds / 1e3;
            var before = GC.GetTotalAllocatedBytes();
            clock.Restart();
            var proposals = Proposals.Of(sketches);
            var proposed = clock.ElapsedMilliseconds / 1e3;
            var (peak, allocated) = (Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, (GC.GetTotalAllocatedBytes() - before) / 1e6);
            var (plain, holding) = (Plain(sketches), proposals.Count(Holds));
            Console.WriteLine($"| {size:N0} | {sketched:N2} | {proposed:N2} | peak {peak:N0}, allocated {allocated:N0} | {proposals.Length:N0} | {holding:N0} | {proposals.Length - holding:N0} | {Found(proposals):P0} | {plain:N1} | {plain / proposed:N1} |");
        }

        return 0;
    }

    // A few words often and most hardly ever, as in any language. Of what is planted each has half of its words of one thing that happens.
    private static Sketch[] Sketches(int count)
    {
        using var file = new StreamReader(new GZipStream(File.OpenRead(Path.Join(Shipped.Root, "tests", "Schakel.Tests", "Dutch", "dutch-stemming.tsv.gz")), CompressionMode.Decompress));
        var words = file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0]).ToArray();
        var chance = new Random(1);
        chance.Shuffle(words);
        return [.. Enumerable.Range(0, count).Select(index => Sketch(index, words, chance))];
    }

    private static Sketch Sketch(int index, string[] words, Random chance)
    {
        var text = Enumerable.Range(0, chance.Next(25, 70)).Select(_ => words[Math.Min(words.Length - 1, (int)Math.Pow(words.Length, chance.NextDouble()))]).ToList();
        var planted = index < Planted * InEach ? index % Planted : -1;
        if (planted >= 0)
            text.AddRange(Enumerable.Range(0, 8).Where(_ => chance.Next(2) == 0).Select(at => words[words.Length - 1 - (planted * 8) - at]));
        return new Sketch(Name(index), new DateOnly(2026, 1, 1).AddDays(index % 365), [$"regeling-{(planted >= 0 ? planted % 23 : chance.Next(23))}"], [], Analysis.Counts(string.Join(' ', text)));
    }

    private static string Name(int index) => $"{index:00000000}";

    // Whether it has as many of one planted thing as a proposal has members at least.
    private static bool Holds(Proposal proposal) => proposal.Numbers.Select(int.Parse).Where(index => index < Planted * InEach).GroupBy(index => index % Planted).Any(planted => planted.Count() >= Least);

    // Of each planted thing, how many of its signals are in the proposal that has most of them.
    private static double Found(ImmutableArray<Proposal> proposals) => Enumerable.Range(0, Planted)
        .Select(planted => Enumerable.Range(0, InEach).Select(each => Name((each * Planted) + planted)).ToHashSet())
        .Average(wanted => proposals.Select(proposal => proposal.Numbers.Count(wanted.Contains)).DefaultIfEmpty(0).Max() / (double)InEach);

    // For some signals: of all that share a word of theirs, how many they share; as a search for likeness would, one by one.
    private static double Plain(Sketch[] sketches)
    {
        var clock = Stopwatch.StartNew();
        var having = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var at = 0; at < sketches.Length; at++)
        {
            foreach (var term in sketches[at].Terms.Keys)
                (having.TryGetValue(term, out var list) ? list : having[term] = []).Add(at);
        }

        var built = clock.ElapsedMilliseconds / 1e3;
        clock.Restart();
        var (limit, asked, met) = (Math.Max(40, sketches.Length / 200), Math.Min(Asked, sketches.Length), 0);
        for (var at = 0; at < asked; at++)
        {
            var shared = new Dictionary<int, int>();
            foreach (var other in sketches[at * (sketches.Length / asked)].Terms.Keys.Where(term => having[term].Count <= limit).OrderBy(term => having[term].Count).Take(12).SelectMany(term => having[term]))
                shared[other] = shared.GetValueOrDefault(other) + 1;
            met += shared.Values.Count(times => times >= Proposals.Needed);
        }

        return met < 0 ? 0 : built + ((clock.ElapsedMilliseconds / 1e3) * sketches.Length / asked);
    }
}
