// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Schakel.Procedures;
using static SQLitePCL.raw;

namespace Schakel.Storage.Mishaps;

/// <summary>What SQLite says, in words.</summary>
internal static partial class SqliteMishap
{
    public static Wording? Of(SqliteException e, string? file)
    {
        var (dutch, english) = file is null ? ("De database", "The database") : ($"‘{file}’", $"‘{file}’");
        return e.SqliteErrorCode switch
        {
            SQLITE_FULL => new("De schijf is vol. Wat al bevestigd was, is bewaard; de rest niet. Maak ruimte en probeer het opnieuw.", "The disk is full. What was confirmed before is kept; the rest is not. Make room and try again."),
            SQLITE_BUSY or SQLITE_LOCKED => new(
                "Een ander programma houdt de database vast. Wat al bevestigd was, is bewaard; de rest niet. Probeer het zo opnieuw.", "Another program holds the database. What was confirmed before is kept; the rest is not. Try again in a moment."),
            SQLITE_READONLY => new("De database mag niet worden beschreven. Kijk naar de rechten van het bestand en zijn map.", "The database may not be written. Look at the rights of the file and its folder."),
            SQLITE_CORRUPT or SQLITE_NOTADB => new($"{dutch} is geen goede database. Zet een back-up terug.", $"{english} is no good database. Restore a backup."),
            SQLITE_CANTOPEN or SQLITE_PERM or SQLITE_AUTH => file is not null && !File.Exists(file)
                ? new($"{dutch} kan niet open. Bestaat de map?", $"{english} cannot be opened. Does its folder exist?")
                : new($"{dutch} kan niet open. Bestaat de map, en mag dit bestand worden gelezen?", $"{english} cannot be opened. Does its folder exist, and may this file be read?"),
            SQLITE_IOERR => new("Lezen of schrijven op de schijf ging mis. Is hij vol? Wat al bevestigd was, is bewaard; de rest niet.", "Reading or writing the disk went wrong. Is it full? What was confirmed before is kept; the rest is not."),
            SQLITE_ERROR when Missing().Match(e.Message) is { Success: true } missing => Otherwise(missing.Groups["name"].Value),
            _ => null,
        };
    }

    /// <summary>That a table or a column is not there.</summary>
    public static Wording Otherwise(string missing) => new(
        $"De database is niet zoals deze versie van Schakel haar maakt: ‘{missing}’ ontbreekt. Zet een back-up terug.",
        $"The database is not as this version of Schakel makes it: ‘{missing}’ is missing. Restore a backup.");

    [GeneratedRegex("(no such (table|column): |has no column named )(?<name>[\\w.]+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Missing();
}
