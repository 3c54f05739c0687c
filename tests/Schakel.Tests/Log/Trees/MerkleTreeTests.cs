// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log;
using Schakel.Log.Tiles;
using Schakel.Log.Trees;

namespace Schakel.Tests.Log.Trees;

public sealed class MerkleTreeTests
{
    [Fact]
    public void The_root_is_that_of_the_definition_at_every_size()
    {
        var log = new SampleLog(600);
        var tree = new MerkleTree();

        for (var size = 0; size <= 600; size++)
        {
            tree.Size.ShouldBe(size);
            tree.Root().ShouldBe(log.Naive(0, size), $"at {size} entries");
            if (size < 600)
                tree.AppendLeaf(log.Leaves[size]);
        }
    }

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(70_000)]
    public void The_root_of_a_large_tree_is_that_of_the_definition(long size)
    {
        var log = new SampleLog(size);

        log.Tree.Root().ShouldBe(log.Naive(0, size));
        log.Reader.Root().ShouldBe(log.Naive(0, size));
    }

    [Fact]
    public void The_tiles_handed_out_are_those_of_the_definition()
    {
        var log = new SampleLog(70_000);

        foreach (var tile in log.Stored.Select(each => new Tile(each.Key, each.Value)).Concat(log.Tree.PartialTiles()))
            tile.Bytes.ToArray().ShouldBe(log.NaiveTile(tile.Address), tile.Address.Path);
        log.Stored.Keys.Concat(log.Tree.PartialTiles().Select(tile => tile.Address)).OrderBy(address => address.Path)
            .ShouldBe(TileLayout.Tiles(70_000).OrderBy(address => address.Path));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1_000)]
    [InlineData(65_536)]
    [InlineData(66_200)]
    public void A_tree_goes_on_from_its_stored_tiles_as_if_it_had_never_stopped(long size)
    {
        var whole = new SampleLog(size + 700);
        var stored = new SampleLog(size);
        var tree = MerkleTree.Resume(size / TileAddress.FullWidth, stored.Full, tile => stored.Stored.Add(tile.Address, tile.Bytes));

        for (var index = tree.Size; index < size; index++)
            tree.AppendLeaf(whole.Leaves[(int)index]);
        tree.Root().ShouldBe(stored.Tree.Root());
        for (var index = size; index < size + 700; index++)
            tree.AppendLeaf(whole.Leaves[(int)index]);

        tree.Root().ShouldBe(whole.Tree.Root());
        stored.Stored.Keys.ShouldBe(whole.Stored.Keys, ignoreOrder: true);
        foreach (var (address, bytes) in whole.Stored)
            stored.Stored[address].ToArray().ShouldBe(bytes.ToArray(), address.Path);
    }

    [Fact]
    public void A_stored_tile_that_was_changed_changes_the_root()
    {
        var log = new SampleLog(1_000);
        var changed = log.Stored[new TileAddress(0, 1)].ToArray();
        changed[77] ^= 1;
        log.Stored[new TileAddress(0, 1)] = changed;

        var tree = MerkleTree.Resume(3, log.Full, _ => { });
        for (var index = tree.Size; index < 1_000; index++)
            tree.AppendLeaf(log.Leaves[(int)index]);

        tree.Root().ShouldNotBe(log.Tree.Root());
    }

    [Fact]
    public void A_stored_tile_that_is_gone_is_named()
    {
        var log = new SampleLog(1_000);
        log.Stored.Remove(new TileAddress(0, 1));

        Should.Throw<TileMissingException>(() => MerkleTree.Resume(3, log.Full, _ => { })).Message.ShouldContain("tile/0/001");
    }

    [Fact]
    public void A_tree_that_only_checks_keeps_no_tiles() =>
        Should.Throw<InvalidOperationException>(() => new MerkleTree().PartialTiles());

    [Fact]
    [Trait("Category", "Slow")]
    public void A_tree_of_millions_of_entries_has_the_root_of_its_tiles()
    {
        // A tree of equal leaves is a tree whose complete subtrees are equal: its root can be worked out in 21 steps.
        var leaf = MerkleHashing.Leaf([0]);
        var tree = new MerkleTree(_ => { });
        for (var index = 0; index < 1 << 21; index++)
            tree.AppendLeaf(leaf);

        tree.Root().ShouldBe(Enumerable.Range(0, 21).Aggregate(leaf, (hash, _) => MerkleHashing.Node(hash, hash)));
    }
}
