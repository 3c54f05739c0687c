// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Schakel.Bench;

/// <summary>A server as a process of its own: the program as everybody starts it, or one that answers a bare text.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly Process process;

    private Served(Process process, Uri address, double started) => (this.process, Address, Started) = (process, address, started);

    public Uri Address { get; }

    /// <summary>Milliseconds from the start of the process to the whole of its first page.</summary>
    public double Started { get; }

    /// <summary>What it holds of the memory now, in MB.</summary>
    public double Memory => Status("VmRSS:");

    /// <summary>The most it ever held.</summary>
    public double MostMemory => Status("VmHWM:");

    /// <summary>The site over a store; without one the demonstration, in a folder of its own.</summary>
    public static Task<Served> Site(string? db, string? folder = null) => Start(
        address => new ProcessStartInfo(Path.Join(Shipped.Root, "schakel"), db is null ? ["serve", "--demo", "--url", address] : ["serve", "--db", db, "--url", address]),
        start =>
        {
            start.Environment["XDG_DATA_HOME"] = folder ?? Path.GetTempPath();
            if (db is not null)
            {
                start.Environment["SCHAKEL_MASTER_KEY"] = Convert.ToBase64String(new byte[32]);
                start.Environment["SCHAKEL_INGEBRUIKNAME"] = Commissioned();
            }
        });

    // Outside a demonstration the site asks who signed for it.
    private static string Commissioned()
    {
        var file = Path.Join(Path.GetTempPath(), "schakel-bench-ingebruikname.json");
        var signed = new { op = "2026-09-01", door = "Bestuur" };
        var organisations = File.ReadLines(Path.Join(Shipped.Root, "policy", "organisations", "organisaties.csv")).Skip(1).Select(line => line.Split(',')[0]);
        File.WriteAllText(file, JsonSerializer.Serialize(organisations.ToDictionary(name => name, _ => new { ondernemingsraad = signed, dpia = signed, kanaal = signed, selectielijst = signed, mandaat = signed })));
        return file;
    }

    /// <summary>One line of text at every address.</summary>
    public static Task<Served> Bare() => Start(address => new ProcessStartInfo("dotnet", [typeof(Served).Assembly.Location, "bare", address]), _ => { });

    private static async Task<Served> Start(Func<string, ProcessStartInfo> program, Action<ProcessStartInfo> set)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}");
        free.Stop();
        var start = program(address.ToString().TrimEnd('/'));
        start.RedirectStandardOutput = true;
        set(start);
        var clock = Stopwatch.StartNew();
        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = address };
        while (!await Answers(client))
        {
            if (started.HasExited)
                throw new InvalidOperationException($"It stopped by itself: {start.FileName} {string.Join(' ', start.ArgumentList)}");
            await Task.Delay(5);
        }

        return new Served(started, address, clock.ElapsedMilliseconds);
    }

    private static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/")).EnsureSuccessStatusCode() is not null;
        }
        catch (HttpRequestException e) when (e.StatusCode is null)
        {
            return false;
        }
    }

    private double Status(string what) => double.Parse(
        File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith(what, StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) / 1024;

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
