// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Schakel.Web.Hosting;

/// <summary>Styles and scripts, inside the program. The address holds the hash of the content, so a browser may keep it for ever.</summary>
internal static class Parts
{
    // One file for a browser to fetch: the components, our values for them, and what is our own.
    private static readonly string[] Styles = ["components.css", "tokens.css", "base.css", "pictures.css", "pages.css", "deliberation.css"];

    private static readonly FrozenDictionary<string, Asset> All = Read();

    /// <summary>The address of one, by the name of its file.</summary>
    public static string Address(string name) => All[name].Address;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/deel/{kenmerk}/{naam}", (string kenmerk, string naam, HttpContext http) =>
        {
            // By another mark it is another version of it, and not this one.
            if (!All.TryGetValue(naam, out var asset) || asset.Address != $"/deel/{kenmerk}/{naam}")
                return new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            http.Response.Headers.Vary = "Accept-Encoding";
            if (!http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
                return Results.Bytes(asset.Content, asset.Type);
            http.Response.Headers.ContentEncoding = "br";
            return Results.Bytes(asset.Packed.Value, asset.Type);
        });
    }

    private static FrozenDictionary<string, Asset> Read()
    {
        var files = typeof(Parts).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("asset/", StringComparison.Ordinal)).Select(name => name["asset/".Length..]).ToList();
        return files.Where(file => !Styles.Contains(file)).Select(file => Made(file, Content(file)))
            .Append(Made("schakel.css", [.. Styles.SelectMany(Content)])).ToFrozenDictionary(asset => asset.Name);
    }

    private static Asset Made(string name, byte[] content) => new(
        name, $"/deel/{Convert.ToHexStringLower(SHA256.HashData(content))[..12]}/{name}", content, new Lazy<byte[]>(() => Brotli(content)), TypeOf(name));

    private static byte[] Content(string file)
    {
        using var stream = typeof(Parts).Assembly.GetManifestResourceStream("asset/" + file)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    // Nothing in these files is a secret, so packing them tells nobody one. Pages are not packed.
    private static byte[] Brotli(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
            brotli.Write(content);
        return packed.ToArray();
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => throw new InvalidOperationException($"No type for {file}."),
    };

    private sealed record Asset(string Name, string Address, byte[] Content, Lazy<byte[]> Packed, string Type);
}
