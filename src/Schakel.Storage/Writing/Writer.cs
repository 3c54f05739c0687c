// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Threading.Channels;
using Schakel.Dossiers;
using Schakel.Dossiers.Deciding;
using Schakel.Procedures;
using Schakel.Storage.Concepts;
using Schakel.Storage.Engines;
using Schakel.Storage.Events;
using Schakel.Storage.Keys;
using Schakel.Storage.Retaining;

namespace Schakel.Storage.Writing;

/// <summary>
/// The one writer of a node. Submissions queue; it decides them and writes them in one transaction, and answers each once it is on disk: one flush
/// serves many. While a batch is written, the next is decided on what that one leaves. This holds where no other node wrote in between and no
/// command was written before: the transaction looks under its lock, and else writes nothing. Then the batch is decided under the lock.
/// </summary>
public sealed class Writer : IAsyncDisposable
{
    private const int Most = 512;
    private const int Attempts = 6;

    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(10_000);
    private readonly Cabinet cabinet = new(10_000);
    private readonly Engine engine;
    private readonly EventStore events;
    private readonly Gathering gathering;
    private readonly MasterKey master;
    private readonly Library library;
    private readonly TimeProvider time;
    private readonly ClockBehind clock;
    private readonly Task loop;
    private DbConnection? connection;
    private DbConnection? reading;
    private LogEnd? known;
    private bool isAlone = true;
    private Batch? open;
    private (Batch Batch, Task<bool> Stands)? underWay;

    internal Writer(Engine engine, EventStore events, MasterKey master, Library library, TimeProvider time, Action<Wording> report)
    {
        (this.engine, this.events, this.master, this.library, this.time, clock) = (engine, events, master, library, time, new ClockBehind(report));
        gathering = new Gathering(events, cabinet);
        loop = Task.Run(Loop);
    }

    /// <summary>Sends a submission in. The answer comes when it is on disk, or when it is refused.</summary>
    /// <exception cref="StoreException">The store cannot write now; nothing of it was written, or the same id asked again tells what was.</exception>
    public Task<Decision> Send(Submission submission, CancellationToken stop = default) => Send(submission, null, stop);

    /// <summary>The same, and with what happens keeps what the raiser was writing as it is from then on.</summary>
    /// <exception cref="StoreException">The store cannot write now; nothing of it was written, or the same id asked again tells what was.</exception>
    public async Task<Decision> Send(Submission submission, ConceptRow? concept, CancellationToken stop = default)
    {
        // Whoever looks up what it names must find something there.
        if (CaseDeciding.Malformed(submission) is { } malformed)
            return malformed;
        var waiting = new Waiting(submission, Now, new TaskCompletionSource<Decision>(TaskCreationOptions.RunContinuationsAsynchronously)) { Concept = concept };
        await queue.Writer.WriteAsync(waiting, stop);
        return await waiting.Answer.Task.WaitAsync(stop);
    }

    private Moment Now => new(time.GetUtcNow());

    private async Task Loop()
    {
        while (await More())
        {
            // As long as one batch is written, the next stays open to whoever comes.
            do
                await Take();
            while (open is { Count: < Most } && underWay is { } written && await MoreBefore(written.Stands));
            if (open is not null)
                await Begin();
        }

        await Settle();
    }

    // What was written in vain is served at once, also where nobody else comes.
    private async Task<bool> More()
    {
        if (underWay is { } written && !await MoreBefore(written.Stands))
            await Settle();
        return await queue.Reader.WaitToReadAsync();
    }

    private async Task<bool> MoreBefore(Task written)
    {
        var more = queue.Reader.WaitToReadAsync();
        if (more.IsCompleted)
            return await more && !written.IsCompleted;
        var waits = more.AsTask();
        return await Task.WhenAny(waits, written) == waits && await waits;
    }

    // Decides what is there: at once where the end of the log is known, and else under the lock.
    private async Task Take()
    {
        if (open is null && cabinet.IsFull)
        {
            await Settle();
            cabinet.Clear();
        }

        var taken = new List<Waiting>();
        while ((open?.Count ?? 0) + taken.Count < Most && queue.Reader.TryRead(out var waiting))
            taken.Add(waiting);
        if (!isAlone || taken.Exists(who => who.Destroys) || (underWay?.Batch.End ?? known) is not { } end)
        {
            if (open is not null)
                await Begin();
            await Settle();
            await Serve(taken);
            return;
        }

        open ??= new Batch(master, library, cabinet, end, [], clock);
        try
        {
            await gathering.Touched(taken, async () => reading ??= await engine.OpenToWrite());
            foreach (var who in taken)
                open.Decide(who, Now);
        }
        catch (Exception)
        {
            // Under the lock it goes wrong again, or not.
            IReadOnlyList<Waiting> all = [.. open.Waiting.Union(taken)];
            open = null;
            await Settle();
            await Forget();
            await Serve(all);
        }
    }

