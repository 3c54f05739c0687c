// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Log.Tiles;

namespace Schakel.Log.Proofs;

/// <summary>Shows that a larger tree is a smaller one with entries appended: that nothing was changed or taken away.</summary>
public static class ConsistencyProof
{
    /// <summary>Makes the proof.</summary>
    /// <param name="read">Gives the hashes of complete subtrees of the larger tree, as <see cref="TileReader.Read"/> does.</param>
    /// <param name="oldSize">The number of entries of the smaller tree.</param>
    /// <param name="newSize">The number of entries of the larger tree.</param>
    /// <returns>The hashes; none where the smaller tree is empty or the two are the same.</returns>
    public static ImmutableArray<Hash> Make(HashReader read, long oldSize, long newSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, newSize);
        if (oldSize == 0 || oldSize == newSize)
            return [];
        var hashes = new List<Hash>();
        var (start, end) = (0L, newSize);
        while (end != oldSize)
        {
            var middle = start + Subtrees.Split(end - start);
            hashes.Add(oldSize <= middle ? Subtrees.Root(read, middle, end) : Subtrees.Root(read, start, middle));
            (start, end) = oldSize <= middle ? (start, middle) : (middle, end);
        }

        // The part the two have in common needs no telling where it is the whole smaller tree.
        if (start > 0)
            hashes.Add(Subtrees.Root(read, start, end));
        hashes.Reverse();
        return [.. hashes];
    }

    /// <summary>Whether the proof shows it. Whatever is wrong with what is given, the answer is no.</summary>
    /// <param name="oldSize">The number of entries of the smaller tree.</param>
    /// <param name="oldRoot">The root of the smaller tree.</param>
    /// <param name="newSize">The number of entries of the larger tree.</param>
    /// <param name="newRoot">The root of the larger tree.</param>
    /// <param name="proof">The hashes.</param>
    public static bool Verify(long oldSize, Hash oldRoot, long newSize, Hash newRoot, ImmutableArray<Hash> proof)
    {
        if (proof.IsDefault || oldSize < 0 || oldSize > newSize)
            return false;
        if (oldSize == 0)
            return proof.IsEmpty && oldRoot == MerkleHashing.Empty && (newSize > 0 || newRoot == oldRoot);
        if (oldSize == newSize)
            return proof.IsEmpty && oldRoot == newRoot;
        if (proof.IsEmpty)
            return false;
        var (at, last) = (oldSize - 1, newSize - 1);
        while ((at & 1) == 1)
            (at, last) = (at >> 1, last >> 1);
        // A smaller tree that is one complete subtree is itself where the way up starts.
        var isWhole = at == 0;
        var (old, whole) = isWhole ? (oldRoot, oldRoot) : (proof[0], proof[0]);
        foreach (var beside in isWhole ? proof : proof[1..])
        {
            if (last == 0)
                return false;
            if ((at & 1) == 1 || at == last)
            {
                (old, whole) = (MerkleHashing.Node(beside, old), MerkleHashing.Node(beside, whole));
                while (at != 0 && (at & 1) == 0)
                    (at, last) = (at >> 1, last >> 1);
            }
            else
            {
                whole = MerkleHashing.Node(whole, beside);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 && old == oldRoot && whole == newRoot;
    }
}
