// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log.Notes;
using Schakel.Log.Tiles;
using Schakel.Log.Trees;

namespace Schakel.Storage.Proof;

/// <summary>The tree brought up to the entries there are, with the tiles that were filled on the way.</summary>
internal sealed class Following
{
    private readonly Dictionary<TileAddress, Tile> filled = [];

    private Following(MerkleTree tree) => Tree = tree;

    public MerkleTree Tree { get; private set; }

    public IReadOnlyCollection<Tile> Filled => filled.Values;

    /// <summary>Takes up where the newest checkpoint stands, and appends at most so many entries.</summary>
    /// <exception cref="LogBroken">The store does not hold what the newest checkpoint says.</exception>
    public static async Task<Following> Up(StoredLog log, Checkpoint? newest, long most)
    {
        var size = newest?.Size ?? 0;
        var full = size / TileAddress.FullWidth;
        var following = new Following(new MerkleTree());
        try
        {
            following.Tree = MerkleTree.Resume(full, log.FullTile, tile => following.filled[tile.Address] = tile);
        }
        catch (TileMissingException missing)
        {
            throw new LogBroken(new(
                $"De tegel {missing.Address.Path} van het logboek is er niet of is kapot.", $"The tile {missing.Address.Path} of the log is missing or broken."));
        }

        var entries = await log.Entries(full * TileAddress.FullWidth, size + most);
        if (following.Tree.Size + entries.Count < size)
            throw Behind(following.Tree.Size + entries.Count, newest!);
        following.Check(newest);
        foreach (var entry in entries)
        {
            following.Tree.Append(entry);
            following.Check(newest);
        }

        return following;
    }

    /// <summary>Holds the store against a checkpoint of any size up to that of the tree.</summary>
    public void HoldAgainst(StoredLog log, Checkpoint told)
    {
        if (told.Size > Tree.Size)
            throw Behind(Tree.Size, told);
        ReadOnlyMemory<byte> Tile(TileAddress address) => filled.TryGetValue(address, out var tile) ? tile.Bytes : log.FullTile(address);
        if (told.Size > 0 && new TileReader(TileSources.WithPartials(Tile, log.Leaf), told.Size).Root() != told.Root)
            throw Differs(told);
    }

    private void Check(Checkpoint? told)
    {
        if (told is not null && told.Size == Tree.Size && told.Root != Tree.Root())
            throw Differs(told);
    }

    internal static LogBroken Behind(long size, Checkpoint told) => new(new(
        $"Het logboek heeft {size} regels, maar een getekend controlepunt zegt dat het er {told.Size} had. Zet een nieuwere back-up terug.",
        $"The log has {size} entries, but a signed checkpoint says it had {told.Size}. Restore a newer backup."));

    private static LogBroken Differs(Checkpoint told) => new(new(
        $"De eerste {told.Size} regels van het logboek zijn niet die waarover een controlepunt getekend is. Er wordt niets meer getekend.",
        $"The first {told.Size} entries of the log are not those a checkpoint was signed over. Nothing more is signed."));
}
