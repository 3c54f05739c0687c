// SPDX-License-Identifier: EUPL-1.2
using System.Numerics;

namespace Schakel.Log.Tiles;

/// <summary>How a stretch of entries is made up of complete subtrees.</summary>
internal static class Subtrees
{
    /// <summary>The largest power of two below a number of entries: where RFC 6962 splits them.</summary>
    public static long Split(long count) => 1L << BitOperations.Log2((ulong)(count - 1));

    /// <summary>The hash over a stretch that starts where a split of the tree does, and so falls apart in ever smaller subtrees.</summary>
    public static Hash Root(HashReader read, long start, long end)
    {
        if (start == end)
            return MerkleHashing.Empty;
        Span<Hash> parts = stackalloc Hash[64];
        var count = 0;
        while (start < end)
        {
            var level = BitOperations.Log2((ulong)(end - start));
            parts[count++] = read(level, start >> level);
            start += 1L << level;
        }

        var root = parts[count - 1];
        for (var at = count - 2; at >= 0; at--)
            root = MerkleHashing.Node(parts[at], root);
        return root;
    }
}
