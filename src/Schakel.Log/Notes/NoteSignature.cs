// SPDX-License-Identifier: EUPL-1.2
using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Schakel.Log.Notes;

/// <summary>A signature line of a note: who signed, with which key, and the signature.</summary>
public sealed record NoteSignature
{
    internal const string Dash = "— ";
    private const int IdLength = sizeof(uint);

    /// <summary>A signature line.</summary>
    /// <param name="name">The name of the key.</param>
    /// <param name="keyId">The identity of the key.</param>
    /// <param name="bytes">The signature; at least one byte.</param>
    /// <exception cref="LogFormatException">It is no name for a key.</exception>
    public NoteSignature(string name, uint keyId, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            throw new ArgumentException("A signature has at least one byte.", nameof(bytes));
        Name = KeyText.CheckedName(name);
        KeyId = keyId;
        Span<byte> id = stackalloc byte[IdLength];
        BinaryPrimitives.WriteUInt32BigEndian(id, keyId);
        byte[] all = [.. id, .. bytes];
        Base64 = Convert.ToBase64String(all);
    }

    /// <summary>The name of the key.</summary>
    public string Name { get; }

    /// <summary>The identity of the key.</summary>
    public uint KeyId { get; }

    /// <summary>The identity and the signature, as the line writes them.</summary>
    public string Base64 { get; }

    /// <summary>The signature.</summary>
    public ImmutableArray<byte> Bytes => [.. Convert.FromBase64String(Base64).AsSpan(IdLength)];

    /// <summary>The line, with its newline.</summary>
    public string Line => $"{Dash}{Name} {Base64}\n";

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line, without its newline.</param>
    /// <exception cref="LogFormatException">It is no signature line.</exception>
    public static NoteSignature Parse(string line)
    {
        if (!line.StartsWith(Dash) || line[Dash.Length..].Split(' ') is not [var name, var encoded] || !KeyText.IsName(name)
            || !StrictBase64.TryDecode(encoded, out var bytes) || bytes.Length <= IdLength)
            throw new LogFormatException("A signature line is a long dash, a space, a name, a space and base64.");
        return new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsSpan(IdLength));
    }

    /// <inheritdoc cref="Line"/>
    public override string ToString() => Line;
}
