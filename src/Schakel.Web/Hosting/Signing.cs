// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Schakel.Storage.Proof;

namespace Schakel.Web.Hosting;

/// <summary>Keeps the tree of the log up and signs a checkpoint, about once a second when there is something new.</summary>
internal sealed partial class Signing(OpenStore store, SiteOptions options, ILogger<Signing> logger) : BackgroundService
{
    private const int OneSecond = 1_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var told = "";
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var outside = options.OutsideCheckpoint is { } path ? new OutsideCheckpoint(path) : null;
                await store.Follow(open => new LogKeeper(open.Engine.Open, open.Master, options.Time, outside).KeepUp(stoppingToken), stoppingToken);
                told = "";
            }
            catch (LogBroken e)
            {
                // Once, and not every second until somebody mends it: what else goes wrong would drown.
                if (told != e.What.English)
                    Broken(told = e.What.English);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(e.GetType().Name);
            }

            await Task.Delay(OneSecond, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "No checkpoint is signed any more: {Why}")]
    private partial void Broken(string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Signing a checkpoint failed ({Kind}); it is tried again in a second.")]
    private partial void Failed(string kind);
}
