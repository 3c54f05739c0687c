// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Schakel.Tests.Web.Processings;

/// <summary>A Logboek Dataverwerkingen on loopback, that takes OTLP in JSON, or refuses to for a while.</summary>
internal sealed class LogReceiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private LogReceiver(WebApplication app) => this.app = app;

    /// <summary>What it answers.</summary>
    public HttpStatusCode Answer { get; set; } = HttpStatusCode.OK;

    /// <summary>What came, also what it refused.</summary>
    public ConcurrentQueue<string> Bodies { get; } = new();

    /// <summary>By which words it was asked.</summary>
    public ConcurrentQueue<string> Words { get; } = new();

    /// <summary>The spans that it took.</summary>
    public ConcurrentQueue<JsonElement> Spans { get; } = new();

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v1/traces");

    public static async Task<LogReceiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new LogReceiver(builder.Build());
        receiver.app.MapPost("/v1/traces", async (HttpRequest request) => await receiver.Take(request));
        await receiver.app.StartAsync();
        return receiver;
    }

    /// <summary>Waits until it took this many.</summary>
    public async Task<IReadOnlyList<JsonElement>> Took(int spans)
    {
        for (var tries = 0; tries < 150 && Spans.Count < spans; tries++)
            await Task.Delay(100);
        return [.. Spans];
    }

    public static string? Attribute(JsonElement span, string name) => span.GetProperty("attributes").EnumerateArray()
        .Where(each => each.GetProperty("key").GetString() == name).Select(each => each.GetProperty("value").GetProperty("stringValue").GetString()).SingleOrDefault();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task<IResult> Take(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        Bodies.Enqueue(body);
        Words.Enqueue(request.Headers.Authorization.ToString());
        if (Answer is not HttpStatusCode.OK)
            return Results.StatusCode((int)Answer);
        foreach (var span in JsonDocument.Parse(body).RootElement.GetProperty("resourceSpans").EnumerateArray().SelectMany(each => each.GetProperty("scopeSpans").EnumerateArray()).SelectMany(each => each.GetProperty("spans").EnumerateArray()))
            Spans.Enqueue(span.Clone());
        return Results.Json(new { });
    }
}
