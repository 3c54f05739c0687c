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

/// <summary><c>schakel rebuild</c>: makes the read tables anew from the log.</summary>
internal static class Rebuild
{
    public static Command Command(Session session)
    {
        var db = Database.Option(session);
        var command = new Command("rebuild", session.Say("maakt de leestabellen opnieuw uit het logboek", "makes the read tables anew from the log")) { db };
        command.SetAction(async (parsed, stop) =>
        {
            await using var store = await Database.Of(parsed, db, session).MustExist().Open(session.World.Time, stop);
            var done = 0L;
            var bar = new Bar(session, "herbouwen", "rebuilding");
            await Storage.Rebuilding.Run(store.Engine, store.Master, store.Library, (count, total) => bar.Show(done = count, total), stop);
            session.Screen.Line(session.Say($"{done} dossiers opnieuw gelezen.", $"{done} dossiers read anew."), Screen.Good);
            return ExitCode.Holds;
        });
        return command;
    }
}

/// <summary><c>schakel sweep</c>: lets lapse what ran out.</summary>
internal static class Sweep
{
    public static Command Command(Session session)
    {
        var db = Database.Option(session);
        var until = new Option<string?>("--on")
        {
            HelpName = session.Say("DATUM", "DATE"),
            Description = session.Say("alsof het die dag is; alleen in een database die met ‘seed’ is gevuld", "as if it were that day; only in a database that ‘seed’ filled"),
        };
        var command = new Command("sweep", session.Say("laat verlopen wat verlopen is", "lets lapse what ran out")) { db, until };
        command.SetAction(async (parsed, stop) =>
        {
            TimeProvider time = parsed.GetValue(until) is { } day ? new SetTime(Typed.Date(day)) : session.World.Time;
            var database = Database.Of(parsed, db, session).MustExist();
            await using var store = await database.Open(time, stop);
            if (parsed.GetValue(until) is not null && !await Seed.IsDemonstration(store))
                throw new WrongUse(
                    "Een andere dag kan alleen in een database met voorbeelden. Hier lopen echte termijnen.", "Another day is only for a database of examples. Here real terms run.");
            var behind = await store.Sweeper.Behind(stop);
            var bar = new Bar(session, "termijnen", "terms");
            var moved = await store.Sweeper.CatchUp(done => bar.Show(done, behind.Count), stop);
            await new Storage.Proof.LogKeeper(store.Engine.Open, store.Master, time, database.Outside).KeepUp(stop);
            session.Screen.Line(session.Say($"{moved} keer liep een dossier door omdat er niet was geantwoord.", $"{moved} times a dossier moved on because nobody had answered."), Screen.Good);
            return ExitCode.Holds;
        });
        return command;
    }
}
