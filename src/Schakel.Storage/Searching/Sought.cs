// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dutch;

namespace Schakel.Storage.Searching;

/// <summary>What someone looks for among what is public.</summary>
public sealed record Sought
{
    /// <summary>The words.</summary>
    public ImmutableArray<SoughtWord> Words { get; init; } = [];

    /// <summary>Only of these organisations; of all where there are none.</summary>
    public ImmutableArray<string> Organisations { get; init; } = [];

    /// <summary>Only of these kinds, by their Dutch words.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>Only in these states: <c>loopt</c>, <c>rust</c>, <c>klaar</c>, <c>weg</c>.</summary>
    public ImmutableArray<string> States { get; init; } = [];

    /// <summary>Only about a regulation, by what it may be called in what was written of it; about any where there are none.</summary>
    public ImmutableArray<string> Regulation { get; init; } = [];

    /// <summary>The terms by which what was found can be shown in a text.</summary>
    public IReadOnlySet<string> Terms => Words.SelectMany(word => word.Word.Terms.Concat(word.Word.Near)).ToHashSet();

    /// <summary>The words of what was typed.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="called">The kinds and the organisations that are called by a word.</param>
    public static ImmutableArray<SoughtWord> Read(string text, Func<string, (ImmutableArray<string> Kinds, ImmutableArray<string> Organisations)> called) =>
        [.. Analysis.Of(text).Select(word => (word, Called: called(text.Substring(word.Start, word.Length)))).Select(each => new SoughtWord(each.word, each.Called.Kinds, each.Called.Organisations))];
}

/// <summary>A word that is looked for: in what everyone may read of a dossier, or else in what its kind or its organisation is called.</summary>
/// <param name="Word">The word.</param>
/// <param name="Kinds">The kinds that are called so.</param>
/// <param name="Organisations">The organisations that are called so.</param>
public sealed record SoughtWord(Word Word, ImmutableArray<string> Kinds, ImmutableArray<string> Organisations);
