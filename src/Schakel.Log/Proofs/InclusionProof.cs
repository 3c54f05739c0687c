// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Log.Tiles;

namespace Schakel.Log.Proofs;

/// <summary>Shows that an entry stands at a place in a tree: the hashes beside the way from the entry up to the root.</summary>
public static class InclusionProof
{
    /// <summary>Makes the proof.</summary>
    /// <param name="read">Gives the hashes of complete subtrees, as <see cref="TileReader.Read"/> does.</param>
    /// <param name="index">The index of the entry, from 0.</param>
    /// <param name="size">The number of entries of the tree.</param>
    /// <returns>The hashes, from the one beside the entry up.</returns>
    public static ImmutableArray<Hash> Make(HashReader read, long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var beside = new List<Hash>();
        var (start, end) = (0L, size);
        while (end - start > 1)
        {
            var middle = start + Subtrees.Split(end - start);
            beside.Add(index < middle ? Subtrees.Root(read, middle, end) : Subtrees.Root(read, start, middle));
            (start, end) = index < middle ? (start, middle) : (middle, end);
        }

        beside.Reverse();
        return [.. beside];
    }

    /// <summary>Whether the proof shows it. Whatever is wrong with what is given, the answer is no.</summary>
    /// <param name="leaf">The hash of the entry.</param>
    /// <param name="index">The index of the entry, from 0.</param>
    /// <param name="size">The number of entries of the tree.</param>
    /// <param name="proof">The hashes.</param>
    /// <param name="root">The root of the tree.</param>
    public static bool Verify(Hash leaf, long index, long size, ImmutableArray<Hash> proof, Hash root)
    {
        if (proof.IsDefault || index < 0 || index >= size)
            return false;
        var (at, last) = (index, size - 1);
        var hash = leaf;
        foreach (var beside in proof)
        {
            if (last == 0)
                return false;
            if ((at & 1) == 1 || at == last)
            {
                hash = MerkleHashing.Node(beside, hash);
                // The last of a row moves up by itself for as long as it has nobody to its left.
                while ((at & 1) == 0)
                    (at, last) = (at >> 1, last >> 1);
            }
            else
            {
                hash = MerkleHashing.Node(hash, beside);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }
}
