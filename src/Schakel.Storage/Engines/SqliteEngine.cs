// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Schakel.Storage.Mishaps;

namespace Schakel.Storage.Engines;

/// <summary>SQLite: a file, no server, one writer at a time by itself.</summary>
/// <param name="file">The file.</param>
public sealed class SqliteEngine(string file) : Engine
{
    // A flush to disk with every commit, and nothing of what was deleted left on old pages.
    private const string Pragmas = "pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 5000; pragma secure_delete = on; pragma foreign_keys = on;";

    // Numbers are by chance, so each row lands on other pages of an index: 64 MB of them at hand, and moved out of the log after 32 MB of it.
    private const string WritersPragmas = "pragma cache_size = -65536; pragma wal_autocheckpoint = 8000;";

    // On a disk that may not be written SQLite cannot keep its files beside the database: then it only reads.
    private const string ReadersPragmas = "pragma busy_timeout = 5000; pragma query_only = on;";

    private const string IsOurs = "select count(*) = 0 or sum(name = 'schema_version') > 0 from sqlite_master where type = 'table'";

    private readonly string writable = new SqliteConnectionStringBuilder { DataSource = file, Pooling = true, DefaultTimeout = 5 }.ToString();
    private readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, SqliteCommand>> prepared = [];
    private readonly ConditionalWeakTable<SQLitePCL.sqlite3, string> set = [];
    private volatile string? readable;

    /// <inheritdoc/>
    public override string? File { get; } = Path.GetFullPath(file);

    /// <inheritdoc/>
    public override async Task<DbConnection> Open(CancellationToken stop = default)
    {
        if (readable is { } known)
            return await Opened(known, ReadersPragmas, stop);
        try
        {
            return await Opened(writable, Pragmas, stop);
        }
        catch (SqliteException e)
        {
            return await OpenToRead(e, stop) ?? throw Explained(e) ?? new StoreException(new(
                $"De database ‘{file}’ kan niet open (fout {e.SqliteErrorCode} van SQLite).", $"The database ‘{file}’ cannot be opened: {e.Message}"), e);
        }
    }

