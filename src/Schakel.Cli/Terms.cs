// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Procedures;
using Schakel.Procedures.Calendars;

namespace Schakel.Cli;

/// <summary><c>schakel term</c>: the last day of a term, and how it was counted.</summary>
internal static class Terms
{
    public static Command Command(Session session)
    {
        var date = Word(session.Say("DATUM", "DATE"), session.Say("de dag van de gebeurtenis; de termijn begint de dag erna", "the day of the event; the term starts the day after"));
        var count = Word(session.Say("AANTAL", "COUNT"), session.Say("hoeveel", "how many"));
        var unit = Word(session.Say("EENHEID", "UNIT"), session.Say("werkdagen, dagen, weken, maanden of jaar", "workdays, days, weeks, months or years (or the Dutch words)"));
        var explain = new Option<bool>("--explain") { Description = session.Say("dag voor dag, met de redenen en de artikelen", "day by day, with the reasons and the articles") };
        var plain = new Option<bool>("--plain") { Description = session.Say("zonder de Algemene termijnenwet", "without the Algemene termijnenwet") };
        var csv = new Option<string?>("--csv")
        {
            HelpName = session.Say("BESTAND", "FILE"),
            Description = session.Say("een bestand met de kolommen gebeurtenis, aantal, eenheid; vult laatste-dag in", "a file with the columns gebeurtenis, aantal, eenheid; fills in laatste-dag"),
        };
        var command = new Command("term", session.Say("rekent de laatste dag van een termijn uit", "counts the last day of a term")) { date, count, unit, explain, plain, csv };
        command.SetAction(parsed =>
        {
            var words = new[] { date, count, unit }.Select(parsed.GetValue).ToArray();
            var act = !parsed.GetValue(plain);
            if (parsed.GetValue(csv) is { } file)
                return words[0] is null && !parsed.GetValue(explain)
                    ? TermTable.Write(file, InForce(session), act, session)
                    : throw new WrongUse("Bij --csv hoort alleen het bestand, en eventueel --plain.", "With --csv belongs only the file, and --plain if need be.");
            if (words is not [{ } from, { } number, { } what])
                throw new WrongUse("Welke termijn? Typ bijvoorbeeld ‘schakel term 2026-12-01 6 weken’.", "Which term? Type for example ‘schakel term 2026-12-01 6 weeks’.");
            return Tell(Typed.Date(from), Typed.Term(number, what), act, parsed.GetValue(explain), session);
        });
        return command;
    }

    private static Argument<string?> Word(string name, string what) => new(name) { Arity = ArgumentArity.ZeroOrOne, Description = what };

    private static int Tell(DateOnly day, Term term, bool act, bool explain, Session session)
    {
        var calendar = InForce(session);
        var last = Typed.LastDay(calendar, day, term, act);
        session.Screen.Line(session.Say(
            $"De laatste dag is {Dates.InFull(last, Language.Dutch)} ({last:yyyy-MM-dd}).", $"The last day is {Dates.InFull(last, Language.English)} ({last:yyyy-MM-dd})."), Screen.Strong);
        if (explain)
            Explain(calendar, calendar.Explain(day, term, act), session);
        if (Unknown(calendar, last) is { } until)
            session.Note($"Let op: gelijkgestelde dagen na {until} staan nog niet in de kalender.", $"Mind: equated days after {until} are not in the calendar yet.");
        return ExitCode.Holds;
    }

    private static void Explain(Calendar calendar, TermExplanation explanation, Session session)
    {
        var screen = session.Screen;
        screen.Line();
        screen.Line(session.Say($"Hoe is dit geteld? Een termijn van {explanation.Term.In(Language.Dutch)}.", $"How was this counted? A term of {explanation.Term.In(Language.English)}."));
        for (var i = 0; i < explanation.Steps.Length; i++)
            screen.Line($"{i + 1}. ", $"{session.Say(explanation.Steps[i].Text)} ({session.Say(explanation.Steps[i].Article)})");
        screen.Line();
        screen.Line(session.Say("Dag voor dag:", "Day by day:"));
        var dates = explanation.Days.Select(day => Dates.InFull(day.Day, session.Language)).ToList();
        var width = dates.Max(date => date.Length);
        foreach (var (date, day) in dates.Zip(explanation.Days))
            screen.Line($"{date.PadRight(width)}  ", session.Say(day.Why) + Source(day, session));
        screen.Line();
        screen.Line(session.Say($"Geteld met de kalender {calendar.Name}, versie {calendar.Version}.", $"Counted with the calendar {calendar.Name}, version {calendar.Version}."));
    }

    // Saturdays and Sundays are told by the first article, once; of every other free day its own article is named.
    private static string Source(ExplainedDay day, Session session) =>
        day.Free is { } free && free.Name != Dates.Weekday(day.Day) ? $" ({session.Say(free.Article)})" : "";

    private static int? Unknown(Calendar calendar, DateOnly last) =>
        calendar.EquatedDays.LastOrDefault() is { } known && last.Year > known.Day.Year ? known.Day.Year : null;

    private static Calendar InForce(Session session)
    {
        var library = Library.Of([], session.Shipped);
        return library.Texts.OfType<ReadText.OfCalendar>().First() is { Calendar: { } calendar } ? calendar : throw new BrokenTexts(library.Broken.OfType<ReadText.OfCalendar>());
    }
}
