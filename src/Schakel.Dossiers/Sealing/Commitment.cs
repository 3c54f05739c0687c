// SPDX-License-Identifier: EUPL-1.2
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Schakel.Dossiers.Sealing;

/// <summary>
/// What the log says of an event: a hash that binds all of it and tells nothing, as long as the salt is not known. SHA-256 over
/// <c>schakel/gebeurtenis/v1</c> and a line feed, the salt, and then each part as its length in four bytes (big-endian) and its UTF-8: organisation, dossier, version,
/// type, moment, command, body, and the protected names (empty where there are none).
/// </summary>
public static class Commitment
{
    /// <summary>The bytes of a salt.</summary>
    public const int Salt = 32;

    private static ReadOnlySpan<byte> Domain => "schakel/gebeurtenis/v1\n"u8;

    /// <summary>Computes it.</summary>
    /// <param name="salt">Thirty-two bytes by chance.</param>
    /// <param name="header">What stands beside the body.</param>
    /// <param name="body">The body.</param>
    /// <param name="secret">The protected names, or null.</param>
    /// <param name="commitment">Where the thirty-two bytes go.</param>
    public static void Of(ReadOnlySpan<byte> salt, Header header, string body, string? secret, Span<byte> commitment)
    {
        Span<char> digits = stackalloc char[20];
        header.Version.TryFormat(digits, out var count);
        var most = Domain.Length + salt.Length + 8 * 4 + 3 * (header.Organisation.Length + header.Dossier.Length + header.Type.Length + header.At.Length
            + header.Command.Length + body.Length + (secret?.Length ?? 0) + count);
        byte[]? rented = null;
        var bytes = most <= 4_096 ? stackalloc byte[most] : rented = System.Buffers.ArrayPool<byte>.Shared.Rent(most);
        Domain.CopyTo(bytes);
        salt.CopyTo(bytes[Domain.Length..]);
        var at = Domain.Length + salt.Length;
        Put(header.Organisation, bytes, ref at);
        Put(header.Dossier, bytes, ref at);
        Put(digits[..count], bytes, ref at);
        Put(header.Type, bytes, ref at);
        Put(header.At, bytes, ref at);
        Put(header.Command, bytes, ref at);
        Put(body, bytes, ref at);
        Put(secret, bytes, ref at);
        SHA256.HashData(bytes[..at], commitment);
        if (rented is not null)
            System.Buffers.ArrayPool<byte>.Shared.Return(rented, clearArray: true);
    }

    /// <summary>Computes it of what is stored, without making a text of it.</summary>
    /// <param name="salt">The salt.</param>
    /// <param name="header">What stands beside the body.</param>
    /// <param name="body">The body.</param>
    /// <param name="secret">The protected names; empty where there are none.</param>
    /// <param name="commitment">Where the thirty-two bytes go.</param>
    public static void Of(ReadOnlySpan<byte> salt, in HeaderBytes header, ReadOnlySpan<byte> body, ReadOnlySpan<byte> secret, Span<byte> commitment)
    {
        Span<byte> digits = stackalloc byte[20];
        header.Version.TryFormat(digits, out var count);
        var length = Domain.Length + salt.Length + 8 * 4 + header.Organisation.Length + header.Dossier.Length + count + header.Type.Length
            + header.At.Length + header.Command.Length + body.Length + secret.Length;
        var rented = System.Buffers.ArrayPool<byte>.Shared.Rent(length);
        var bytes = rented.AsSpan();
        Domain.CopyTo(bytes);
        salt.CopyTo(bytes[Domain.Length..]);
        var at = Domain.Length + salt.Length;
        Put(header.Organisation, bytes, ref at);
        Put(header.Dossier, bytes, ref at);
        Put(digits[..count], bytes, ref at);
        Put(header.Type, bytes, ref at);
        Put(header.At, bytes, ref at);
        Put(header.Command, bytes, ref at);
        Put(body, bytes, ref at);
        Put(secret, bytes, ref at);
        SHA256.HashData(bytes[..at], commitment);
        System.Buffers.ArrayPool<byte>.Shared.Return(rented);
    }

    private static void Put(ReadOnlySpan<byte> text, Span<byte> bytes, ref int at)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes[at..], text.Length);
        text.CopyTo(bytes[(at + 4)..]);
        at += 4 + text.Length;
    }

    private static void Put(ReadOnlySpan<char> text, Span<byte> bytes, ref int at)
    {
        var count = Encoding.UTF8.GetBytes(text, bytes[(at + 4)..]);
        BinaryPrimitives.WriteInt32BigEndian(bytes[at..], count);
        at += 4 + count;
    }
}
