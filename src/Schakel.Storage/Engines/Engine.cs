// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Dapper;

namespace Schakel.Storage.Engines;

/// <summary>
/// Everything in which SQLite and PostgreSQL differ, and nothing else: the rest of the store is one SQL for both. Columns are text and bigint.
/// </summary>
public abstract class Engine : IAsyncDisposable
{
    /// <summary>The engine for what <c>--db</c> names: a connection to PostgreSQL, or else a file of SQLite.</summary>
    public static Engine For(string db) => IsServer(db) ? new PostgresEngine(db) : new SqliteEngine(db);

    /// <summary>Whether this is a connection to a server, by its form: an address of PostgreSQL, or words and values with a host among them.</summary>
    public static bool IsServer(string db)
    {
        if (db.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || db.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase))
            return true;
        return db.Split(';').Select(part => part.Split('=', 2)).Any(pair => pair.Length == 2
            && pair[0].Trim() is var word && (word.Equals("Host", StringComparison.OrdinalIgnoreCase) || word.Equals("Server", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The file, where the engine keeps everything in one; null where it is a server.</summary>
    public abstract string? File { get; }

    /// <summary>A connection, open.</summary>
    public abstract Task<DbConnection> Open(CancellationToken stop = default);

    /// <summary>A connection for one who writes: its statements are planned once, and by their indexes.</summary>
    public abstract Task<DbConnection> OpenToWrite(CancellationToken stop = default);

    /// <summary>
    /// Takes the lock of a writer and writes everything, provided that a question, asked then, is answered with 1. Else nothing is written. On
    /// PostgreSQL all of it is one round trip.
    /// </summary>
    /// <returns>Whether it was written; then it is committed.</returns>
    public abstract Task<bool> WriteProvided(DbConnection connection, WriteLock which, Query provided, IReadOnlyList<Write> writes, CancellationToken stop = default);

    /// <summary>
    /// Begins to write, takes the lock of a writer, and only then answers the questions: what they tell cannot change before
    /// <see cref="WriteAndCommit"/>. On PostgreSQL all of it is one round trip.
    /// </summary>
    public abstract Task<IReadOnlyList<IReadOnlyList<object?[]>>> BeginAndRead(DbConnection connection, WriteLock which, IReadOnlyList<Query> queries, CancellationToken stop = default);

    /// <summary>Takes the lock of another writer as well, within what was begun.</summary>
    public abstract Task LockAsWell(DbConnection connection, WriteLock which, CancellationToken stop = default);

    /// <summary>Writes everything and commits it: all or nothing. On PostgreSQL one round trip.</summary>
    public abstract Task WriteAndCommit(DbConnection connection, IReadOnlyList<Write> writes, CancellationToken stop = default);

    /// <summary>Writes without committing yet.</summary>
    public abstract Task WriteOnly(DbConnection connection, IReadOnlyList<Write> writes, CancellationToken stop = default);

    /// <summary>Gives up what was begun.</summary>
    public abstract Task Rollback(DbConnection connection);

    /// <summary>Runs a script of several statements.</summary>
    public static async Task Run(DbConnection connection, string sql, CancellationToken stop = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>What the engine itself finds damaged in its files, such as an index that says otherwise than its table; null where all is whole, or where it tells no such thing.</summary>
    public abstract Task<string?> Damage(DbConnection connection, DbTransaction? transaction);

    /// <summary>Whether the same may work when tried again.</summary>
    public abstract bool IsTransient(Exception e);

    /// <summary>Whether it says that a table or a column is not there, and nothing else.</summary>
    public abstract bool IsNoTable(DbException e);

    /// <summary>Whether what was to be made is there already: a table, an index or a column.</summary>
    /// <param name="e">What the engine said.</param>
    public abstract bool IsThereAlready(DbException e);

    /// <summary>The names of the tables there are, whoever made them.</summary>
    public async Task<IReadOnlyList<string>> Tables(DbConnection connection) => [.. await connection.QueryAsync<string>(TablesQuery)];

    /// <summary>Asks for the names of tables.</summary>
    protected abstract string TablesQuery { get; }

    /// <summary>What went wrong, in a sentence for the one who runs it; null where it is a mistake of ours.</summary>
    public abstract StoreException? Explained(Exception e);

    /// <summary>Says <c>{in:name}</c> as the engine does.</summary>
    protected abstract string InList(string name);

    /// <summary>A query as this engine says it.</summary>
    public string Said(string sql)
    {
        for (var at = sql.IndexOf("{in:", StringComparison.Ordinal); at >= 0; at = sql.IndexOf("{in:", StringComparison.Ordinal))
        {
            var end = sql.IndexOf('}', at);
            sql = sql[..at] + InList(sql[(at + 4)..end]) + sql[(end + 1)..];
        }

        return sql;
    }

    /// <summary>A list as a parameter of this engine, for Dapper.</summary>
    public abstract object List(string name, IReadOnlyCollection<string> values);

    /// <summary>The same of whole numbers.</summary>
    public abstract object Numbers(string name, IReadOnlyCollection<long> values);

    /// <summary>Every row of an answer.</summary>
    protected static async Task<IReadOnlyList<object?[]>> Rows(DbDataReader reader, CancellationToken stop)
    {
        var rows = new List<object?[]>();
        while (await reader.ReadAsync(stop))
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
                row[i] = await reader.IsDBNullAsync(i, stop) ? null : reader.GetValue(i);
            rows.Add(row);
        }

        return rows;
    }

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}

/// <summary>Who may write at a time.</summary>
public enum WriteLock
{
    /// <summary>One who appends events.</summary>
    Append = 0x5C4A_0001,

    /// <summary>One who keeps the tree and signs.</summary>
    Sign = 0x5C4A_0002,

    /// <summary>One who tells people what happened.</summary>
    Tell = 0x5C4A_0003,

    /// <summary>One who notes who looked.</summary>
    Look = 0x5C4A_0004,

    /// <summary>One who keeps the text index.</summary>
    Index = 0x5C4A_0005,
}
