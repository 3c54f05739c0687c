// SPDX-License-Identifier: EUPL-1.2
using System.Numerics;
using Schakel.Log.Tiles;

namespace Schakel.Log.Trees;

/// <summary>A tree that entries are appended to. It keeps only what the next root needs: one hash for every bit of its size.
/// Not for use by several threads at once.</summary>
public sealed class MerkleTree
{
    private readonly Hash[] subtrees = new Hash[64];
    private readonly TileFiller? filler;

    /// <summary>An empty tree that keeps no tiles: enough for whoever checks roots.</summary>
    public MerkleTree()
    {
    }

    /// <summary>An empty tree that hands out every tile at the moment it is full, from the lowest level up.</summary>
    /// <param name="completed">Gets the full tiles.</param>
    public MerkleTree(Action<Tile> completed) => filler = new TileFiller(completed);

    /// <summary>The number of entries.</summary>
    public long Size { get; private set; }

    /// <summary>Takes up again where full tiles were stored: after this, append the entries that no full tile of level 0 holds yet. Whoever
    /// needs to trust the store compares the root with a checkpoint.</summary>
    /// <param name="fullTiles">The number of full tiles of level 0.</param>
    /// <param name="source">Gives the full tiles.</param>
    /// <param name="completed">Gets the tiles that are filled from now on.</param>
    /// <exception cref="TileMissingException">The source does not have a tile that is needed.</exception>
    public static MerkleTree Resume(long fullTiles, TileSource source, Action<Tile> completed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fullTiles);
        var tree = new MerkleTree(completed) { Size = fullTiles * TileAddress.FullWidth };
        tree.filler!.Resume(fullTiles, source);
        foreach (var tile in tree.filler.Partials())
            tree.Take(tile);
        return tree;
    }

    /// <summary>Appends an entry.</summary>
    /// <param name="entry">The bytes of the entry.</param>
    /// <returns>Its hash.</returns>
    public Hash Append(ReadOnlySpan<byte> entry)
    {
        var leaf = MerkleHashing.Leaf(entry);
        AppendLeaf(leaf);
        return leaf;
    }

    /// <summary>Appends an entry of which only the hash is known.</summary>
    /// <param name="leaf">The hash of the entry.</param>
    public void AppendLeaf(in Hash leaf)
    {
        var hash = leaf;
        var level = 0;
        filler?.Add(0, hash);
        while (((Size >> level) & 1) != 0)
        {
            hash = MerkleHashing.Node(subtrees[level], hash);
            level++;
            if (level % TileAddress.Height == 0)
                filler?.Add(level / TileAddress.Height, hash);
        }

        subtrees[level] = hash;
        Size++;
    }

    /// <summary>The root over all entries so far. It costs a hash for every bit of the size.</summary>
    public Hash Root()
    {
        if (Size == 0)
            return MerkleHashing.Empty;
        var level = BitOperations.TrailingZeroCount(Size);
        var root = subtrees[level];
        for (level++; level < 63; level++)
        {
            if (((Size >> level) & 1) != 0)
                root = MerkleHashing.Node(subtrees[level], root);
        }

        return root;
    }

    /// <summary>The partial tiles at this size, from the lowest level up: what a log has to serve beside the tiles handed out.</summary>
    /// <exception cref="InvalidOperationException">The tree keeps no tiles.</exception>
    public IReadOnlyList<Tile> PartialTiles() =>
        filler?.Partials() ?? throw new InvalidOperationException("This tree was made without someone to hand its tiles to, and keeps none.");

    // The hashes of a partial tile fall apart in complete subtrees, one for every bit of their number.
    private void Take(Tile tile)
    {
        var at = 0;
        for (var height = TileAddress.Height - 1; height >= 0; height--)
        {
            var count = 1 << height;
            if ((tile.Address.Width & count) == 0)
                continue;
            subtrees[(tile.Address.Level * TileAddress.Height) + height] =
                TileReader.Root(tile.Bytes.Span.Slice(at * Hash.Length, count * Hash.Length));
            at += count;
        }
    }
}
