// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log;
using Schakel.Log.Notes;
using Schakel.Log.Tiles;
using Schakel.Log.Trees;
using Schakel.Procedures;

namespace Schakel.Storage.Proof;

/// <summary>A checkpoint the log is held against, and whose.</summary>
internal sealed record Told(Checkpoint Checkpoint, Wording Whose);

/// <summary>Builds the tree anew and holds it against stored tiles and checkpoints.</summary>
internal sealed class TreeCheck
{
    private readonly MerkleTree tree;
    private readonly TileSource stored;
    private readonly Queue<Told> told;
    private readonly long signed;
    private ReadOnlyMemory<byte> leaves;
    private Tile? wrongTile;
    private long good;

    /// <summary>A check of an empty tree.</summary>
    /// <param name="stored">Gives stored tiles.</param>
    /// <param name="told">Checkpoints, by size.</param>
    /// <param name="signed">The size of the newest stored checkpoint: until there, tiles have to be there.</param>
    public TreeCheck(TileSource stored, IEnumerable<Told> told, long signed)
    {
        (this.stored, this.told, this.signed) = (stored, new(told), signed);
        tree = new MerkleTree(Completed);
    }

    public long Size => tree.Size;

    public Hash Root => tree.Root();

    /// <summary>Looks at checkpoints of a log without entries.</summary>
    public Verdict.Wrong? Start() => Roots();

    public Verdict.Wrong? Next(in Hash leaf)
    {
        var at = (int)(tree.Size % TileAddress.FullWidth);
        var position = tree.Size;
        if (at == 0)
            leaves = stored(new TileAddress(0, position / TileAddress.FullWidth));
        var isCovered = (position / TileAddress.FullWidth + 1) * TileAddress.FullWidth <= signed;
        if (isCovered && leaves.Length != TileAddress.FullWidth * Hash.Length)
            return new(position, position, new("de tegel met zijn hash is er niet of is kapot", "the tile with its hash is missing or broken"));
        if (isCovered && new Hash(leaves.Span.Slice(at * Hash.Length, Hash.Length)) != leaf)
            return new(position, position, new("hier stond iets anders toen het logboek werd ondertekend: de hash in de tegel is een andere", "something else stood here when the log was signed: the hash in the tile is another one"));
        tree.AppendLeaf(leaf);
        if (wrongTile is { } tile)
            return new(position, position, new($"tegel {tile.Address.Path} is niet wat de regels opleveren", $"tile {tile.Address.Path} is not what the entries make"));
        return Roots();
    }

    /// <summary>What is left when the log ends: checkpoints that tell of more.</summary>
    public Verdict.Wrong? End() => told.TryPeek(out var more)
        ? new(Size, Size, new($"hier houdt het logboek op, maar {more.Whose.Dutch} zegt dat het {more.Checkpoint.Size} regels had",
            $"the log ends here, but {more.Whose.English} says it had {more.Checkpoint.Size} entries"))
        : null;

    /// <summary>What is wrong with the tiles there are: one that nothing signed fills was put there, and would stand in the way of the real one.</summary>
    public Verdict.Wrong? Stray(IEnumerable<(long Level, long Number)> tiles)
    {
        foreach (var (level, number) in tiles)
        {
            if (level is >= 0 and < 7 && number >= 0 && number < signed >> ((int)(level + 1) * TileAddress.Height))
                continue;
            var last = Math.Max(0, Size - 1);
            return new(last, last, new($"tegel {number} van laag {level} hoort niet in dit logboek", $"tile {number} of level {level} does not belong in this log"));
        }

        return null;
    }

    private Verdict.Wrong? Roots()
    {
        while (told.TryPeek(out var next) && next.Checkpoint.Size == Size)
        {
            told.Dequeue();
            if (next.Checkpoint.Root != Root)
            {
                return new(Math.Min(good, Math.Max(0, Size - 1)), Math.Max(0, Size - 1), new($"de regels zijn niet die waarover {next.Whose.Dutch} getekend is",
                    $"the entries are not those that {next.Whose.English} was signed over"));
            }

            good = Size;
        }

        return null;
    }

    private void Completed(Tile tile)
    {
        if (tile.Address.Level > 0 && Last(tile.Address) <= signed && !stored(tile.Address).Span.SequenceEqual(tile.Bytes.Span))
            wrongTile = tile;
    }

    private static long Last(TileAddress address) => (address.Index + 1) << ((address.Level + 1) * TileAddress.Height);
}
