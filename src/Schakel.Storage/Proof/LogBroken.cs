// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Storage.Proof;

/// <summary>The store does not hold what a checkpoint says of it, or a file is not what it should be. Nothing is signed or written after this.</summary>
/// <param name="what">What is wrong.</param>
public sealed class LogBroken(Wording what) : Exception(what.English)
{
    /// <summary>What is wrong.</summary>
    public Wording What { get; } = what;
}
