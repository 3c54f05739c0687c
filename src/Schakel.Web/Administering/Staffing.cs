// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Schakel.Dossiers;
using Schakel.Storage;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;

namespace Schakel.Web.Administering;

/// <summary>Tells open dossiers who fills their offices: when a chart changed, on whatever node, and on the day that someone comes or left.</summary>
internal sealed partial class Staffing(OpenStore open, Registry registry, SiteOptions options, StaffChanged changed, ILogger<Staffing> logger) : BackgroundService
{
    private const int OneMinute = 60_000;
    private readonly Dictionary<string, (long Number, DateOnly Day)> told = [];
    private Store? toldIn;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await open.Follow(store => Tell(store, stoppingToken), stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(e.GetType().Name);
            }

            await changed.Wait(OneMinute, stoppingToken);
        }
    }

    private async Task Tell(Store store, CancellationToken stop)
    {
        var today = new Moment(options.Time.GetUtcNow()).Day;
        // A demonstration that started over counts its changes from one again.
        if (store != toldIn)
            told.Clear();
        toldIn = store;
        foreach (var (organisation, number) in await store.Charts.Numbers(registry.Names, stop))
        {
            if (told.GetValueOrDefault(organisation) == (number, today) || store.Library.Type(registry.Organisations[organisation].Type) is not { } type)
                continue;
            await store.Restaffing.Run(await store.Charts.Of(organisation, type.Type.Name, stop), type.Type, stop);
            told[organisation] = (number, today);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Telling who fills the offices failed ({Kind}); it is tried again within a minute.")]
    private partial void Failed(string kind);
}
