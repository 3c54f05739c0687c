// SPDX-License-Identifier: EUPL-1.2
using System.Buffers.Binary;

namespace Schakel.Log;

/// <summary>A SHA-256 hash: 32 bytes, compared by value.</summary>
public readonly struct Hash : IEquatable<Hash>
{
    /// <summary>The number of bytes.</summary>
    public const int Length = 32;

    private const int Base64Length = 44;

    // Four numbers instead of an array: millions of these pass by, and none may cost an allocation.
    private readonly ulong first;
    private readonly ulong second;
    private readonly ulong third;
    private readonly ulong fourth;

    /// <summary>A hash of these 32 bytes.</summary>
    /// <param name="bytes">Exactly 32 bytes.</param>
    public Hash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
            throw new ArgumentException($"A hash has {Length} bytes, not {bytes.Length}.", nameof(bytes));
        first = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        second = BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
        third = BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]);
        fourth = BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]);
    }

    /// <summary>Whether two hashes are the same 32 bytes.</summary>
    public static bool operator ==(Hash left, Hash right) => left.Equals(right);

    /// <summary>Whether two hashes differ.</summary>
    public static bool operator !=(Hash left, Hash right) => !left.Equals(right);

    /// <summary>Writes the 32 bytes.</summary>
    /// <param name="destination">At least 32 bytes long.</param>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(destination, first);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[8..], second);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[16..], third);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[24..], fourth);
    }

    /// <summary>The 32 bytes.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>The hash in 64 lower-case hexadecimal digits.</summary>
    public string ToHex() => Convert.ToHexStringLower(ToArray());

    /// <summary>The hash in standard base64, as notes and proofs write it.</summary>
    public string ToBase64() => Convert.ToBase64String(ToArray());

    /// <inheritdoc cref="ToBase64"/>
    public override string ToString() => ToBase64();

    /// <summary>Reads a hash from 64 hexadecimal digits.</summary>
    /// <param name="text">The digits.</param>
    /// <exception cref="LogFormatException">It is no hash.</exception>
    public static Hash FromHex(string text)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return text.Length == 2 * Length && Convert.FromHexString(text, bytes, out _, out var written) is System.Buffers.OperationStatus.Done
            && written == Length
                ? new Hash(bytes)
                : throw new LogFormatException("A hash is written in 64 hexadecimal digits.");
    }

    /// <summary>Reads a hash from standard base64.</summary>
    /// <param name="text">The 44 characters.</param>
    /// <exception cref="LogFormatException">It is no hash.</exception>
    public static Hash FromBase64(string text) =>
        TryFromBase64(text, out var hash) ? hash : throw new LogFormatException("A hash is written in 44 characters of standard base64.");

    /// <summary>Reads a hash from standard base64.</summary>
    /// <param name="text">What may be a hash.</param>
    /// <param name="hash">The hash read.</param>
    /// <returns>Whether it was one, written in the only way a hash can be written.</returns>
    public static bool TryFromBase64(string text, out Hash hash)
    {
        var isHash = text.Length == Base64Length && StrictBase64.TryDecode(text, out var bytes) && bytes.Length == Length;
        hash = isHash ? new Hash(Convert.FromBase64String(text)) : default;
        return isHash;
    }

    /// <inheritdoc/>
    public bool Equals(Hash other) => first == other.first && second == other.second && third == other.third && fourth == other.fourth;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Hash other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((int)first);
}
