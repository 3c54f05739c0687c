// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Cli.Stores;
using Schakel.Dossiers.Retaining;
using Schakel.Procedures.Reading;

namespace Schakel.Cli.Retaining;

/// <summary><c>schakel retention hold</c> and <c>lift</c>: what may not be destroyed, whatever the selection list says.</summary>
internal static class HoldCommands
{
    public static Command Hold(Session session)
    {
        var (db, organisation, by) = (Database.Option(session), Given.Organisation(session), Given.By(session));
        var number = new Option<string?>("--dossier") { HelpName = session.Say("NUMMER", "NUMBER"), Description = session.Say("één dossier", "one dossier") };
        var kind = new Option<string?>("--kind") { HelpName = session.Say("SOORT", "KIND"), Description = session.Say("alle dossiers van een soort, ook die nog komen", "all dossiers of a kind, also those still to come") };
        var grounds = string.Join(", ", HoldGrounds.Words.Select(session.Say));
        var because = new Option<string>("--because") { HelpName = session.Say("GROND", "GROUND"), Required = true, Description = session.Say($"waarom: {grounds}", $"why: {grounds}") };
        var reason = Given.Text("--reason", "het kenmerk van het verzoek, onderzoek of geding; geen namen", "the reference of the request, inquiry or case; no names", session);
        var command = new Command("hold", session.Say("bevriest: dit mag niet worden vernietigd", "holds: this may not be destroyed")) { organisation, number, kind, because, reason, by, db };
        command.SetAction(async (parsed, stop) =>
        {
            var where = Given.OrganisationOf(parsed.GetValue(organisation)!, session);
            if (parsed.GetValue(number) is null == parsed.GetValue(kind) is null)
                throw new WrongUse("Geef óf één dossier met ‘--dossier’, óf een soort met ‘--kind’.", "Give either one dossier with ‘--dossier’, or a kind with ‘--kind’.");
            var ground = HoldGrounds.Read(parsed.GetValue(because)!) ?? throw new WrongUse(
                $"‘{parsed.GetValue(because)}’ is geen grond. Kies uit: {grounds}.", $"‘{parsed.GetValue(because)}’ is no ground. Choose from: {grounds}.");
            var why = Given.Line(parsed.GetValue(reason), "--reason");
            await using var store = await Database.Of(parsed, db, session).MustExist().Open(session.World.Time, stop);
            var who = await Given.AccountOf(store, where, parsed.GetValue(by)!, stop);
            long? set;
            if (parsed.GetValue(kind) is { } word)
            {
                if (!Vocabulary.Kinds.Words.Contains(word))
                    throw new WrongUse($"‘{word}’ is geen soort. Kies uit: {string.Join(", ", Vocabulary.Kinds.Words)}.", $"‘{word}’ is no kind. Choose from: {string.Join(", ", Vocabulary.Kinds.Words)}.");
                set = await store.Holds.OnKind(where.Name, word, ground, why, who.Reference, stop);
            }
            else
            {
                var dossier = Given.Number(parsed.GetValue(number));
                set = await store.Holds.OnDossier(where.Name, dossier, ground, why, who.Reference, stop) ?? throw new WrongUse(
                    $"Bij {where.Title} is geen dossier {dossier}, of het is al vernietigd.", $"{where.Title} has no dossier {dossier}, or it was destroyed already.");
            }

            session.Screen.Line(session.Say(
                $"Bevriezing {set} staat. Wat eronder valt, wordt niet vernietigd tot je haar opheft: schakel retention lift {set} --organisation {where.Name} …",
                $"Hold {set} is set. What falls under it is not destroyed until you lift it: schakel retention lift {set} --organisation {where.Name} …"), Screen.Good);
            return ExitCode.Holds;
        });
        return command;
    }

    public static Command Lift(Session session)
    {
        var (db, organisation, by) = (Database.Option(session), Given.Organisation(session), Given.By(session));
        var number = new Argument<long>(session.Say("BEVRIEZING", "HOLD")) { Description = session.Say("het nummer van de bevriezing", "the number of the hold") };
        var reason = Given.Text("--reason", "waarom het niet meer nodig is", "why it is not needed any more", session);
        var command = new Command("lift", session.Say("heft een bevriezing op", "lifts a hold")) { number, organisation, reason, by, db };
        command.SetAction(async (parsed, stop) =>
        {
            var where = Given.OrganisationOf(parsed.GetValue(organisation)!, session);
            var why = Given.Line(parsed.GetValue(reason), "--reason");
            await using var store = await Database.Of(parsed, db, session).MustExist().Open(session.World.Time, stop);
            var who = await Given.AccountOf(store, where, parsed.GetValue(by)!, stop);
            if (!await store.Holds.Lift(where.Name, parsed.GetValue(number), why, who.Reference, stop))
                throw new WrongUse($"Bij {where.Title} geldt geen bevriezing {parsed.GetValue(number)}.", $"At {where.Title} no hold {parsed.GetValue(number)} is in force.");
            session.Screen.Line(session.Say($"Bevriezing {parsed.GetValue(number)} is opgeheven.", $"Hold {parsed.GetValue(number)} is lifted."), Screen.Good);
            return ExitCode.Holds;
        });
        return command;
    }
}
