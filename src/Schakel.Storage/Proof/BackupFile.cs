// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Microsoft.Data.Sqlite;
using Schakel.Storage.Events;

namespace Schakel.Storage.Proof;

/// <summary>The two files of a backup: the log with its texts, and the wrapped keys with what was erased.</summary>
internal static class BackupFile
{
    public const string KeysExtension = ".keys";

    /// <summary>What goes in the first file: by table, its columns.</summary>
    public static readonly IReadOnlyList<(string Table, string Columns)> Content =
    [
        ("event", StoredEvent.Columns),
        ("policy_text", "hash, kind, name, version, text"),
        ("tile", "level, number, hashes"),
        ("checkpoint", "size, note, at"),
        ("setting", "name, value"),
    ];

    /// <summary>What goes in the second.</summary>
    public static readonly IReadOnlyList<(string Table, string Columns)> Wrapped =
    [
        ("dossier_key", "dossier, organisation, content, identity, master"),
        ("installation_key", "purpose, public, wrapped, master"),
        ("erased", "dossier, at"),
    ];

    private const string Tables = """
        create table event (position bigint primary key, organisation text not null, dossier text not null, version bigint not null,
          type text not null, at text not null, command text not null, entry text not null, body text, secret text);
        create table policy_text (hash text primary key, kind text not null, name text not null, version bigint not null, text text not null);
        create table tile (level bigint not null, number bigint not null, hashes text not null, primary key (level, number));
        create table checkpoint (size bigint primary key, note text not null, at text not null);
        create table setting (name text primary key, value text not null);
        """;

    private const string KeyTables = """
        create table dossier_key (dossier text primary key, organisation text not null, content text not null, identity text not null, master text not null);
        create table installation_key (purpose text primary key, public text not null, wrapped text not null, master text not null);
        create table erased (dossier text primary key, at text not null);
        """;

    /// <summary>Opens a backup as if it were a store: the names of tables do not say in which of the files they stand.</summary>
    public static OpenStore Open(string path, string keys) => async cancellation =>
    {
        var connection = await OpenFile(path, SqliteOpenMode.ReadOnly, cancellation);
        try
        {
            await connection.ExecuteAsync("attach database @keys as keys", new { keys });
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    };

    /// <summary>Makes a file of a backup. Nothing of a database stays behind beside it.</summary>
    public static async Task<SqliteConnection> Create(string path, bool isOfKeys, CancellationToken cancellation)
    {
        var connection = await OpenFile(path, SqliteOpenMode.ReadWriteCreate, cancellation);
        await connection.ExecuteAsync("pragma journal_mode = off; pragma synchronous = off;" + (isOfKeys ? KeyTables : Tables));
        return connection;
    }

    public static async Task<SqliteConnection> OpenFile(string path, SqliteOpenMode mode, CancellationToken cancellation)
    {
        // No pool: a pooled connection would keep the file open after it was moved.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        await connection.OpenAsync(cancellation);
        return connection;
    }
}
