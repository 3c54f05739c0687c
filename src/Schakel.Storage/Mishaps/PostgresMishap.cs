// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using Npgsql;
using Schakel.Procedures;

namespace Schakel.Storage.Mishaps;

/// <summary>What PostgreSQL says, in words. Its own sentences are in the language of the server, so they are left out.</summary>
internal static partial class PostgresMishap
{
    public static readonly Wording Gone = new(
        "PostgreSQL antwoordt niet meer: de verbinding is weg. Probeer het zo opnieuw.", "PostgreSQL does not answer any more: the connection is gone. Try again in a moment.");

    private static readonly Wording Held = new(
        "PostgreSQL antwoordde niet op tijd: een ander programma houdt tabellen vast, of de server is te druk. Probeer het zo opnieuw.",
        "PostgreSQL did not answer in time: another program holds tables, or the server is too busy. Try again in a moment.");

    public static Wording? Of(NpgsqlException e) => e switch
    {
        PostgresException told => Of(told),
        { InnerException: TimeoutException } => Held,
        _ => Gone,
    };

    private static Wording? Of(PostgresException e) => e.SqlState switch
    {
        PostgresErrorCodes.DiskFull => new(
            "De schijf van PostgreSQL is vol. Wat al bevestigd was, is bewaard; de rest niet. Maak ruimte en probeer het opnieuw.", "PostgreSQL's disk is full. What was confirmed before is kept; the rest is not. Make room and try again."),
        PostgresErrorCodes.ReadOnlySqlTransaction => new("Deze PostgreSQL mag alleen lezen.", "This PostgreSQL is read-only."),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or "57P05" => new(
            $"PostgreSQL verbrak de verbinding ({e.SqlState}): zij stopt, start of werd gevraagd dat te doen. Probeer het zo opnieuw.",
            $"PostgreSQL broke the connection ({e.SqlState}): it stops, starts, or was asked to. Try again in a moment."),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.DeadlockDetected => Held,
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn => SqliteMishap.Otherwise(Named(e) ?? e.SqlState),
        PostgresErrorCodes.InsufficientPrivilege => new(
            $"Deze gebruiker van PostgreSQL mag dit niet{(Named(e) is { } what ? $" met ‘{what}’" : "")}. Geef hem rechten om te lezen en te schrijven.",
            $"This user of PostgreSQL may not do this{(Named(e) is { } thing ? $" to ‘{thing}’" : "")}. Grant the rights to read and write."),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => new(
            "PostgreSQL laat deze gebruiker niet binnen. Kijk in --db naar de naam en het wachtwoord.", "PostgreSQL does not let this user in. Look at the name and password in --db."),
        PostgresErrorCodes.InvalidCatalogName => new("PostgreSQL heeft geen database met deze naam. Maak haar eerst.", "PostgreSQL has no database by this name. Make it first."),
        PostgresErrorCodes.TooManyConnections => new("PostgreSQL heeft te veel verbindingen. Probeer het zo opnieuw.", "PostgreSQL has too many connections. Try again in a moment."),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => new("PostgreSQL meldt dat de database beschadigd is. Zet een back-up terug.", "PostgreSQL tells that the database is damaged. Restore a backup."),
        ['0', '8', ..] => Gone,
        ['5', '8', ..] => new($"PostgreSQL kan haar bestanden niet lezen of schrijven ({e.SqlState}).", $"PostgreSQL cannot read or write its files ({e.SqlState})."),
        _ => null,
    };

    private static string? Named(PostgresException e) =>
        e.TableName ?? (Quoted().Match(e.MessageText) is { Success: true } found ? found.Groups["name"].Value
        : Last().Match(e.MessageText) is { Success: true } last ? last.Groups["name"].Value : null);

    [GeneratedRegex("[\"„“«](?<name>[\\w.]+)[\"“”»]", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Quoted();

    [GeneratedRegex("(for \\w+ |column )(?<name>[\\w.]+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Last();
}
