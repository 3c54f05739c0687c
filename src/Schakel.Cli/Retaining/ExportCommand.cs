// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Cli.Stores;
using Schakel.Storage.Proof;
using Schakel.Storage.Retaining;

namespace Schakel.Cli.Retaining;

/// <summary><c>schakel retention export</c>: one dossier, whole and in the clear, for an archive.</summary>
internal static class ExportCommand
{
    public static Option<bool> Protected(Session session) => new("--with-who-is-protected")
    {
        Description = session.Say(
            "ook wat vertelt wie een beschermde melder is: namen, en bijlagen zoals ze kwamen", "also what tells who a protected raiser is: names, and files as they came"),
    };

    public static Command Of(Session session)
    {
        var (db, list, organisation, names) = (Database.Option(session), SelectionFile.Option(session), Given.Organisation(session), Protected(session));
        var number = new Argument<string>(session.Say("NUMMER", "NUMBER")) { Description = session.Say("het nummer van een dossier", "the number of a dossier") };
        var folder = new Argument<string>(session.Say("MAP", "FOLDER")) { Description = session.Say("waar de map van het dossier komt", "where the folder of the dossier goes") };
        var command = new Command("export", session.Say("schrijft een gesloten dossier voor een archief (MDTO 1.0.1), en leest het na", "writes a closed dossier for an archive (MDTO 1.0.1), and reads it back")) { number, folder, organisation, names, list, db };
        command.SetAction(async (parsed, stop) =>
        {
            var where = Given.OrganisationOf(parsed.GetValue(organisation)!, session);
            var which = Given.Number(parsed.GetValue(number));
            var rules = SelectionFile.Read(parsed.GetValue(list), session);
            var database = Database.Of(parsed, db, session).MustExist();
            await using var store = await database.Open(session.World.Time, stop);
            var dossier = await store.Retained.One(where.Name, which, stop) ?? throw new WrongUse(
                $"Bij {where.Title} is geen dossier {which}, of het is al vernietigd.", $"{where.Title} has no dossier {which}, or it was destroyed already.");
            if (dossier.Closed is null)
                throw new WrongUse($"Dossier {which} loopt nog. Een archief krijgt het als het gesloten is.", $"Dossier {which} still runs. An archive gets it when it is closed.");
            await new LogKeeper(store.Engine.Open, store.Master, session.World.Time, database.Outside).KeepUp(stop);
            var export = new DossierExport(store) { WithWhoIsProtected = parsed.GetValue(names), Tooi = (await where.OfItself(store, session.Today, stop)).Tooi };
            var (to, events) = await export.Write(dossier, where.Title, rules.RuleFor(dossier.Procedure, dossier.Kind), session.PathOf(parsed.GetValue(folder)!), stop);
            session.Screen.Line(session.Say(
                $"Dossier {which} staat in ‘{to}’, met {events} gebeurtenissen, en is nagelezen.", $"Dossier {which} is in ‘{to}’, with {events} events, and was read back."), Screen.Good);
            session.Note(
                "Let op: alles staat daar leesbaar. Zorg dat alleen wie dat mag erbij kan.", "Mind: everything there can be read. See to it that only those who may get at it.");
            return ExitCode.Holds;
        });
        return command;
    }
}
