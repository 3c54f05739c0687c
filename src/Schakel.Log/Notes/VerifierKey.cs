// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Log.Notes;

/// <summary>A public key with the name of its owner: what someone needs to verify signatures in notes. As text, a <c>vkey</c>.</summary>
public sealed class VerifierKey : IEquatable<VerifierKey>
{
    private readonly string text;

    /// <summary>A key.</summary>
    /// <param name="name">The name of the owner, as <c>example.org/log</c>.</param>
    /// <param name="type">What kind of signatures it verifies.</param>
    /// <param name="publicKey">The Ed25519 key, 32 bytes.</param>
    /// <exception cref="LogFormatException">It is no name for a key.</exception>
    public VerifierKey(string name, SignatureType type, ReadOnlySpan<byte> publicKey)
    {
        if (publicKey.Length != Ed25519.PublicKeyLength)
            throw new ArgumentException($"A public key has {Ed25519.PublicKeyLength} bytes, not {publicKey.Length}.", nameof(publicKey));
        Name = KeyText.CheckedName(name);
        Type = type;
        PublicKey = [.. publicKey];
        KeyId = KeyText.Id(name, type, publicKey);
        text = KeyText.Format(name, KeyId, type, publicKey);
    }

    /// <summary>The name of the owner.</summary>
    public string Name { get; }

    /// <summary>What kind of signatures it verifies.</summary>
    public SignatureType Type { get; }

    /// <summary>The Ed25519 key, 32 bytes.</summary>
    public ImmutableArray<byte> PublicKey { get; }

    /// <summary>The number that, with the name, says in a note which key signed.</summary>
    public uint KeyId { get; }

    /// <summary>The same key as one that verifies the cosignatures of a witness.</summary>
    public VerifierKey AsCosigner => new(Name, SignatureType.Cosignature, PublicKey.AsSpan());

    /// <summary>Reads a key from its text.</summary>
    /// <param name="text">As <c>example.com/foo+530d903a+AekyeRrm…</c>.</param>
    /// <exception cref="LogFormatException">It is no key, its identity does not belong to it, or its type is unknown here.</exception>
    public static VerifierKey Parse(string text)
    {
        var (name, id, type, bytes) = KeyText.Parse(text);
        var key = new VerifierKey(name, type, bytes);
        return key.KeyId == id ? key : throw new LogFormatException($"The key of {name} has the identity {key.KeyId:x8}, not {id:x8}.");
    }

    /// <summary>Whether a signature line names this key.</summary>
    /// <param name="signature">The signature line.</param>
    public bool Made(NoteSignature signature) => signature.Name == Name && signature.KeyId == KeyId;

    /// <summary>Whether a signature over the text of a note is good and of this key.</summary>
    /// <param name="text">The text of the note, with its last newline.</param>
    /// <param name="signature">The signature line.</param>
    /// <exception cref="Ed25519UnavailableException">This system cannot do Ed25519, so there is no answer.</exception>
    public bool Verify(string text, NoteSignature signature)
    {
        if (!Made(signature) || !StrictText.IsStrict(text))
            return false;
        var bytes = signature.Bytes.AsSpan();
        if (Type is SignatureType.Ed25519)
            return Ed25519.Verify(PublicKey.AsSpan(), StrictText.Bytes(text), bytes);
        return Cosignature.TryRead(bytes, out var time, out var inner) && Ed25519.Verify(PublicKey.AsSpan(), Cosignature.Message(text, time), inner);
    }

    /// <inheritdoc/>
    public bool Equals(VerifierKey? other) => other?.text == text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VerifierKey);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((int)KeyId);

    /// <summary>The text of the key.</summary>
    public override string ToString() => text;
}
