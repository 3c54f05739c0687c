// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Spectre.Console;

namespace Schakel.Cli;

/// <summary><c>schakel overview</c>: the shipped procedures with their verdicts, and what one can type next.</summary>
internal static class Overview
{
    public static Command Command(Session session)
    {
        var command = new Command("overview", session.Say("de procedures van Schakel, met hun oordeel", "the procedures of Schakel, with their verdicts"));
        command.SetAction(_ => Tell(session));
        return command;
    }

    private static int Tell(Session session)
    {
        var library = Library.Of([], session.Shipped);
        var procedures = Check.Examine(session.Shipped.Texts.OfType<ReadText.OfProcedure>(), library);
        var screen = session.Screen;
        screen.Line(session.Say("Schakel: wie iets aankaart krijgt op tijd antwoord, of het gaat vanzelf een trede omhoog.", "Schakel: whoever raises something is answered in time, or it climbs a rung by itself."), Screen.Strong);
        screen.Line();
        screen.Table(Table(procedures, session));
        screen.Line();
        screen.Line(session.Say("Wat je nu kunt typen:", "What you can type now:"), Screen.Strong);
        screen.Line("  schakel check mijn-procedure.txt                       ", session.Say("houdt deze tekst stand?", "does this text hold?"));
        screen.Line("  schakel story noodrem-professional                     ", session.Say("wat gebeurt er als niemand antwoordt?", "what happens if nobody answers?"));
        screen.Line("  schakel draw noodrem-professional -o noodrem.svg       ", session.Say("de ladder als tekening", "the ladder as a drawing"));
        screen.Line("  schakel fmt mijn-procedure.txt                         ", session.Say("de vaste vorm van een tekst", "the canonical form of a text"));
        screen.Line("  schakel export noodrem-professional --to json          ", session.Say("voor andere programma's", "for other programs"));
        screen.Line("  schakel term 2026-12-01 6 weken --explain              ", session.Say("de laatste dag van een termijn, en waarom", "the last day of a term, and why"));
        screen.Line("  schakel --help                                         ", session.Say("alle commando's", "all commands"));
        foreach (var broken in library.Broken)
        {
            screen.Line();
            Report.Findings(broken.File, broken.Findings, session);
        }

        return library.Broken.Any() || procedures.Any(procedure => !procedure.Holds) ? ExitCode.Broken : ExitCode.Holds;
    }

    private static Table Table(IEnumerable<CheckedText> procedures, Session session)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false, UseSafeBorder = false };
        table.AddColumn(session.Say("procedure", "procedure"));
        table.AddColumn(session.Say("titel", "title"));
        table.AddColumn(session.Say("oordeel", "verdict"));
        table.AddColumn(new TableColumn(session.Say("hoogstens", "at most")).RightAligned());
        foreach (var each in procedures)
        {
            table.AddRow(
                Cell(each.Text.Identity?.Name ?? each.Text.File.Name),
                Cell(each.Text is ReadText.OfProcedure { Read.Procedure: { } procedure } ? procedure.Title : ""),
                each.Holds ? Cell(session.Say("houdt stand", "holds"), Screen.Good) : Cell(session.Say("houdt niet", "does not hold"), Screen.Bad),
                Cell(each.WorstCaseDays is { } days ? session.Say($"{days} dagen", $"{days} days") : ""));
        }

        return table;
    }

    private static Text Cell(string text, Style? style = null) => new(Screen.Shown(text), style);
}
