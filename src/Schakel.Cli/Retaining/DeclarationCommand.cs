// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Cli.Stores;
using Schakel.Procedures;

namespace Schakel.Cli.Retaining;

/// <summary><c>schakel retention declaration</c>: the declarations of destruction that the store keeps.</summary>
internal static class DeclarationCommand
{
    public static Command Of(Session session)
    {
        var (db, organisation, output) = (Database.Option(session), Given.Organisation(session), Output.Option(session));
        var number = new Argument<string?>(session.Say("NUMMER", "NUMBER")) { Arity = ArgumentArity.ZeroOrOne, Description = session.Say("het nummer van een verklaring; zonder nummer een lijst", "the number of a declaration; without one a list") };
        var command = new Command("declaration", session.Say("toont verklaringen van vernietiging", "shows declarations of destruction")) { number, organisation, output, db };
        command.SetAction(async (parsed, stop) =>
        {
            var where = Given.OrganisationOf(parsed.GetValue(organisation)!, session);
            await using var store = await Database.Of(parsed, db, session).MustExist().Open(session.World.Time, stop);
            var all = await store.Declarations.Of(where.Name, stop);
            if (parsed.GetValue(number) is { } which)
            {
                var found = all.FirstOrDefault(each => each.Number.Equals(which, StringComparison.OrdinalIgnoreCase)) ?? throw new WrongUse(
                    $"{where.Title} heeft geen verklaring ‘{which}’.", $"{where.Title} has no declaration ‘{which}’.");
                Output.Write(found.ToText(session.Language), parsed.GetValue(output) ?? "-", session);
                return ExitCode.Holds;
            }

            foreach (var each in all)
                session.Screen.Line($"{each.Number}  ", session.Say($"{Dates.InFull(each.On, Language.Dutch)}, {each.Dossiers.Length} dossiers, {each.Ground}", $"{Dates.InFull(each.On, Language.English)}, {each.Dossiers.Length} dossiers, {each.Ground}"));
            if (all.Count == 0)
                session.Screen.Line(session.Say("Er is nog niets vernietigd.", "Nothing was destroyed yet."));
            return ExitCode.Holds;
        });
        return command;
    }
}
