// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Schakel.Dossiers;
using Schakel.Storage;

namespace Schakel.Web.Hosting;

/// <summary>
/// Lets what ran out lapse while the site serves; how far it is behind stands on a public page. Once a day also the lines of who looked at what that were
/// kept long enough.
/// </summary>
internal sealed partial class Sweeping(OpenStore store, SiteOptions options, ILogger<Sweeping> logger) : BackgroundService
{
    private const int OneMinute = 60_000;
    private DateOnly cleaned;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await store.Follow(
                    async open =>
                    {
                        await open.Sweeper.CatchUp(stop: stoppingToken);
                        await Clean(open, stoppingToken);
                    },
                    stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(e.GetType().Name);
            }

            await Task.Delay(OneMinute, stoppingToken);
        }
    }

    private async Task Clean(Store open, CancellationToken stop)
    {
        var now = options.Time.GetUtcNow();
        var today = new Moment(now).Day;
        if (today == cleaned)
            return;
        if (await open.Looks.Clean(new Moment(now.AddMonths(-options.LooksKeptMonths)), stop) is > 0 and var gone)
            Cleaned(gone, options.LooksKeptMonths);
        cleaned = today;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Lines} lines of who looked at what were older than {Months} months and are gone.")]
    private partial void Cleaned(long lines, int months);

    [LoggerMessage(Level = LogLevel.Error, Message = "Sweeping failed ({Kind}); it is tried again within a minute.")]
    private partial void Failed(string kind);
}
