// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Log.Tiles;

/// <summary>Where a bundle of entries stands: the entries whose hashes make up the tile of level 0 with the same index.</summary>
public readonly record struct BundleAddress
{
    private readonly TileAddress tile;

    /// <summary>The address of a bundle.</summary>
    /// <param name="index">Which bundle, from 0.</param>
    /// <param name="width">How many entries it has: 1 to 256.</param>
    public BundleAddress(long index, int width = TileAddress.FullWidth) => tile = new TileAddress(0, index, width);

    /// <summary>The place of the bundle, from 0.</summary>
    public long Index => tile.Index;

    /// <summary>How many entries it has: 1 to 256.</summary>
    public int Width => tile.Width;

    /// <summary>The index in the log of its first entry.</summary>
    public long First => Index * TileAddress.FullWidth;

    /// <summary>The path under which a log serves the bundle, as <c>tile/entries/x001/067</c> or <c>tile/entries/000.p/12</c>.</summary>
    public string Path => $"tile/entries/{TilePath.Of(Index, Width)}";

    /// <summary>Reads a path back.</summary>
    /// <param name="path">The path, without a slash in front.</param>
    /// <param name="address">The address read.</param>
    /// <returns>Whether it is the path of a bundle.</returns>
    public static bool TryParse(string path, out BundleAddress address)
    {
        address = default;
        if (path.Split('/', 3) is not ["tile", "entries", var rest] || !TilePath.TryParse(rest, out var index, out var width)
            || index > long.MaxValue / TileAddress.FullWidth)
            return false;
        address = new BundleAddress(index, width);
        return true;
    }

    /// <inheritdoc cref="Path"/>
    public override string ToString() => Path;
}
