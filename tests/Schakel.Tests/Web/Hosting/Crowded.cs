// SPDX-License-Identifier: EUPL-1.2
using System.Threading.RateLimiting;
using Schakel.Web.Hosting;

namespace Schakel.Tests.Web.Hosting;

/// <summary>Everyone else: they take every place of a lane, and those in its queue where that has an end, until they go away.</summary>
internal sealed class Crowded : IDisposable
{
    private const int EndlessQueue = 5_000;
    private readonly CancellationTokenSource gone = new();
    private readonly List<RateLimitLease> places = [];

    public static async Task<Crowded> In(Crowd crowd, Lane lane)
    {
        var all = new Crowded();
        var waiting = 0;
        while (waiting < EndlessQueue)
        {
            var place = crowd.Enter(lane, all.gone.Token);
            if (!place.IsCompleted)
                waiting++;
            else if (await place is { IsAcquired: true } taken)
                all.places.Add(taken);
            else
                break;
        }

        return all;
    }

    public void Dispose()
    {
        // Who waits first, or he gets the place of who goes.
        gone.Cancel();
        places.ForEach(place => place.Dispose());
        gone.Dispose();
    }
}
