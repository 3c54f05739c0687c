// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Reading;

namespace Schakel.Dossiers.Commands;

/// <summary>What someone wrote with an opening, an answer or an act.</summary>
public sealed record Words
{
    /// <summary>Nothing.</summary>
    public static readonly Words None = new();

    /// <summary>By what was asked: <c>motivering</c>, <c>feiten</c>, a question of the procedure.</summary>
    public ImmutableSortedDictionary<string, string> Texts { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The weighing, per principle.</summary>
    public ImmutableArray<Weighed> Weighing { get; init; } = [];

    /// <summary>What is promised, or was done at once.</summary>
    public Undertaking? Promise { get; init; }

    /// <summary>What is really there: a text of spaces is no text.</summary>
    internal ImmutableHashSet<string> Given
    {
        get
        {
            var given = Texts.Where(text => !string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key).ToImmutableHashSet();
            if (!Weighing.IsDefaultOrEmpty && Weighing.All(weighed => weighed.IsWhole))
                given = given.Add(Vocabulary.Weighing);
            return Promise is { IsWhole: true } ? given.Add(Vocabulary.Promise) : given;
        }
    }

    /// <summary>With one text more.</summary>
    public Words With(string name, string text) => this with { Texts = Texts.SetItem(name, text) };
}

/// <summary>What one principle pleads, and what became of it. Never a score.</summary>
/// <param name="Principle">The principle, of the framework in force.</param>
/// <param name="Pleads">For, against or both.</param>
/// <param name="Argument">Why.</param>
/// <param name="Interest">Whose interest it is.</param>
/// <param name="Outcome">What yields, and why; what harm remains, and how it is limited.</param>
public sealed record Weighed(string Principle, Pleads Pleads, string Argument, string Interest, string Outcome)
{
    internal bool IsWhole => !string.IsNullOrWhiteSpace(Principle) && !string.IsNullOrWhiteSpace(Argument);
}

/// <summary>Which way a principle pleads.</summary>
public enum Pleads
{
    /// <summary>For the decision.</summary>
    For,

    /// <summary>Against it.</summary>
    Against,

    /// <summary>For one part and against another.</summary>
    Both,
}

/// <summary>What an answer undertakes to do.</summary>
/// <param name="What">In words.</param>
/// <param name="By">The last day; null where it was done at once.</param>
public sealed record Undertaking(string What, DateOnly? By)
{
    internal bool IsWhole => !string.IsNullOrWhiteSpace(What);
}
