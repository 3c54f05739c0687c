// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Storage;
using Schakel.Storage.Engines;
using Schakel.Storage.Keys;
using Schakel.Storage.Proof;
using Schakel.Storage.Schema;

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
    /// <exception cref="StoreException">Its folder is not there.</exception>
    public OutsideCheckpoint? Outside =>
        session.World.Environment("SCHAKEL_CHECKPOINT") is { Length: > 0 } named ? new OutsideCheckpoint(InFolder(session.PathOf(named)))
        : Engine.File is { } file ? new OutsideCheckpoint(file + ".checkpoint")
        : null;

    /// <summary>Opens the store as a whole.</summary>
    public async Task<Store> Open(TimeProvider time, CancellationToken stop, Action<long, long>? progress = null)
    {
        // Before anything is written: what is written is to be kept outside as well.
        _ = Outside;
        var surroundings = Library.Of([], session.Shipped).Surroundings;
        var store = await Store.Open(new StoreOptions(Engine, surroundings.Procedures, surroundings.Types, surroundings.Calendar, time)
        {
            Environment = session.World.Environment,
            Progress = progress ?? ((_, _) => { }),
            Report = what => session.Note(what.Dutch, what.English),
            Outside = Outside,
        }, stop);
        NoteOpenKey();
        return store;
    }

    /// <summary>The master key of what is there, held against it; nothing is made and nothing written.</summary>
    public async Task<MasterKey> Key(CancellationToken stop)
    {
        _ = Outside;
        await using var connection = await Engine.Open(stop);
        // Whose it is, before a key for it is asked.
        await Migrations.Known(Engine, connection);
        var key = await MasterKey.Find(session.World.Environment, Engine.File, isNew: false).HeldAgainst(Engine, connection);
        NoteOpenKey();
        return key;
    }

    /// <summary>The file in which the master key stands; null where it is in the environment.</summary>
    public string? KeyFile => MasterKey.FileOf(session.World.Environment, Engine.File);

    /// <summary>Refuses what is not there, before a database is made by looking at it.</summary>
    /// <exception cref="WrongUse">There is none.</exception>
    public Database MustExist() => Engine.File is { } file && !File.Exists(file)
        ? throw new WrongUse($"Er is geen database ‘{file}’. Wijs er met --db een aan, of maak er een met ‘schakel migrate’.", $"There is no database ‘{file}’. Point to one with --db, or make one with ‘schakel migrate’.")
        : this;

    private void NoteOpenKey()
    {
        if (KeyFile is { } file && !OperatingSystem.IsWindows() && File.Exists(file) && (File.GetUnixFileMode(file) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != UnixFileMode.None)
            session.Note($"Let op: iedereen op deze machine kan de hoofdsleutel in ‘{file}’ lezen. Typ ‘chmod 600 {file}’.", $"Mind: anyone on this machine can read the master key in ‘{file}’. Type ‘chmod 600 {file}’.");
    }

    private static string InFolder(string path) => Directory.Exists(Path.GetDirectoryName(path)) ? path : throw new StoreException(new(
        $"De map van ‘{path}’ bestaat niet, en daar moet het controlepunt komen (SCHAKEL_CHECKPOINT). Maak haar eerst.",
        $"The folder of ‘{path}’ does not exist, and the checkpoint must go there (SCHAKEL_CHECKPOINT). Make it first."));

    private static string Default(Session session)
    {
        var home = session.World.Environment("XDG_DATA_HOME") ?? Path.Join(session.World.Environment("HOME") ?? session.World.WorkingFolder, ".local", "share");
        var folder = Path.Join(home, "schakel");
        Directory.CreateDirectory(folder);
        return Path.Join(folder, "schakel.db");
    }
}
