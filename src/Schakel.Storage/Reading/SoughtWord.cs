// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Storage.Reading;

/// <summary>A word that is looked for: in what everyone may read of a dossier, or else in what its kind or its organisation is called.</summary>
/// <param name="Word">The word, or a piece of one.</param>
/// <param name="Kinds">The kinds that are called so.</param>
/// <param name="Organisations">The organisations that are called so.</param>
public sealed record SoughtWord(string Word, ImmutableArray<string> Kinds, ImmutableArray<string> Organisations)
{
    /// <summary>What the text holds that it is found in, for <c>like … escape '!'</c>.</summary>
    internal string Pattern => $"%{Folded.Of(Word).Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";
}
