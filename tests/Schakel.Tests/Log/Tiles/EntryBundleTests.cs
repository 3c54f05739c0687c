// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log;
using Schakel.Log.Tiles;

namespace Schakel.Tests.Log.Tiles;

public sealed class EntryBundleTests
{
    [Fact]
    public void Each_entry_stands_behind_its_length() =>
        EntryBundle.Encode([new byte[] { 7, 8 }, Array.Empty<byte>()]).ShouldBe([0, 2, 7, 8, 0, 0]);

    [Theory]
    [InlineData(1, 65_535)]
    [InlineData(256, 0)]
    [InlineData(256, 300)]
    public void A_bundle_reads_back_as_its_entries(int count, int length)
    {
        ReadOnlyMemory<byte>[] entries = [.. Enumerable.Range(0, count).Select(at => (ReadOnlyMemory<byte>)Enumerable.Repeat((byte)at, length).ToArray())];

        EntryBundle.Decode(EntryBundle.Encode(entries), count).Select(entry => entry.ToArray())
            .ShouldBe(entries.Select(entry => entry.ToArray()));
    }

    [Fact]
    public void An_entry_that_is_too_long_is_refused_with_its_length() =>
        Should.Throw<LogFormatException>(() => EntryBundle.Encode([new byte[65_536]])).Message
            .ShouldBe("An entry has at most 65535 bytes; this one has 65536.");

    [Theory]
    [InlineData(0)]
    [InlineData(257)]
    public void A_bundle_has_1_to_256_entries(int count) =>
        Should.Throw<LogFormatException>(() => EntryBundle.Encode([.. Enumerable.Repeat((ReadOnlyMemory<byte>)new byte[1], count)]));

    [Theory]
    [InlineData(new byte[] { 0, 2, 7, 8, 0, 0 }, 1)]
    [InlineData(new byte[] { 0, 2, 7, 8, 0, 0 }, 3)]
    [InlineData(new byte[] { 0, 2, 7 }, 1)]
    [InlineData(new byte[] { 0 }, 1)]
    [InlineData(new byte[] { }, 1)]
    public void Bytes_that_are_not_so_many_entries_are_no_bundle(byte[] bytes, int width) =>
        Should.Throw<LogFormatException>(() => EntryBundle.Decode(bytes, width));
}
