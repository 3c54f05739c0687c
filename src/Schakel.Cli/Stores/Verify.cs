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
            var verification = new Verification(database.Engine.Open, await database.Key(stop))
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
                    session.Screen.Line(session.Say($"Het logboek klopt: {holds.Size} regels, niets veranderd en niets weg.", $"The log holds: {holds.Size} entries, nothing changed and nothing gone."), Screen.Good);
                    // An announcement of a key has no content either, and nothing of it was destroyed.
                    var destroyed = holds.Erased - (await FormerKey.All(database.Engine.Open, stop)).Length;
                    if (destroyed > 0)
                        session.Screen.Line(session.Say($"Van {destroyed} regels is de inhoud vernietigd; het logboek laat nog zien dat ze er waren.", $"Of {destroyed} entries the content was destroyed; the log still shows that they were there."));
                    if (holds.Newest is { } newest)
                        session.Screen.Line(session.Say("Bewaar dit controlepunt, dan kun je later zien dat er niets weg is:", "Keep this checkpoint, to see later that nothing is gone:"));
                    if (holds.Newest is not null)
                        session.World.Out.Write(System.Text.Encoding.UTF8.GetString(holds.Newest.ToBytes()));
                    return ExitCode.Holds;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        });
        return command;
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
