// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;

namespace Schakel.Log.Notes;

/// <summary>A private key with the name of its owner. As text, a <c>skey</c>. May be used by several threads at once.</summary>
public sealed class SignerKey : IDisposable
{
    private const string Prefix = "PRIVATE+KEY+";
    private readonly Ed25519 pair;

    private SignerKey(string name, SignatureType type, ReadOnlySpan<byte> seed)
    {
        KeyText.CheckedName(name);
        pair = new Ed25519(seed);
        Verifier = new VerifierKey(name, type, pair.PublicKey.AsSpan());
    }

    /// <summary>The public key that goes with it.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>The key a log signs its checkpoints with.</summary>
    /// <param name="name">The name of the log, which is also the origin in its checkpoints.</param>
    /// <param name="seed">32 bytes of chance.</param>
    /// <exception cref="Ed25519UnavailableException">This system cannot do Ed25519.</exception>
    public static SignerKey OfLog(string name, ReadOnlySpan<byte> seed) => new(name, SignatureType.Ed25519, seed);

    /// <summary>The key a witness cosigns the checkpoints of others with.</summary>
    /// <param name="name">The name of the witness.</param>
    /// <param name="seed">32 bytes of chance. Never those of another witness: its cosignatures do not say whose they are.</param>
    /// <exception cref="Ed25519UnavailableException">This system cannot do Ed25519.</exception>
    public static SignerKey OfWitness(string name, ReadOnlySpan<byte> seed) => new(name, SignatureType.Cosignature, seed);

    /// <summary>Reads a key from its text.</summary>
    /// <param name="text">As <see cref="Format"/> writes it.</param>
    /// <exception cref="LogFormatException">It is no key, its identity does not belong to it, or its type is unknown here.</exception>
    /// <exception cref="Ed25519UnavailableException">This system cannot do Ed25519.</exception>
    public static SignerKey Parse(string text)
    {
        if (!text.StartsWith(Prefix))
            throw new LogFormatException($"A private key starts with {Prefix}.");
        var (name, id, type, seed) = KeyText.Parse(text[Prefix.Length..]);
        var key = new SignerKey(name, type, seed);
        CryptographicOperations.ZeroMemory(seed);
        if (key.Verifier.KeyId == id)
            return key;
        key.Dispose();
        throw new LogFormatException($"The private key of {name} does not have the identity {id:x8}.");
    }

    /// <summary>The text of a private key, for who keeps it: whoever has it can sign.</summary>
    /// <param name="verifier">The public key.</param>
    /// <param name="seed">The seed it was made from.</param>
    public static string Format(VerifierKey verifier, ReadOnlySpan<byte> seed) => Prefix + KeyText.Format(verifier.Name, verifier.KeyId, verifier.Type, seed);

    /// <summary>Signs the text of a note, as a log does.</summary>
    /// <param name="text">The text, with its last newline.</param>
    /// <exception cref="LogFormatException">A note cannot have this text.</exception>
    public NoteSignature Sign(string text) =>
        Verifier.Type is SignatureType.Ed25519
            ? new NoteSignature(Verifier.Name, Verifier.KeyId, pair.Sign(StrictText.Bytes(SignedNote.CheckedText(text))))
            : throw new InvalidOperationException($"{Verifier.Name} is a witness, which signs with a time.");

    /// <summary>Cosigns a checkpoint, as a witness does that saw it to be consistent with all it saw before.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="time">When, in seconds since the start of 1970 (POSIX).</param>
    public NoteSignature Cosign(Checkpoint checkpoint, long time)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        return Verifier.Type is SignatureType.Cosignature
            ? new NoteSignature(Verifier.Name, Verifier.KeyId, Cosignature.Bytes(time, pair.Sign(Cosignature.Message(checkpoint.Text, time))))
            : throw new InvalidOperationException($"{Verifier.Name} is a log, which signs without a time.");
    }

    /// <summary>Lets the private key go.</summary>
    public void Dispose() => pair.Dispose();

    /// <summary>The name of the owner; never the key.</summary>
    public override string ToString() => Verifier.Name;
}
