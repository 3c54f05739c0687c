// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Stories;

namespace Schakel.Cli;

/// <summary>Verdicts for people: what is wrong, where, and what would happen.</summary>
internal static class Report
{
    public static void Write(ImmutableArray<CheckedText> verdicts, Session session)
    {
        foreach (var verdict in verdicts)
            Write(verdict, session);
        var screen = session.Screen;
        var broken = verdicts.Count(verdict => !verdict.Holds);
        if (verdicts.Any(verdict => verdict is { Holds: true, Text: ReadText.OfProcedure }))
        {
            screen.Line();
            screen.Line(session.Say("bewezen: er komt een antwoord, op tijd of hogerop. Niet bewezen: dat het een goed antwoord is.",
                "proven: an answer comes, in time or higher up. Not proven: that the answer is a good one."));
        }

        if (verdicts.Length > 1)
        {
            screen.Line();
            screen.Line(broken == 0
                ? session.Say($"Alle {verdicts.Length} teksten houden stand.", $"All {verdicts.Length} texts hold.")
                : session.Say($"Van de {verdicts.Length} teksten houden er {broken} geen stand.", $"Of {verdicts.Length} texts, {broken} do not hold."), broken == 0 ? Screen.Good : Screen.Bad);
        }
    }

    /// <summary>What is wrong with texts that stand in the way of an answer.</summary>
    public static void Broken(ImmutableArray<ReadText> texts, Session session)
    {
        foreach (var text in texts)
            Findings(text.File, text.Findings, session);
    }

    /// <summary>Findings, each with its line of the text and its story.</summary>
    public static void Findings(TextFile file, ImmutableArray<Finding> findings, Session session)
    {
        foreach (var finding in findings)
            Write(finding, file, session);
    }

    private static void Write(CheckedText verdict, Session session)
    {
        var screen = session.Screen;
        var name = verdict.Text.Identity is var (called, version)
            ? version > 0 ? $"{called}, {session.Say("versie", "version")} {version}" : called
            : verdict.Text.File.Name;
        if (verdict.Holds)
        {
            screen.Line(session.Say("houdt stand  ", "holds  "), $"{name}{(verdict.WorstCaseDays is { } days ? $": {MostDays(days, session)}" : "")}", beforeStyle: Screen.Good);
            return;
        }

        screen.Line(session.Say("houdt niet   ", "does not hold  "), $"{name}: {Count(verdict.Findings.Length, session)}{(verdict.WorstCaseDays is { } most ? $"; {MostDays(most, session)}" : "")}", beforeStyle: Screen.Bad);
        screen.Line();
        Findings(verdict.Text.File, verdict.Findings, session);
    }

    private static string MostDays(int days, Session session) =>
        session.Say($"duurt hoogstens {days} kalenderdagen", $"takes {days} calendar days at most");

    private static string Count(int findings, Session session) => findings == 1
        ? session.Say("één bevinding", "one finding")
        : session.Say($"{findings} bevindingen", $"{findings} findings");

    private static void Write(Finding finding, TextFile file, Session session)
    {
        var screen = session.Screen;
        screen.Write($"{finding.File}:{finding.Place.Line}:{finding.Place.Column}  ", Screen.Soft);
        screen.Line(finding.Code, Screen.Strong);
        screen.Line("  ", session.Say(finding.Message));
        if (finding.Nearest is { } nearest && !finding.Message.Dutch.Contains($"‘{nearest}’"))
            screen.Line("  ", session.Say($"Bedoel je ‘{nearest}’?", $"Do you mean ‘{nearest}’?"));
        Point(finding, file, screen);
        if (!finding.Story.IsEmpty)
        {
            screen.Line();
            screen.Line("  ", Heading(finding.Counterexample, session));
            StoryLines.Write("    ", finding.Story, session);
        }

        screen.Line();
    }

    private static string Heading(Counterexample? counterexample, Session session) => counterexample switch
    {
        null => session.Say("Dan gebeurt dit:", "Then this happens:"),
        { Driver: { } driver } => session.Say(
            $"Dan gebeurt bijvoorbeeld dit, bij ‘{counterexample.OrganisationType}’ met ‘{driver}’ aan het stuur:",
            $"Then, for example, this happens, in ‘{counterexample.OrganisationType}’ with ‘{driver}’ at the wheel:"),
        _ => session.Say($"Dan gebeurt bijvoorbeeld dit, bij ‘{counterexample.OrganisationType}’:", $"Then, for example, this happens, in ‘{counterexample.OrganisationType}’:"),
    };

    // The line of the text with a caret below the place; of a line wider than the screen only what is around it.
    private static void Point(Finding finding, TextFile file, Screen screen)
    {
        var line = Screen.Shown(file.Line(finding.Place.Line));
        if (line.Trim().Length == 0)
            return;
        var before = $"  {finding.Place.Line,4} | ";
        var room = Math.Min(screen.Width - before.Length - 2, 160);
        var column = Math.Min(finding.Place.Column - 1, line.Length);
        var from = line.Length <= room ? 0 : Math.Clamp(column - (room / 2), 0, line.Length - room);
        screen.Write(before, Screen.Soft);
        screen.Write(line.Substring(from, Math.Min(room, line.Length - from)).TrimEnd());
        screen.End();
        screen.Write(new string(' ', before.Length - 2) + "| ", Screen.Soft);
        screen.Write(new string(' ', column - from));
        screen.Write("^", Screen.Bad);
        screen.End();
    }
}
