// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Cli;

/// <summary>Something was asked that cannot be done: one sentence that says why, and what to do.</summary>
public sealed class WrongUse(Wording what) : Exception(what.English)
{
    /// <summary>The sentence people read.</summary>
    public Wording What { get; } = what;

    /// <summary>The same from two sentences.</summary>
    /// <param name="dutch">In Dutch.</param>
    /// <param name="english">In English.</param>
    public WrongUse(string dutch, string english) : this(new Wording(dutch, english)) { }
}
