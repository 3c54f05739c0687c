// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Dossiers;
using Schakel.Storage;
using Schakel.Storage.Keys;
using Schakel.Tests.Support;

namespace Schakel.Tests.Storage;

using Engine = Schakel.Storage.Engines.Engine;

/// <summary>What a store must do on every engine.</summary>
public abstract partial class StoreTrials : IAsyncLifetime
{
    private static readonly string[] ReadTables = ["dossier", "party", "link", "promise", "turn", "testimony"];

    private readonly MasterKey key = MasterKey.New();
    private readonly List<string> reported = [];

    private protected SetClock Clock { get; } = new(new DateTimeOffset(2026, 12, 1, 9, 0, 0, default));

    private protected abstract Engine NewEngine();

    public abstract Task InitializeAsync();

    public abstract Task DisposeAsync();

    private protected Task<Store> Open(MasterKey? other = null, TimeProvider? clock = null, Schakel.Storage.Proof.OutsideCheckpoint? outside = null) =>
        Store.Open(new StoreOptions(NewEngine(), Policy.Procedures, Policy.Types, Policy.Calendar, clock ?? Clock) { Master = other ?? key, Report = what => Note(what.English), Outside = outside });

    private IReadOnlyList<string> Reported
    {
        get
        {
            lock (reported)
                return [.. reported];
        }
    }

    private void Note(string what)
    {
        lock (reported)
            reported.Add(what);
    }

    private protected static async Task<Decision.Accepted> Accepted(Task<Decision> sent) => (await sent).ShouldBeOfType<Decision.Accepted>();

    private protected static async Task Change(Engine engine, string sql)
    {
        await using var connection = await engine.Open();
        await connection.ExecuteAsync(sql);
    }

    private protected static async Task<IReadOnlyList<T>> Ask<T>(Store store, string sql)
    {
        await using var connection = await store.Engine.Open();
        return [.. await connection.QueryAsync<T>(sql)];
    }

    /// <summary>Every row of the read tables, as text, in an order of their own.</summary>
    private protected static async Task<IReadOnlyList<string>> Everything(Store store)
    {
        await using var connection = await store.Engine.Open();
        var all = new List<string>();
        foreach (var table in ReadTables)
        {
            foreach (IDictionary<string, object?> row in await connection.QueryAsync($"select * from {table}"))
                all.Add($"{table}: {string.Join(" | ", row.Select(column => $"{column.Key}={column.Value ?? "-"}"))}");
        }

        return [.. all.Order(StringComparer.Ordinal)];
    }
}
