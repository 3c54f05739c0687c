// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Log.Tiles;

/// <summary>Where a tile stands: 256 consecutive hashes of one level of the tree, or fewer where the tree ends.</summary>
public readonly record struct TileAddress
{
    /// <summary>The number of hashes in a full tile.</summary>
    public const int FullWidth = 256;

    /// <summary>The number of levels of the tree that one tile spans.</summary>
    public const int Height = 8;

    /// <summary>The highest level the specification allows.</summary>
    public const int MaximumLevel = 63;

    private readonly byte missing;

    /// <summary>The address of a full tile.</summary>
    /// <param name="level">0 for the hashes of entries, 1 for the roots of tiles of level 0, and so on.</param>
    /// <param name="index">Which tile of the level, from 0.</param>
    public TileAddress(int level, long index)
        : this(level, index, FullWidth)
    {
    }

    /// <summary>The address of a tile.</summary>
    /// <param name="level">0 for the hashes of entries, 1 for the roots of tiles of level 0, and so on.</param>
    /// <param name="index">Which tile of the level, from 0.</param>
    /// <param name="width">How many hashes it has: 1 to 256.</param>
    public TileAddress(int level, long index, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, MaximumLevel);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, FullWidth);
        Level = level;
        Index = index;
        missing = (byte)(FullWidth - width);
    }

    /// <summary>The level of the tile, from 0.</summary>
    public int Level { get; }

    /// <summary>The place of the tile in its level, from 0.</summary>
    public long Index { get; }

    /// <summary>How many hashes the tile has: 1 to 256.</summary>
    public int Width => FullWidth - missing;

    /// <summary>Whether the tile has all its 256 hashes, and so will never change.</summary>
    public bool IsFull => missing == 0;

    /// <summary>The address of the full tile that this one grows into.</summary>
    public TileAddress Full => new(Level, Index);

    /// <summary>The path under which a log serves the tile, as <c>tile/0/x001/x234/067</c> or <c>tile/0/000.p/12</c>.</summary>
    public string Path => $"tile/{Level}/{TilePath.Of(Index, Width)}";

    /// <summary>Reads a path back.</summary>
    /// <param name="path">The path, without a slash in front.</param>
    /// <param name="address">The address read.</param>
    /// <returns>Whether it is the path of a tile.</returns>
    public static bool TryParse(string path, out TileAddress address)
    {
        address = default;
        var parts = path.Split('/', 3);
        if (parts is not ["tile", var written, var rest]
            || !Decimal.TryParse(written, out var level) || level > MaximumLevel || !TilePath.TryParse(rest, out var index, out var width))
            return false;
        address = new TileAddress((int)level, index, width);
        return true;
    }

    /// <inheritdoc cref="Path"/>
    public override string ToString() => Path;
}