    private async Task Begin()
    {
        var batch = open!;
        open = null;
        if (await Settle())
            underWay = (batch, Append(batch));
        else
            await Serve([.. batch.Waiting]);
    }

    private async Task<bool> Append(Batch batch)
    {
        if (!await engine.WriteProvided(connection!, WriteLock.Append, StandsAfter(batch), batch.Writes()))
            return false;
        await batch.Answer(events, connection!);
        return true;
    }

    private static Query StandsAfter(Batch batch) => new(
        "select case when (select coalesce(max(position), -1) from event) = @last and not exists (select 1 from event where command {in:commands}) then 1 else 0 end",
        ("last", batch.Start.Next - 1), ("commands", batch.Waiting.Select(who => who.Submission.Command).ToList()));

    // Waits for the batch that is written. Where it does not stand as it was decided, neither does what was decided on it.
    private async Task<bool> Settle()
    {
        if (underWay is not var (batch, stands))
            return true;
        underWay = null;
        IReadOnlyList<Waiting> waiting = [.. batch.Waiting];
        try
        {
            if (await stands)
            {
                known = batch.End;
                return true;
            }

            cabinet.Clear();
        }
        catch (Exception e)
        {
            await Forget();
            if (!engine.IsTransient(e) && engine.Explained(e) is { } explained)
            {
                Refuse(waiting, explained);
                return false;
            }
        }

        await Serve(waiting);
        return false;
    }

    private async Task Serve(IReadOnlyList<Waiting> waiting)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Locked(waiting);
                return;
            }
            catch (Exception e)
            {
                await Forget();
                // It may have been written all the same: the ids say so when it is tried again.
                if (attempt < Attempts && engine.IsTransient(e))
                {
                    await Task.Delay(20 << attempt);
                    continue;
                }

                if (waiting.Count == 1 || engine.Explained(e) is not null || e is StoreException and not DossierDamaged)
                {
                    Refuse(waiting, engine.Explained(e) ?? e);
                    return;
                }

                // One of them is to blame: each alone, so that the others stand.
                foreach (var who in waiting)
                    await Serve([who]);
                return;
            }
        }
    }

    // Takes the lock first: what is read then cannot change.
    private async Task Locked(IReadOnlyList<Waiting> waiting)
    {
        connection ??= await engine.OpenToWrite();
        var touched = await gathering.Touched(waiting, () => Task.FromResult(connection));
        Batch batch;
        try
        {
            var answers = await engine.BeginAndRead(connection, WriteLock.Append,
            [
                new("select position, at from event order by position desc limit 1"),
                new("select dossier, max(version) from event where dossier {in:dossiers} group by dossier", ("dossiers", touched.Select(number => number.Text))),
                new("select distinct command from event where command {in:commands}", ("commands", waiting.Select(each => each.Submission.Command).ToList())),
                .. waiting.Any(who => who.Destroys) ? [new Query(KeptHolds.InForce)] : Array.Empty<Query>(),
            ]);
            var end = answers[0] is [[long position, string at], ..] ? new LogEnd(position + 1, Moment.Read(at)) : new LogEnd(0, Now);
            isAlone = known is null || known.Value.Next == end.Next;
            await gathering.Refresh(touched, answers[1].ToDictionary(row => (string)row[0]!, row => (long)row[1]! + 1), connection);
            batch = new Batch(master, library, cabinet, end, [.. answers[2].Select(row => (string)row[0]!)], clock)
            {
                Holds = answers.Count > 3 ? [.. answers[3].Select(KeptHolds.Read)] : [],
            };
            foreach (var who in waiting)
                batch.Decide(who, Now);
            if (batch.IsEmpty)
                await engine.Rollback(connection);
            else
                await engine.WriteAndCommit(connection, batch.Writes());
        }
        catch
        {
            await engine.Rollback(connection);
            throw;
        }

        known = batch.End;
        await batch.Answer(events, connection);
    }

    private static void Refuse(IReadOnlyList<Waiting> waiting, Exception why)
    {
        foreach (var who in waiting)
            who.Answer.TrySetException(why);
    }

    // What the cabinet holds may have been decided on and not written.
    private async Task Forget()
    {
        cabinet.Clear();
        known = null;
        foreach (var left in new[] { connection, reading })
        {
            try
            {
                if (left is not null)
                    await left.DisposeAsync();
            }
            catch (DbException)
            {
                // It was lost already; the loop must go on, or everyone who waits would wait for ever.
            }
        }

        connection = reading = null;
    }

    /// <summary>Takes nothing more, and writes what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
        await Forget();
    }
}
