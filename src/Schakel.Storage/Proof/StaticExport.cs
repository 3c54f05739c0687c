// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log.Notes;
using Schakel.Log.Tiles;

namespace Schakel.Storage.Proof;

/// <summary>Writes the log as a folder of files that any web server can serve, and any reader of <c>c2sp.org/tlog-tiles</c> can check.</summary>
/// <param name="open">Opens the store.</param>
public sealed class StaticExport(OpenStore open)
{
    /// <summary>The folder with the last checkpoint of each former key, counted from 1.</summary>
    public const string KeyChanges = "key-change";

    /// <summary>Writes the log up to the newest checkpoint. Files that are full never change and are left as they are.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="progress">Told how many entries were looked at.</param>
    /// <param name="cancellation">Stops it; what was written stays right.</param>
    /// <returns>The checkpoint; null where none was signed yet.</returns>
    public async Task<SignedNote?> Write(string folder, IProgress<Progressed>? progress = null, CancellationToken cancellation = default)
    {
        await using var connection = await open(cancellation);
        await using var transaction = await Snapshot.Begin(connection, cancellation);
        var log = new StoredLog(connection, transaction);
        if (await log.Newest() is not { } note)
            return null;
        var size = Checkpoint.Parse(note.Text).Size;
        foreach (var address in TileLayout.Bundles(size))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!IsThere(folder, address.Path, address.Width))
            {
                var entries = await log.Entries(address.First, address.First + address.Width);
                if (entries.Count != address.Width)
                    throw new LogBroken(new($"Na regel {address.First + entries.Count} ontbreken er regels.", $"Entries are missing after entry {address.First + entries.Count}."));
                await Put(folder, address.Path, EntryBundle.Encode(entries.ConvertAll(entry => (ReadOnlyMemory<byte>)entry)), cancellation);
            }

            progress?.Report(new(address.First + address.Width, size));
        }

        var tiles = log.Tiles();
        foreach (var address in TileLayout.Tiles(size))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!IsThere(folder, address.Path, address.Width))
                await Put(folder, address.Path, tiles.Bytes(address), cancellation);
        }

        foreach (var (number, former) in (await FormerKey.All(connection, transaction)).Index())
            await Put(folder, $"{KeyChanges}/{number + 1}", former.Last.ToBytes(), cancellation);

        // Last: whoever sees it finds everything it tells of.
        await Put(folder, StaticTree.CheckpointPath, note.ToBytes(), cancellation);
        return note;
    }

    private static bool IsThere(string folder, string path, int width) => width == TileAddress.FullWidth && File.Exists(Path.Combine(folder, path));

    private static Task Put(string folder, string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var target = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        return WholeFile.Write(target, bytes, cancellation);
    }
}
