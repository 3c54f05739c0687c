// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Dutch;

/// <summary>A word of a text with what it is found by.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Term">The term of the whole word.</param>
/// <param name="Parts">The terms of the words it is made of; none where it is not.</param>
public sealed record Word(int Start, int Length, string Term, ImmutableArray<string> Parts)
{
    /// <summary>All that it is found by.</summary>
    public IEnumerable<string> Terms => Parts.Prepend(Term);
}
