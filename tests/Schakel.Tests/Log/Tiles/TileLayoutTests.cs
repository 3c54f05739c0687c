// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log;
using Schakel.Log.Tiles;

namespace Schakel.Tests.Log.Tiles;

public sealed class TileLayoutTests
{
    [Fact]
    public void A_tree_of_70000_entries_has_the_tiles_of_the_specification()
    {
        var tiles = TileLayout.Tiles(70_000).ToList();

        tiles.Count(tile => tile is { Level: 0, IsFull: true }).ShouldBe(273);
        tiles.Where(tile => tile is { Level: 1, IsFull: true }).ShouldHaveSingleItem();
        tiles.Where(tile => !tile.IsFull).Select(tile => tile.Path).ShouldBe(["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"]);
        TileLayout.PartialTiles(70_000).ShouldBe(tiles.Where(tile => !tile.IsFull));
        TileLayout.Bundles(70_000).Select(bundle => bundle.Path).Last().ShouldBe("tile/entries/273.p/112");
        TileLayout.Bundles(70_000).Count().ShouldBe(274);
    }

    [Fact]
    public void A_tree_of_256_entries_has_a_full_tile_and_one_of_a_single_hash_above_it() =>
        TileLayout.Tiles(256).Select(tile => tile.Path).ShouldBe(["tile/0/000", "tile/1/000.p/1"]);

    [Fact]
    public void A_tree_without_entries_has_no_tiles()
    {
        TileLayout.Tiles(0).ShouldBeEmpty();
        TileLayout.Bundles(0).ShouldBeEmpty();
    }

    [Fact]
    public void Any_size_has_partial_tiles_at_most_one_to_a_level() =>
        TileLayout.PartialTiles(long.MaxValue).Select(tile => (tile.Level, tile.Width))
            .ShouldBe([(0, 255), (1, 255), (2, 255), (3, 255), (4, 255), (5, 255), (6, 255), (7, 127)]);

    [Fact]
    public void Every_complete_subtree_is_read_out_of_the_tiles()
    {
        var log = new SampleLog(1_030);
        var reader = log.Reader;

        for (var level = 0; 1L << level <= 1_030; level++)
        {
            for (var index = 0L; (index + 1) << level <= 1_030; index++)
                reader.Read(level, index).ShouldBe(log.Naive(index << level, (index + 1) << level));
        }
    }

    [Theory]
    [InlineData(0, 1_030)]
    [InlineData(10, 1)]
    [InlineData(11, 0)]
    [InlineData(62, 1)]
    [InlineData(90, 0)]
    [InlineData(3, long.MaxValue)]
    public void A_subtree_that_is_not_complete_is_not_read(int level, long index) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SampleLog(1_030).Reader.Read(level, index));

    [Fact]
    public void Partial_tiles_of_every_earlier_size_are_worked_out_from_the_full_ones()
    {
        var log = new SampleLog(66_000);

        foreach (var size in (int[])[1, 255, 256, 257, 65_535, 65_536, 65_700, 66_000])
        {
            foreach (var address in TileLayout.Tiles(size))
                log.Tiles.Bytes(address).ToArray().ShouldBe(log.NaiveTile(address), $"{address} at {size}");
            new TileReader(log.Tiles, size).Root().ShouldBe(log.Naive(0, size));
        }
    }

    [Fact]
    public void A_tile_that_is_too_short_is_missing()
    {
        TileSource source = _ => new byte[Hash.Length];

        Should.Throw<TileMissingException>(() => new TileReader(source, 300).Read(0, 0)).Address.ShouldBe(new TileAddress(0, 0));
    }
}
