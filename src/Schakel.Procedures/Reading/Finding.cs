// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;
using Schakel.Procedures.Stories;

namespace Schakel.Procedures.Reading;

/// <summary>Something wrong with a text: what, where, and in words what to do about it.</summary>
/// <param name="Code">The code: <c>T…</c> for the language, <c>G1</c>–<c>G17</c> for a guarantee, <c>V1</c> for a story that does not come true.</param>
/// <param name="File">The text it is in.</param>
/// <param name="Place">The place in it.</param>
/// <param name="Message">The sentence people read.</param>
public sealed record Finding(string Code, string File, Place Place, Wording Message)
{
    /// <summary>The nearest word the reader knows, where an unknown one was written.</summary>
    public string? Nearest { get; init; }

    /// <summary>A counterexample: what would happen, as a dated story. Empty where a story would not help.</summary>
    public ImmutableArray<StoryLine> Story { get; init; } = [];

    /// <summary>The moves behind the story, so that anyone can play them on the engine. Null where there is no story.</summary>
    public Counterexample? Counterexample { get; init; }
}
