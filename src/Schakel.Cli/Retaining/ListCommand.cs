// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Cli.Stores;
using Schakel.Dossiers.Retaining;
using Schakel.Storage.Retaining;

namespace Schakel.Cli.Retaining;

/// <summary><c>schakel retention list</c>: what may be destroyed, what must be transferred, and what is held and why.</summary>
internal static class ListCommand
{
    public static Command Of(Session session)
    {
        var (db, list, organisation) = (Database.Option(session), SelectionFile.Option(session), Given.Organisation(session));
        var command = new Command("list", session.Say("toont wat mag worden vernietigd, wat naar een archief moet en wat bevroren is", "shows what may be destroyed, what must go to an archive and what is held")) { organisation, list, db };
        command.SetAction(async (parsed, stop) =>
        {
            var where = Given.OrganisationOf(parsed.GetValue(organisation)!, session);
            var rules = SelectionFile.Read(parsed.GetValue(list), session);
            await using var store = await Database.Of(parsed, db, session).MustExist().Open(session.World.Time, stop);
            var holds = await NamedHolds.Of(store, where.Name, stop);
            var all = (await store.Retained.Closed(where.Name, stop)).Select(dossier => (Dossier: dossier, What: Retention.Of(dossier, rules, holds, session.Today))).ToList();
            Show("Mag worden vernietigd", "May be destroyed", each => each is Retention.MayBeDestroyed);
            Show("Moet naar een archief", "Must go to an archive", each => each is Retention.MustBeTransferred);
            Show("Bevroren", "Held", each => each is Retention.Held);
            Show("Zonder regel in de selectielijst", "Without a rule in the selection list", each => each is Retention.NoRule);
            var kept = all.Count(each => each.What is Retention.Kept);
            session.Screen.Line(session.Say($"Wordt nog bewaard: {kept}.", $"Still kept: {kept}."));
            foreach (var hold in holds.Where(hold => hold.Lifted is null))
                session.Screen.Line(session.Say($"Bevriezing {hold.Number}: {hold.Dossier ?? hold.Kind}. {hold.Why.Dutch}", $"Hold {hold.Number}: {hold.Dossier ?? hold.Kind}. {hold.Why.English}"));
            if (await store.Declarations.Unfinished(where.Name, stop) is { } begun)
                session.Screen.Line(session.Say($"Vernietiging {begun.Number} is niet af. Typ haar opnieuw, dan gaat zij verder.", $"Destruction {begun.Number} is not finished. Type it again and it goes on."), Screen.Bad);
            if (rules.Rules.Any(rule => rule.IsExample))
                session.Note(
                    "Let op: in deze selectielijst staan voorbeelden. Daarmee wordt niets vernietigd. Geef met ‘--list’ de lijst van de organisatie.",
                    "Mind: there are examples in this selection list. Nothing is destroyed by them. Give the list of the organisation with ‘--list’.");
            return ExitCode.Holds;

            void Show(string dutch, string english, Func<Retention, bool> which)
            {
                var some = all.Where(each => which(each.What)).ToList();
                session.Screen.Line(session.Say($"{dutch}: {some.Count}.", $"{english}: {some.Count}."), Screen.Strong);
                foreach (var (dossier, what) in some)
                    session.Screen.Line($"  {dossier.Number}  ", $"{dossier.Kind}. {session.Say(what.Said)}");
            }
        });
        return command;
    }
}
