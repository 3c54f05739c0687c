// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Npgsql;

namespace Schakel.Storage.Proof;

/// <summary>Copies the rows of a query into a table of another database, of either engine.</summary>
internal static class Pouring
{
    /// <summary>Copies.</summary>
    /// <param name="from">Where the rows are read.</param>
    /// <param name="reading">The transaction there.</param>
    /// <param name="select">The query: columns of text and whole numbers only.</param>
    /// <param name="to">Where they are written.</param>
    /// <param name="writing">The transaction there.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns, in the order of the query.</param>
    /// <param name="each">Told of every row.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task Pour(
        DbConnection from, DbTransaction? reading, string select, DbConnection to, DbTransaction? writing, string table, string columns,
        Action<long>? each, CancellationToken cancellation)
    {
        await using var query = from.CreateCommand();
        (query.Transaction, query.CommandText) = (reading, select);
        await using var rows = await query.ExecuteReaderAsync(cancellation);
        if (to is NpgsqlConnection postgres)
            await Copy(rows, postgres, table, columns, each, cancellation);
        else
            await Insert(rows, to, writing, table, columns, each, cancellation);
    }

    private static async Task Copy(DbDataReader rows, NpgsqlConnection to, string table, string columns, Action<long>? each, CancellationToken cancellation)
    {
        await using var copy = await to.BeginBinaryImportAsync($"copy {table} ({columns}) from stdin (format binary)", cancellation);
        for (var done = 1L; await rows.ReadAsync(cancellation); done++)
        {
            await copy.StartRowAsync(cancellation);
            for (var at = 0; at < rows.FieldCount; at++)
            {
                if (rows.IsDBNull(at))
                    await copy.WriteNullAsync(cancellation);
                else if (rows.GetValue(at) is long number)
                    await copy.WriteAsync(number, cancellation);
                else
                    await copy.WriteAsync(rows.GetString(at), cancellation);
            }

            each?.Invoke(done);
        }

        await copy.CompleteAsync(cancellation);
    }

    private static async Task Insert(
        DbDataReader rows, DbConnection to, DbTransaction? writing, string table, string columns, Action<long>? each, CancellationToken cancellation)
    {
        await using var insert = to.CreateCommand();
        insert.Transaction = writing;
        insert.CommandText = $"insert into {table} ({columns}) values ({string.Join(", ", Enumerable.Range(0, rows.FieldCount).Select(at => $"@p{at}"))})";
        for (var at = 0; at < rows.FieldCount; at++)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = $"@p{at}";
            insert.Parameters.Add(parameter);
        }

        for (var done = 1L; await rows.ReadAsync(cancellation); done++)
        {
            for (var at = 0; at < rows.FieldCount; at++)
                insert.Parameters[at].Value = rows.GetValue(at);
            await insert.ExecuteNonQueryAsync(cancellation);
            each?.Invoke(done);
        }
    }
}
