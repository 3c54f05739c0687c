// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using Schakel.Dossiers;
using Schakel.Dossiers.Demonstration;
using Schakel.Storage;
using Schakel.Storage.Engines;
using Schakel.Storage.Keys;
using Schakel.Storage.Proof;
using Schakel.Storage.Writing;

namespace Schakel.Bench;

/// <summary>
/// Fills a store faster than commands do: each is decided as the writer decides it, and the same rows are written, but many thousands in a transaction
/// that nobody waits for. <c>schakel verify</c> holds on what this leaves.
/// </summary>
internal static class Filling
{
    private const int Piece = 8_192;
    private const int Days = 3;

    /// <summary>The master key of every store that is filled to be measured.</summary>
    public static readonly MasterKey Master = new(new byte[32]);

    /// <summary>Believable dossiers, opened over the three days before today, a third of them answered once.</summary>
    public static async Task<int> Run(string db, int count)
    {
        var clock = Stopwatch.StartNew();
        await using var store = await Storing.Open(Engine.For(db), master: Master);
        var first = new Moment(TimeProvider.System.GetUtcNow()).Day.AddDays(-Days);
        var believable = new Believable(store.Library, 1);
        await Pour(store, Enumerable.Range(0, count).Select(index => (On: first.AddDays((int)((long)index * Days / count)), index))
            .Select(each => (each.On, believable.Open(each.index, each.On), each.index % 3 == 0 ? believable : null)));
        Console.WriteLine($"{count:N0} dossiers in {clock.ElapsedMilliseconds / 1000} s");
        Console.WriteLine($"{await store.Sweeper.CatchUp():N0} of them lapsed");
        await new LogKeeper(store.Engine.Open, Master, TimeProvider.System).KeepUp();
        Console.WriteLine($"and the tree over them in {clock.ElapsedMilliseconds / 1000} s");
        return await new Verification(store.Engine.Open, Master).Verify() is Verdict.Holds holds ? Told($"verified: {holds.Size:N0} entries, in {clock.ElapsedMilliseconds / 1000} s", 0) : Told("It does not verify.", 1);
    }

    /// <summary>Signals, as <see cref="Storing.Fill"/> sends them in: so many opened on each of these days, the earliest first.</summary>
    public static Task Signals(Store store, params (int Count, DateOnly On)[] all) =>
        Pour(store, all.SelectMany(each => Enumerable.Range(0, each.Count).Select(index => (each.On, Storing.Signal($"{each.On} {index}"), (Believable?)null))));

    // One piece is decided while the one before it is written.
    private static async Task Pour(Store store, IEnumerable<(DateOnly On, Submission Open, Believable? Answered)> all)
    {
        await using var connection = await store.Engine.OpenToWrite();
        // Whoever fills a store starts over when it breaks off.
        await Engine.Run(connection, store.Engine.File is null ? "set synchronous_commit = off" : "pragma synchronous = off; pragma cache_size = -2000000; pragma wal_autocheckpoint = 200000");
        var last = (await store.Events.From(0, 1)).Count == 0 ? (LogEnd?)null : throw new InvalidOperationException("It is not empty.");
        var written = Task.CompletedTask;
        foreach (var piece in all.Chunk(Piece))
        {
            var batch = new Batch(store.Master, store.Library, new Cabinet(int.MaxValue), last ?? new LogEnd(0, Moment.NoonOn(piece[0].On)), [], new ClockBehind(_ => { }));
            foreach (var (on, open, answered) in piece)
            {
                var file = Decided(batch, open, on);
                if (answered?.Answer(file, on) is { } answer)
                    Decided(batch, answer, on);
            }

            last = batch.End;
            var writes = batch.Writes();
            await written;
            written = Task.Run(async () =>
            {
                await store.Engine.BeginAndRead(connection, WriteLock.Append, []);
                await store.Engine.WriteAndCommit(connection, writes);
            });
        }

        await written;
        await Engine.Run(connection, store.Engine.File is null ? "analyze" : "pragma wal_checkpoint(truncate); pragma synchronous = full");
    }

    private static CaseFile Decided(Batch batch, Submission submission, DateOnly on)
    {
        var moment = Moment.NoonOn(on);
        return batch.Decide(new Waiting(submission, moment, new TaskCompletionSource<Decision>()), moment) is Decision.Accepted { Events: var events }
            ? events.Last(each => each.Dossier == events[0].Dossier).After
            : throw new InvalidOperationException("A dossier of the measurement was refused.");
    }

    private static int Told(string what, int code)
    {
        Console.WriteLine(what);
        return code;
    }
}
