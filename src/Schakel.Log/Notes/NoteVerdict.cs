// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Log.Notes;

/// <summary>What comes of opening a note.</summary>
public abstract record NoteVerdict
{
    private NoteVerdict()
    {
    }

    /// <summary>At least one trusted key signed it, and every signature of a trusted key is good.</summary>
    /// <param name="Note">The note.</param>
    /// <param name="Signatures">The signatures of trusted keys, one for each key.</param>
    public sealed record Trusted(SignedNote Note, ImmutableArray<KnownSignature> Signatures) : NoteVerdict;

    /// <summary>Its text is to be left alone.</summary>
    /// <param name="Problem">What kind of thing is wrong.</param>
    /// <param name="Message">What is wrong.</param>
    public sealed record Refused(NoteProblem Problem, string Message) : NoteVerdict;
}

/// <summary>A good signature.</summary>
/// <param name="Key">The trusted key.</param>
/// <param name="Signature">The signature line.</param>
public sealed record KnownSignature(VerifierKey Key, NoteSignature Signature);

/// <summary>What can be wrong with a note.</summary>
public enum NoteProblem
{
    /// <summary>It is no note.</summary>
    Malformed,

    /// <summary>No trusted key signed it.</summary>
    NoKnownKey,

    /// <summary>A signature that names a trusted key is not of that key, or not of this text.</summary>
    BadSignature,
}
