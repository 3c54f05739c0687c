// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage;
using Schakel.Storage.SiteKeys;

namespace Schakel.Web.Hosting;

/// <summary>The store that is open now. In a demonstration that starts over it becomes another.</summary>
public sealed class OpenStore(SiteOptions options) : IAsyncDisposable
{
    private volatile Store? store;
    private SiteKeyRing? keys;
    private volatile TaskCompletionSource<Store> opened = Opening();

    /// <summary>The store.</summary>
    public Store Now => store ?? throw new InvalidOperationException("The store is not open yet.");

    /// <summary>The keys of cookies.</summary>
    public SiteKeyRing CookieKeys => keys ?? throw new InvalidOperationException("The store is not open yet.");

    /// <summary>Opens it, before anything is served.</summary>
    public async Task Open(CancellationToken stop)
    {
        var open = await options.OpenStore(stop);
        keys = await open.SiteKeys(stop);
        store = open;
        opened.TrySetResult(open);
    }

    /// <summary>
    /// Does something with the store that is open, for who follows it: while a demonstration starts over, waits for the next one. What fails because the store
    /// was left for another is no fault, and what was not done is done with that one; every other fault is told.
    /// </summary>
    public async Task Follow(Func<Store, Task> follow, CancellationToken stop)
    {
        var open = await opened.Task.WaitAsync(stop);
        try
        {
            await follow(open);
        }
        catch (Exception) when (open != store)
        {
        }
    }

    /// <summary>Another one, empty. Who was busy with the old one meets a closed store.</summary>
    public async Task StartOver(CancellationToken stop)
    {
        if (options.Demonstration is not { } demonstration)
            throw new InvalidOperationException("Only a demonstration starts over.");
        var old = store;
        opened = Opening();
        store = null;
        try
        {
            if (old is not null)
                await old.DisposeAsync();
            await demonstration.StartOver();
            demonstration.Clock.StartOver();
            await Open(stop);
        }
        catch (Exception e)
        {
            // Who waits for it must not wait for ever without a word.
            opened.TrySetException(e);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (store is { } open)
            await open.DisposeAsync();
    }

    private static TaskCompletionSource<Store> Opening() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
