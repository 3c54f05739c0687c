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
    private const int ShortestMade = 6;

    /// <summary>All that it is found by.</summary>
    public IEnumerable<string> Terms => Parts.Prepend(Term);

    /// <summary>
    /// What it is nearly found by, for one who looks for a word that stands nowhere: what it is made of, and what someone does who is called so, as
    /// <c>mantelzorg</c> of <c>mantelzorgers</c>. A stem does not do that: to who looks for a text, a letter is no letterer.
    /// </summary>
    public IEnumerable<string> Near => [.. Parts.Where(Analysis.IsTelling), .. Term.Length >= ShortestMade && Term.EndsWith("er", StringComparison.Ordinal) ? [Stems.Of(Term[..^2])] : Array.Empty<string>()];
}
