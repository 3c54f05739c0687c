// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Storage;
using Schakel.Storage.Engines;
using Schakel.Storage.Keys;
using Schakel.Storage.Searching;
using Schakel.Storage.Writing;
using Schakel.Tests.Dutch;
using Schakel.Tests.Support;

namespace Schakel.Tests.Storage.Searching;

/// <summary>Two hundred questions to twenty thousand dossiers on both engines. Each dossier is decided once, as the writer does, and written to both.</summary>
[Trait("Category", "Slow")]
public sealed class EqualHitsTests(SqliteDatabases sqlite, PostgresDatabases postgres) : IClassFixture<SqliteDatabases>, IClassFixture<PostgresDatabases>
{
    private const int Dossiers = 20_000;
    private const int Questions = 200;
    private const int Piece = 4_000;

    private static readonly string[] Organisations = [Sent.Organisation, "gemeente-zandrijk", "gemeente-lindeveen", "ministerie"];
    private static readonly string[] Regulations = ["Wet WIA", "Participatiewet", "art. 4:84 Awb", "Wahv", "Wet kinderopvang", "Algemene Ouderdomswet", "Zorgverzekeringswet, artikel 18"];
    private readonly MasterKey key = MasterKey.New();
    private static readonly DateOnly Day = new(2026, 12, 1);
    private readonly GivenTime time = new(Day);

    [Fact]
    public async Task Both_engines_give_the_same_hits_in_the_same_order()
    {
        await using var one = await Open(sqlite.New());
        await using var other = await Open(postgres.New());
        var titles = await Fill(one, other);
        await Task.WhenAll(one.Indexer.CatchUp(), other.Indexer.CatchUp());

        var (chance, found, partly) = (new Random(200), 0, 0);
        for (var question = 0; question < Questions; question++)
        {
            var (first, second) = (await Ask(one, titles, chance, question), await Ask(other, titles, new Random(0), question, again: true));
            second.ShouldBe(first, $"question {question}");
            found += first.Count > 0 ? 1 : 0;
            partly += first.Any(hit => !hit.HasAll) ? 1 : 0;
        }

        // Questions without an answer would be the same on any two engines.
        found.ShouldBeGreaterThan(Questions * 3 / 4);
        partly.ShouldBeGreaterThan(Questions / 4);
    }

    private (Sought? Sought, string Text) last;

    // A word or some from what stands there, half of them with something left out; and every fourth a whole text, to find what is like it.
    private async Task<IReadOnlyList<(string Number, int Score, bool HasAll)>> Ask(Store store, IReadOnlyList<string> titles, Random chance, int question, bool again = false)
    {
        if (!again)
        {
            var words = titles[chance.Next(titles.Count)].Split(' ').Concat(titles[chance.Next(titles.Count)].Split(' ').Take(chance.Next(2))).OrderBy(_ => chance.Next()).ToList();
            last = question % 4 == 3 ? (null, string.Join(' ', words)) : (new Sought
            {
                Words = Sought.Read(string.Join(' ', words.Take(chance.Next(1, 5))), word => word.Length % 7 == 0 ? (["knelpunt"], ["ministerie"]) : ([], [])),
                Organisations = chance.Next(2) == 0 ? [] : [Organisations[chance.Next(4)]],
                Kinds = chance.Next(4) == 0 ? ["knelpunt"] : [],
                States = chance.Next(4) == 0 ? ["loopt"] : [],
            }, "");
        }

        var hits = last.Sought is { } sought ? await store.Finder.Find(Organisations, sought, question % 3 * 5, 30) : (await store.Finder.Like(Organisations, [last.Text], null, 10)).Hits;
        return [.. hits.Select(hit => (hit.Line.Number, hit.Score, hit.HasAll))];
    }

    private async Task<IReadOnlyList<string>> Fill(Store one, Store other)
    {
        // A few words often, most of them hardly ever, as in any language.
        var vocabulary = DutchStemmerTests.Vocabulary().Select(each => each.Word).ToArray();
        var (chance, titles) = (new Random(20_000), new List<string>());
        chance.Shuffle(vocabulary);
        var written = (Engines: new[] { one.Engine, other.Engine }, End: new LogEnd(0, Moment.NoonOn(Day)));
        foreach (var some in Enumerable.Range(0, Dossiers).Chunk(Piece))
        {
            var batch = new Batch(key, one.Library, new Cabinet(int.MaxValue), written.End, [], new ClockBehind(_ => { }));
            foreach (var index in some)
            {
                var title = string.Join(' ', Enumerable.Range(0, chance.Next(4, 14)).Select(_ => vocabulary[(int)(vocabulary.Length * Math.Pow(chance.NextDouble(), 4))]));
                titles.Add(title);
                var open = Sent.Bottleneck($"k{index}", title, Regulations[chance.Next(Regulations.Length)], Organisations[chance.Next(4)]);
                batch.Decide(new Waiting(open, Moment.NoonOn(Day), new TaskCompletionSource<Decision>()), Moment.NoonOn(Day)).ShouldBeOfType<Decision.Accepted>();
            }

            written.End = batch.End;
            var writes = batch.Writes();
            foreach (var engine in written.Engines)
            {
                await using var connection = await engine.OpenToWrite();
                await engine.BeginAndRead(connection, WriteLock.Append, []);
                await engine.WriteAndCommit(connection, writes);
            }
        }

        return titles;
    }

    private Task<Store> Open(string db) => Store.Open(new StoreOptions(Databases.On(db), Policy.Procedures, Policy.Types, Policy.Calendar, time) { Master = key });
}
