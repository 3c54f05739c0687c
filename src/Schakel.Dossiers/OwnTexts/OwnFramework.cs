// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;

namespace Schakel.Dossiers.OwnTexts;

/// <summary>A framework of principles of an organisation.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Title">What it is called.</param>
/// <param name="English">The same in English; empty where nobody wrote it.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="From">The first day on which this text is in force.</param>
/// <param name="Until">The last; null for none yet.</param>
/// <param name="Principles">The principles.</param>
public sealed record OwnFramework(string Name, string Title, string English, string Source, DateOnly From, DateOnly? Until, ImmutableArray<OwnPrinciple> Principles)
    : OwnText(Name, Title, From, Until)
{
    /// <summary>What it is called, in the language of who reads.</summary>
    public Wording Called => Said(Title, English);

    /// <inheritdoc/>
    public bool Equals(OwnFramework? other) => base.Equals(other) && (English, Source) == (other.English, other.Source) && Principles.SequenceEqual(other.Principles);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Title, From, Until);
}

/// <summary>A principle of such a framework.</summary>
/// <param name="Name">Its name, which it keeps when its words change.</param>
/// <param name="Title">What it is called.</param>
/// <param name="English">The same in English; empty where nobody wrote it.</param>
/// <param name="Meaning">What it asks.</param>
/// <param name="EnglishMeaning">The same in English.</param>
/// <param name="Source">Where it comes from; empty where that is the framework.</param>
public sealed record OwnPrinciple(string Name, string Title, string English, string Meaning, string EnglishMeaning, string Source)
{
    /// <summary>What it is called, in the language of who reads.</summary>
    public Wording Called => OwnText.Said(Title, English);

    /// <summary>What it asks, in that language.</summary>
    public Wording Explained => OwnText.Said(Meaning, EnglishMeaning);
}
