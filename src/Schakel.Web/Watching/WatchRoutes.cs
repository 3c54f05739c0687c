// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Storage;
using Schakel.Storage.Watching;
using Schakel.Web.Hosting;

namespace Schakel.Web.Watching;

/// <summary>For the machine that watches whether the site works.</summary>
internal static class WatchRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", Health);
        routes.MapGet("/metrics", Told);
    }

    // Says no more than that: it is for everyone.
    private static async Task<IResult> Health(OpenStore store, CancellationToken stop)
    {
        try
        {
            await StoreStanding.Answers(store.Now.Engine, stop);
            return Results.Text("ok");
        }
        catch (Exception e) when (e is StoreException or System.Data.Common.DbException or InvalidOperationException)
        {
            return Results.Text("database", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task Told(HttpContext http, Measures measures, SiteOptions options, CancellationToken stop)
    {
        if (!IsTold(http.Request, options.MetricsSecret))
        {
            await Site.Refuse(http, StatusCodes.Status404NotFound, PageRefusal.NotFound);
            return;
        }

        http.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await measures.Write(http.Response.Body, stop);
    }

    private static bool IsTold(HttpRequest request, string? secret) =>
        secret is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes($"Bearer {secret}"));
}
