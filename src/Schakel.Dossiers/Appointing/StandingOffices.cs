// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;

namespace Schakel.Dossiers.Appointing;

/// <summary>Offices that every organisation has, whatever its type: they are in no ladder, because they decide nothing about a dossier.</summary>
public static class StandingOffices
{
    /// <summary>Says who works where.</summary>
    public const string Administrator = "beheerder";

    /// <summary>Sees who looked at what (GDPR, article 39).</summary>
    public const string PrivacyOfficer = "privacyfunctionaris";

    /// <summary>Acts for the representative body of the organisation, such as its clerk.</summary>
    public const string Representatives = "volksvertegenwoordiging";

    /// <summary>What people call them.</summary>
    public static ImmutableSortedDictionary<string, Wording> Titles { get; } = new Dictionary<string, Wording>
    {
        [Administrator] = new("Beheerder", "Administrator"),
        [PrivacyOfficer] = new("Functionaris gegevensbescherming", "Privacy officer"),
        [Representatives] = new("Griffie van de volksvertegenwoordiging", "Clerk of the representative body"),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
