// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Storage;
using Schakel.Storage.Engines;
using Schakel.Storage.Keys;
using Schakel.Storage.Proof;

namespace Schakel.Cli.Stores;

/// <summary>The database that a command works on: what <c>--db</c> names, or the one of this user.</summary>
internal sealed class Database(string name, Session session)
{
    public static Option<string?> Option(Session session) => new("--db")
    {
        HelpName = session.Say("DATABASE", "DATABASE"),
        Description = session.Say("een bestand voor SQLite, of een verbinding met PostgreSQL (Host=… of postgres://…)", "a file for SQLite, or a connection to PostgreSQL (Host=… or postgres://…)"),
    };

    public static Database Of(ParseResult parsed, Option<string?> option, Session session) =>
        new(parsed.GetValue(option) ?? session.World.Environment("SCHAKEL_DB") ?? Default(session), session);

    public Engine Engine { get; } = Storage.Engines.Engine.For(Storage.Engines.Engine.IsServer(name) ? name : session.PathOf(name));

    /// <summary>The file beside a SQLite database, or the one that was named, that keeps the newest checkpoint out of it.</summary>
    public OutsideCheckpoint? Outside =>
        (session.World.Environment("SCHAKEL_CHECKPOINT") ?? (Engine.File is { } file ? file + ".checkpoint" : null)) is { } path ? new OutsideCheckpoint(path) : null;

    /// <summary>Opens the store as a whole.</summary>
    public Task<Store> Open(TimeProvider time, CancellationToken stop, Action<long, long>? progress = null)
    {
        var surroundings = Library.Of([], session.Shipped).Surroundings;
        return Store.Open(new StoreOptions(Engine, surroundings.Procedures, surroundings.Types, surroundings.Calendar, time)
        {
            Environment = session.World.Environment,
            Progress = progress ?? ((_, _) => { }),
            Report = what => session.Note(what.Dutch, what.English),
            Outside = Outside,
        }, stop);
    }

    /// <summary>The master key of what is there, held against it; nothing is made and nothing written.</summary>
    public async Task<MasterKey> Key(CancellationToken stop)
    {
        await using var connection = await Engine.Open(stop);
        return await MasterKey.Find(session.World.Environment, Engine.File, isNew: false).HeldAgainst(Engine, connection);
    }

    /// <summary>The file in which the master key stands; null where it is in the environment.</summary>
    public string? KeyFile => MasterKey.FileOf(session.World.Environment, Engine.File);

    /// <summary>Refuses what is not there, before a database is made by looking at it.</summary>
    /// <exception cref="WrongUse">There is none.</exception>
    public Database MustExist() => Engine.File is { } file && !File.Exists(file)
        ? throw new WrongUse($"Er is geen database ‘{file}’. Wijs er met --db een aan, of maak er een met ‘schakel migrate’.", $"There is no database ‘{file}’. Point to one with --db, or make one with ‘schakel migrate’.")
        : this;

    private static string Default(Session session)
    {
        var home = session.World.Environment("XDG_DATA_HOME") ?? Path.Join(session.World.Environment("HOME") ?? session.World.WorkingFolder, ".local", "share");
        var folder = Path.Join(home, "schakel");
        Directory.CreateDirectory(folder);
        return Path.Join(folder, "schakel.db");
    }
}
