// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log.Tiles;

namespace Schakel.Tests.Log.Tiles;

public sealed class TileAddressTests
{
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(0, 1_234_067, 256, "tile/0/x001/x234/067")]
    [InlineData(3, 999, 1, "tile/3/999.p/1")]
    [InlineData(63, 1_000, 255, "tile/63/x001/000.p/255")]
    [InlineData(1, long.MaxValue, 256, "tile/1/x009/x223/x372/x036/x854/x775/807")]
    public void A_path_reads_back_as_the_address_it_was_made_of(int level, long index, int width, string path)
    {
        var address = new TileAddress(level, index, width);

        address.Path.ShouldBe(path);
        TileAddress.TryParse(path, out var read).ShouldBeTrue();
        read.ShouldBe(address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tile/0")]
    [InlineData("tile/0/")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/00/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/x234")]
    [InlineData("tile/0/001234")]
    [InlineData("tile/0/x001/x234")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/")]
    [InlineData("tile/0/000.p/1.p/1")]
    [InlineData("tile/0/x009/x223/x372/x036/x854/x775/808")]
    [InlineData("tile/0/٠٠٠")]
    [InlineData("tile/entries/000")]
    public void What_is_written_otherwise_is_no_path_of_a_tile(string path) => TileAddress.TryParse(path, out _).ShouldBeFalse();

    [Theory]
    [InlineData(0, 256, "tile/entries/000")]
    [InlineData(1_067, 12, "tile/entries/x001/067.p/12")]
    public void The_path_of_a_bundle_reads_back_as_its_address(long index, int width, string path)
    {
        new BundleAddress(index, width).Path.ShouldBe(path);
        BundleAddress.TryParse(path, out var read).ShouldBeTrue();
        read.ShouldBe(new BundleAddress(index, width));
        read.First.ShouldBe(index * 256);
    }

    [Theory]
    [InlineData("tile/entries")]
    [InlineData("tile/0/000")]
    [InlineData("tile/entries/x001")]
    [InlineData("tile/entries/x009/x223/x372/x036/x854/x775/807")]
    public void What_is_written_otherwise_is_no_path_of_a_bundle(string path) => BundleAddress.TryParse(path, out _).ShouldBeFalse();

    [Theory]
    [InlineData(-1, 0, 256)]
    [InlineData(64, 0, 256)]
    [InlineData(0, -1, 256)]
    [InlineData(0, 0, 0)]
    [InlineData(0, 0, 257)]
    public void There_is_no_tile_outside_the_limits(int level, long index, int width) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new TileAddress(level, index, width));
}
