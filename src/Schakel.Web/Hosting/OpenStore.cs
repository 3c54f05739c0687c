// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage;
using Schakel.Storage.SiteKeys;

namespace Schakel.Web.Hosting;

/// <summary>The store that is open now. In a demonstration that starts over it becomes another.</summary>
public sealed class OpenStore(SiteOptions options) : IAsyncDisposable
{
    private Store? store;
    private SiteKeyRing? keys;

    /// <summary>The store.</summary>
    public Store Now => store ?? throw new InvalidOperationException("The store is not open yet.");

    /// <summary>The keys of cookies.</summary>
    public SiteKeyRing CookieKeys => keys ?? throw new InvalidOperationException("The store is not open yet.");

    /// <summary>Opens it, before anything is served.</summary>
    public async Task Open(CancellationToken stop)
    {
        store = await options.OpenStore(stop);
        keys = await store.SiteKeys(stop);
    }

    /// <summary>Another one, empty. Who was busy with the old one meets a closed store.</summary>
    public async Task StartOver(CancellationToken stop)
    {
        if (options.Demonstration is not { } demonstration)
            throw new InvalidOperationException("Only a demonstration starts over.");
        var old = store;
        store = null;
        if (old is not null)
            await old.DisposeAsync();
        await demonstration.StartOver();
        demonstration.Clock.StartOver();
        await Open(stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (store is { } open)
            await open.DisposeAsync();
    }
}
