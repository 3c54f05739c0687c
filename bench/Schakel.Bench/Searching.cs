// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.IO.Compression;
using Schakel.Dossiers.Numbers;
using Schakel.Storage;
using Schakel.Storage.Engines;
using Schakel.Storage.Searching;

namespace Schakel.Bench;

/// <summary>
/// Searching by words and by likeness among ever more public dossiers, against Debian's Xapian on the same text in the same run; and how well both rank, on
/// a small set that was judged by reading. Xapian runs in Python, which only hands on its calls.
/// </summary>
internal static class Searching
{
    private const int Questions = 300;
    private const int Rounds = 5;
    private const int Piece = 8_192;
    private const string Here = "gemeente-lindeveen";

    private static readonly string[] Engines = ["sqlite", "postgres"];
    private static readonly string[] Kinds = ["knelpunt"];
    private static readonly string[] States = ["loopt", "loopt", "rust", "klaar"];

    public static async Task<int> Run(IReadOnlyList<int> sizes)
    {
        var server = Environment.GetEnvironmentVariable("SCHAKEL_TEST_POSTGRES");
        await Judge();
        Console.WriteLine("| dossiers | what | engine | p50, ms | p95, ms | Xapian p50 | Xapian p95 | ratio p50 | ratio p95 |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var size in sizes)
        {
            var texts = Texts(size);
            var (words, likeness) = (Asked(size, texts, 4), Asked(size, texts, int.MaxValue));
            var xapian = AgainstXapian.Run(texts, words, likeness);
            foreach (var db in Engines.Where(each => each == "sqlite" || server is not null))
            {
                var folder = Directory.CreateTempSubdirectory("schakel");
                await using (var store = await Storing.Open(Engine.For(db == "sqlite" ? Path.Join(folder.FullName, "search.db") : (await Storing.Database($"schakel_search_{size}")).ToString()), master: Filling.Master))
                {
                    var clock = Stopwatch.StartNew();
                    await Fill(store, texts);
                    var filled = clock.ElapsedMilliseconds / 1000.0;
                    Tell("words", await Time(words, text => store.Finder.Find([Here], Sought(text), 0, 10)), xapian.Words);
                    Tell("likeness", await Time(likeness, async text => (await store.Finder.Like([Here], [text], null, 10)).Hits), xapian.Likeness);
                    Console.WriteLine($"(indexing {size:N0} on {db}: {filled:N1} s; Xapian: {xapian.Indexed:N1} s; ratio {filled / xapian.Indexed:N2})");

                    void Tell(string what, double[] ours, double[] theirs) => Console.WriteLine(
                        $"| {size:N0} | {what} | {db} | {At(ours, 50):N2} | {At(ours, 95):N2} | {At(theirs, 50):N2} | {At(theirs, 95):N2} | {At(ours, 50) / At(theirs, 50):N2} | {At(ours, 95) / At(theirs, 95):N2} |");
                }

                folder.Delete(recursive: true);
            }
        }

        return 0;
    }

    private static Sought Sought(string text) => new() { Words = Storage.Searching.Sought.Read(text, _ => ([], [])) };

    // A few words often and most hardly ever, as in any language: the nth by 1/n. As long as what is public of a bottleneck, or a little longer.
    private static List<string> Texts(int count)
    {
        using var file = new StreamReader(new GZipStream(File.OpenRead(Path.Join(Shipped.Root, "tests", "Schakel.Tests", "Dutch", "dutch-stemming.tsv.gz")), CompressionMode.Decompress));
        var words = file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0]).ToArray();
        var chance = new Random(1);
        chance.Shuffle(words);
        var texts = new List<string>(count);
        for (var index = 0; index < count; index++)
            texts.Add(string.Join(' ', Enumerable.Range(0, chance.Next(6, 25)).Select(_ => words[Math.Min(words.Length - 1, (int)Math.Pow(words.Length, chance.NextDouble()))])));
        return texts;
    }

    // Words that stand beside each other somewhere, or a whole text.
    private static List<string> Asked(int seed, List<string> texts, int most)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(0, Questions).Select(_ => texts[chance.Next(texts.Count)].Split(' '))
            .Select(words => most == int.MaxValue ? string.Join(' ', words) : string.Join(' ', words.Skip(chance.Next(words.Length - most)).Take(chance.Next(1, most))))];
    }

    // As the follower does, with rows for what is shown of a hit; without the log, which searching does not read.
    private static async Task Fill(Store store, List<string> texts)
    {
        await using var connection = await store.Engine.OpenToWrite();
        await Engine.Run(connection, store.Engine.File is null ? "set synchronous_commit = off" : "pragma synchronous = off; pragma cache_size = -500000");
        var shelving = new Shelving(store.Engine, store.Imprints);
        foreach (var piece in Enumerable.Range(0, texts.Count).Chunk(Piece))
        {
            await store.Engine.BeginAndRead(connection, WriteLock.Index, []);
            var now = piece.ToDictionary(Number, index => (Indexed?)new Indexed(index, Number(index), Here, [texts[index]],
                [Indexed.FieldTerm("organisatie", Here), Indexed.FieldTerm("soort", Kinds[0]), Indexed.FieldTerm("staat", States[index % 4])]));
            await store.Engine.WriteAndCommit(connection, [.. await shelving.Put(connection, now), Rows(piece)]);
        }

        await Engine.Run(connection, store.Engine.File is null ? "analyze" : "pragma wal_checkpoint(truncate)");
    }

    private static string Number(int index) => DossierNumber.Of($"zoek/{index}", 0).Text;

    private static Write.Rows Rows(int[] piece)
    {
        return new(
        "dossier", null, Text("number", Number), Text("organisation", _ => Here), Text("procedure", _ => Kinds[0]), Text("procedure_hash", _ => ""), Text("kind", _ => Kinds[0]), Text("type", _ => "gemeente"),
        Text("protection", _ => "open"), Text("state", index => States[index % 4]), Text("since", _ => "2026-12-01"), Text("due", _ => "2026-12-31"), Text("opened", _ => "2026-12-01"), Text("listed", _ => "dossier"),
        Text("last_day", _ => "2027-12-31"), new Column.Number("version", [.. piece.Select(_ => 1L)]));

        Column.Text Text(string name, Func<int, string> value) => new(name, [.. piece.Select(value)]);
    }

    private static async Task Judge()
    {
        var dossiers = Lines("dossiers.tsv");
        var questions = Lines("questions.tsv").Select(line => (Asked: line[0], Wanted: line[1].Split(' ').Select(each => each.Split(':')).ToDictionary(each => each[0], each => int.Parse(each[1])))).ToList();
        var texts = dossiers.Select(line => $"{line[1]} {line[2]}").ToList();
        var asked = questions.Select(each => each.Asked).ToList();
        var folder = Directory.CreateTempSubdirectory("schakel");
        await using (var store = await Storing.Open(Engine.For(Path.Join(folder.FullName, "judged.db")), master: Filling.Master))
        {
            await Fill(store, texts);
            var numbers = Enumerable.Range(0, texts.Count).ToDictionary(Number, index => dossiers[index][0]);
            var (ours, theirs) = (new List<double>(), AgainstXapian.Run(texts, asked, asked).Found.Select((found, at) => Gain([.. found.Select(each => dossiers[int.Parse(each)][0])], questions[at].Wanted)).ToList());
            foreach (var (question, wanted) in questions)
                ours.Add(Gain([.. (await store.Finder.Find([Here], Sought(question), 0, 10)).Select(hit => numbers[hit.Line.Number])], wanted));
            Console.WriteLine($"ranking, {questions.Count} judged questions, nDCG at 10: ours {ours.Average():N3}, Xapian {theirs.Average():N3}, ratio {ours.Average() / theirs.Average():N2}");
            foreach (var (question, at) in questions.Select((each, at) => (each.Asked, at)).Where(each => ours[each.at] < 0.9 || theirs[each.at] < 0.9))
                Console.WriteLine($"  {question}: ours {ours[at]:N2}, Xapian {theirs[at]:N2}");
        }

        folder.Delete(recursive: true);
    }

    private static List<string[]> Lines(string name) =>
        [.. File.ReadLines(Path.Join(Shipped.Root, "bench", "judged", name)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];

    private static double Gain(IReadOnlyList<string> found, Dictionary<string, int> wanted)
    {
        static double Sum(IEnumerable<int> grades) => grades.Select((grade, at) => ((1 << grade) - 1) / Math.Log2(at + 2)).Sum();
        return Sum(found.Select(each => wanted.GetValueOrDefault(each))) / Sum(wanted.Values.OrderDescending());
    }

    private static async Task<double[]> Time(List<string> asked, Func<string, Task<IReadOnlyList<Hit>>> ask)
    {
        // The best of some rounds: what others do on the machine is not asked.
        var times = Enumerable.Repeat(double.MaxValue, asked.Count).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var at = 0; at < times.Length; at++)
            {
                var start = Stopwatch.GetTimestamp();
                await ask(asked[at]);
                times[at] = Math.Min(times[at], (Stopwatch.GetTimestamp() - start) * 1000.0 / Stopwatch.Frequency);
            }
        }

        Array.Sort(times);
        return times;
    }

    private static double At(double[] times, int percent) => times[(times.Length - 1) * percent / 100];
}
