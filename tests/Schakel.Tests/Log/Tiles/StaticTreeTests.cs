// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log.Notes;
using Schakel.Log.Tiles;
using Schakel.Log.Trees;

namespace Schakel.Tests.Log.Tiles;

public sealed class StaticTreeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(70_000)]
    public void The_files_of_a_log_are_its_bundles_its_tiles_and_at_last_its_checkpoint(long size)
    {
        var files = new SampleLog(size).Files().ToList();

        files.Select(file => file.Path).ShouldBe(
        [
            .. TileLayout.Bundles(size).Select(bundle => bundle.Path), .. TileLayout.Tiles(size).Select(tile => tile.Path), "checkpoint",
        ]);
    }

    [Fact]
    public void From_the_files_alone_the_whole_log_is_verified()
    {
        var files = new SampleLog(1_000).Files().ToDictionary(file => file.Path, file => file.Bytes);
        var told = Checkpoint.Parse(SignedNote.Parse(files["checkpoint"].Span).Text);
        var rebuilt = new Dictionary<string, ReadOnlyMemory<byte>>();
        var tree = new MerkleTree(tile => rebuilt.Add(tile.Address.Path, tile.Bytes));

        foreach (var bundle in TileLayout.Bundles(told.Size))
        {
            foreach (var entry in EntryBundle.Decode(files[bundle.Path], bundle.Width))
                tree.Append(entry.Span);
        }

        tree.Root().ShouldBe(told.Root);
        foreach (var tile in tree.PartialTiles())
            rebuilt.Add(tile.Address.Path, tile.Bytes);
        rebuilt.Keys.ShouldBe(TileLayout.Tiles(told.Size).Select(tile => tile.Path), ignoreOrder: true);
        foreach (var (path, bytes) in rebuilt)
            files[path].ToArray().ShouldBe(bytes.ToArray(), path);
        new TileReader(address => files[address.Path], told.Size).Root().ShouldBe(told.Root);
    }
}
