// SPDX-License-Identifier: EUPL-1.2
using System.Numerics;

namespace Schakel.Log.Tiles;

/// <summary>Reads the hashes of any complete subtree out of the tiles of a tree. Not for use by several threads at once.</summary>
/// <param name="source">Gives the tiles.</param>
/// <param name="size">The number of entries of the tree; it decides how wide the last tiles are.</param>
public sealed class TileReader(TileSource source, long size)
{
    // A size has 63 bits, and a tile spans 8 of them.
    private const int Levels = 8;

    // A proof asks for several hashes of the same tile in a row.
    private readonly Tile?[] latest = new Tile?[Levels];

    /// <summary>The number of entries of the tree.</summary>
    public long Size => size;

    /// <summary>The hash of a complete subtree; see <see cref="HashReader"/>.</summary>
    /// <param name="level">How high the subtree is; 0 asks for the hash of an entry.</param>
    /// <param name="index">Which subtree of that level, from 0.</param>
    /// <exception cref="TileMissingException">The source does not have the tile.</exception>
    public Hash Read(int level, long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        // Written so that no index, however large, can overflow.
        if (level > 62 || index >= size >> level)
            throw new ArgumentOutOfRangeException(nameof(index), index, $"A tree of {size} entries has no complete subtree {index} of level {level}.");
        var (tileLevel, height) = Math.DivRem(level, TileAddress.Height);
        var first = index << height;
        var bytes = BytesOf(TileLayout.Holding(tileLevel, first, size)!.Value);
        return Root(bytes.Slice((int)(first % TileAddress.FullWidth) * Hash.Length, (1 << height) * Hash.Length));
    }

    /// <summary>The root of the whole tree.</summary>
    /// <exception cref="TileMissingException">The source does not have a tile that is needed.</exception>
    public Hash Root() => Subtrees.Root(Read, 0, size);

    /// <summary>The root over the hashes of a tile, or of a part of it that is a power of two long.</summary>
    internal static Hash Root(ReadOnlySpan<byte> hashes)
    {
        var count = hashes.Length / Hash.Length;
        if (!BitOperations.IsPow2(count))
            throw new ArgumentException("Only a complete subtree has one hash.", nameof(hashes));
        if (count == 1)
            return new Hash(hashes);
        Span<Hash> row = stackalloc Hash[TileAddress.FullWidth];
        for (var at = 0; at < count; at++)
            row[at] = new Hash(hashes.Slice(at * Hash.Length, Hash.Length));
        for (; count > 1; count /= 2)
        {
            for (var at = 0; at < count / 2; at++)
                row[at] = MerkleHashing.Node(row[2 * at], row[(2 * at) + 1]);
        }

        return row[0];
    }

    private ReadOnlySpan<byte> BytesOf(TileAddress address)
    {
        if (latest[address.Level] is not { } tile || tile.Address != address)
            latest[address.Level] = tile = new Tile(address, source.Bytes(address));
        return tile.Bytes.Span;
    }
}
