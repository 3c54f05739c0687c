// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using System.Text;
using Dapper;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Log;
using Schakel.Log.Notes;
using Schakel.Log.Receipts;
using Schakel.Procedures;
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
        var words = new Option<bool>("--with-words")
        {
            Description = session.Say(
                "met de woorden en wat ze bewijst; alleen voor wie het dossier mag lezen, want ook een beschermde naam staat er dan in",
                "with the words and what proves them; only for who may read the dossier, for a protected name is in it as well"),
        };
        var which = new Option<long>("--event") { HelpName = session.Say("VERSIE", "VERSION"), Description = session.Say("welke gebeurtenis van het dossier; 0 is de opening", "which event of the dossier; 0 is the opening") };
        var command = new Command("receipt", session.Say("geeft een ontvangstbewijs, of controleert er een", "gives a receipt, or checks one")) { number, which, words, check, key, tlog, output, db };
        command.SetAction(async (parsed, stop) =>
        {
            if (parsed.GetValue(check) is not null && (parsed.GetValue(number) is not null || parsed.GetValue(words) || parsed.GetValue(tlog) || parsed.GetResult(which)?.Implicit is false))
                throw new WrongUse("‘--check’ controleert een bestand en kijkt naar geen dossier. Laat het nummer en wat erbij hoort weg.", "‘--check’ checks a file and looks at no dossier. Leave out the number and what belongs to it.");
            if (parsed.GetValue(check) is { } file)
                return Check(file, await TrustedFor(parsed.GetValue(key), () => Database.Of(parsed, db, session), stop), session);
            if (DossierNumber.Read(parsed.GetValue(number)) is not { } dossier)
                throw new WrongUse("Geef het nummer van een dossier, zoals 7K3M-04XT-9WQB. Klopt elk teken?", "Give the number of a dossier, such as 7K3M-04XT-9WQB. Is each character right?");
            var (isEntitled, version) = (parsed.GetValue(words), parsed.GetValue(which));
            if (isEntitled && parsed.GetValue(tlog))
                throw new WrongUse("In het bewijs voor andere programma's is geen plaats voor de woorden. Kies ‘--with-words’ of ‘--tlog’.", "The proof for other programs has no room for the words. Choose ‘--with-words’ or ‘--tlog’.");
            var database = Database.Of(parsed, db, session).MustExist();
            var master = await database.Key(stop);
            await new LogKeeper(database.Engine.Open, master, session.World.Time, database.Outside).KeepUp(stop);
            var receipt = await new Receipts(database.Engine.Open, master).Of(dossier, version, isEntitled, stop)
                ?? throw new WrongUse($"Er is geen dossier {dossier} met een gebeurtenis {version}.", $"There is no dossier {dossier} with an event {version}.");
            if (isEntitled && receipt.Unsealed is null)
                throw new WrongUse($"De woorden van dossier {dossier} zijn vernietigd. Zonder ‘--with-words’ is er nog een bewijs dat er iets gebeurde.", $"The words of dossier {dossier} were destroyed. Without ‘--with-words’ there still is a proof that something happened.");
            if (isEntitled && EventForm.IsConfided(receipt.Unsealed!.Header.Type))
                throw new WrongUse("Wat een melder en de bewaarder elkaar vertellen, is voor niemand anders. Zonder ‘--with-words’ is er wel een bewijs dat er iets gebeurde.", "What a raiser and the custodian tell each other is for nobody else. Without ‘--with-words’ there is a proof that something happened.");
            Output.Write(parsed.GetValue(tlog) ? Encoding.UTF8.GetString(receipt.Proof.ToBytes()) : receipt.ToText(), parsed.GetValue(output) ?? "-", session);
            if (isEntitled)
            {
                session.Note(
                    "Let op: in dit bewijs staat alles wat er gezegd is, leesbaar voor iedereen die het in handen krijgt, ook een beschermde naam. Geef het alleen aan wie het dossier mag lezen.",
                    "Mind: this receipt holds all that was said, for anyone who gets hold of it to read, a protected name as well. Give it only to who may read the dossier.");
            }

            return ExitCode.Holds;
        });
        return command;
    }

    // Without a key the database says whose receipts are its own: of its key, and of those before it.
    private static async Task<Trust> TrustedFor(string? vkey, Func<Database> which, CancellationToken stop)
    {
        if (vkey is not null)
            return new Trust(Trusted(vkey));
        var database = which();
        if (database.Engine.File is { } file && !File.Exists(file))
            throw new WrongUse("Geef met --key de sleutel van het logboek, of met --db de database.", "Give the key of the log with --key, or the database with --db.");
        return new Trust([.. (await FormerKey.All(database.Engine.Open, stop)).Select(former => former.Key), Trusted(await OwnKey(database) ?? "")], [], 0);
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

    private static int Check(string file, Trust trusted, Session session)
    {
        if (Read(file, session) is not { } receipt)
            return Wrong(ReceiptProblem.Malformed, session);
        if (receipt.Check(trusted) is ReceiptVerdict.Refused refused)
            return Wrong(refused.Problem, session);
        session.Screen.Line(session.Say("Dit ontvangstbewijs klopt: het staat in het logboek, en dat is ondertekend.", "This receipt holds: it stands in the log, and that is signed."), Screen.Good);
        session.Screen.Line(receipt.Entry);
        if (receipt.Unsealed is { } opened)
        {
            session.Screen.Line(session.Say($"Dit is er gezegd, in dossier {opened.Header.Dossier} op {opened.Header.At}:", $"This was said, in dossier {opened.Header.Dossier} at {opened.Header.At}:"));
            session.Screen.Line(opened.Body);
        }

        return ExitCode.Holds;
    }

    // What says of itself that it is a receipt is told not to hold; whatever else was named was a slip.
    private static DossierReceipt? Read(string file, Session session)
    {
        string text;
        try
        {
            text = File.ReadAllText(session.PathOf(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw TextFile.Unreadable(file, e);
        }

        try
        {
            return DossierReceipt.Parse(text);
        }
        catch (LogFormatException) when (text.StartsWith(DossierReceipt.First, StringComparison.Ordinal))
        {
            return null;
        }
        catch (LogFormatException)
        {
            throw new WrongUse($"‘{file}’ is geen ontvangstbewijs: zo’n bestand begint met ‘{DossierReceipt.First}’.", $"‘{file}’ is no receipt: such a file begins with ‘{DossierReceipt.First}’.");
        }
    }

    private static int Wrong(ReceiptProblem problem, Session session)
    {
        var why = session.Say(problem switch
        {
            ReceiptProblem.Malformed => new Wording("het bestand is veranderd of niet heel.", "the file was changed, or is not whole."),
            ReceiptProblem.NotOfThisLog => new("geen sleutel die vertrouwd wordt, heeft het ondertekend.", "no key that is trusted signed it."),
            ReceiptProblem.BadSignature => new("de handtekening is niet goed.", "the signature is not good."),
            ReceiptProblem.TooFewWitnesses => new("te weinig getuigen hebben meegetekend.", "too few witnesses cosigned it."),
            ReceiptProblem.NotIncluded => new("dit staat niet op deze plaats in het logboek dat is ondertekend.", "this does not stand at this place in the log that was signed."),
            ReceiptProblem.OtherWords => new("het staat in het logboek, maar niet met de woorden in dit bestand.", "it stands in the log, but not with the words in this file."),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
        session.Screen.Line(session.Say($"Dit ontvangstbewijs klopt niet: {why}", $"This receipt does not hold: {why}"), Screen.Bad);
        return ExitCode.Broken;
    }
}
