// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Storage.Keys;
using Schakel.Storage.Proof;

namespace Schakel.Cli.Stores;

/// <summary><c>schakel keys</c>: another master key, another key for the log.</summary>
internal static class Keys
{
    public static Command Command(Session session) =>
        new("keys", session.Say("wisselt de sleutels", "changes the keys")) { Rotate(session), SignAnew(session) };

    private static Command Rotate(Session session)
    {
        var db = Database.Option(session);
        var prepare = new Option<bool>("--prepare") { Description = session.Say("zet alleen de nieuwe sleutel klaar", "only puts the new key in place") };
        var command = new Command("rotate", session.Say("pakt alle sleutels in met een nieuwe hoofdsleutel, terwijl alles doorgaat", "wraps all keys under a new master key, while everything goes on")) { db, prepare };
        command.SetAction(async (parsed, stop) =>
        {
            var database = Database.Of(parsed, db, session).MustExist();
            var file = database.KeyFile;
            if (Found(session, database).Former is null)
            {
                // Before a new key is made: the one that is there must be the right one.
                await database.Key(stop);
                Renew(file ?? throw new WrongUse(
                    $"Zet de nieuwe sleutel in {MasterKey.Variable} en de vorige in {MasterKey.FormerVariable}.", $"Set {MasterKey.Variable} to the new key and {MasterKey.FormerVariable} to the former one."));
            }

            if (parsed.GetValue(prepare))
            {
                session.Screen.Line(session.Say("De nieuwe sleutel staat klaar, met de vorige ernaast. Start nu opnieuw wat op deze database draait, en typ dan ‘schakel keys rotate’.",
                    "The new key is in place, with the former one beside it. Now start again what runs on this database, and then type ‘schakel keys rotate’."), Screen.Good);
                return ExitCode.Holds;
            }

            var bar = new Bar(session, "inpakken", "wrapping");
            var master = Found(session, database);
            var done = await Rotation.Run(database.Engine, master, bar.Show, stop);
            session.Screen.Line(session.Say($"Klaar: de sleutels van {done} dossiers zijn om. De vorige hoofdsleutel opent hier niets meer.", $"Done: the keys of {done} dossiers were changed. The former master key opens nothing here any more."), Screen.Good);
            session.Screen.Line(session.Say("Alleen back-ups van vóór nu hebben de vorige nog nodig. Maak een nieuwe back-up, en vernietig de oude samen met die sleutel.",
                "Only backups from before now still need the former one. Make a new backup, and destroy the old ones together with that key."));
            if (file is not null && SetAside(file, master.Former!.Id) is { } aside)
                session.Screen.Line(session.Say($"Hij staat nu in ‘{aside}’.", $"It is in ‘{aside}’ now."));
            return ExitCode.Holds;
        });
        return command;
    }

    private static Command SignAnew(Session session)
    {
        var db = Database.Option(session);
        var command = new Command("sign-anew", session.Say("ondertekent het logboek voortaan met een nieuwe sleutel, aangekondigd onder de vorige", "signs the log with a new key from now on, announced under the former one")) { db };
        command.SetAction(async (parsed, stop) =>
        {
            var database = Database.Of(parsed, db, session).MustExist();
            var master = await database.Key(stop);
            var keeper = new LogKeeper(database.Engine.Open, master, session.World.Time, database.Outside);
            var key = await new SigningAnew(database.Engine.Open, master, session.World.Time, keeper).Run(stop);
            session.Screen.Line(session.Say("Het logboek heeft een nieuwe sleutel. Hij staat in het logboek zelf, en de vorige ondertekende dat. Maak hem bekend:",
                "The log has a new key. It stands in the log itself, and the former one signed that. Make it known:"), Screen.Good);
            session.World.Out.WriteLine(key.ToString());
            return ExitCode.Holds;
        });
        return command;
    }

    private static void Renew(string file)
    {
        try
        {
            MasterKey.Renew(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongUse(
                $"‘{file}’ kan niet worden vervangen ({e.Message}). Zet daar zelf een nieuwe sleutel in, en noem het bestand van de vorige in {MasterKey.FormerFileVariable}.",
                $"‘{file}’ cannot be replaced ({e.Message}). Put a new key there yourself, and name the file of the former one in {MasterKey.FormerFileVariable}.");
        }
    }

    private static MasterKey Found(Session session, Database database) => MasterKey.Find(session.World.Environment, database.Engine.File, isNew: false);

    private static string? SetAside(string file, string id)
    {
        var (beside, aside) = (file + MasterKey.FormerExtension, $"{file}.{id}");
        if (!File.Exists(beside))
            return null;
        File.Move(beside, aside, overwrite: true);
        return aside;
    }
}
