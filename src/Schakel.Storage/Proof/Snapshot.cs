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
}
