// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Dapper;
using Schakel.Storage.Engines;
using Schakel.Storage.Schema;

namespace Schakel.Storage.Searching;

/// <summary>
/// Follows the log and keeps the text index of what is public. Where it is stands in the store and moves on in the transaction that indexes: whoever stops
/// in the middle did nothing, and two nodes do it once. It takes what everyone may read from the read tables, which are never behind the log, and opens no
/// dossier: what is protected cannot come into it.
/// </summary>
public sealed class Indexer
{
    /// <summary>The fields that dossiers are selected by.</summary>
    internal const string Organisation = "organisatie", Kind = "soort", State = "staat", Regulation = "regeling";

    private const string Name = "zoeken";
    internal const string Version = "zoekindex";
    private const int Piece = 1_000;

    private readonly Engine engine;
    private readonly Imprints imprints;

    internal Indexer(Engine engine, Imprints imprints) => (this.engine, this.imprints) = (engine, imprints);

    /// <summary>Follows the log to its end.</summary>
    /// <param name="progress">Told how far it is in the log, and how long that is.</param>
    /// <param name="stop">To stop between pieces.</param>
    public async Task CatchUp(Action<long, long>? progress = null, CancellationToken stop = default)
    {
        await using var connection = await engine.OpenToWrite(stop);
        while (await Follow(connection, stop) is { } done)
            progress?.Invoke(done.Position, done.End);
    }

    /// <summary>How many entries of the log are not in the index yet.</summary>
    public async Task<long> Behind(CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return await connection.QuerySingleAsync<long>(new CommandDefinition(
            "select coalesce(max(position) + 1, 0) - coalesce((select position from follower where name = @Name), 0) from event", new { Name }, cancellationToken: stop));
    }

    /// <summary>Whether there are entries of the log that are not in it yet.</summary>
    internal static async Task<bool> IsBehind(DbConnection connection, DbTransaction transaction) =>
        await connection.ExecuteScalarAsync<long>("select coalesce(max(position) + 1, 0) from event", transaction: transaction)
        > (await connection.QuerySingleOrDefaultAsync<long?>("select position from follower where name = @Name", new { Name }, transaction) ?? 0);

    /// <summary>Makes it empty where it is of another version of the program, or of another key: it is then made anew by following.</summary>
    internal static async Task Prepare(Engine engine, DbConnection connection, Imprints imprints, CancellationToken stop)
    {
        var version = Migrations.IndexVersion(imprints.Id);
        if (await connection.QuerySingleOrDefaultAsync<string?>("select value from setting where name = @Version", new { Version }) == version)
            return;
        await Empty(engine, connection, version, stop);
    }

    /// <summary>Begins the log anew, beside an index that was emptied.</summary>
    internal static readonly Write FromTheStart = new Write.Rows("follower", "name", new Column.Text("name", [Name]), new Column.Number("position", [0]));

    private static async Task Empty(Engine engine, DbConnection connection, string version, CancellationToken stop)
    {
        await engine.BeginAndRead(connection, WriteLock.Index, [], stop);
        try
        {
            await Migrations.RecreateIndex(connection, stop);
            await engine.WriteAndCommit(connection,
            [
                FromTheStart,
                new Write.Rows("setting", "name", new Column.Text("name", [Version]), new Column.Text("value", [version])),
            ], stop);
        }
        catch
        {
            await engine.Rollback(connection);
            throw;
        }
    }

    // One piece of the log; null where there is nothing more.
    private async Task<(long Position, long End)?> Follow(DbConnection connection, CancellationToken stop)
    {
        // Looked at before the lock is taken: mostly there is nothing.
        if (await connection.QuerySingleAsync<long>(new CommandDefinition("select coalesce(max(position) + 1, 0) from event", cancellationToken: stop)) is var end && await Position(connection) >= end)
            return null;
        await engine.BeginAndRead(connection, WriteLock.Index, [], stop);
        try
        {
            var from = await Position(connection);
            var rows = (await connection.QueryAsync<(long Position, string Dossier)>(
                "select position, dossier from event where position >= @from order by position limit @piece", new { from, piece = (long)Piece })).ToList();
            if (rows.Count == 0)
            {
                await engine.Rollback(connection);
                return null;
            }

            var next = rows[^1].Position + 1;
            var writes = await new Shelving(engine, imprints).Put(connection, await Now(connection, [.. rows.Select(row => row.Dossier).Distinct()]));
            await engine.WriteAndCommit(connection, [.. writes, new Write.Rows("follower", "name", new Column.Text("name", [Name]), new Column.Number("position", [next]))], stop);
            return (next, end);
        }
        catch
        {
            await engine.Rollback(connection);
            throw;
        }
    }

    /// <summary>What is public of dossiers now; null for one of which nothing is.</summary>
    internal async Task<IReadOnlyDictionary<string, Indexed?>> Now(DbConnection connection, IReadOnlyCollection<string> dossiers, DbTransaction? transaction = null)
    {
        var rows = await connection.QueryAsync<Row>(
            engine.Said("""
                select d.number, e.position, d.organisation, d.kind, d.state, s.title, s.regulation, s.rest from dossier d join event e on e.dossier = d.number and e.version = 0
                left join subject s on s.dossier = d.number where d.number {in:dossiers} and d.listed = 'dossier'
                """),
            engine.List("dossiers", dossiers), transaction);
        var found = rows.ToDictionary(row => row.Number);
        return dossiers.ToDictionary(number => number, number => found.TryGetValue(number, out var row) ? row.Said : null);
    }

    private static async Task<long> Position(DbConnection connection) =>
        await connection.QuerySingleOrDefaultAsync<long?>("select position from follower where name = @Name", new { Name }) ?? 0;

    private sealed record Row(string Number, long Position, string Organisation, string Kind, string State, string? Title, string? Regulation, string? Rest)
    {
        public Indexed Said => new(
            Position, Number, Organisation, [.. new[] { Title, Regulation, Rest }.OfType<string>()],
            [
                Indexed.FieldTerm(Indexer.Organisation, Organisation), Indexed.FieldTerm(Indexer.Kind, Kind), Indexed.FieldTerm(Indexer.State, State),
                .. Dutch.Analysis.Of(Regulation ?? "").SelectMany(word => word.Terms).Distinct().Select(term => Indexed.FieldTerm(Indexer.Regulation, term)),
            ]);
    }
}
