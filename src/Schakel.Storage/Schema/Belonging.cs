// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Dapper;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Schema;

/// <summary>Whose tables stand in a database: only in an empty one, or in our own, is anything done.</summary>
internal static class Belonging
{
    private const string Versions = "schema_version";

    private static readonly string[] Ours = ["event", "dossier_key", "installation_key", "policy_text"];

    /// <summary>The scripts that made the tables; none where there are no tables yet.</summary>
    /// <exception cref="StoreException">They are those of another program, of a backup, or no longer tell of which version they are.</exception>
    public static async Task<IReadOnlyList<(long Number, string Name, string Sha256)>> Scripts(Engine engine, DbConnection connection)
    {
        var tables = await engine.Tables(connection);
        if (tables.Count == 0)
            return [];
        if (tables.Contains("backup") && tables.Contains("event"))
            throw new StoreException(new("Dit is een back-up, geen database. Zet haar terug met ‘schakel restore’.", "This is a backup, no database. Restore it with ‘schakel restore’."));
        var isOurs = Ours.All(tables.Contains);
        if (!tables.Contains(Versions))
            throw isOurs ? WithoutVersion() : Foreign(tables);
        try
        {
            var known = (await connection.QueryAsync<(long, string, string)>($"select number, name, sha256 from {Versions} order by number")).ToList();
            if (known.Count == 0 && tables.Count > 1)
                throw isOurs ? WithoutVersion() : Foreign(tables);
            return known;
        }
        catch (DbException e) when (engine.IsNoTable(e))
        {
            throw Foreign(tables);
        }
    }

    /// <summary>Some of what made the tables is no longer told of.</summary>
    internal static StoreException WithoutVersion() => new(new(
        "De database zegt niet meer van welke versie van Schakel zij is. Zet een back-up terug.", "The database no longer tells of which version of Schakel it is. Restore a backup."));

    private static StoreException Foreign(IReadOnlyList<string> tables) => new(new(
        $"Hier staan tabellen van een ander programma: {Some(tables, "nog")}. Geef Schakel een eigen database.", $"Tables of another program are here: {Some(tables, "more")}. Give Schakel a database of its own."));

    private static string Some(IReadOnlyList<string> tables, string more) => string.Join(", ", tables.Take(3)) + (tables.Count > 3 ? $", … ({tables.Count - 3} {more})" : "");
}
