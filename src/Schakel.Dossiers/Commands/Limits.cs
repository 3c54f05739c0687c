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

    /// <summary>Files attached to a dossier.</summary>
    public const int Files = 20;

    /// <summary>Bytes of a file as it came.</summary>
    public const int File = 10 * 1024 * 1024;

    /// <summary>Bytes of its clean copy: pages of text that became pictures take more room.</summary>
    public const int CleanFile = 40 * 1024 * 1024;

    /// <summary>Dossiers in one submission.</summary>
    public const int Parts = 2_000;
}
