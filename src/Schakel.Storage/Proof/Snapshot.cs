// SPDX-License-Identifier: EUPL-1.2
using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Schakel.Storage.Proof;

/// <summary>Everything as it was at one moment, while others go on writing.</summary>
internal static class Snapshot
{
    public static async Task<DbTransaction> Begin(DbConnection connection, CancellationToken cancellation)
    {
        var transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        // The first reading is what fixes the moment, on both engines.
        await connection.ExecuteScalarAsync<long>("select count(*) from setting", transaction: transaction);
        return transaction;
    }

    /// <summary>Whether there is such a table: not in what was made before the program knew it.</summary>
    public static async Task<bool> Has(DbConnection connection, DbTransaction? transaction, string table) => await connection.ExecuteScalarAsync<long>(
        connection is SqliteConnection
            ? "select count(*) from sqlite_master where type = 'table' and name = @table"
            : "select count(*) from information_schema.tables where table_schema = any (current_schemas(false)) and table_name = @table",
        new { table }, transaction) > 0;
}
