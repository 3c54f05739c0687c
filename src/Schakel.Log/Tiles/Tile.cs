// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Log.Tiles;

/// <summary>A tile with its hashes, as bytes that can be stored and served as they are.</summary>
/// <param name="Address">Where it stands.</param>
/// <param name="Bytes">The hashes, one after the other: 32 bytes for each.</param>
public sealed record Tile(TileAddress Address, ReadOnlyMemory<byte> Bytes);

/// <summary>Gives the bytes of a tile, or none where it does not have them: no tile is empty.</summary>
/// <param name="address">Which tile, and how wide.</param>
/// <returns>32 bytes for each hash, or none.</returns>
public delegate ReadOnlyMemory<byte> TileSource(TileAddress address);

/// <summary>Gives the hash of a complete subtree: the entries from <c>index * 2^level</c> up to <c>(index + 1) * 2^level</c>.</summary>
/// <param name="level">How high the subtree is; 0 asks for the hash of an entry.</param>
/// <param name="index">Which subtree of that level, from 0.</param>
/// <returns>Its hash.</returns>
public delegate Hash HashReader(int level, long index);

/// <summary>A tile that is needed is not there, or is not as long as its address says.</summary>
/// <param name="address">The tile that was asked for.</param>
public sealed class TileMissingException(TileAddress address)
    : Exception($"{address.Path} is missing, or has not {address.Width} hashes of {Hash.Length} bytes.")
{
    /// <summary>The tile that was asked for.</summary>
    public TileAddress Address { get; } = address;
}
