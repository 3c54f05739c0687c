// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Log.Tiles;

/// <summary>Which tiles and bundles a tree of a given size has.</summary>
public static class TileLayout
{
    /// <summary>All tiles, level by level: the full ones, and on every level at most one partial one at the end.</summary>
    /// <param name="size">The number of entries.</param>
    public static IEnumerable<TileAddress> Tiles(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var level = 0;
        for (var hashes = size; hashes > 0; hashes /= TileAddress.FullWidth, level++)
        {
            for (var index = 0L; index < hashes / TileAddress.FullWidth; index++)
                yield return new TileAddress(level, index);
            if (Partial(level, size) is { } partial)
                yield return partial;
        }
    }

    /// <summary>The partial tiles only: what a log has to serve beside its full tiles.</summary>
    /// <param name="size">The number of entries.</param>
    public static IEnumerable<TileAddress> PartialTiles(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var level = 0;
        for (var hashes = size; hashes > 0; hashes /= TileAddress.FullWidth, level++)
        {
            if (Partial(level, size) is { } partial)
                yield return partial;
        }
    }

    /// <summary>All bundles of entries, in order.</summary>
    /// <param name="size">The number of entries.</param>
    public static IEnumerable<BundleAddress> Bundles(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        for (var index = 0L; index < size / TileAddress.FullWidth; index++)
            yield return new BundleAddress(index);
        if (size % TileAddress.FullWidth is > 0 and var rest)
            yield return new BundleAddress(size / TileAddress.FullWidth, (int)rest);
    }

    /// <summary>The tile that holds a hash, as wide as the tree makes it.</summary>
    /// <param name="level">The level of the tile.</param>
    /// <param name="hash">Which hash of that level, from 0.</param>
    /// <param name="size">The number of entries.</param>
    /// <returns>The tile, or null where the tree has no such hash.</returns>
    public static TileAddress? Holding(int level, long hash, long size)
    {
        var hashes = HashesAt(level, size);
        if (hash < 0 || hash >= hashes)
            return null;
        var index = hash / TileAddress.FullWidth;
        return index < hashes / TileAddress.FullWidth ? new TileAddress(level, index) : Partial(level, size);
    }

    private static TileAddress? Partial(int level, long size) =>
        HashesAt(level, size) is var hashes && hashes % TileAddress.FullWidth is > 0 and var width
            ? new TileAddress(level, hashes / TileAddress.FullWidth, (int)width)
            : null;

    // A shift of 64 or more would start again at 0.
    private static long HashesAt(int level, long size) => level * TileAddress.Height < 63 ? size >> (level * TileAddress.Height) : 0;
}
