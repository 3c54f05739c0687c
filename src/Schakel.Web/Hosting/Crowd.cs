// SPDX-License-Identifier: EUPL-1.2
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Schakel.Web.Ui;

namespace Schakel.Web.Hosting;

/// <summary>Which crowd a page draws. Each has places of its own, so that one crowd never keeps another out.</summary>
public enum Lane
{
    /// <summary>Raising, following, answering: waits for a place as long as need be, and is never refused.</summary>
    Dossiers,

    /// <summary>Showing a code. Who shows a wrong one is kept waiting, and holds no place that someone else needs.</summary>
    Codes,

    /// <summary>Giving a file, which takes seconds of a processor. Who gives one waits, and is never refused.</summary>
    Files,

    /// <summary>Waiting at a table for what others write. Who waits does nothing meanwhile, and holds no place that someone else needs.</summary>
    Tables,

    /// <summary>What everyone may read. A flood of it is told to come back.</summary>
    Public,

    /// <summary>What takes a while of a processor for a stranger.</summary>
    Heavy,
}

/// <summary>
/// How many are served at once. Nobody is counted: behind one address sits a whole organisation, or everyone who hides his address, and a reporter who
/// is refused does not come back.
/// </summary>
internal sealed class Crowd : IDisposable
{
    /// <summary>After how many seconds who was refused may come back.</summary>
    public const int ComeBack = 10;

    private readonly ConcurrencyLimiter dossiers = New(256, int.MaxValue);
    private readonly ConcurrencyLimiter codes = New(4_096, int.MaxValue);
    private readonly ConcurrencyLimiter files = New(4, int.MaxValue);
    private readonly ConcurrencyLimiter tables = New(4_096, int.MaxValue);
    private readonly ConcurrencyLimiter everyone = New(64, 2_000);
    private readonly ConcurrencyLimiter heavy = New(4, 40);

    /// <summary>Waits for a place; without one where too many wait already.</summary>
    public ValueTask<RateLimitLease> Enter(Lane lane, CancellationToken stop) => lane switch
    {
        Lane.Dossiers => dossiers.AcquireAsync(1, stop),
        Lane.Codes => codes.AcquireAsync(1, stop),
        Lane.Files => files.AcquireAsync(1, stop),
        Lane.Tables => tables.AcquireAsync(1, stop),
        Lane.Public => everyone.AcquireAsync(1, stop),
        Lane.Heavy => heavy.AcquireAsync(1, stop),
        _ => throw new ArgumentOutOfRangeException(nameof(lane), lane, "Nobody said how many may come here."),
    };

    /// <summary>Serves who has a place.</summary>
    public async Task Serve(HttpContext http, RequestDelegate next)
    {
        using var place = await Enter(http.GetEndpoint()?.Metadata.GetMetadata<LaneOf>()?.Lane ?? Lane.Dossiers, http.RequestAborted);
        if (place.IsAcquired)
        {
            await next(http);
            return;
        }

        http.Response.Headers.RetryAfter = ComeBack.ToString(System.Globalization.CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = "no-store";
        // Nothing that was typed is lost: it goes along in the page that asks to try again.
        var request = http.Request;
        await Show.Page<BusyPage>(new
        {
            To = request.Path + request.QueryString,
            Typed = request.HasFormContentType ? await Typed.Of(request, http.RequestAborted) : null,
            HadFile = request.HasFormContentType && request.Form.Files.Any(file => file.Length > 0),
        }, StatusCodes.Status503ServiceUnavailable).ExecuteAsync(http);
    }

    public void Dispose()
    {
        dossiers.Dispose();
        codes.Dispose();
        files.Dispose();
        tables.Dispose();
        everyone.Dispose();
        heavy.Dispose();
    }

    private static ConcurrencyLimiter New(int places, int waiting) =>
        new(new ConcurrencyLimiterOptions { PermitLimit = places, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
}

/// <summary>Says of a route which crowd it draws.</summary>
internal sealed record LaneOf(Lane Lane);
