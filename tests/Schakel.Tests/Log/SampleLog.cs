// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Log;
using Schakel.Log.Notes;
using Schakel.Log.Tiles;
using Schakel.Log.Trees;

namespace Schakel.Tests.Log;

/// <summary>A log of so many entries, that stores its full tiles as a real one does, and a slow but plain opinion on its hashes.</summary>
internal sealed class SampleLog
{
    public const string Origin = "schakel.example/log";

    private readonly List<Hash> leaves = [];

    public SampleLog(long size)
    {
        Tree = new MerkleTree(tile => Stored.Add(tile.Address, tile.Bytes));
        for (var index = 0L; index < size; index++)
            leaves.Add(Tree.Append(Entry(index).Span));
    }

    public static byte[] Seed { get; } = [.. Enumerable.Range(0, 32).Select(at => (byte)at)];

    public MerkleTree Tree { get; }

    public Dictionary<TileAddress, ReadOnlyMemory<byte>> Stored { get; } = [];

    public IReadOnlyList<Hash> Leaves => leaves;

    /// <summary>Full and partial tiles, of which only the full ones are stored.</summary>
    public TileSource Tiles => ((TileSource)Full).WithPartials(index => leaves[(int)index]);

    public TileReader Reader => new(Tiles, Tree.Size);

    public static ReadOnlyMemory<byte> Entry(long index) => Encoding.UTF8.GetBytes($"{{\"nr\":{index}}}");

    public ReadOnlyMemory<byte> Full(TileAddress address) => Stored.GetValueOrDefault(address);

    public SignedNote Checkpoint()
    {
        using var key = SignerKey.OfLog(Origin, Seed);
        return new Checkpoint(Origin, Tree.Size, Tree.Root()).Sign(key);
    }

    public IEnumerable<LogFile> Files() => StaticTree.Files(Checkpoint(), Tiles, Entry);

    /// <summary>The definition of RFC 6962, section 2.1, word for word.</summary>
    public Hash Naive(long start, long end)
    {
        if (start == end)
            return MerkleHashing.Empty;
        if (end - start == 1)
            return leaves[(int)start];
        var split = 1L;
        while (split * 2 < end - start)
            split *= 2;
        return MerkleHashing.Node(Naive(start, start + split), Naive(start + split, end));
    }

    /// <summary>A tile by its definition: the hash of every stretch of <c>256^level</c> entries.</summary>
    public byte[] NaiveTile(TileAddress address)
    {
        var span = 1L << (address.Level * TileAddress.Height);
        var first = address.Index * TileAddress.FullWidth;
        return [.. Enumerable.Range(0, address.Width).SelectMany(at => Naive((first + at) * span, (first + at + 1) * span).ToArray())];
    }
}
