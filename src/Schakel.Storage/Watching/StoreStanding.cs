// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Watching;

/// <summary>How far a store is with all that goes on by itself: numbers, and nothing of anyone.</summary>
/// <param name="Entries">How many entries the log has.</param>
/// <param name="UnderCheckpoint">How many of them the newest checkpoint is over.</param>
/// <param name="Untold">How many of them nobody was told of yet.</param>
/// <param name="Waiting">How many mails wait to be sent.</param>
/// <param name="Undelivered">How many were refused or became too old, of those of the last days.</param>
/// <param name="Unsure">Of how many it is not known whether the mail server took them.</param>
public sealed record StoreStanding(long Entries, long UnderCheckpoint, long Untold, long Waiting, long Undelivered, long Unsure)
{
    /// <summary>Asks the store.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="stop">To stop.</param>
    /// <exception cref="System.Data.Common.DbException">The database does not answer.</exception>
    public static async Task<StoreStanding> Of(Engine engine, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var row = await connection.QuerySingleAsync<Row>(new CommandDefinition("""
            select
              (select max(position) from event) as last,
              (select max(size) from checkpoint) as signed,
              (select position from follower where name = @Log) as told,
              (select count(*) from mail where state in ('wacht', 'bezig', 'aangeboden')) as waiting,
              (select count(*) from mail where state in ('mislukt', 'vervallen')) as undelivered,
              (select count(*) from mail where state = 'onzeker') as unsure
            """, new { Telling.Teller.Log }, cancellationToken: stop));
        var entries = row.Last is { } last ? last + 1 : 0;
        return new(entries, row.Signed ?? 0, entries - Math.Min(entries, row.Told ?? entries), row.Waiting, row.Undelivered, row.Unsure);
    }

    /// <summary>Asks the database for as little as shows that it answers and holds a store.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="stop">To stop.</param>
    /// <exception cref="System.Data.Common.DbException">The database does not answer.</exception>
    public static async Task Answers(Engine engine, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        await connection.ExecuteScalarAsync(new CommandDefinition("select number from schema_version limit 1", cancellationToken: stop));
    }

    private sealed class Row
    {
        public long? Last { get; init; }

        public long? Signed { get; init; }

        public long? Told { get; init; }

        public long Waiting { get; init; }

        public long Undelivered { get; init; }

        public long Unsure { get; init; }
    }
}
