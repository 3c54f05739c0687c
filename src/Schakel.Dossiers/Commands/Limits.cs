// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.Commands;

/// <summary>How much fits in a command. Far more than people write, and little enough that nobody can fill the store with one.</summary>
public static class Limits
{
    /// <summary>Characters of a text.</summary>
    public const int Text = 50_000;

    /// <summary>Characters of a name, an answer, a reference.</summary>
    public const int Name = 200;

    /// <summary>Texts, dates, raisers, offices, principles, links.</summary>
    public const int Entries = 200;

    /// <summary>Dossiers in one submission.</summary>
    public const int Parts = 2_000;
}