    private async Task<DbConnection> Opened(string connectionString, string pragmas, CancellationToken stop)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            stop.ThrowIfCancellationRequested();
            Lending.Open(connection);
            // Of a connection that comes out of the pool all this was done.
            if (!set.TryAdd(connection.Handle!, pragmas))
                return connection;
            // The first reading is what tells whether it can be read. In the file of another program even the way of its journal stays as it was.
            if (await Holds(connection, IsOurs, stop) || pragmas == ReadersPragmas)
                await Run(connection, pragmas, stop);
            return connection;
        }
        catch
        {
            if (connection.Handle is { } handle)
                set.Remove(handle);
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task<DbConnection?> OpenToRead(SqliteException why, CancellationToken stop)
    {
        if (why.SqliteErrorCode is not (SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM) || !System.IO.File.Exists(file))
            return null;
        // What still stands beside the database would be passed over by reading the database alone.
        var isWhole = new FileInfo(file + "-wal") is not { Exists: true, Length: > 0 };
        var alone = $"file:{Uri.EscapeDataString(File!)}?immutable=1";
        foreach (var source in isWhole ? (string[])[file, alone] : [file])
        {
            var reading = new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 5 }.ToString();
            try
            {
                var connection = await Opened(reading, ReadersPragmas, stop);
                readable = reading;
                return connection;
            }
            catch (SqliteException)
            {
                // The next way, or what was wrong at first.
            }
        }

        return isWhole ? null : throw new StoreException(new(
            $"Naast ‘{file}’ staat ‘{file}-wal’, met wat nog niet in de database zelf staat. Kopieer beide naar een map die je mag beschrijven, en lees daar.",
            $"Beside ‘{file}’ is ‘{file}-wal’, with what is not in the database itself yet. Copy both to a folder that you may write, and read there."), why);
    }

    private static async Task<bool> Holds(SqliteConnection connection, string question, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return await command.ExecuteScalarAsync(stop) is 1L;
    }

    /// <inheritdoc/>
    public override async Task<DbConnection> OpenToWrite(CancellationToken stop = default)
    {
        var connection = await Open(stop);
        await Run(connection, WritersPragmas, stop);
        return connection;
    }

    /// <inheritdoc/>
    public override Task<bool> WriteProvided(DbConnection connection, WriteLock which, Query provided, IReadOnlyList<Write> writes, CancellationToken stop = default) =>
        // SQLite is of this process: who waits for it can do something else meanwhile only on another thread.
        Task.Run(
            async () =>
            {
                try
                {
                    var stands = (await BeginAndRead(connection, which, [provided], stop))[0] is [[1L]];
                    if (stands)
                        await WriteAndCommit(connection, writes, stop);
                    else
                        await Rollback(connection);
                    return stands;
                }
                catch
                {
                    await Rollback(connection);
                    throw;
                }
            },
            stop);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<IReadOnlyList<object?[]>>> BeginAndRead(
        DbConnection connection, WriteLock which, IReadOnlyList<Query> queries, CancellationToken stop = default)
    {
        await Run(connection, "begin immediate", stop);
        try
        {
            var answers = new List<IReadOnlyList<object?[]>>();
            foreach (var query in queries)
                answers.Add(await Answer(connection, query, stop));
            return answers;
        }
        catch
        {
            // Or the next one who takes this connection from the pool begins within what was begun here.
            await Rollback(connection);
            throw;
        }
    }

    private async Task<IReadOnlyList<object?[]>> Answer(DbConnection connection, Query query, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Said(query.Sql);
        foreach (var (name, value) in query.Parameters)
            command.Parameters.Add(new SqliteParameter("@" + name, value is IEnumerable<string> list ? JsonSerializer.Serialize(list) : value));
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await Rows(reader, stop);
    }

    /// <inheritdoc/>
    public override Task LockAsWell(DbConnection connection, WriteLock which, CancellationToken stop = default) => Task.CompletedTask;

    /// <inheritdoc/>
    public override async Task WriteAndCommit(DbConnection connection, IReadOnlyList<Write> writes, CancellationToken stop = default)
    {
        await WriteOnly(connection, writes, stop);
        await Run(connection, "commit", stop);
    }

    /// <inheritdoc/>
    public override Task WriteOnly(DbConnection connection, IReadOnlyList<Write> writes, CancellationToken stop = default)
    {
        foreach (var write in writes)
        {
            switch (write)
            {
                case Write.Rows rows:
                    Insert((SqliteConnection)connection, rows);
                    break;
                case Write.ForEach each:
                    var command = Prepared((SqliteConnection)connection, each.Sql, 1, _ => "@value");
                    foreach (var value in each.Values)
                    {
                        command.Parameters[0].Value = value;
                        command.ExecuteNonQuery();
                    }

                    break;
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task Rollback(DbConnection connection)
    {
        try
        {
            await Run(connection, "rollback");
        }
        catch (SqliteException)
        {
            // SQLite gave it up by itself, as it does where the disk is full.
        }
    }

    /// <inheritdoc/>
    public override async Task<string?> Damage(DbConnection connection, DbTransaction? transaction) =>
        await connection.QueryFirstAsync<string>("pragma integrity_check(1)", transaction: transaction) is var found and not "ok" ? found : null;

    /// <inheritdoc/>
    public override bool IsTransient(Exception e) => false;

    /// <inheritdoc/>
    public override bool IsNoTable(DbException e) => e is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_ERROR };

    /// <inheritdoc/>
    public override bool IsThereAlready(DbException e) =>
        IsNoTable(e) && (e.Message.Contains("already exists", StringComparison.Ordinal) || e.Message.Contains("duplicate column", StringComparison.Ordinal)); // SQLite has one code for both.

    /// <inheritdoc/>
    protected override string TablesQuery => "select name from sqlite_master where type = 'table' and name not like 'sqlite!_%' escape '!' order by name";

    /// <inheritdoc/>
    public override StoreException? Explained(Exception e) => e is SqliteException && Mishap.Of(e, file) is { } what ? new(what, e) : null;

    /// <inheritdoc/>
    protected override string InList(string name) => $"in (select value from json_each(@{name}))";

    /// <inheritdoc/>
    public override object List(string name, IReadOnlyCollection<string> values) => new Dictionary<string, object> { [name] = JsonSerializer.Serialize(values) };

    /// <inheritdoc/>
    public override object Numbers(string name, IReadOnlyCollection<long> values) => new Dictionary<string, object> { [name] = JsonSerializer.Serialize(values) };

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearPool(new SqliteConnection(readable ?? writable));
        return ValueTask.CompletedTask;
    }

    private void Insert(SqliteConnection connection, Write.Rows rows)
    {
        if (rows.Columns[0].Count == 0)
            return;
        var names = rows.Columns.Select(column => column.Name).ToList();
        var sql = $"insert into {rows.Table} ({string.Join(", ", names)}) values ({string.Join(", ", names.Select((_, i) => $"@p{i}"))}){OnConflict(rows)}";
        var command = Prepared(connection, sql, names.Count, i => $"@p{i}");
        for (var row = 0; row < rows.Columns[0].Count; row++)
        {
            for (var column = 0; column < names.Count; column++)
                command.Parameters[column].Value = rows.Columns[column] switch
                {
                    Column.Text text => (object?)text.Values[row] ?? DBNull.Value,
                    Column.Number number => number.Values[row],
                    _ => DBNull.Value,
                };
            command.ExecuteNonQuery();
        }
    }

    internal static string OnConflict(Write.Rows rows)
    {
        if (rows.Key is null)
            return "";
        var keys = rows.Key.Split(", ");
        var rest = rows.Columns.Select(column => column.Name).Where(name => !keys.Contains(name)).ToList();
        return rest.Count == 0 ? $" on conflict ({rows.Key}) do nothing" : $" on conflict ({rows.Key}) do update set {string.Join(", ", rest.Select(name => $"{name} = excluded.{name}"))}";
    }

    // A writer keeps its connection, and its statements are the same with every batch.
    private SqliteCommand Prepared(SqliteConnection connection, string sql, int parameters, Func<int, string> name)
    {
        var commands = prepared.GetOrCreateValue(connection);
        if (!commands.TryGetValue(sql, out var command))
        {
            commands[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < parameters; i++)
                command.Parameters.Add(new SqliteParameter(name(i), null));
        }

        return command;
    }
}
