// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Log.Tiles;

/// <summary>What can be made of a source of tiles.</summary>
public static class TileSources
{
    /// <summary>Serves partial tiles from a store that keeps only the full ones: out of the full tile where it is there, and otherwise
    /// worked out from the full tiles below it and the hashes of the last entries.</summary>
    /// <param name="full">The store. It is only asked for full tiles.</param>
    /// <param name="leaf">The hash of an entry that no full tile holds yet, by its index.</param>
    public static TileSource WithPartials(this TileSource full, Func<long, Hash> leaf) => address =>
    {
        var whole = full(address.Full);
        if (whole.Length == TileAddress.FullWidth * Hash.Length)
            return whole[..(address.Width * Hash.Length)];
        if (address.IsFull || !whole.IsEmpty)
            return ReadOnlyMemory<byte>.Empty;
        var bytes = new byte[address.Width * Hash.Length];
        for (var at = 0; at < address.Width; at++)
        {
            var below = (address.Index * TileAddress.FullWidth) + at;
            var hash = address.Level == 0 ? leaf(below) : full.Root(new TileAddress(address.Level - 1, below));
            hash.CopyTo(bytes.AsSpan(at * Hash.Length));
        }

        return bytes;
    };

    /// <summary>The root over a full tile: what stands for it in the tile above.</summary>
    /// <param name="source">Gives the tile.</param>
    /// <param name="address">A full tile.</param>
    /// <exception cref="TileMissingException">The source does not have it.</exception>
    public static Hash Root(this TileSource source, TileAddress address) => TileReader.Root(source.Bytes(address).Span);

    /// <summary>The bytes of a tile that has to be there.</summary>
    /// <param name="source">Gives the tile.</param>
    /// <param name="address">The tile.</param>
    /// <exception cref="TileMissingException">The source does not have it, or it is not as long as its address says.</exception>
    public static ReadOnlyMemory<byte> Bytes(this TileSource source, TileAddress address) =>
        source(address) is var bytes && bytes.Length == address.Width * Hash.Length ? bytes : throw new TileMissingException(address);
}
