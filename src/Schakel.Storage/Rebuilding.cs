// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Dossiers;
using Schakel.Storage.Engines;
using Schakel.Storage.Events;
using Schakel.Storage.Keys;
using Schakel.Storage.Proof;
using Schakel.Storage.Schema;
using Schakel.Storage.Writing;

namespace Schakel.Storage;

/// <summary>
/// Makes the read tables anew from the log, through the same function that the writer uses. The text index is emptied: it is filled again by following.
/// </summary>
public static class Rebuilding
{
    private const int Piece = 2_000;

    /// <summary>Empties them and fills them again, dossier by dossier, under the lock of the writer: all or nothing.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="master">The master key.</param>
    /// <param name="library">The texts.</param>
    /// <param name="progress">Is told how many dossiers are done, and of how many.</param>
    /// <param name="stop">To stop: then everything is as it was.</param>
    /// <exception cref="DossierDamaged">A dossier cannot be read: then everything is as it was.</exception>
    public static async Task Run(Engine engine, MasterKey master, Library library, Action<long, long> progress, CancellationToken stop = default)
    {
        var events = new EventStore(engine, master);
        await using var connection = await engine.Open(stop);
        await engine.BeginAndRead(connection, WriteLock.Append, [], stop);
        try
        {
            await engine.LockAsWell(connection, WriteLock.Index, stop);
            await MustBeWhole(connection);
            await Migrations.Recreate(connection, stop);
            await Migrations.RecreateIndex(connection, stop);
            var total = await connection.ExecuteScalarAsync<long>("select count(*) from event where version = 0 and type <> @announced", new { announced = KeyChange.Type });
            var done = 0L;
            for (var last = ""; ;)
            {
                stop.ThrowIfCancellationRequested();
                var dossiers = (await connection.QueryAsync<string>(
                    "select dossier from event where version = 0 and type <> @announced and dossier > @last order by dossier limit @piece",
                    new { last, piece = (long)Piece, announced = KeyChange.Type })).ToList();
                if (dossiers.Count == 0)
                    break;
                await engine.WriteOnly(connection, [.. ReadRows.Of(await Happened(events, connection, dossiers), library)], stop);
                last = dossiers[^1];
                progress(done += dossiers.Count, total);
            }

            await engine.WriteAndCommit(
                connection, [new Write.Rows("setting", "name", new Column.Text("name", ["leestabellen"]), new Column.Text("value", [Migrations.ReadVersion])), Searching.Indexer.FromTheStart], stop);
        }
        catch (MissingTextException e)
        {
            await engine.Rollback(connection);
            throw PolicyTexts.Missing(e);
        }
        catch
        {
            await engine.Rollback(connection);
            throw;
        }
    }

    // Read tables of a log with a hole in it would look whole.
    private static async Task MustBeWhole(System.Data.Common.DbConnection connection)
    {
        var (count, next) = await connection.QuerySingleAsync<(long, long)>("select count(*), coalesce(max(position) + 1, 0) from event");
        if (count == next)
            return;
        var gone = await connection.ExecuteScalarAsync<long>("""
            select case when not exists (select 1 from event where position = 0) then 0 else
              (select min(position) + 1 from event before where not exists (select 1 from event after where after.position = before.position + 1)) end
            """);
        throw new LogBroken(new(
            $"Regel {gone + 1} van het logboek (positie {gone}) is er niet. Zet een back-up terug.", $"Entry {gone + 1} of the log (position {gone}) is not there. Restore a backup."));
    }

    /// <summary>All that happened in dossiers, folded as the writer does.</summary>
    internal static async Task<IReadOnlyList<Happened>> Happened(EventStore events, System.Data.Common.DbConnection connection, IReadOnlyCollection<string> dossiers) =>
        [.. (await events.Rows(connection, dossiers)).SelectMany(each => EventStore.Folded(each.Rows, each.Key))];
}
