// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Dapper;
using Schakel.Dossiers;
using Schakel.Procedures;
using Schakel.Procedures.Calendars;
using Schakel.Storage.Engines;
using Schakel.Storage.Events;
using Schakel.Storage.Keys;
using Schakel.Storage.Schema;
using Schakel.Storage.Writing;

namespace Schakel.Storage.Proof;

/// <summary>
/// Holds the read tables against the log: folds every dossier as a rebuild would, and compares each row. In one snapshot, while the store is in use;
/// some dossiers at a time are in memory. It is to be done after <see cref="Verification"/>: a log that does not hold can be folded into anything.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="keys">Opens the content.</param>
/// <param name="calendar">The calendar in force.</param>
public sealed class ReadTables(Engine engine, MasterKey keys, Calendar calendar)
{
    private const int Piece = 1_000;

    /// <summary>Compares.</summary>
    /// <param name="progress">Told how many dossiers are done.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The first that differs, or a text that is not there; null where all is as the log says.</returns>
    /// <exception cref="StoreException">The tables are of another version of the program.</exception>
    public async Task<Wording?> Verify(IProgress<Progressed>? progress = null, CancellationToken cancellation = default)
    {
        await using var connection = await engine.Open(cancellation);
        await using var transaction = await Snapshot.Begin(connection, cancellation);
        if (await new StoredLog(connection, transaction).Setting("leestabellen") != Migrations.ReadVersion)
            throw new StoreException(new("De leestabellen zijn van een andere versie van Schakel. Typ ‘schakel migrate’.", "The read tables are of another version of Schakel. Type ‘schakel migrate’."));
        // A row that an index leaves out is there for who reads the table, and not for who looks for what is due.
        if (await engine.Damage(connection, transaction) is { } damage)
            return new Wording($"De database is beschadigd: {damage}. Typ ‘schakel rebuild’; helpt dat niet, zet dan een back-up terug.", $"The database is damaged: {damage}. Type ‘schakel rebuild’; where that does not help, restore a backup.");
        var library = await PolicyTexts.Load(connection, transaction, calendar);
        var events = new EventStore(engine, keys);
        var total = await connection.ExecuteScalarAsync<long>("select count(*) from event where version = 0 and type <> @Type", new { KeyChange.Type }, transaction);
        var done = 0L;
        for (var last = ""; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            var dossiers = (await connection.QueryAsync<string>(
                "select dossier from event where version = 0 and type <> @Type and dossier > @last order by dossier limit @piece", new { KeyChange.Type, last, piece = (long)Piece }, transaction)).ToList();
            var until = dossiers.Count < Piece ? null : dossiers[^1];
            try
            {
                if (await Compare(connection, transaction, [.. ReadRows.Of(await Rebuilding.Happened(events, connection, dossiers), library)], last, until) is { } differs)
                    return differs;
            }
            catch (MissingTextException missing)
            {
                return PolicyTexts.MissingOf(missing.Hash);
            }

            progress?.Report(new(done += dossiers.Count, total));
            if (until is null)
                return await Searching.IndexCheck.Run(engine, keys, connection, transaction);
            last = until;
        }
    }

    // Rows of dossiers up to a number, or all after the last: what stands there of a dossier that is not in the log is found as well.
    private static async Task<Wording?> Compare(DbConnection connection, DbTransaction transaction, IReadOnlyList<Write> told, string after, string? until)
    {
        foreach (var (table, number) in ReadRows.Tables)
        {
            var pieces = told.OfType<Write.Rows>().Where(rows => rows.Table == table).ToList();
            var columns = pieces[0].Columns.Select(column => column.Name).ToList();
            var says = pieces.SelectMany(rows => Enumerable.Range(0, rows.Columns[0].Count).Select(row => rows.Columns.Select(column => Cell(column, row)).ToArray())).ToHashSet(Row.Same);
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"select {string.Join(", ", columns)} from {table} where {number} > @after{(until is null ? "" : $" and {number} <= @until")}";
            Add(command, "after", after);
            if (until is not null)
                Add(command, "until", until);
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                var there = new string?[columns.Count];
                for (var at = 0; at < there.Length; at++)
                    there[at] = rows.IsDBNull(at) ? null : Convert.ToString(rows.GetValue(at), System.Globalization.CultureInfo.InvariantCulture);
                if (!says.Remove(there))
                    return Differs(table, there[columns.IndexOf(number)]);
            }

            if (says.FirstOrDefault() is { } missing)
                return Differs(table, missing[columns.IndexOf(number)]);
        }

        return null;
    }

    private static string? Cell(Column column, int row) => column switch
    {
        Column.Text text => text.Values[row],
        Column.Number many => many.Values[row].ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException("A column of text or of numbers."),
    };

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private static Wording Differs(string table, string? dossier) => new(
        $"Het logboek klopt, maar de leestabel ‘{table}’ zegt van dossier {dossier} iets anders. Typ ‘schakel rebuild’: dan wordt zij opnieuw uit het logboek gemaakt.",
        $"The log holds, but the read table ‘{table}’ says something else of dossier {dossier}. Type ‘schakel rebuild’: it is then made anew from the log.");

    private sealed class Row : IEqualityComparer<string?[]>
    {
        public static readonly Row Same = new();

        public bool Equals(string?[]? one, string?[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode(string?[] row)
        {
            var hash = new HashCode();
            foreach (var cell in row)
                hash.Add(cell, StringComparer.Ordinal);
            return hash.ToHashCode();
        }
    }
}
