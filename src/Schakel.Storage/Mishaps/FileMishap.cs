// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using Schakel.Procedures;

namespace Schakel.Storage.Mishaps;

/// <summary>What the file system says, in words.</summary>
internal static partial class FileMishap
{
    // As Linux numbers them; .NET hands the number on where it has no kind of its own.
    private const int TooManyOpen = 24;
    private const int NoSpace = 28;
    private const int ReadOnly = 30;
    private const int OverQuota = 122;

    private static readonly Wording Full = new("De schijf is vol. Maak ruimte en probeer het opnieuw.", "The disk is full. Make room and try again.");

    public static bool IsFull(Exception e) => e is IOException { HResult: NoSpace or OverQuota };

    public static Wording Of(Exception e)
    {
        var (dutch, english) = Name(e) is { } name ? ($"‘{name}’", $"‘{name}’") : ("Een bestand", "A file");
        return e switch
        {
            _ when IsFull(e) => Full,
            FileNotFoundException or DirectoryNotFoundException => new($"{dutch} bestaat niet. Kijk of de map er is.", $"{english} does not exist. See whether the folder is there."),
            UnauthorizedAccessException => new($"{dutch} mag niet worden gelezen of geschreven. Kijk naar de rechten.", $"{english} may not be read or written. Look at the rights."),
            IOException { HResult: ReadOnly } => new($"{dutch} staat op een schijf waarop niet geschreven mag worden.", $"{english} is on a disk that may not be written."),
            IOException { HResult: TooManyOpen } => new("Er zijn te veel bestanden open. Geef het programma er meer, of sluit er.", "Too many files are open. Allow the program more, or close some."),
            _ => new($"{dutch} kan niet worden gelezen of geschreven (fout {e.HResult & 0xFFFF} van het systeem).", $"{english} cannot be read or written: {e.Message}"),
        };
    }

    private static string? Name(Exception e) =>
        (e as FileNotFoundException)?.FileName ?? (Quoted().Match(e.Message) is { Success: true } found ? found.Groups["name"].Value : null);

    [GeneratedRegex("'(?<name>/[^']+|[A-Za-z]:[^']+)'", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Quoted();
}
