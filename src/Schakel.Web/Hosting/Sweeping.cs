// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Schakel.Web.Hosting;

/// <summary>Lets what ran out lapse while the site serves. How far it is behind stands on a public page.</summary>
internal sealed partial class Sweeping(OpenStore store, ILogger<Sweeping> logger) : BackgroundService
{
    private const int OneMinute = 60_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await store.Now.Sweeper.CatchUp(stop: stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(e.GetType().Name);
            }

            await Task.Delay(OneMinute, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Sweeping failed ({Kind}); it is tried again within a minute.")]
    private partial void Failed(string kind);
}
