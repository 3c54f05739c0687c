// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Schakel.Procedures;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Schema;

/// <summary>Brings the tables up to date: what is kept by numbered scripts, what is read by making it anew.</summary>
public static class Migrations
{
    /// <summary>Raised where the same read table would be filled otherwise: it is then rebuilt.</summary>
    private const string ReadForm = "3";

    /// <summary>Raised where the same text would be indexed otherwise.</summary>
    private const string IndexForm = "2";

    private static readonly string[] IndexTables = ["search_dossier", "search_term", "search_block", "search_total"];

    private static readonly IReadOnlyList<(long Number, string Name, string Sql)> Scripts =
        [.. Resources().Where(each => char.IsAsciiDigit(each.Name[0])).Select(each => (long.Parse(each.Name[..4]), each.Name, each.Sql)).OrderBy(each => each.Item1)];

    private static string ReadSql => Resources().Single(each => each.Name == "read.sql").Sql;

    private static string SearchSql => Resources().Single(each => each.Name == "search.sql").Sql;

    /// <summary>The version of the text index that this program keeps: of its tables, of the analysis of words and of the key of their imprints.</summary>
    internal static string IndexVersion(string key) => Hash(SearchSql + IndexForm + Dutch.Analysis.Form + key);

    /// <summary>The version of the read tables that this program fills.</summary>
    public static string ReadVersion { get; } = Hash(ReadSql + ReadForm);

    /// <summary>Runs what is still to run.</summary>
    /// <returns>The names of what was run, and whether the read tables are to be rebuilt.</returns>
    /// <exception cref="StoreException">The store was made by a later version of the program, or its scripts were changed.</exception>
    public static async Task<(IReadOnlyList<string> Ran, bool Rebuild)> Run(Engine engine, DbConnection connection, string at, CancellationToken stop = default)
    {
        await engine.BeginAndRead(connection, WriteLock.Append, [], stop);
        try
        {
            var known = await Known(engine, connection);
            await Engine.Run(connection, "create table if not exists schema_version (number bigint primary key, name text not null, sha256 text not null, at text not null)", stop);
            var ran = new List<string>();
            foreach (var (number, name, sql) in Scripts.Where(script => known.All(each => each.Number != script.Number)))
            {
                await Make(engine, connection, sql, stop);
                await connection.ExecuteAsync("insert into schema_version (number, name, sha256, at) values (@number, @name, @sha, @at)", new { number, name, sha = Hash(sql), at });
                ran.Add(name);
            }

            var rebuild = await connection.QuerySingleOrDefaultAsync<string?>("select value from setting where name = 'leestabellen'") != ReadVersion;
            if (rebuild)
                await Recreate(connection, stop);
            await engine.WriteAndCommit(connection, [], stop);
            return (ran, rebuild);
        }
        catch
        {
            await engine.Rollback(connection);
            throw;
        }
    }

    private static async Task Make(Engine engine, DbConnection connection, string sql, CancellationToken stop)
    {
        try
        {
            await Engine.Run(connection, sql, stop);
        }
        catch (DbException e) when (engine.IsThereAlready(e))
        {
            throw Belonging.WithoutVersion();
        }
    }

    /// <summary>Drops the read tables and makes them empty.</summary>
    internal static async Task Recreate(DbConnection connection, CancellationToken stop)
    {
        foreach (var (table, _) in Writing.ReadRows.Tables)
            await Engine.Run(connection, $"drop table if exists {table}", stop);
        await Engine.Run(connection, ReadSql, stop);
    }

    /// <summary>Drops the text index and makes it empty.</summary>
    internal static async Task RecreateIndex(DbConnection connection, CancellationToken stop)
    {
        foreach (var table in IndexTables)
            await Engine.Run(connection, $"drop table if exists {table}", stop);
        await Engine.Run(connection, SearchSql, stop);
    }

    /// <summary>The scripts that made what is there; none where nothing is.</summary>
    /// <exception cref="StoreException">It is of another program, or of a later version of this one.</exception>
    public static async Task<IReadOnlyList<(long Number, string Name, string Sha256)>> Known(Engine engine, DbConnection connection)
    {
        var known = await Belonging.Scripts(engine, connection);
        foreach (var (number, name, sha256) in known)
        {
            var script = Scripts.FirstOrDefault(each => each.Number == number);
            if (script.Sql is null)
                throw new StoreException(new Wording(
                    $"Deze database is gemaakt door een nieuwere versie van Schakel ({name}). Gebruik die versie.", $"This database was made by a newer version of Schakel ({name}). Use that version."));
            if (Hash(script.Sql) != sha256)
                throw new StoreException(new Wording(
                    $"De database is niet zoals deze versie haar maakt ({name}). Zet een back-up terug.", $"The database is not as this version makes it ({name}). Restore a backup."));
        }

        return known;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<(string Name, string Sql)> Resources()
    {
        var assembly = typeof(Migrations).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (resource["Schakel.Storage.Schema.".Length..], reader.ReadToEnd());
        }
    }
}
