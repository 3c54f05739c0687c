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
            await new LogKeeper(database.Engine.Open, database.Key, session.World.Time, database.Outside).KeepUp(stop);
            var path = session.PathOf(parsed.GetValue(file)!);
            var holds = await new Backup(database.Engine.Open, database.Key) { Outside = database.Outside }.Write(path, new Bar(session, "back-up", "backup"), stop);
            session.Screen.Line(session.Say(
                $"Back-up gemaakt en gecontroleerd: {holds.Size} regels. De sleutels van de dossiers staan apart, in ‘{path}.keys’.",
                $"Backup made and verified: {holds.Size} entries. The keys of the dossiers are apart, in ‘{path}.keys’."), Screen.Good);
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
        var command = new Command("restore", session.Say("zet een back-up terug in een lege database", "restores a backup into an empty database")) { file, db, keys, origin };
        command.SetAction(async (parsed, stop) =>
        {
            var database = Database.Of(parsed, db, session);
            await using (var connection = await database.Engine.Open(stop))
                await Migrations.Run(database.Engine, connection, new Moment(session.World.Time.GetUtcNow()).Text, stop);
            var key = Storage.Keys.MasterKey.Find(session.World.Environment, database.Engine.File, isNew: false);
            var holds = await new Restore(database.Engine.Open, key)
            {
                NewerKeys = parsed.GetValue(keys) is { } newer ? session.PathOf(newer) : null,
                NewOrigin = parsed.GetValue(origin),
                Outside = database.Outside,
            }.From(session.PathOf(parsed.GetValue(file)!), new Bar(session, "terugzetten", "restoring"), stop);
            await using (await database.Open(session.World.Time, stop, new Bar(session, "leestabellen", "read tables").Show))
                session.Screen.Line(session.Say($"Teruggezet: {holds.Size} regels.", $"Restored: {holds.Size} entries."), Screen.Good);
            return ExitCode.Holds;
        });
        return command;
    }

    private static Argument<string> FileArgument(Session session) => new(session.Say("BESTAND", "FILE")) { Description = session.Say("de back-up", "the backup") };
}
