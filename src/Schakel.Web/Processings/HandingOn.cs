// SPDX-License-Identifier: EUPL-1.2
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Schakel.Storage;
using Schakel.Storage.Processings;
using Schakel.Web.Hosting;
using Schakel.Web.LoggingIn;
using Schakel.Web.Ui;

namespace Schakel.Web.Processings;

/// <summary>Hands lines on to the Logboek Dataverwerkingen. None is lost while that does not answer: they wait in the store.</summary>
internal sealed partial class HandingOn(OpenStore open, SiteOptions options, ILogger<HandingOn> logger) : BackgroundService
{
    private const int Most = 500;
    private const int OneSecond = 1_000;
    private const int FiveMinutes = 300_000;
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Timeouts.Provider, MaxResponseContentBufferSize = 1024 * 1024 };

    /// <summary>Hands on what waits, some at a time.</summary>
    /// <returns>How many.</returns>
    public async Task<int> Run(Store store, ProcessingSettings settings, CancellationToken stop)
    {
        var claim = Ids.New();
        var lines = await store.Processings.Take(claim, Most, stop);
        if (lines.Count == 0)
            return 0;
        try
        {
            await (settings.To is { } to ? Send(to, settings.Token, lines, stop) : Append(settings.File!, lines, stop));
        }
        catch
        {
            await store.Processings.Free(claim, CancellationToken.None);
            throw;
        }

        await store.Processings.Done(claim, CancellationToken.None);
        return lines.Count;
    }

    public override void Dispose()
    {
        http.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Processings is not { } settings)
            return;
        var pause = OneSecond;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await open.Follow(
                    async store =>
                    {
                        while (await Run(store, settings, stoppingToken) == Most)
                        {
                        }
                    }, stoppingToken);

                pause = OneSecond;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(e is NotTaken refused ? refused.Message : e.GetType().Name);
                pause = Math.Min(pause * 2, FiveMinutes);
            }

            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Send(Uri to, string? token, IReadOnlyList<Processed> lines, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new StringContent(LogForm.Otlp(lines).ToJsonString(), Encoding.UTF8, "application/json") };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request, stop);
        if (!answer.IsSuccessStatusCode)
            throw new NotTaken($"it answered {(int)answer.StatusCode}");
        // Who takes a part may not be sent the rest again (OTLP), so that it is said is all that can be done.
        if (Rejected(await answer.Content.ReadAsStringAsync(stop)) is > 0 and var rejected)
            Refused(rejected);
    }

    private static long Rejected(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.TryGetProperty("partialSuccess", out var part) && part.TryGetProperty("rejectedSpans", out var rejected)
                ? rejected.ValueKind is JsonValueKind.Number ? rejected.GetInt64() : long.Parse(rejected.GetString()!) : 0;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentNullException)
        {
            return 0;
        }
    }

    // On the disk before it goes from the store. One node at a time, or two would write in the same place.
    private static async Task Append(string file, IReadOnlyList<Processed> lines, CancellationToken stop)
    {
        var create = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var stream = new FileStream(file, create);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => LogForm.Line(line) + "\n"))), stop);
        stream.Flush(flushToDisk: true);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The processing log did not take its lines ({Why}); they wait and are tried again.")]
    private partial void Failed(string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The processing log threw {Count} lines away, and may not be sent them again.")]
    private partial void Refused(long count);

    private sealed class NotTaken(string message) : Exception(message);
}
