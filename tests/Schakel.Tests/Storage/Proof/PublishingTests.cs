// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.Security.Cryptography;
using Schakel.Storage;
using Schakel.Storage.Proof;

namespace Schakel.Tests.Storage.Proof;

/// <summary>What is published of the log is right, or nothing is published.</summary>
[Trait("Category", "Slow")]
public sealed class PublishingTests
{
    [Fact]
    public async Task A_log_that_does_not_verify_is_not_published_and_the_folder_stays_as_it_was()
    {
        await using var store = await ProvedStore.Filled("sqlite", 300);
        var folder = Path.Combine(store.Folder, "export");
        await new StaticExport(store.Open, store.Keys).Write(folder);
        await store.Fill(300, 310);
        await store.Keeper.KeepUp();
        var before = Listed(folder);
        await store.Execute("update event set entry = replace(entry, '2026', '2025') where position = 610");

        (await Should.ThrowAsync<LogBroken>(() => new StaticExport(store.Open, store.Keys).Write(folder))).What.English.ShouldContain("position 610");
        await Should.ThrowAsync<LogBroken>(() => new StaticExport(store.Open, store.Keys).Write(folder + "2"));

        Listed(folder).ShouldBe(before);
        Directory.Exists(folder + "2").ShouldBeFalse();
    }

    [Fact]
    public async Task The_signature_and_the_entries_are_checked_by_hand_as_the_documentation_says()
    {
        await using var store = await ProvedStore.Filled("sqlite", 20);
        var key = (await store.Ask<string>("select public from installation_key"))!;
        var folder = Path.Combine(store.Folder, "export");
        await new StaticExport(store.Open, store.Keys).Write(folder);
        var documentation = await File.ReadAllTextAsync(Repository.PathOf("docs/log.md"));
        var script = documentation.Split("```bash\n")[1].Split("```")[0];

        (await Bash(folder, script, key)).ShouldContain("Signature Verified Successfully");
        await File.WriteAllTextAsync(Path.Combine(folder, "checkpoint"), (await File.ReadAllTextAsync(Path.Combine(folder, "checkpoint"))).Replace("\n41\n", "\n42\n"));
        (await Bash(folder, script, key)).ShouldContain("Verification Failure");
        var entry = await store.Ask<string>("select entry from event where position = 0");
        await File.WriteAllTextAsync(Path.Combine(folder, "entry"), entry);
        (await Bash(folder, "{ printf '\\0'; cat entry; } | openssl dgst -sha256", key)).TrimEnd()
            .ShouldEndWith(Convert.ToHexStringLower(File.ReadAllBytes(Path.Combine(folder, "tile/0/000.p/41")).AsSpan(0, 32)));
    }

    private static async Task<string> Bash(string folder, string script, string key)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"exec 2>&1\n{script}"])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment = { ["key"] = key },
        };
        using var process = Process.Start(start)!;
        return await process.StandardOutput.ReadToEndAsync();
    }

    [Fact]
    public async Task A_published_log_is_not_shortened_and_not_mixed_with_another()
    {
        await using var store = await ProvedStore.Filled("sqlite", 300);
        await using var shorter = await ProvedStore.Filled("sqlite", 20);
        await using var other = await ProvedStore.Filled("sqlite", 400);
        var (folder, begun) = (Path.Combine(store.Folder, "export"), Path.Combine(store.Folder, "begun"));
        await new StaticExport(store.Open, store.Keys).Write(folder);
        await new StaticExport(store.Open, store.Keys).Write(begun);
        // As an export that was killed leaves it.
        File.Delete(Path.Combine(begun, "checkpoint"));
        var before = Listed(folder);

        (await Should.ThrowAsync<StoreException>(() => new StaticExport(shorter.Open, shorter.Keys).Write(folder))).What.English.ShouldContain("not shortened");
        (await Should.ThrowAsync<StoreException>(() => new StaticExport(other.Open, other.Keys).Write(folder))).What.English.ShouldContain("Another log");
        (await Should.ThrowAsync<StoreException>(() => new StaticExport(other.Open, other.Keys).Write(begun))).What.English.ShouldContain("another log");

        Listed(folder).ShouldBe(before);
        File.Exists(Path.Combine(begun, "checkpoint")).ShouldBeFalse();
    }

    [Fact]
    public async Task An_export_that_is_stopped_leaves_nothing()
    {
        await using var store = await ProvedStore.Filled("sqlite", 300);
        var folder = Path.Combine(store.Folder, "export");
        using var stop = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => new StaticExport(store.Open, store.Keys).Write(folder, new WhenWriting(folder, stop), stop.Token));

        Directory.Exists(folder).ShouldBeFalse();
    }

    private static List<string> Listed(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => $"{file} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];

    // Stops as soon as anything was written.
    private sealed class WhenWriting(string folder, CancellationTokenSource stop) : IProgress<Progressed>
    {
        public void Report(Progressed value)
        {
            if (Directory.Exists(folder))
                stop.Cancel();
        }
    }
}
