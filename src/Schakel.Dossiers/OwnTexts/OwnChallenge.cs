// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;

namespace Schakel.Dossiers.OwnTexts;

/// <summary>A task of society that an organisation set itself.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Title">What it is called.</param>
/// <param name="English">The same in English; empty where nobody wrote it.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="EnglishMeaning">The same in English.</param>
/// <param name="Source">Which programme, plan or decision named it.</param>
/// <param name="From">The first day on which this text is in force.</param>
/// <param name="Until">The last; null for none yet.</param>
/// <param name="Regulations">The names of the regulations that have most to do with it; of an own rule with its organisation before it.</param>
public sealed record OwnChallenge(
    string Name, string Title, string English, string Meaning, string EnglishMeaning, string Source, DateOnly From, DateOnly? Until, ImmutableArray<string> Regulations)
    : OwnText(Name, Title, From, Until)
{
    /// <summary>What it is called, in the language of who reads.</summary>
    public Wording Called => Said(Title, English);

    /// <summary>What it is, in that language.</summary>
    public Wording Explained => Said(Meaning, EnglishMeaning);

    /// <inheritdoc/>
    public bool Equals(OwnChallenge? other) => base.Equals(other) && (English, Meaning, EnglishMeaning, Source) == (other.English, other.Meaning, other.EnglishMeaning, other.Source)
        && Regulations.Order(StringComparer.Ordinal).SequenceEqual(other.Regulations.Order(StringComparer.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Title, From, Until);
}
