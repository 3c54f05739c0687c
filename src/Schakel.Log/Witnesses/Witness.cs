// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Log.Notes;
using Schakel.Log.Proofs;

namespace Schakel.Log.Witnesses;

/// <summary>How a witness decides, per <c>c2sp.org/tlog-witness</c>. It keeps nothing and signs nothing itself.</summary>
public static class Witness
{
    /// <summary>Decides on the body of a request.</summary>
    /// <param name="body">The body.</param>
    /// <param name="known">What the witness keeps of the log with this name, or null where it does not follow it.</param>
    /// <exception cref="Ed25519UnavailableException">This system cannot do Ed25519, so there is no answer.</exception>
    public static WitnessDecision Decide(ReadOnlySpan<byte> body, Func<string, WitnessedLog?> known)
    {
        try
        {
            return Decide(AddCheckpointRequest.Parse(body), known);
        }
        catch (LogFormatException wrong)
        {
            return new WitnessDecision.Refused(400, wrong.Message);
        }
    }

    /// <summary>Decides on a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="known">What the witness keeps of the log with this name, or null where it does not follow it.</param>
    /// <exception cref="Ed25519UnavailableException">This system cannot do Ed25519, so there is no answer.</exception>
    public static WitnessDecision Decide(AddCheckpointRequest request, Func<string, WitnessedLog?> known)
    {
        if (!Checkpoint.TryParse(request.Checkpoint.Text, out var checkpoint))
            return new WitnessDecision.Refused(400, "This is no checkpoint.");
        if (known(checkpoint.Origin) is not { } log || log.Origin != checkpoint.Origin)
            return new WitnessDecision.Refused(404, $"The log {checkpoint.Origin} is not followed here.");
        if (request.Checkpoint.Open(log.Keys) is NoteVerdict.Refused unsigned)
            return new WitnessDecision.Refused(403, unsigned.Message);
        if (request.OldSize > checkpoint.Size)
            return new WitnessDecision.Refused(400, "The old size is more than that of the checkpoint.");
        if (request.OldSize != log.Size || (log.Size == checkpoint.Size && log.Root != checkpoint.Root))
            return new WitnessDecision.Conflict(log.Size);
        return ConsistencyProof.Verify(log.Size, log.Root, checkpoint.Size, checkpoint.Root, request.Proof)
            ? new WitnessDecision.Accepted(checkpoint, log with { Size = checkpoint.Size, Root = checkpoint.Root })
            : new WitnessDecision.Refused(422, "The proof does not show that the log was only appended to.");
    }

    /// <summary>What a log makes of the answer of a witness: the good cosignatures in it. All else is left alone, as the witness may have keys
    /// that are unknown here.</summary>
    /// <param name="checkpoint">The checkpoint that was sent.</param>
    /// <param name="answer">The body of the answer.</param>
    /// <param name="witnesses">The keys of witnesses that are trusted.</param>
    /// <returns>The lines to add to the checkpoint with <see cref="SignedNote.With"/>, one for each key.</returns>
    /// <exception cref="Ed25519UnavailableException">This system cannot do Ed25519, so there is no answer.</exception>
    public static ImmutableArray<NoteSignature> Cosignatures(
        SignedNote checkpoint, ReadOnlySpan<byte> answer, IReadOnlyCollection<VerifierKey> witnesses)
    {
        try
        {
            var lines = StrictText.Of(answer).Split('\n', SignedNote.MostSignatures + 2);
            if (lines.Length > SignedNote.MostSignatures + 1 || lines[^1].Length > 0)
                return [];
            return
            [
                .. lines.SkipLast(1).Select(NoteSignature.Parse)
                    .Where(line => witnesses.Any(key => key.Type is SignatureType.Cosignature && key.Verify(checkpoint.Text, line)))
                    .DistinctBy(line => (line.Name, line.KeyId)),
            ];
        }
        catch (LogFormatException)
        {
            return [];
        }
    }
}
