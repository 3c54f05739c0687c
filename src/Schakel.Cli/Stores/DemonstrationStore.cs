// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Microsoft.Data.Sqlite;
using Schakel.Dossiers;
using Schakel.Storage;
using Schakel.Web.Demonstration.Filling;

namespace Schakel.Cli.Stores;

/// <summary>The store of the demonstration: a file of its own, marked, so that no other store is ever taken for it.</summary>
internal static class DemonstrationStore
{
    private const string Mark = "demonstratie";
    private const string Filled = "ja";
    private const string HalfFilled = "vult";

    // Beside the store from before it is there: what is stopped before the mark can be put in it, is known by this and by holding nothing.
    private const string Filling = ".vult";

    // What a store of ours consists of; whatever else stands there with a name like it is somebody's own.
    private static readonly string[] Parts = ["", "-wal", "-shm", "-journal", ".checkpoint", ".key", Filling];

    public static string FileOf(Session session)
    {
        if (session.World.Environment("SCHAKEL_DEMO") is { } named)
            return named;
        var home = session.World.Environment("XDG_DATA_HOME") ?? Path.Join(session.World.Environment("HOME") ?? session.World.WorkingFolder, ".local", "share");
        return Path.Join(home, "schakel", "demonstratie.db");
    }

    /// <summary>Opens it; a new one is marked and filled. One that was stopped while it was filled is made anew.</summary>
    /// <exception cref="WrongUse">There is a store that was not made for a demonstration.</exception>
    public static async Task<Store> Open(Database database, TimeProvider time, Session session, CancellationToken stop)
    {
        var file = database.Engine.File!;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var mark = await MarkOf(database, stop);
        if (mark == HalfFilled || (mark is null && File.Exists(file + Filling) && await HoldsNothing(database, stop)))
            await Remove(database);
        if (!File.Exists(file))
            await Fill(database, time, session, stop);
        if (await MarkOf(database, stop) != Filled)
            throw new WrongUse(
                $"‘{file}’ is geen voorbeeld. Een voorbeeld draait nooit op echte dossiers.", $"‘{file}’ is no demonstration. A demonstration never runs on real dossiers.");
        return await database.Open(time, stop);
    }

    private static async Task Fill(Database database, TimeProvider time, Session session, CancellationToken stop)
    {
        var file = database.Engine.File!;
        await File.WriteAllTextAsync(file + Filling, "", stop);
        // Of a store that somebody took away it would say that its log was cut off.
        File.Delete(file + ".checkpoint");
        await NewDemonstration.Fill(session.Shipped.Home, time.GetUtcNow(), async past =>
        {
            var store = await database.Open(past, stop);
            await Put(database, "insert into setting (name, value) values (@Mark, @value)", HalfFilled, stop);
            return store;
        });
        await Put(database, "update setting set value = @value where name = @Mark", Filled, stop);
        File.Delete(file + Filling);
    }

    private static async Task Put(Database database, string sql, string value, CancellationToken stop)
    {
        await using var connection = await database.Engine.Open(stop);
        await connection.ExecuteAsync(sql, new { Mark, value });
    }

    private static async Task<string?> MarkOf(Database database, CancellationToken stop)
    {
        if (!File.Exists(database.Engine.File))
            return null;
        await using var connection = await database.Engine.Open(stop);
        try
        {
            return await connection.QuerySingleOrDefaultAsync<string?>("select value from setting where name = @Mark", new { Mark });
        }
        catch (SqliteException)
        {
            // Not our tables: then it is no demonstration either.
            return null;
        }
    }

    // Real dossiers that were put in its place meanwhile are never taken for what was left half done.
    private static async Task<bool> HoldsNothing(Database database, CancellationToken stop)
    {
        if (!File.Exists(database.Engine.File))
            return true;
        await using var connection = await database.Engine.Open(stop);
        return await connection.ExecuteScalarAsync<long>("select count(*) from sqlite_master where type = 'table'") == 0
            || (await connection.ExecuteScalarAsync<long>("select count(*) from sqlite_master where name = 'event'") == 1 && await connection.ExecuteScalarAsync<long>("select count(*) from event") == 0);
    }

    /// <summary>Removes it, so that the next one is new.</summary>
    public static Task Remove(Database database)
    {
        SqliteConnection.ClearAllPools();
        var file = database.Engine.File!;
        foreach (var part in Parts)
            File.Delete(file + part);
        return Task.CompletedTask;
    }

    /// <summary>How far its clock was ahead: time in a store never runs back, so neither does its clock after a restart.</summary>
    public static async Task<int> DaysAhead(Database database, DateOnly today, CancellationToken stop)
    {
        if (!File.Exists(database.Engine.File))
            return 0;
        await using var connection = await database.Engine.Open(stop);
        try
        {
            var last = await connection.ExecuteScalarAsync<string?>("select at from event order by position desc limit 1");
            return last is null ? 0 : Math.Max(0, Moment.Read(last).Day.DayNumber - today.DayNumber);
        }
        catch (SqliteException)
        {
            // Not our tables: opening it says so.
            return 0;
        }
    }
}
