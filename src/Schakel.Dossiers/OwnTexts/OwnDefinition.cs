// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Dossiers.OwnTexts;

/// <summary>What an organisation means by a word.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Title">The word.</param>
/// <param name="English">The same in English; empty where nobody wrote it.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="EnglishMeaning">The same in English.</param>
/// <param name="Narrows">The name of the shipped word that it is a kind of; empty for none.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="From">The first day on which this text is in force.</param>
/// <param name="Until">The last; null for none yet.</param>
public sealed record OwnDefinition(string Name, string Title, string English, string Meaning, string EnglishMeaning, string Narrows, string Source, DateOnly From, DateOnly? Until)
    : OwnText(Name, Title, From, Until)
{
    /// <summary>The word, in the language of who reads.</summary>
    public Wording Term => Said(Title, English);

    /// <summary>What it means, in that language.</summary>
    public Wording Explained => Said(Meaning, EnglishMeaning);
}
