// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Dossiers;

namespace Schakel.Cli.Stores;

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
            if (await store.Events.Last(stop) is { } last && last.Day > new Moment(time.GetUtcNow()).Day)
                Behind(session, last.Day, isChosen: parsed.GetValue(until) is not null);
            var behind = await store.Sweeper.Behind(stop);
            var bar = new Bar(session, "termijnen", "terms");
            var moved = await store.Sweeper.CatchUp(done => bar.Show(done, behind.Count), stop);
            await new Storage.Proof.LogKeeper(store.Engine.Open, store.Master, time, database.Outside).KeepUp(stop);
            session.Screen.Line(session.Say($"{moved} keer liep een dossier door omdat er niet was geantwoord.", $"{moved} times a dossier moved on because nobody had answered."), Screen.Good);
            return ExitCode.Holds;
        });
        return command;
    }

    // Nothing lapses on a day before the last one in the log, and that would look as if nothing was due.
    private static void Behind(Session session, DateOnly last, bool isChosen)
    {
        if (isChosen)
            throw new WrongUse($"Het logboek is al op {last:yyyy-MM-dd}. Kies die dag of een latere.", $"The log is at {last:yyyy-MM-dd} already. Choose that day or a later one.");
        session.Note($"De klok staat op een eerdere dag dan het logboek ({last:yyyy-MM-dd}). Zet de klok goed: nu verloopt niet alles wat verlopen is.",
            $"The clock is at an earlier day than the log ({last:yyyy-MM-dd}). Set the clock right: not all that ran out lapses now.");
    }
}
