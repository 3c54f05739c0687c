// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Dossiers.Previews;

/// <summary>What one party gets to see of a dossier.</summary>
/// <param name="Party">Who.</param>
/// <param name="Holder">Which office; null where it is none.</param>
/// <param name="Name">Whether he sees the name of the raiser.</param>
/// <param name="Story">Whether he sees what was written.</param>
/// <param name="Text">In a sentence.</param>
public sealed record Sight(Party Party, string? Holder, bool Name, bool Story, Wording Text)
{
    /// <summary>Whether he sees what opened it, because that is for everyone; not what is said of it later.</summary>
    public bool IsPublished { get; init; }
}

/// <summary>Who may see something of a dossier.</summary>
public enum Party
{
    /// <summary>Who raises it.</summary>
    Raiser,

    /// <summary>An office that gets the turn, or may get it.</summary>
    Holder,

    /// <summary>The one who alone may know a protected name.</summary>
    Custodian,

    /// <summary>Who was asked to contribute.</summary>
    Contributor,

    /// <summary>Everyone, by way of the log.</summary>
    Public,
}
