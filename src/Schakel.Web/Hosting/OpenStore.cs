// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage;
using Schakel.Storage.SiteKeys;

namespace Schakel.Web.Hosting;

/// <summary>The store that is open now. In a demonstration that starts over it becomes another.</summary>
public sealed class OpenStore(SiteOptions options) : IAsyncDisposable
{
    // More than are ever at work at once. Starting over takes them all, so that nothing reads or writes while one store makes way for the next.
    private const int Places = 1_000;
    private readonly SemaphoreSlim places = new(Places);
    private readonly SemaphoreSlim startsOver = new(1);
    private volatile Store? store;
    private SiteKeyRing? keys;

    /// <summary>The store.</summary>
    public Store Now => store ?? throw new InvalidOperationException("The store is not open yet.");

    /// <summary>The keys of cookies.</summary>
    public SiteKeyRing CookieKeys => keys ?? throw new InvalidOperationException("The store is not open yet.");

    /// <summary>Whether this store makes way for another: who only waits for something, waits no longer.</summary>
    public bool IsLeft { get; private set; }

    /// <summary>Opens it, before anything is served.</summary>
    public async Task Open(CancellationToken stop)
    {
        var open = await options.OpenStore(stop);
        keys = await open.SiteKeys(stop);
        store = open;
    }

    /// <summary>Does something with the store, which stays until that is done; while a demonstration starts over, it waits for the next one.</summary>
    public async Task Stay(Func<Task> work, CancellationToken stop)
    {
        await places.WaitAsync(stop);
        try
        {
            await work();
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>The same for who follows the store, and is given the one that is open.</summary>
    public Task Follow(Func<Store, Task> follow, CancellationToken stop) => Stay(() => follow(Now), stop);

    /// <summary>Another one, empty, for who stays here: he waits until all others are done, and they for him.</summary>
    public async Task StartOver(CancellationToken stop)
    {
        if (options.Demonstration is not { } demonstration)
            throw new InvalidOperationException("Only a demonstration starts over.");
        // His own place: he would wait for himself, and two who start over for each other.
        places.Release();
        await startsOver.WaitAsync(CancellationToken.None);
        IsLeft = true;
        for (var taken = 0; taken < Places; taken++)
            await places.WaitAsync(CancellationToken.None);
        try
        {
            var old = store;
            store = null;
            if (old is not null)
                await old.DisposeAsync();
            await demonstration.StartOver();
            demonstration.Clock.StartOver();
            await Open(stop);
        }
        finally
        {
            IsLeft = false;
            places.Release(Places - 1);
            startsOver.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (store is { } open)
            await open.DisposeAsync();
        places.Dispose();
        startsOver.Dispose();
    }
}
