// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Dossiers.OwnTexts;

/// <summary>What an organisation says of itself: what it does, and where people reach it. There is one of it at a time.</summary>
/// <param name="Title">What people call the organisation, as it is shipped.</param>
/// <param name="English">The same in English; empty where nobody wrote it.</param>
/// <param name="Meaning">What it does.</param>
/// <param name="EnglishMeaning">The same in English.</param>
/// <param name="Website">The address of its site; empty where it has none.</param>
/// <param name="Letters">The address for letters; empty for none.</param>
/// <param name="Phone">The number that people call; empty for none.</param>
/// <param name="Tooi">Its identifier in the register of public organisations; empty for none, or for the one that is shipped.</param>
/// <param name="From">The first day on which this text is in force.</param>
/// <param name="Until">The last; null for none yet.</param>
public sealed record OwnOrganisation(
    string Title, string English, string Meaning, string EnglishMeaning, string Website, string Letters, string Phone, string Tooi, DateOnly From, DateOnly? Until)
    : OwnText(OnlyName, Title, From, Until)
{
    /// <summary>Its name in addresses: an organisation has one such text.</summary>
    public const string OnlyName = "gegevens";

    /// <summary>What it does, in the language of who reads.</summary>
    public Wording Explained => Said(Meaning, EnglishMeaning);
}
