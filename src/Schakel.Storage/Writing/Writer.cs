// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Threading.Channels;
using Schakel.Dossiers;
using Schakel.Storage.Engines;
using Schakel.Storage.Events;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Writing;

/// <summary>
/// The one writer of a node. Submissions queue; it takes those that are there, decides and writes them in one transaction, and answers each
/// once it is on disk: one flush serves many.
/// </summary>
public sealed class Writer : IAsyncDisposable
{
    private const int Most = 512;
    private const int Attempts = 6;

    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(10_000) { SingleReader = true });
    private readonly Cabinet cabinet = new(50_000);
    private readonly Engine engine;
    private readonly EventStore events;
    private readonly MasterKey master;
    private readonly Library library;
    private readonly TimeProvider time;
    private readonly Action<string> report;
    private readonly Task loop;
    private DbConnection? connection;

    internal Writer(Engine engine, EventStore events, MasterKey master, Library library, TimeProvider time, Action<string> report)
    {
        (this.engine, this.events, this.master, this.library, this.time, this.report) = (engine, events, master, library, time, report);
        loop = Task.Run(Loop);
    }

    /// <summary>Sends a submission in. The answer comes when it is on disk, or when it is refused.</summary>
    /// <exception cref="StoreException">The store cannot write now; nothing of it was written, or the same id asked again tells what was.</exception>
    public async Task<Decision> Send(Submission submission, CancellationToken stop = default)
    {
        var waiting = new Waiting(submission, Now, new TaskCompletionSource<Decision>(TaskCreationOptions.RunContinuationsAsynchronously));
        await queue.Writer.WriteAsync(waiting, stop);
        return await waiting.Answer.Task.WaitAsync(stop);
    }

    private Moment Now => new(time.GetUtcNow());

    private async Task Loop()
    {
        var batch = new List<Waiting>();
        var lastCount = 0;
        while (await queue.Reader.WaitToReadAsync())
        {
            Take(batch);
            // Where many call, a moment's wait brings company and saves a flush; who is alone never waits.
            if (lastCount > 1 && batch.Count < lastCount)
            {
                await Task.Delay(1);
                Take(batch);
            }

            lastCount = batch.Count;
            await Serve([.. batch]);
            batch.Clear();
        }
    }

    private void Take(List<Waiting> batch)
    {
        while (batch.Count < Most && queue.Reader.TryRead(out var waiting))
            batch.Add(waiting);
    }

    private async Task Serve(IReadOnlyList<Waiting> batch)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                connection ??= await engine.Open();
                foreach (var (who, decision, mistake) in await new Batch(engine, events, master, library, cabinet, connection, report).Run(batch, Now))
                {
                    if (decision is not null)
                        who.Answer.TrySetResult(decision);
                    else
                        who.Answer.TrySetException(mistake!);
                }

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

                if (batch.Count == 1 || engine.Explained(e) is not null || e is StoreException)
                {
                    foreach (var who in batch)
                        who.Answer.TrySetException(engine.Explained(e) ?? e);
                    return;
                }

                // One of them is to blame: each alone, so that the others stand.
                foreach (var who in batch)
                    await Serve([who]);
                return;
            }
        }
    }

    private async Task Forget()
    {
        cabinet.Clear();
        var left = connection;
        connection = null;
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

    /// <summary>Takes nothing more, and writes what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
        await Forget();
    }
}
