// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Log.Notes;

namespace Schakel.Log.Receipts;

/// <summary>Whom someone believes who verifies a receipt.</summary>
/// <param name="Log">The keys of the log, old ones included.</param>
/// <param name="Witnesses">The keys of witnesses.</param>
/// <param name="Quorum">How many of those witnesses must have cosigned.</param>
public sealed record Trust(ImmutableArray<VerifierKey> Log, ImmutableArray<VerifierKey> Witnesses, int Quorum)
{
    /// <summary>Believes a log by itself.</summary>
    /// <param name="log">The key of the log.</param>
    public Trust(VerifierKey log)
        : this([log], [], 0)
    {
    }
}

/// <summary>What comes of verifying a receipt.</summary>
public abstract record ReceiptVerdict
{
    private ReceiptVerdict()
    {
    }

    /// <summary>The entry is in the log.</summary>
    /// <param name="Checkpoint">What the log said of itself then.</param>
    /// <param name="Witnesses">The good cosignatures of trusted witnesses.</param>
    public sealed record Holds(Checkpoint Checkpoint, ImmutableArray<KnownSignature> Witnesses) : ReceiptVerdict;

    /// <summary>The receipt does not show it.</summary>
    /// <param name="Problem">What kind of thing is wrong.</param>
    /// <param name="Message">What is wrong.</param>
    public sealed record Refused(ReceiptProblem Problem, string Message) : ReceiptVerdict;
}

/// <summary>What can be wrong with a receipt.</summary>
public enum ReceiptProblem
{
    /// <summary>It is no receipt.</summary>
    Malformed,

    /// <summary>No trusted key of the log it names signed it.</summary>
    NotOfThisLog,

    /// <summary>A signature that names a trusted key is not good.</summary>
    BadSignature,

    /// <summary>Too few trusted witnesses cosigned it.</summary>
    TooFewWitnesses,

    /// <summary>The proof does not lead from the entry to the root: another entry, another place, or a changed proof.</summary>
    NotIncluded,

    /// <summary>The entry is in the log, but commits to something else than what goes along with it.</summary>
    OtherWords,
}
