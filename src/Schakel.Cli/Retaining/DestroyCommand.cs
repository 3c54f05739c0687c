// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using System.Collections.Immutable;
using Schakel.Cli.Stores;
using Schakel.Dossiers.Retaining;
using Schakel.Procedures;
using Schakel.Storage;
using Schakel.Storage.Proof;
using Schakel.Storage.Retaining;
using Schakel.Web.Registers;

namespace Schakel.Cli.Retaining;

/// <summary><c>schakel retention destroy</c>: exports what may be destroyed, destroys it, and declares it.</summary>
internal static class DestroyCommand
{
    public static Command Of(Session session)
    {
        var (db, list, organisation, by, names) = (Database.Option(session), SelectionFile.Option(session), Given.Organisation(session), Given.By(session), ExportCommand.Protected(session));
        var folder = new Argument<string>(session.Say("MAP", "FOLDER")) { Description = session.Say("waar de exports en de verklaring komen", "where the exports and the declaration go") };
        var numbers = new Argument<string[]>(session.Say("NUMMER", "NUMBER")) { Arity = ArgumentArity.ZeroOrMore, Description = session.Say("alleen deze dossiers; anders alles wat mag", "only these dossiers; else all that may be") };
        var ground = Given.Text("--ground", "de grond: het besluit tot vernietiging", "the ground: the decision to destroy", session);
        var decided = Given.Text("--declared-by", "wie het besluit nam en de verklaring aflegt", "who took the decision and makes the declaration", session);
        var confirm = new Option<int?>("--confirm") { HelpName = session.Say("AANTAL", "COUNT"), Description = session.Say("hoeveel dossiers je wilt vernietigen; het moet kloppen", "how many dossiers you mean to destroy; it must be right") };
        var command = new Command("destroy", session.Say("exporteert wat mag worden vernietigd, vernietigt het en verklaart dat", "exports what may be destroyed, destroys it and declares so"))
        {
            folder, numbers, organisation, decided, ground, by, confirm, names, list, db,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var where = Given.OrganisationOf(parsed.GetValue(organisation)!, session);
            var (why, who) = (Given.Line(parsed.GetValue(ground), "--ground"), Given.Line(parsed.GetValue(decided), "--declared-by"));
            var only = (parsed.GetValue(numbers) ?? []).Select(Given.Number).ToList();
            var rules = SelectionFile.Read(parsed.GetValue(list), session);
            var to = session.PathOf(parsed.GetValue(folder)!);
            var database = Database.Of(parsed, db, session).MustExist();
            await using var store = await database.Open(session.World.Time, stop);
            var account = await Given.AccountOf(store, where, parsed.GetValue(by)!, stop);
            var begun = await store.Declarations.Unfinished(where.Name, stop);
            if (begun is not null && (begun.Ground != why || begun.DecidedBy != who))
            {
                throw new WrongUse(
                    $"Vernietiging {begun.Number} is niet af. Typ die eerst opnieuw, met: --ground ‘{begun.Ground}’ --declared-by ‘{begun.DecidedBy}’ --confirm {begun.Dossiers.Length}",
                    $"Destruction {begun.Number} is not finished. Type that again first, with: --ground ‘{begun.Ground}’ --declared-by ‘{begun.DecidedBy}’ --confirm {begun.Dossiers.Length}");
            }

            var may = begun?.Dossiers ?? await Chosen(store, where, only, rules, session, stop);
            if (may.IsEmpty)
            {
                session.Screen.Line(session.Say("Er is niets dat mag worden vernietigd.", "There is nothing that may be destroyed."));
                return ExitCode.Holds;
            }

            if (parsed.GetValue(confirm) != may.Length)
            {
                throw new WrongUse(
                    $"Het gaat om {may.Length} dossiers, en wat vernietigd is komt niet terug. Typ hetzelfde met ‘--confirm {may.Length}’ als je dat wilt.",
                    $"It is about {may.Length} dossiers, and what is destroyed does not come back. Type the same with ‘--confirm {may.Length}’ if that is what you want.");
            }

            await new LogKeeper(store.Engine.Open, store.Master, session.World.Time, database.Outside).KeepUp(stop);
            begun ??= await store.Declarations.Begin(new("", where.Name, where.Title, why, who, account.Name, account.Reference, session.Today, may), stop);
            return await Destroy(store, begun, new DossierExport(store) { WithWhoIsProtected = parsed.GetValue(names), Tooi = (await where.OfItself(store, session.Today, stop)).Tooi }, rules, to, session, stop);
        });
        return command;
    }

    private static async Task<int> Destroy(Store store, DestructionDeclaration begun, DossierExport export, SelectionList rules, string to, Session session, CancellationToken stop)
    {
        try
        {
            var (declared, left) = await new Destruction(store, export, rules).Run(begun, to, new Bar(session, "vernietigen", "destroying"), stop);
            // What is destroyed is found by no word any more.
            await store.Indexer.CatchUp(stop: stop);
            foreach (var (number, why) in left)
                session.Note($"{number} is niet vernietigd. {why.Dutch}", $"{number} was not destroyed. {why.English}");
            if (declared.Dossiers.IsEmpty)
                throw new WrongUse("Er is niets vernietigd. Waarom staat hierboven.", "Nothing was destroyed. Why stands above.");
            var file = Path.Combine(to, $"verklaring-{declared.Number}.txt");
            Directory.CreateDirectory(to);
            Output.Write(declared.ToText(session.Language), file, session);
            session.Screen.Line(session.Say(
                $"{declared.Dossiers.Length} dossiers zijn vernietigd. De verklaring {declared.Number} staat in ‘{file}’ en in de database.",
                $"{declared.Dossiers.Length} dossiers were destroyed. Declaration {declared.Number} is in ‘{file}’ and in the database."), Screen.Good);
            session.Note(
                "Back-ups van voor vandaag hebben de dossiers nog. Hoe je die weg krijgt, staat in docs/retention.md.", "Backups from before today still have the dossiers. docs/retention.md tells how to be rid of those.");
            return ExitCode.Holds;
        }
        catch (OperationCanceledException)
        {
            session.Note(
                $"Vernietiging {begun.Number} is niet af. Elk dossier is heel of weg. Typ hetzelfde opnieuw, dan gaat zij verder.",
                $"Destruction {begun.Number} is not finished. Each dossier is whole or gone. Type the same again and it goes on.");
            throw;
        }
    }

    /// <summary>What was named, or all that may be destroyed.</summary>
    /// <exception cref="WrongUse">One that was named may not be, or the rule is an example.</exception>
    private static async Task<ImmutableArray<DestroyedDossier>> Chosen(
        Store store, Organisation where, List<Dossiers.Numbers.DossierNumber> only, SelectionList rules, Session session, CancellationToken stop)
    {
        var holds = await NamedHolds.Of(store, where.Name, stop);
        var chosen = new List<RetainedDossier>();
        foreach (var number in only.Distinct())
        {
            chosen.Add(await store.Retained.One(where.Name, number, stop) ?? throw new WrongUse(
                $"Bij {where.Title} is geen dossier {number}, of het is al vernietigd.", $"{where.Title} has no dossier {number}, or it was destroyed already."));
        }

        var planned = ImmutableArray.CreateBuilder<DestroyedDossier>();
        foreach (var dossier in only.Count > 0 ? chosen : await store.Retained.Closed(where.Name, stop))
        {
            var retention = Retention.Of(dossier, rules, holds, session.Today);
            if (retention is Retention.MayBeDestroyed { Rule: var rule })
                planned.Add(rule.IsExample ? throw OnlyAnExample(rule) : DestroyedDossier.Of(dossier, rule));
            else if (only.Count > 0)
                throw new WrongUse(new Wording($"{dossier.Number}: {retention.Said.Dutch}", $"{dossier.Number}: {retention.Said.English}"));
        }

        return planned.ToImmutable();
    }

    private static WrongUse OnlyAnExample(SelectionRule rule) => new(
        $"De regel voor ‘{rule.For}’ is een voorbeeld. Daarmee wordt niets vernietigd. Geef met ‘--list’ de selectielijst die voor de organisatie is vastgesteld.",
        $"The rule for ‘{rule.For}’ is an example. Nothing is destroyed by it. Give the selection list that was adopted for the organisation with ‘--list’.");
}
