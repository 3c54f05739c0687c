// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Data.Common;
using System.Threading.Channels;
using Schakel.Storage.Events;

namespace Schakel.Storage.Proof;

/// <summary>
/// The rows of the log in order: one thread reads ahead, others work on what was read, and whoever looks at them gets them as they were stored. There are
/// only so many pages: who reads too fast waits for one to come back.
/// </summary>
/// <param name="bench">Makes a place to work, for each thread that works at a time.</param>
internal sealed class RowPages(Func<Workbench> bench) : IAsyncDisposable
{
    private readonly Channel<RowPage> free = Channel.CreateUnbounded<RowPage>();
    private readonly Channel<Task<RowPage>> read = Channel.CreateUnbounded<Task<RowPage>>();
    private readonly ConcurrentBag<Workbench> benches = [];

    /// <summary>Reads all rows and has them worked on.</summary>
    public async Task Read(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        for (var page = 0; page < 2 + (2 * Environment.ProcessorCount); page++)
            free.Writer.TryWrite(new RowPage());
        try
        {
            await using var command = connection.CreateCommand();
            (command.Transaction, command.CommandText) = (transaction, $"select {StoredEvent.Columns} from event order by position");
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            var texts = new TextBytes(rows);
            RowPage? filling = null;
            while (await rows.ReadAsync(cancellation))
            {
                filling ??= await Free(cancellation);
                filling.Add(rows, texts);
                if (!filling.IsFull)
                    continue;
                Hand(filling);
                filling = null;
            }

            if (filling is not null)
                Hand(filling);
            read.Writer.Complete();
        }
        catch (Exception failed)
        {
            read.Writer.Complete(failed);
            throw;
        }
    }

    /// <summary>The next page, worked on; null after the last.</summary>
    public async ValueTask<RowPage?> Next(CancellationToken cancellation) =>
        await read.Reader.WaitToReadAsync(cancellation) && read.Reader.TryRead(out var page) ? await page : null;

    /// <summary>Gives a page back.</summary>
    public void Return(RowPage page) => free.Writer.TryWrite(page);

    public async ValueTask DisposeAsync()
    {
        while (read.Reader.TryRead(out var page))
            await ((Task)page).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var each in benches)
            each.Dispose();
    }

    private async ValueTask<RowPage> Free(CancellationToken cancellation)
    {
        var page = await free.Reader.ReadAsync(cancellation);
        page.Clear();
        return page;
    }

    private void Hand(RowPage page) => read.Writer.TryWrite(Task.Run(() =>
    {
        if (!benches.TryTake(out var free))
            free = bench();
        free.Work(page);
        benches.Add(free);
        return page;
    }));
}
