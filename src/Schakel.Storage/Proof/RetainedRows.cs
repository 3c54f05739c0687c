// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Dapper;
using Schakel.Storage.Retaining;

namespace Schakel.Storage.Proof;

/// <summary>
/// Holds and declarations of destruction that are in a store when a backup comes in its place: they stay. A hold that was set since the backup
/// is still in force, and what was destroyed since stays destroyed and declared.
/// </summary>
internal sealed class RetainedRows(IReadOnlyList<RetainedRows.HoldRow> holds, IReadOnlyList<RetainedRows.DeclarationRow> declarations)
{
    public static async Task<RetainedRows> Of(DbConnection connection, DbTransaction transaction) => !await Snapshot.Has(connection, transaction, "retention_hold") ? new([], []) : new(
        [.. await connection.QueryAsync<HoldRow>($"select {KeptHolds.Columns} from retention_hold", transaction: transaction)],
        [.. await connection.QueryAsync<DeclarationRow>("select organisation, number, at, state, body from retention_declaration", transaction: transaction)]);

    /// <summary>Puts them in the place of what the backup says of the same.</summary>
    public async Task PutBack(DbConnection connection, DbTransaction transaction)
    {
        await connection.ExecuteAsync("delete from retention_hold where organisation = @organisation and number = @number", holds, transaction);
        await connection.ExecuteAsync(
            $"insert into retention_hold ({KeptHolds.Columns}) values (@organisation, @number, @dossier, @kind, @ground, @reason, @set_on, @set_by, @lifted_on, @lifted_by, @lifted_why)", holds, transaction);
        await connection.ExecuteAsync("delete from retention_declaration where organisation = @organisation and number = @number", declarations, transaction);
        await connection.ExecuteAsync(
            "insert into retention_declaration (organisation, number, at, state, body) values (@organisation, @number, @at, @state, @body)", declarations, transaction);
    }

#pragma warning disable IDE1006, CA1707 // Called as the columns are.
    internal sealed record HoldRow(
        string organisation, long number, string? dossier, string? kind, string ground, string reason, string set_on, string set_by, string? lifted_on, string? lifted_by, string? lifted_why);

    internal sealed record DeclarationRow(string organisation, string number, string at, string state, string body);
#pragma warning restore IDE1006, CA1707
}
