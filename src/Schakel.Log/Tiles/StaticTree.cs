// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log.Notes;

namespace Schakel.Log.Tiles;

/// <summary>A file of a log as it is served: its path from the prefix of the log, and what is in it.</summary>
/// <param name="Path">The path, with forward slashes and without one in front.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record LogFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>A whole log as files, per <c>c2sp.org/tlog-tiles</c>: what any web server can serve, and any reader can check.</summary>
public static class StaticTree
{
    /// <summary>The path of the checkpoint.</summary>
    public const string CheckpointPath = "checkpoint";

    /// <summary>The files one by one, the checkpoint last: whoever sees it finds everything it tells of.</summary>
    /// <param name="checkpoint">The signed checkpoint.</param>
    /// <param name="tiles">Gives full and partial tiles, as <see cref="TileSources.WithPartials"/> makes it.</param>
    /// <param name="entry">Gives the bytes of an entry by its index.</param>
    /// <exception cref="LogFormatException">It is no checkpoint, or an entry is too long.</exception>
    /// <exception cref="TileMissingException">The source does not have a tile.</exception>
    public static IEnumerable<LogFile> Files(SignedNote checkpoint, TileSource tiles, Func<long, ReadOnlyMemory<byte>> entry)
    {
        var size = Checkpoint.Parse(checkpoint.Text).Size;
        foreach (var address in TileLayout.Bundles(size))
        {
            var entries = Enumerable.Range(0, address.Width).Select(at => entry(address.First + at)).ToList();
            yield return new LogFile(address.Path, EntryBundle.Encode(entries));
        }

        foreach (var address in TileLayout.Tiles(size))
            yield return new LogFile(address.Path, tiles.Bytes(address));
        yield return new LogFile(CheckpointPath, checkpoint.ToBytes());
    }
}
