// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Schakel.Web.Hosting;

/// <summary>Styles and scripts, inside the program. The address holds the hash of the content, so a browser may keep it for ever.</summary>
internal static class Parts
{
    private static readonly FrozenDictionary<string, Asset> All = Read();

    /// <summary>The address of one, by the name of its file.</summary>
    public static string Address(string name) => All[name].Address;

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var asset in All.Values)
            routes.MapGet(asset.Address, (HttpContext http) =>
            {
                http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Results.Bytes(asset.Content, asset.Type);
            }).For(Who.Anyone);
    }

    private static FrozenDictionary<string, Asset> Read()
    {
        var assembly = typeof(Parts).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith("asset/", StringComparison.Ordinal)).Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            var file = name["asset/".Length..];
            return new Asset(file, $"/deel/{Convert.ToHexStringLower(SHA256.HashData(content))[..12]}/{file}", content, TypeOf(file));
        }).ToFrozenDictionary(asset => asset.Name);
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => throw new InvalidOperationException($"No type for {file}."),
    };

    private sealed record Asset(string Name, string Address, byte[] Content, string Type);
}
