// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Dossiers;
using Schakel.Storage.Proof;
using Schakel.Storage.Schema;

namespace Schakel.Cli.Stores;

/// <summary><c>schakel backup</c> and <c>schakel restore</c>.</summary>
internal static class Back
{
    public static Command Up(Session session)
    {
        var db = Database.Option(session);
        var file = FileArgument(session);
        var command = new Command("backup", session.Say("maakt een back-up terwijl alles doorgaat", "makes a backup while everything goes on")) { file, db };
        command.SetAction(async (parsed, stop) =>
        {
            var database = Database.Of(parsed, db, session).MustExist();
            var path = session.PathOf(parsed.GetValue(file)!);
            if (File.Exists(path))
                throw new WrongUse($"‘{path}’ is er al. Kies een andere naam: een back-up wordt nooit over iets heen geschreven.", $"‘{path}’ is there already. Choose another name: a backup is never written over anything.");
            var key = await database.Key(stop);
            await new LogKeeper(database.Engine.Open, key, session.World.Time, database.Outside).KeepUp(stop);
            var holds = await new Backup(database.Engine.Open, key) { Outside = database.Outside }.Write(path, new Bar(session, "back-up", "backup"), stop);
            session.Screen.Line(session.Say(
                $"Back-up gemaakt en gecontroleerd: {holds.Size} regels. De sleutels van de dossiers staan apart, in ‘{parsed.GetValue(file)}.keys’.",
                $"Backup made and verified: {holds.Size} entries. The keys of the dossiers are apart, in ‘{parsed.GetValue(file)}.keys’."), Screen.Good);
            return ExitCode.Holds;
        });
        return command;
    }

    public static Command Restore(Session session)
    {
        var db = Database.Option(session);
        var file = FileArgument(session);
        var keys = new Option<string?>("--keys") { HelpName = session.Say("BESTAND", "FILE"), Description = session.Say("nieuwere sleutels: wat sindsdien vernietigd is, blijft weg", "newer keys: what was destroyed since stays gone") };
        var origin = new Option<string?>("--new-log")
        {
            HelpName = session.Say("NAAM", "NAME"),
            Description = session.Say("begin een nieuw logboek: nodig als de back-up ouder is dan een bekend controlepunt", "begin a new log: needed where the backup is older than a known checkpoint"),
        };
        var replace = new Option<bool>("--replace")
        {
            Description = session.Say("in de plaats van alles wat in de database staat; wat daar vernietigd is, blijft vernietigd", "in the place of all that is in the database; what was destroyed there stays destroyed"),
        };
        var command = new Command("restore", session.Say("zet een back-up terug in een lege database, of in de plaats van wat er staat", "restores a backup into an empty database, or in the place of what is there"))
        {
            file, db, keys, origin, replace,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var database = Database.Of(parsed, db, session);
            // Before a database is made by looking at it.
            var key = Storage.Keys.MasterKey.Find(session.World.Environment, database.Engine.File, isNew: false);
            if (session.PathOf(parsed.GetValue(file)!) is var path && !File.Exists(path))
                throw new WrongUse($"Er is geen back-up ‘{parsed.GetValue(file)}’.", $"There is no backup ‘{parsed.GetValue(file)}’.");
            if (path == database.Engine.File)
                throw new WrongUse("De back-up en de database zijn hetzelfde bestand.", "The backup and the database are the same file.");
            var restored = await WhereNothingWas(database, async () =>
            {
                await using (var connection = await database.Engine.Open(stop))
                    await Migrations.Run(database.Engine, connection, new Moment(session.World.Time.GetUtcNow()).Text, stop);
                return await new Restore(database.Engine.Open, key)
                {
                    NewerKeys = parsed.GetValue(keys) is { } newer ? session.PathOf(newer) : null,
                    NewOrigin = parsed.GetValue(origin),
                    Replaces = parsed.GetValue(replace),
                    Outside = database.Outside,
                }.From(path, new Bar(session, "terugzetten", "restoring"), stop);
            });
            await using (await database.Open(session.World.Time, stop, new Bar(session, "leestabellen", "read tables").Show))
            {
                // A log with a new name is one from now on, also for who verifies it before anything new happens.
                if (parsed.GetValue(origin) is not null)
                    await new LogKeeper(database.Engine.Open, key, session.World.Time, database.Outside).KeepUp(stop);
                session.Screen.Line(session.Say($"Teruggezet: {restored.Log.Size} regels.", $"Restored: {restored.Log.Size} entries."), Screen.Good);
            }

            if (restored.Destroyed > 0)
                session.Screen.Line(session.Say(
                    $"{restored.Destroyed} dossiers uit de back-up zijn sindsdien vernietigd; die komen niet terug.", $"{restored.Destroyed} dossiers of the backup were destroyed since; they do not come back."));
            return ExitCode.Holds;
        });
        return command;
    }

    // A database that was not there is not there either when nothing was put in it: the next one would be taken for one that lost everything.
    private static async Task<T> WhereNothingWas<T>(Database database, Func<Task<T>> restore)
    {
        var isNew = database.Engine.File is { } there && !File.Exists(there);
        try
        {
            return await restore();
        }
        catch when (isNew)
        {
            await database.Engine.DisposeAsync();
            foreach (var beside in (string[])["", "-wal", "-shm"])
                File.Delete(database.Engine.File + beside);
            throw;
        }
    }

    private static Argument<string> FileArgument(Session session) => new(session.Say("BESTAND", "FILE")) { Description = session.Say("de back-up", "the backup") };
}
