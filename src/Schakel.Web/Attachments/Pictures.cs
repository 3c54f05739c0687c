// SPDX-License-Identifier: EUPL-1.2
using System.Buffers.Binary;
using Schakel.Dossiers.Commands;

namespace Schakel.Web.Attachments;

/// <summary>Pictures: how large they become, and whether they are whole.</summary>
internal static class Pictures
{
    private const long MostPoints = 64_000_000;
    private const int Chunk = 12;

    public static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    public static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    // Block by block to its end, with nothing after it.
    public static Examined Png(ReadOnlySpan<byte> bytes)
    {
        var (at, points) = (8, 0L);
        while (bytes.Length - at >= Chunk)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            var type = bytes.Slice(at + 4, 4);
            if (length > bytes.Length - at - Chunk || (at == 8 && (length != 13 || !type.SequenceEqual("IHDR"u8))))
                break;
            if (at == 8)
                points = (long)BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]) * BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]);
            at += (int)length + Chunk;
            if (type.SequenceEqual("IEND"u8))
                return at == bytes.Length ? Sized(points, FileKind.Png) : new Examined.Not(FileTexts.Mixed);
        }

        return new Examined.Not(FileTexts.Broken);
    }

    // Up to where it says how large it is. Cameras put more pictures behind the first; a clean copy has none of it.
    public static Examined Jpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (bytes.Length - at >= 9 && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]));
                return Sized((long)height * width, FileKind.Jpeg);
            }

            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return new Examined.Not(FileTexts.Broken);
    }

    private static Examined Sized(long points, FileKind kind) => points switch
    {
        0 => new Examined.Not(FileTexts.Broken),
        > MostPoints => new Examined.Not(FileTexts.TooManyPoints),
        _ => new Examined.Is(kind),
    };
}
