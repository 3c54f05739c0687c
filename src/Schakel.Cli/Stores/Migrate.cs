// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;

namespace Schakel.Cli.Stores;

/// <summary><c>schakel migrate</c>: makes a database, or brings it up to date.</summary>
internal static class Migrate
{
    public static Command Command(Session session)
    {
        var db = Database.Option(session);
        var command = new Command("migrate", session.Say("maakt een database, of werkt haar bij", "makes a database, or brings it up to date")) { db };
        command.SetAction(async (parsed, stop) =>
        {
            var database = Database.Of(parsed, db, session);
            await using var store = await database.Open(session.World.Time, stop, new Bar(session, "leestabellen", "read tables").Show);
            session.Screen.Line(session.Say("De database is bij.", "The database is up to date."), Screen.Good);
            if (database.Engine.File is { } file)
                session.Screen.Line(session.Say($"Zij staat in {file}. Bewaar de hoofdsleutel ook ergens anders: zonder sleutel is niets leesbaar.", $"It is in {file}. Keep the master key somewhere else as well: without it nothing can be read."));
            return ExitCode.Holds;
        });
        return command;
    }
}
