// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Log.Notes;

namespace Schakel.Log.Witnesses;

/// <summary>What a log sends to a witness to have a checkpoint cosigned: the body of <c>add-checkpoint</c> in <c>c2sp.org/tlog-witness</c>.</summary>
/// <param name="OldSize">The size of the last checkpoint the witness cosigned; 0 where it never did.</param>
/// <param name="Proof">Shows that the new checkpoint only appends to that one.</param>
/// <param name="Checkpoint">The new checkpoint, signed by the log.</param>
public sealed record AddCheckpointRequest(long OldSize, ImmutableArray<Hash> Proof, SignedNote Checkpoint)
{
    private const string Old = "old";

    /// <summary>The body of the request.</summary>
    public byte[] ToBytes() => HeadAndCheckpoint.Bytes([$"{Old} {OldSize}"], Proof, Checkpoint);

    /// <summary>Reads the body of a request.</summary>
    /// <param name="bytes">The body.</param>
    /// <exception cref="LogFormatException">It is no such body.</exception>
    public static AddCheckpointRequest Parse(ReadOnlySpan<byte> bytes)
    {
        var (head, checkpoint) = HeadAndCheckpoint.Parse(bytes);
        return new AddCheckpointRequest(HeadAndCheckpoint.Number(head[0], Old), HeadAndCheckpoint.Hashes(head[1..]), checkpoint);
    }
}
