// SPDX-License-Identifier: EUPL-1.2
using System.Buffers;
using System.Security.Cryptography;

namespace Schakel.Log;

/// <summary>The hashes of RFC 6962, section 2.1: leaves and nodes are told apart by their first byte.</summary>
public static class MerkleHashing
{
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;
    private const int OnStack = 1024;

    /// <summary>The root of a tree without entries: the hash of nothing.</summary>
    public static Hash Empty { get; } = new(SHA256.HashData([]));

    /// <summary>The hash of an entry.</summary>
    /// <param name="entry">The bytes of the entry.</param>
    public static Hash Leaf(ReadOnlySpan<byte> entry)
    {
        var length = entry.Length + 1;
        var rented = length > OnStack ? ArrayPool<byte>.Shared.Rent(length) : null;
        var message = rented is null ? stackalloc byte[OnStack] : rented.AsSpan();
        message[0] = LeafPrefix;
        entry.CopyTo(message[1..]);
        var hash = Of(message[..length]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        return hash;
    }

    /// <summary>The hash of a node over its two parts.</summary>
    /// <param name="left">The hash of the earlier part.</param>
    /// <param name="right">The hash of the later part.</param>
    public static Hash Node(in Hash left, in Hash right)
    {
        Span<byte> message = stackalloc byte[1 + (2 * Hash.Length)];
        message[0] = NodePrefix;
        left.CopyTo(message[1..]);
        right.CopyTo(message[(1 + Hash.Length)..]);
        return Of(message);
    }

    private static Hash Of(ReadOnlySpan<byte> message)
    {
        Span<byte> digest = stackalloc byte[Hash.Length];
        SHA256.HashData(message, digest);
        return new Hash(digest);
    }
}
