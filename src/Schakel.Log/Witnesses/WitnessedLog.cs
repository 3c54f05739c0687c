// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Log.Notes;

namespace Schakel.Log.Witnesses;

/// <summary>What a witness keeps of a log.</summary>
/// <param name="Origin">The name of the log.</param>
/// <param name="Keys">The keys with which it may sign.</param>
/// <param name="Size">The size of the last checkpoint that was cosigned.</param>
/// <param name="Root">The root of that checkpoint.</param>
public sealed record WitnessedLog(string Origin, ImmutableArray<VerifierKey> Keys, long Size, Hash Root)
{
    /// <summary>A log of which no checkpoint was cosigned yet.</summary>
    /// <param name="origin">The name of the log.</param>
    /// <param name="keys">The keys with which it may sign.</param>
    public static WitnessedLog New(string origin, params ImmutableArray<VerifierKey> keys) => new(origin, keys, 0, MerkleHashing.Empty);
}
