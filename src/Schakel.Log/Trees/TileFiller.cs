// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log.Tiles;

namespace Schakel.Log.Trees;

/// <summary>Gathers the hashes of every level until they make a full tile.</summary>
internal sealed class TileFiller(Action<Tile> completed)
{
    private readonly List<Level> levels = [];

    public void Add(int level, in Hash hash)
    {
        if (level == levels.Count)
            levels.Add(new Level());
        var filling = levels[level];
        hash.CopyTo(filling.Bytes.AsSpan(filling.Width * Hash.Length));
        filling.Width++;
        if (filling.Width < TileAddress.FullWidth)
            return;
        var tile = new Tile(new TileAddress(level, filling.Index), filling.Bytes);
        // The bytes belong to whoever gets the tile from here on.
        filling.Bytes = new byte[TileAddress.FullWidth * Hash.Length];
        filling.Width = 0;
        filling.Index++;
        completed(tile);
    }

    /// <summary>Fills every level with what the full tiles below it make of it.</summary>
    public void Resume(long fullTiles, TileSource source)
    {
        levels.Add(new Level { Index = fullTiles });
        var below = fullTiles;
        for (var level = 1; below > 0; level++)
        {
            var filling = new Level { Index = below / TileAddress.FullWidth };
            for (var index = filling.Index * TileAddress.FullWidth; index < below; index++, filling.Width++)
                source.Root(new TileAddress(level - 1, index)).CopyTo(filling.Bytes.AsSpan(filling.Width * Hash.Length));
            levels.Add(filling);
            below = filling.Index;
        }
    }

    // No copies: what follows is written behind these hashes, never over them.
    public IReadOnlyList<Tile> Partials() =>
    [
        .. levels.Select((filling, level) => (filling, level)).Where(each => each.filling.Width > 0)
            .Select(each => new Tile(
                new TileAddress(each.level, each.filling.Index, each.filling.Width), each.filling.Bytes.AsMemory(0, each.filling.Width * Hash.Length))),
    ];

    private sealed class Level
    {
        public byte[] Bytes { get; set; } = new byte[TileAddress.FullWidth * Hash.Length];

        public int Width { get; set; }

        public long Index { get; set; }
    }
}
