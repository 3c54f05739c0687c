// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Schakel.Storage.Telling;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;

namespace Schakel.Web.Telling;

/// <summary>Tells people what happened, soon after it did.</summary>
internal sealed partial class Announcing(OpenStore open, Registry registry, SiteOptions options, ILogger<Announcing> logger) : BackgroundService
{
    private const int TwoSeconds = 2_000;
    private const int FiveMinutes = 300_000;

    /// <summary>Whom the store does not know of itself: in a demonstration everyone is a persona.</summary>
    public static Whereabouts Where(Registry registry, SiteOptions options) => options.Demonstration is null ? Whereabouts.Of(registry.Names)
        : new(registry.Names, (organisation, office) => registry.StaffingOf(organisation).GetValueOrDefault(office, []), account => registry.Personas.Any(persona => persona.Reference == account));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (where, pause) = (Where(registry, options), TwoSeconds);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await open.Follow(store => store.Teller.Run(where, stoppingToken), stoppingToken);
                pause = TwoSeconds;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(e.GetType().Name);
                pause = Math.Min(pause * 2, FiveMinutes);
            }

            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Telling people what happened failed ({Kind}); it is tried again.")]
    private partial void Failed(string kind);
}
