// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Log.Tiles;
using Schakel.Storage.Proof;

namespace Schakel.Web.Logbook;

/// <summary>The log itself, for programs of others: C2SP tlog-tiles below <c>/log/</c>.</summary>
internal static class LiveLogRoutes
{
    // What a tile or bundle holds never changes, full or not; which of them there are does.
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string Bytes = "application/octet-stream";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/log/checkpoint", async (HttpContext http, Hosting.OpenStore store, CancellationToken stop) =>
            Answer(http, await Log(store).Checkpoint(stop) is { } note ? note.ToBytes() : (ReadOnlyMemory<byte>?)null, "text/plain; charset=utf-8", "no-cache"));
        routes.MapGet("/log/tile/{**path}", async (string? path, HttpContext http, Hosting.OpenStore store, CancellationToken stop) =>
            Answer(http, await Find(Log(store), $"tile/{path}", stop), Bytes, ForEver));
    }

    public static LiveLog Log(Hosting.OpenStore store) => new(store.Now.Engine.Open);

    private static async Task<ReadOnlyMemory<byte>?> Find(LiveLog log, string path, CancellationToken stop) =>
        BundleAddress.TryParse(path, out var bundle) ? await log.Bundle(bundle, stop)
        : TileAddress.TryParse(path, out var tile) ? await log.Tile(tile, stop)
        : null;

    private static IResult Answer(HttpContext http, ReadOnlyMemory<byte>? content, string type, string keep)
    {
        // Anyone may follow it, also a page elsewhere.
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (content is not { } bytes)
            return Results.Text("Not in this log.\n", "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
        http.Response.Headers.CacheControl = keep;
        http.Response.Headers.Remove("Vary");
        return Results.Bytes(bytes, type);
    }
}
