// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Log.Notes;
using Schakel.Log.Proofs;

namespace Schakel.Log.Receipts;

/// <summary>A file with which anyone can find out, without us and without a network, that an entry is in the log:
/// <c>c2sp.org/tlog-proof@v1</c>.</summary>
/// <param name="Index">The index of the entry, from 0.</param>
/// <param name="Proof">The hashes beside the way from the entry up to the root.</param>
/// <param name="Checkpoint">The checkpoint, signed by the log and perhaps by witnesses.</param>
public sealed record Receipt(long Index, ImmutableArray<Hash> Proof, SignedNote Checkpoint)
{
    /// <summary>How the name of a file with a receipt ends.</summary>
    public const string FileExtension = ".tlog-proof";

    private const string Header = "c2sp.org/tlog-proof@v1";
    private const string ExtraWord = "extra ";
    private const string IndexWord = "index";

    /// <summary>Bytes that go along and that nothing vouches for; empty where there are none.</summary>
    public ImmutableArray<byte> Extra { get; init; } = [];

    /// <summary>Makes the receipt of an entry.</summary>
    /// <param name="read">Gives the hashes of the tree, at least of the size of the checkpoint.</param>
    /// <param name="index">The index of the entry, from 0.</param>
    /// <param name="checkpoint">The signed checkpoint.</param>
    /// <exception cref="LogFormatException">It is no checkpoint, or the tree that is read is not the one it tells of.</exception>
    public static Receipt Make(Tiles.HashReader read, long index, SignedNote checkpoint)
    {
        var told = Notes.Checkpoint.Parse(checkpoint.Text);
        var proof = InclusionProof.Make(read, index, told.Size);
        // A receipt that does not hold is found out where it is made, not by who needs it in ten years.
        return InclusionProof.Verify(read(0, index), index, told.Size, proof, told.Root)
            ? new Receipt(index, proof, checkpoint)
            : throw new LogFormatException($"The hashes do not lead from entry {index} to the root of the checkpoint.");
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes() =>
        HeadAndCheckpoint.Bytes(
            [Header, .. Extra.IsDefaultOrEmpty ? Array.Empty<string>() : [ExtraWord + Convert.ToBase64String(Extra.AsSpan())], $"{IndexWord} {Index}"],
            Proof, Checkpoint);

    /// <summary>Reads a file, without saying whether what it claims is so.</summary>
    /// <param name="bytes">The file.</param>
    /// <exception cref="LogFormatException">It is no receipt.</exception>
    public static Receipt Parse(ReadOnlySpan<byte> bytes)
    {
        var (head, checkpoint) = HeadAndCheckpoint.Parse(bytes);
        if (head[0] != Header)
            throw new LogFormatException($"The first line of a receipt is {Header}.");
        var rest = head[1..];
        byte[] extra = [];
        if (rest is [var line, ..] && line.StartsWith(ExtraWord))
        {
            if (!StrictBase64.TryDecode(line[ExtraWord.Length..], out extra))
                throw new LogFormatException("What goes along in a receipt is written in standard base64.");
            rest = rest[1..];
        }

        if (rest is not [var index, .. var hashes])
            throw new LogFormatException("A receipt says the index of its entry.");
        return new Receipt(HeadAndCheckpoint.Number(index, IndexWord), HeadAndCheckpoint.Hashes(hashes), checkpoint) { Extra = [.. extra] };
    }

    /// <summary>Whether the entry is in the log, as far as these keys can be trusted.</summary>
    /// <param name="entry">The bytes of the entry.</param>
    /// <param name="trusted">The keys that are trusted.</param>
    /// <exception cref="Ed25519UnavailableException">This system cannot do Ed25519, so there is no answer.</exception>
    public ReceiptVerdict Verify(ReadOnlySpan<byte> entry, Trust trusted)
    {
        var leaf = MerkleHashing.Leaf(entry);
        switch (Checkpoint.Open([.. trusted.Log, .. trusted.Witnesses]))
        {
            case NoteVerdict.Refused refused:
                return new ReceiptVerdict.Refused(
                    refused.Problem is NoteProblem.NoKnownKey ? ReceiptProblem.NotOfThisLog : ReceiptProblem.BadSignature, refused.Message);
            case NoteVerdict.Trusted opened when Notes.Checkpoint.TryParse(Checkpoint.Text, out var told):
                if (!opened.Signatures.Any(each => trusted.Log.Contains(each.Key) && each.Key.Name == told.Origin))
                    return new ReceiptVerdict.Refused(ReceiptProblem.NotOfThisLog, $"The log {told.Origin} did not sign this with a trusted key.");
                var witnesses = opened.Signatures.Where(each => trusted.Witnesses.Contains(each.Key)).ToImmutableArray();
                if (witnesses.DistinctBy(each => each.Key.Name).Count() < trusted.Quorum)
                    return new ReceiptVerdict.Refused(ReceiptProblem.TooFewWitnesses, $"Fewer than {trusted.Quorum} trusted witnesses cosigned this.");
                return InclusionProof.Verify(leaf, Index, told.Size, Proof, told.Root)
                    ? new ReceiptVerdict.Holds(told, witnesses)
                    : new ReceiptVerdict.Refused(ReceiptProblem.NotIncluded, $"The proof does not show that this entry is number {Index} of the log.");
            default:
                return new ReceiptVerdict.Refused(ReceiptProblem.Malformed, "What was signed is no checkpoint.");
        }
    }

    /// <summary>Reads a file and finds out whether the entry is in the log.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="entry">The bytes of the entry.</param>
    /// <param name="trusted">The keys that are trusted.</param>
    /// <exception cref="Ed25519UnavailableException">This system cannot do Ed25519, so there is no answer.</exception>
    public static ReceiptVerdict Verify(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> entry, Trust trusted)
    {
        try
        {
            return Parse(bytes).Verify(entry, trusted);
        }
        catch (LogFormatException wrong)
        {
            return new ReceiptVerdict.Refused(ReceiptProblem.Malformed, wrong.Message);
        }
    }
}
