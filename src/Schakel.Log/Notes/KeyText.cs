// SPDX-License-Identifier: EUPL-1.2
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Schakel.Log.Notes;

/// <summary>What the two kinds of keys have in common as text: a name, an identity of four bytes, and a type with 32 bytes.</summary>
internal static class KeyText
{
    private const int KeyLength = 32;

    /// <summary>Whether a key may have this name.</summary>
    public static bool IsName(string name) => name.Length > 0 && !name.Contains('+') && !name.Any(char.IsWhiteSpace) && !name.Any(char.IsControl);

    public static string CheckedName(string name) =>
        IsName(name) ? name : throw new LogFormatException("The name of a key is not empty and has no spaces and no '+'.");

    public static uint Id(string name, SignatureType type, ReadOnlySpan<byte> publicKey)
    {
        byte[] named = [.. StrictText.Bytes(name), (byte)'\n', (byte)type, .. publicKey];
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(named));
    }

    public static string Format(string name, uint id, SignatureType type, ReadOnlySpan<byte> key)
    {
        byte[] typed = [(byte)type, .. key];
        return $"{name}+{id:x8}+{Convert.ToBase64String(typed)}";
    }

    /// <summary>Takes a key apart.</summary>
    /// <exception cref="LogFormatException">It is no key, or of a type that is unknown here.</exception>
    public static (string Name, uint Id, SignatureType Type, byte[] Key) Parse(string text)
    {
        // The base64 may have a '+' of its own.
        if (text.Split('+', 3) is not [var name, var written, var encoded] || !IsName(name) || written.Length != 8
            || !uint.TryParse(written, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id)
            || !StrictBase64.TryDecode(encoded, out var bytes))
            throw new LogFormatException("A key is written as name+identity+base64.");
        var type = (SignatureType)bytes[0];
        if (!Enum.IsDefined(type))
            throw new LogFormatException($"Signatures of type {bytes[0]} are unknown here.");
        return bytes.Length == 1 + KeyLength ? (name, id, type, bytes[1..]) : throw new LogFormatException($"A key has {KeyLength} bytes behind its type.");
    }
}
