// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using Dapper;
using Schakel.Storage;
using Schakel.Storage.Engines;
using Schakel.Storage.Keys;
using Schakel.Storage.Proof;

namespace Schakel.Bench;

/// <summary>
/// Verifying a log of dossiers with one event each, the dearest there is, against SHA-256 of the same bytes by OpenSSL. The sides alternate, and medians
/// are told, by the clock on the wall: who measures while others work sees both sides slow. Beside it the time the processors spent on an entry, which
/// others hardly touch; verifying uses all of them, OpenSSL one. Where the database holds a log already it is measured as it is: run it twice, and the memory of the second run is that of verifying.
/// </summary>
internal static class Verifying
{
    private const int Rounds = 3;

    public static async Task<int> Run(string db, int dossiers)
    {
        var master = new MasterKey(new byte[32]);
        await using var store = await Storing.Open(Engine.For(db), master: master);
        await using var connection = await store.Engine.Open();
        if (await connection.ExecuteScalarAsync<long>("select count(*) from event") == 0)
            await Storing.Fill(store, dossiers, "open");
        await new LogKeeper(store.Engine.Open, master, TimeProvider.System).KeepUp();
        var entries = await connection.ExecuteScalarAsync<long>("select count(*) from event");
        // What is hashed of an entry: the leaf, and what it commits to. The tree's own nodes are not counted.
        var bytes = await connection.ExecuteScalarAsync<long>("select cast(avg(length(entry) + length(body) * 3 / 4 + 150) as bigint) from event");
        var (ours, spent, openssl) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var before = Spent();
            ours.Add(await Verify(store, master));
            spent.Add((Spent() - before) / entries);
            openssl.Add(await OpenSsl(bytes));
            Console.WriteLine($"round {round + 1}: {ours[^1]:N0} entries a second of {bytes} bytes, openssl {openssl[^1]:N0}; ratio {ours[^1] / openssl[^1]:N3}; {spent[^1]:N2} µs of processor each");
        }

        var (each, other) = (Median(ours), Median(openssl));
        Console.WriteLine($"verify: {each:N0} entries a second of {bytes} bytes; openssl {other:N0}; ratio {each / other:N3}; {Median(spent):N2} µs of processor each");
        Console.WriteLine($"memory: {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576} MB at most");
        return 0;
    }

    private static async Task<double> Verify(Store store, MasterKey master)
    {
        var clock = Stopwatch.StartNew();
        return await new Verification(store.Engine.Open, master).Verify() is Verdict.Holds holds
            ? holds.Size * 1000.0 / clock.ElapsedMilliseconds
            : throw new InvalidOperationException("The log does not verify.");
    }

    private static async Task<double> OpenSsl(long bytes)
    {
        using var process = Process.Start(new ProcessStartInfo("openssl", ["speed", "-elapsed", "-seconds", "3", "-bytes", bytes.ToString(), "sha256"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = (await process.StandardOutput.ReadToEndAsync()).Split('\n').Last(line => line.StartsWith("sha256", StringComparison.Ordinal));
        return double.Parse(said.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1].TrimEnd('k')) * 1000 / bytes;
    }

#pragma warning disable RS0030 // The time of a processor, no legal term.
    private static double Spent() => Process.GetCurrentProcess().TotalProcessorTime.TotalMicroseconds;
#pragma warning restore RS0030

    private static double Median(List<double> all) => all.Order().ElementAt(Rounds / 2);
}
