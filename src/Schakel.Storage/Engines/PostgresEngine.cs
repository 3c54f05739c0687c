// SPDX-License-Identifier: EUPL-1.2
using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using Npgsql;
using NpgsqlTypes;
using Schakel.Storage.Mishaps;

namespace Schakel.Storage.Engines;

/// <summary>PostgreSQL: for many users and several nodes. An advisory lock lets one writer at a time, so that the order of positions is the order of commits.</summary>
public sealed class PostgresEngine : Engine
{
    // A plan made while the tables were empty reads them from end to end, and would be kept while they grow. Who writes asks by indexes alone,
    // and plans once: planning anew is half of what a small batch costs.
    private const string PlanOnce = "set plan_cache_mode = force_generic_plan; set enable_seqscan = off";
    private const string Planning = "-c plan_cache_mode=force_custom_plan";

    private readonly NpgsqlDataSource source;

    /// <summary>Connects when first needed.</summary>
    /// <param name="connection">A connection string, or an address that starts with <c>postgres://</c>.</param>
    /// <exception cref="StoreException">It is neither.</exception>
    public PostgresEngine(string connection)
    {
        try
        {
            source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(FromAddress(connection)) { MaxAutoPrepare = 50, AutoPrepareMinUsages = 2, IncludeErrorDetail = false, Options = Planning });
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or OverflowException or InvalidCastException)
        {
            // Not what was given: there may be a password in it.
            throw new StoreException(new(
                "Dit is geen verbinding met PostgreSQL. Schrijf ‘Host=server;Database=naam;Username=gebruiker’, of ‘postgres://gebruiker@server/naam’.",
                "This is no connection to PostgreSQL. Write ‘Host=server;Database=name;Username=user’, or ‘postgres://user@server/name’."), e);
        }
    }

    /// <inheritdoc/>
    public override string? File => null;

    /// <inheritdoc/>
    public override async Task<DbConnection> Open(CancellationToken stop = default)
    {
        try
        {
            return await source.OpenConnectionAsync(stop);
        }
        catch (Exception e) when (e is PostgresException && Explained(e) is not null)
        {
            throw Explained(e)!;
        }
        catch (Exception e) when (e is NpgsqlException or SocketException)
        {
            var where = new NpgsqlConnectionStringBuilder(source.ConnectionString);
            throw new StoreException(new(
                $"PostgreSQL antwoordt niet op {where.Host}:{where.Port}. Kijk of de server loopt en of --db klopt.", $"PostgreSQL does not answer at {where.Host}:{where.Port} ({e.Message}). See whether the server runs and --db is right."), e);
        }
    }

    /// <inheritdoc/>
    public override async Task<DbConnection> OpenToWrite(CancellationToken stop = default)
    {
        var connection = await Open(stop);
        await Run(connection, PlanOnce, stop);
        return connection;
    }

    /// <inheritdoc/>
    public override async Task<bool> WriteProvided(
        DbConnection connection, WriteLock which, Query provided, IReadOnlyList<Write> writes, CancellationToken stop = default)
    {
        await using var batch = Begun(connection, which);
        // Only a mistake keeps a server from going on with what was sent along.
        batch.BatchCommands.Add(Asked(provided with { Sql = $"select 1 / ({provided.Sql})" }));
        Add(batch, writes);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("commit"));
        try
        {
            await batch.ExecuteNonQueryAsync(stop);
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DivisionByZero)
        {
            await Rollback(connection);
            return false;
        }
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<IReadOnlyList<object?[]>>> BeginAndRead(
        DbConnection connection, WriteLock which, IReadOnlyList<Query> queries, CancellationToken stop = default)
    {
        await using var batch = Begun(connection, which);
        foreach (var query in queries)
            batch.BatchCommands.Add(Asked(query));
        await using var reader = await batch.ExecuteReaderAsync(stop);
        await Rows(reader, stop);
        var answers = new List<IReadOnlyList<object?[]>>();
        while (await reader.NextResultAsync(stop))
            answers.Add(await Rows(reader, stop));
        return answers;
    }

    /// <inheritdoc/>
    public override Task LockAsWell(DbConnection connection, WriteLock which, CancellationToken stop = default) =>
        Run(connection, $"select pg_advisory_xact_lock({(long)which})", stop);

    /// <inheritdoc/>
    public override Task WriteAndCommit(DbConnection connection, IReadOnlyList<Write> writes, CancellationToken stop = default) =>
        Send(connection, writes, "commit", stop);

    /// <inheritdoc/>
    public override Task WriteOnly(DbConnection connection, IReadOnlyList<Write> writes, CancellationToken stop = default) => Send(connection, writes, null, stop);

    private static async Task Send(DbConnection connection, IReadOnlyList<Write> writes, string? last, CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)connection);
        Add(batch, writes);
        if (last is not null)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(last));
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(stop);
    }

    // Each statement sees what was committed before it began: so questions stand after the lock, and in statements of their own.
    private static NpgsqlBatch Begun(DbConnection connection, WriteLock which)
    {
        var batch = new NpgsqlBatch((NpgsqlConnection)connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("begin"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"select pg_advisory_xact_lock({(long)which})"));
        return batch;
    }

    private NpgsqlBatchCommand Asked(Query query)
    {
        var command = new NpgsqlBatchCommand(Said(query.Sql));
        foreach (var (name, value) in query.Parameters)
            command.Parameters.Add(new NpgsqlParameter(name, value is IEnumerable<string> list ? list.ToArray() : value));
        return command;
    }

    private static void Add(NpgsqlBatch batch, IReadOnlyList<Write> writes)
    {
        foreach (var write in writes)
        {
            switch (write)
            {
                case Write.Rows { Columns: [{ Count: > 0 }, ..] } rows:
                    batch.BatchCommands.Add(Insert(rows));
                    break;
                case Write.ForEach each:
                    foreach (var value in each.Values)
                    {
                        var command = new NpgsqlBatchCommand(each.Sql);
                        command.Parameters.Add(new NpgsqlParameter("value", value));
                        batch.BatchCommands.Add(command);
                    }

                    break;
            }
        }
    }

    /// <inheritdoc/>
    public override async Task Rollback(DbConnection connection)
    {
        if (connection.State == ConnectionState.Open)
            await Run(connection, "rollback");
    }

    /// <inheritdoc/>
    // An administrator has to allow the extension that looks (amcheck), and a server is for him to keep whole.
    public override Task<string?> Damage(DbConnection connection, DbTransaction? transaction) => Task.FromResult<string?>(null);

    /// <inheritdoc/>
    // Who waited in vain for half a minute is told so, and not kept waiting for more.
    public override bool IsTransient(Exception e) => e is NpgsqlException { IsTransient: true, InnerException: not TimeoutException } or SocketException or IOException;

    /// <inheritdoc/>
    public override bool IsNoTable(DbException e) => e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn;

    /// <inheritdoc/>
    public override bool IsThereAlready(DbException e) => e.SqlState is PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.DuplicateColumn;

    /// <inheritdoc/>
    protected override string TablesQuery => "select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name";

    /// <inheritdoc/>
    public override StoreException? Explained(Exception e) => e is NpgsqlException or SocketException && Mishap.Of(e) is { } what ? new(what, e) : null;

    /// <inheritdoc/>
    protected override string InList(string name) => $"= any(@{name})";

    /// <inheritdoc/>
    public override object List(string name, IReadOnlyCollection<string> values) => new Dictionary<string, object> { [name] = values.ToArray() };

    /// <inheritdoc/>
    public override object Numbers(string name, IReadOnlyCollection<long> values) => new Dictionary<string, object> { [name] = values.ToArray() };

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => source.DisposeAsync();

    private static NpgsqlBatchCommand Insert(Write.Rows rows)
    {
        var names = rows.Columns.Select(column => column.Name).ToList();
        var arrays = rows.Columns.Select((column, i) => $"${i + 1}::{(column is Column.Text ? "text[]" : "bigint[]")}");
        var command = new NpgsqlBatchCommand(
            $"insert into {rows.Table} ({string.Join(", ", names)}) select * from unnest({string.Join(", ", arrays)}){SqliteEngine.OnConflict(rows)}");
        for (var i = 0; i < names.Count; i++)
        {
            command.Parameters.Add(rows.Columns[i] switch
            {
                Column.Text text => new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text, Value = text.Values.ToArray() },
                Column.Number number => new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint, Value = number.Values.ToArray() },
                _ => throw new InvalidOperationException("A column of text or of numbers."),
            });
        }

        return command;
    }

    // postgres://user:password@host:port/database, as other programs write it.
    private static string FromAddress(string connection)
    {
        if (!Uri.TryCreate(connection, UriKind.Absolute, out var address) || !address.Scheme.StartsWith("postgres", StringComparison.Ordinal))
            return connection;
        var user = address.UserInfo.Split(':', 2);
        var parts = new NpgsqlConnectionStringBuilder { Host = address.Host, Port = address.Port > 0 ? address.Port : 5432, Database = address.AbsolutePath.Trim('/') };
        if (user[0].Length > 0)
            parts.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length == 2)
            parts.Password = Uri.UnescapeDataString(user[1]);
        return parts.ToString();
    }
}
