// SPDX-License-Identifier: EUPL-1.2
using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Schakel.Log.Tiles;

/// <summary>Up to 256 entries in one sequence of bytes, each behind its length in two bytes.</summary>
public static class EntryBundle
{
    /// <summary>The most bytes an entry may have: what fits in a length of two bytes.</summary>
    public const int LongestEntry = ushort.MaxValue;

    private const int PrefixLength = sizeof(ushort);

    /// <summary>Writes a bundle.</summary>
    /// <param name="entries">The entries in order: 1 to 256.</param>
    /// <exception cref="LogFormatException">An entry is too long, or there are none or too many.</exception>
    public static byte[] Encode(IReadOnlyCollection<ReadOnlyMemory<byte>> entries)
    {
        if (entries.Count is < 1 or > TileAddress.FullWidth)
            throw new LogFormatException($"A bundle has 1 to {TileAddress.FullWidth} entries, not {entries.Count}.");
        foreach (var entry in entries)
            Check(entry.Length);
        var bytes = new byte[entries.Sum(entry => PrefixLength + entry.Length)];
        var rest = bytes.AsSpan();
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)entry.Length);
            entry.Span.CopyTo(rest[PrefixLength..]);
            rest = rest[(PrefixLength + entry.Length)..];
        }

        return bytes;
    }

    /// <summary>Reads a bundle. The entries are parts of the bytes given, not copies.</summary>
    /// <param name="bytes">The bundle.</param>
    /// <param name="width">How many entries its address says it has.</param>
    /// <exception cref="LogFormatException">The bytes are not that many entries.</exception>
    public static ImmutableArray<ReadOnlyMemory<byte>> Decode(ReadOnlyMemory<byte> bytes, int width)
    {
        var entries = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>(width);
        for (var rest = bytes; rest.Length > 0;)
        {
            if (entries.Count == width)
                throw new LogFormatException($"The bundle goes on after its {width} entries.");
            var length = rest.Length < PrefixLength ? int.MaxValue : BinaryPrimitives.ReadUInt16BigEndian(rest.Span);
            if (length > rest.Length - PrefixLength)
                throw new LogFormatException($"The bundle ends in the middle of entry {entries.Count}.");
            entries.Add(rest.Slice(PrefixLength, length));
            rest = rest[(PrefixLength + length)..];
        }

        return entries.Count == width
            ? entries.MoveToImmutable()
            : throw new LogFormatException($"The bundle has {entries.Count} entries, not {width}.");
    }

    /// <summary>Says no to an entry that is too long for a bundle, before it gets into the log.</summary>
    /// <param name="length">The number of bytes of the entry.</param>
    /// <exception cref="LogFormatException">It is too long.</exception>
    public static void Check(int length)
    {
        if (length > LongestEntry)
            throw new LogFormatException($"An entry has at most {LongestEntry} bytes; this one has {length}.");
    }
}
