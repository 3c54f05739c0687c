// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Schakel.Web.Hosting;

namespace Schakel.Web.Register;

/// <summary>Keeps the text index of what is public up to date while the site serves. How far it is behind stands where people are administered.</summary>
internal sealed partial class Indexing(OpenStore store, ILogger<Indexing> logger) : BackgroundService
{
    private const int OneSecond = 1_000;
    private const int FiveMinutes = 300_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = OneSecond;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await store.Follow(open => open.Indexer.CatchUp(stop: stoppingToken), stoppingToken);
                pause = OneSecond;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(e.GetType().Name);
                pause = Math.Min(pause * 2, FiveMinutes);
            }

            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Bringing the text index up to date failed ({Kind}); it is tried again. Until then searching by words finds what was there before.")]
    private partial void Failed(string kind);
}
