// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Procedures;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Stories;

namespace Schakel.Cli;

/// <summary><c>schakel story</c>: what happens, on which day, if nobody ever answers; or if everyone takes all the time there is.</summary>
internal static class Story
{
    public static Command Command(Session session)
    {
        var name = Named.Argument(session);
        var on = new Option<string?>("--on") { HelpName = session.Say("DATUM", "DATE"), Description = session.Say("de dag waarop het begint; anders vandaag", "the day on which it starts; else today") };
        var slowest = new Option<bool>("--slowest") { Description = session.Say("het langste verhaal dat er is, in plaats van dat van de stilte", "the longest story there is, instead of that of silence") };
        var at = Named.At(session);
        var command = new Command("story", session.Say("vertelt wat er op welke dag gebeurt als niemand antwoordt", "tells what happens on which day if nobody answers")) { name, on, slowest, at };
        command.SetAction(parsed =>
        {
            var day = parsed.GetValue(on) is { } typed ? Typed.Date(typed) : session.Today;
            return Tell(Named.Find(parsed.GetValue(name), command.Name, session), day, parsed.GetValue(slowest), parsed.GetValue(at), session);
        });
        return command;
    }

    private static int Tell(Named named, DateOnly day, bool slowest, string? at, Session session)
    {
        // Outside it terms can be counted, but what a whole story can take at most is known only within.
        if (day < Calendar.HorizonStart || day > Calendar.HorizonEnd)
            throw new WrongUse($"Kies een dag van {Calendar.HorizonStart.Year} tot en met {Calendar.HorizonEnd.Year}.", $"Choose a day from {Calendar.HorizonStart.Year} up to and including {Calendar.HorizonEnd.Year}.");
        var calendar = named.Library.Surroundings.Calendar;
        var course = named.Course(at);
        var order = new Order(course);
        if (slowest && !order.Circle.IsEmpty)
            throw new WrongUse(
                $"‘{named.Procedure.Name}’ kan eeuwig rondgaan: er is geen langste verhaal. Typ ‘schakel check’ met deze tekst.",
                $"‘{named.Procedure.Name}’ can go round for ever: there is no longest story. Type ‘schakel check’ with this text.");
        var run = slowest
            ? Player.Play(course, calendar, day, new Latest(course, order, calendar).SlowestRun(day))
            : Player.PlaySilence(course, calendar, day);

        var screen = session.Screen;
        screen.Line($"{named.Procedure.Title} ({named.Procedure.Name}, {session.Say("versie", "version")} {named.Procedure.Version})", Screen.Strong);
        screen.Line(session.Say(slowest
            ? new Wording("Als ieder alle tijd neemt die er is.", "If everyone takes all the time there is.")
            : new Wording("Als niemand ooit antwoordt.", "If nobody ever answers.")));
        screen.Line(session.Say(Named.Where(course.Setting)));
        screen.Line();
        StoryLines.Write("", Teller.Tell(run, course), session);
        Warn(named, session);
        return ExitCode.Holds;
    }

    private static void Warn(Named named, Session session)
    {
        if (!Checker.Check(named.Text.Read, named.Text.File.Name, named.Library.Surroundings).Holds)
            session.Note("Let op: deze tekst houdt niet. Typ ‘schakel check’ met deze tekst voor wat er mis is.", "Mind: this text does not hold. Type ‘schakel check’ with this text for what is wrong.");
    }
}
