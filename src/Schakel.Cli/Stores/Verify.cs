// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Log;
using Schakel.Log.Notes;
using Schakel.Storage.Proof;

namespace Schakel.Cli.Stores;

/// <summary><c>schakel verify</c>: was anything changed or taken away?</summary>
internal static class Verify
{
    public static Command Command(Session session)
    {
        var db = Database.Option(session);
        var against = new Option<string?>("--against")
        {
            HelpName = session.Say("BESTAND", "FILE"),
            Description = session.Say("een controlepunt dat je eerder bewaarde", "a checkpoint that you kept earlier"),
        };
        var key = ReceiptOf.Key(session);
        var command = new Command("verify", session.Say("controleert het hele logboek, en noemt de eerste regel die niet klopt", "verifies the whole log, and names the first entry that is wrong")) { db, against, key };
        command.SetAction(async (parsed, stop) =>
        {
            var database = Database.Of(parsed, db, session).MustExist();
            var master = await database.Key(stop);
            var verification = new Verification(database.Engine.Open, master)
            {
                Against = parsed.GetValue(against) is { } file ? [Checkpoint(file, session)] : [],
                Trusted = parsed.GetValue(key) is { } trusted ? [ReceiptOf.Trusted(trusted)] : [],
                Outside = database.Outside,
            };
            switch (await verification.Verify(new Bar(session, "controleren", "verifying"), stop))
            {
                case Verdict.Wrong wrong:
                    session.Screen.Line(session.Say(wrong.Message), Screen.Bad);
                    return ExitCode.Broken;
                case Verdict.Holds holds:
                    var calendar = Library.Of([], session.Shipped).Surroundings.Calendar;
                    if (await new ReadTables(database.Engine, master, calendar).Verify(new Bar(session, "leestabellen", "read tables"), stop) is { } differs)
                    {
                        session.Screen.Line(session.Say(differs), Screen.Bad);
                        return ExitCode.Broken;
                    }

                    Tell(holds, session);
                    return ExitCode.Holds;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        });
        return command;
    }

    private static void Tell(Verdict.Holds holds, Session session)
    {
        var (stored, outside, given, isKeyGiven) = holds.With;
        session.Screen.Line(
            outside is null && given == 0
                ? session.Say($"Het logboek klopt met zichzelf: {holds.Size} regels.", $"The log agrees with itself: {holds.Size} entries.")
                : session.Say($"Het logboek klopt: {holds.Size} regels, niets veranderd en niets weg.", $"The log holds: {holds.Size} entries, nothing changed and nothing gone."),
            Screen.Good);
        session.Screen.Line(session.Say("De leestabellen en de teksten van de procedures kloppen ermee.", "The read tables and the texts of the procedures agree with it."));
        if (holds.Erased > 0)
            session.Screen.Line(session.Say($"Van {holds.Erased} regels is de inhoud vernietigd; het logboek laat nog zien dat ze er waren.", $"Of {holds.Erased} entries the content was destroyed; the log still shows that they were there."));
        session.Screen.Line(stored == 0
            ? session.Say("Er is nog niets ondertekend.", "Nothing was signed yet.")
            : session.Say(
                stored == 1 ? "Vergeleken met één ondertekend controlepunt in de database." : $"Vergeleken met {stored} ondertekende controlepunten in de database.",
                stored == 1 ? "Compared with one signed checkpoint in the database." : $"Compared with {stored} signed checkpoints in the database."));
        if (outside is not null)
            session.Screen.Line(session.Say($"Vergeleken met het controlepunt buiten de database, over {outside} regels.", $"Compared with the checkpoint outside the database, over {outside} entries."));
        if (given > 0)
            session.Screen.Line(session.Say("Vergeleken met het controlepunt dat je gaf.", "Compared with the checkpoint that you gave."));
        if (outside is null && given == 0)
            session.Screen.Line(session.Say(
                "Er is niets van buiten de database mee vergeleken. Wie de hele database terugzet naar een eerdere dag, wordt zo niet gevonden. Geef met ‘--against’ een controlepunt dat je bewaarde.",
                "Nothing from outside the database was compared with. Whoever sets the whole database back to an earlier day is not found like this. Give a checkpoint that you kept, with ‘--against’."));
        if (!isKeyGiven && stored > 0)
            session.Screen.Line(session.Say("De handtekening hoort bij de sleutel die in de database zelf staat. Ken je de sleutel van dit logboek? Geef die met ‘--key’.", "The signature is of the key that stands in the database itself. Do you know the key of this log? Give it with ‘--key’."));
        if (holds.Newest is not { } newest)
            return;
        session.Screen.Line(session.Say("Bewaar dit controlepunt, dan kun je later zien dat er niets weg is:", "Keep this checkpoint, to see later that nothing is gone:"));
        session.World.Out.Write(System.Text.Encoding.UTF8.GetString(newest.ToBytes()));
    }

    private static SignedNote Checkpoint(string file, Session session)
    {
        try
        {
            return SignedNote.Parse(File.ReadAllBytes(session.PathOf(file)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw TextFile.Unreadable(file, e);
        }
        catch (LogFormatException e)
        {
            throw new WrongUse($"‘{file}’ is geen controlepunt. Zo’n bestand begint met de naam van het logboek.", $"‘{file}’ is no checkpoint: {e.Message}");
        }
    }
}
