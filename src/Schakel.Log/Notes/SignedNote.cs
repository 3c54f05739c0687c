// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Log.Notes;

/// <summary>A text with signature lines under it, per <c>c2sp.org/signed-note</c>. What it says is worth nothing before it was opened with
/// keys that are trusted.</summary>
/// <param name="Text">The text that is signed, with its last newline.</param>
/// <param name="Signatures">The signature lines; at least one.</param>
public sealed record SignedNote(string Text, ImmutableArray<NoteSignature> Signatures)
{
    /// <summary>The most signature lines that are read; the specification asks for at least 16.</summary>
    public const int MostSignatures = 100;

    private const int MostBytes = 1_000_000;

    /// <summary>Signs a text.</summary>
    /// <param name="text">The text, with its last newline.</param>
    /// <param name="signer">The key to sign with.</param>
    /// <exception cref="LogFormatException">A note cannot have this text.</exception>
    public static SignedNote Sign(string text, SignerKey signer) => new(text, [signer.Sign(text)]);

    /// <summary>Reads a note, without saying whether any signature is good.</summary>
    /// <param name="bytes">The note.</param>
    /// <exception cref="LogFormatException">It is no note.</exception>
    public static SignedNote Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
            throw new LogFormatException($"A note of more than {MostBytes} bytes is not read.");
        return Parse(StrictText.Of(bytes));
    }

    /// <summary>The same note with a signature line added, in the place of an earlier one of the same key.</summary>
    /// <param name="signature">The line.</param>
    public SignedNote With(NoteSignature signature) =>
        this with { Signatures = [.. Signatures.Where(other => other.Name != signature.Name || other.KeyId != signature.KeyId), signature] };

    /// <summary>Verifies the signatures of the keys that are trusted; those of others are left alone.</summary>
    /// <param name="keys">The keys that are trusted.</param>
    /// <exception cref="Ed25519UnavailableException">This system cannot do Ed25519, so there is no answer.</exception>
    public NoteVerdict Open(IReadOnlyCollection<VerifierKey> keys)
    {
        var known = new List<KnownSignature>();
        foreach (var signature in Signatures)
        {
            // Two keys with the same name and identity cannot be told apart: neither may speak for the other.
            if (keys.Distinct().Where(key => key.Made(signature)).ToList() is not [var key, ..] candidates)
                continue;
            if (candidates.Count > 1 || !key.Verify(Text, signature))
                return new NoteVerdict.Refused(NoteProblem.BadSignature, $"The signature of {signature.Name} ({signature.KeyId:x8}) is not good.");
            if (!known.Exists(each => each.Key.Equals(key)))
                known.Add(new KnownSignature(key, signature));
        }

        return known.Count > 0
            ? new NoteVerdict.Trusted(this, [.. known])
            : new NoteVerdict.Refused(NoteProblem.NoKnownKey, "None of the trusted keys signed this.");
    }

    /// <summary>Reads a note and verifies the signatures of the keys that are trusted.</summary>
    /// <param name="bytes">The note.</param>
    /// <param name="keys">The keys that are trusted.</param>
    /// <exception cref="Ed25519UnavailableException">This system cannot do Ed25519, so there is no answer.</exception>
    public static NoteVerdict Open(ReadOnlySpan<byte> bytes, IReadOnlyCollection<VerifierKey> keys)
    {
        try
        {
            return Parse(bytes).Open(keys);
        }
        catch (LogFormatException wrong)
        {
            return new NoteVerdict.Refused(NoteProblem.Malformed, wrong.Message);
        }
    }

    /// <summary>The note as bytes, exactly as it was read.</summary>
    public byte[] ToBytes() => StrictText.Bytes(ToString());

    /// <summary>The note as text.</summary>
    public override string ToString() => Text + "\n" + string.Concat(Signatures.Select(signature => signature.Line));

    internal static SignedNote Parse(string note)
    {
        var split = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || split + 2 == note.Length || note[^1] != '\n')
            throw new LogFormatException("A note is a text, an empty line and signature lines, each with a newline at its end.");
        var lines = note[(split + 2)..^1].Split('\n');
        return lines.Length <= MostSignatures
            ? new SignedNote(note[..(split + 1)], [.. lines.Select(NoteSignature.Parse)])
            : throw new LogFormatException($"A note with more than {MostSignatures} signature lines is not read.");
    }

    internal static string CheckedText(string text) =>
        text.EndsWith('\n') ? text : throw new LogFormatException("The text of a note ends in a newline.");
}
