// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using System.Text;
using Dapper;
using Schakel.Dossiers.Numbers;
using Schakel.Log;
using Schakel.Log.Notes;
using Schakel.Log.Receipts;
using Schakel.Storage.Proof;

namespace Schakel.Cli.Stores;

/// <summary><c>schakel receipt</c>: signed proof that a dossier was lodged, and its check without a database.</summary>
internal static class ReceiptOf
{
    public static Option<string?> Key(Session session) => new("--key") { HelpName = "VKEY", Description = session.Say("de sleutel van het logboek", "the key of the log") };

    public static Command Command(Session session)
    {
        var db = Database.Option(session);
        var number = new Argument<string?>(session.Say("NUMMER", "NUMBER")) { Arity = ArgumentArity.ZeroOrOne, Description = session.Say("het nummer van een dossier", "the number of a dossier") };
        var check = new Option<string?>("--check") { HelpName = session.Say("BESTAND", "FILE"), Description = session.Say("controleert een ontvangstbewijs", "checks a receipt") };
        var tlog = new Option<bool>("--tlog") { Description = session.Say("alleen het bewijs dat andere programma's lezen (C2SP tlog-proof)", "only the proof that other programs read (C2SP tlog-proof)") };
        var key = Key(session);
        var output = Output.Option(session);
        var command = new Command("receipt", session.Say("geeft een ontvangstbewijs, of controleert er een", "gives a receipt, or checks one")) { number, check, key, tlog, output, db };
        command.SetAction(async (parsed, stop) =>
        {
            if (parsed.GetValue(check) is { } file)
                return Check(file, parsed.GetValue(key) ?? throw new WrongUse("Geef met --key de sleutel van het logboek.", "Give the key of the log with --key."), session);
            if (DossierNumber.Read(parsed.GetValue(number)) is not { } dossier)
                throw new WrongUse("Geef het nummer van een dossier, zoals 7K3M-04XT-9WQB. Klopt elk teken?", "Give the number of a dossier, such as 7K3M-04XT-9WQB. Is each character right?");
            var database = Database.Of(parsed, db, session).MustExist();
            await new LogKeeper(database.Engine.Open, database.Key, session.World.Time, database.Outside).KeepUp(stop);
            var receipt = await new Receipts(database.Engine.Open, database.Key).Of(dossier, 0, isEntitled: false, stop)
                ?? throw new WrongUse($"Er is geen dossier {dossier}.", $"There is no dossier {dossier}.");
            Output.Write(parsed.GetValue(tlog) ? Encoding.UTF8.GetString(receipt.Proof.ToBytes()) : receipt.ToText(), parsed.GetValue(output) ?? "-", session);
            return ExitCode.Holds;
        });
        return command;
    }

    public static VerifierKey Trusted(string vkey)
    {
        try
        {
            return VerifierKey.Parse(vkey);
        }
        catch (LogFormatException)
        {
            throw new WrongUse("Dit is geen sleutel van een logboek. Zij lijkt op ‘naam+33d7b496+AeHTu4…’.", "This is no key of a log. It looks like ‘name+33d7b496+AeHTu4…’.");
        }
    }

    public static async Task<string?> OwnKey(Database database)
    {
        await using var connection = await database.Engine.Open();
        return await connection.QuerySingleOrDefaultAsync<string?>("select public from installation_key where purpose = 'signing'");
    }

    private static int Check(string file, string vkey, Session session)
    {
        DossierReceipt receipt;
        try
        {
            receipt = DossierReceipt.Parse(File.ReadAllText(session.PathOf(file)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or LogFormatException)
        {
            throw new WrongUse($"‘{file}’ is geen ontvangstbewijs: {e.Message}", $"‘{file}’ is no receipt: {e.Message}");
        }

        if (receipt.Check(new Trust(Trusted(vkey))) is ReceiptVerdict.Refused refused)
        {
            session.Screen.Line(session.Say($"Dit ontvangstbewijs klopt niet: {refused.Message}", $"This receipt does not hold: {refused.Message}"), Screen.Bad);
            return ExitCode.Broken;
        }

        session.Screen.Line(session.Say("Dit ontvangstbewijs klopt: het staat in het logboek, en dat is ondertekend.", "This receipt holds: it stands in the log, and that is signed."), Screen.Good);
        session.Screen.Line(receipt.Entry);
        return ExitCode.Holds;
    }
}
