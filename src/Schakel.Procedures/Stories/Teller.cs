// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Stories;

/// <summary>Tells a run as dated lines in plain words.</summary>
public static class Teller
{
    /// <summary>A line for every event of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="course">The procedure in its setting.</param>
    /// <param name="isNamed">Whether steps stand there by their names: for who has the text at hand, not for who never saw it.</param>
    public static ImmutableArray<StoryLine> Tell(Run run, Course course, bool isNamed = true) =>
        [.. run.Happened.Select(happening => new StoryLine(happening.Event.On, Sentence(happening, course, isNamed)))];

    private static Wording Sentence(Happening happening, Course course, bool isNamed)
    {
        var dossier = happening.Dossier;
        var now = Join(Passing.Tell(happening, course), Where(happening, course, isNamed));
        return happening.Event switch
        {
            Event.Opened => Join(new($"{Capital(Raiser(course).Dutch)} begint.", $"{Capital(Raiser(course).English)} starts."), now),
            Event.Answered e => Join(Says(e.By.Holder, e.Label, course), now),
            Event.AnsweredLate { Arrival: null } e => Join(
                Says(e.By.Holder, e.Label, course), new("Het antwoord komt te laat, en gaat mee naar wie nu aan zet is.", "The answer is late, and goes to whoever's turn it is now.")),
            Event.AnsweredLate e => Join(Join(Says(e.By.Holder, e.Label, course), new("Dat is te laat, maar wel een antwoord.", "That is late, but it is an answer.")), now),
            Event.Acted { Arrival: null } e => Says(e.By.Holder, e.Label, course),
            Event.Acted e => Join(Says(e.By.Holder, e.Label, course), now),
            Event.Announced e => Join(
                Says(e.By.Holder, e.Act.Label, course),
                new($"Dat gaat in na {Dates.InFull(e.Act.EffectiveOn, Language.Dutch)}.", $"That takes effect after {Dates.InFull(e.Act.EffectiveOn, Language.English)}.")),
            Event.TakenBack e => new($"{Capital(Name(e.By.Holder, course).Dutch)} neemt ‘{e.Label}’ terug.", $"{Capital(Name(e.By.Holder, course).English)} takes ‘{e.Label}’ back."),
            Event.TookEffect e => Join(new($"‘{Label(e.Label, isNamed)}’ gaat in.", $"‘{Label(e.Label, isNamed)}’ takes effect."), now),
            Event.Lapsed e => Join(Silence(e, course), now),
            Event.Extended e => Join(MoreTime(e, course), Due(dossier)),
            Event.Suspended e => new(
                $"{Capital(Name(e.By.Holder, course).Dutch)} zet de termijn stil, tot en met {Dates.InFull(e.Until, Language.Dutch)}.",
                $"{Capital(Name(e.By.Holder, course).English)} stops the clock, up to and including {Dates.InFull(e.Until, Language.English)}."),
            Event.Resumed => Join(new("De termijn loopt weer.", "The clock runs again."), Due(dossier)),
            Event.LinkedDone e => new($"‘{e.Procedure}’ is klaar.", $"‘{e.Procedure}’ is done."),
            _ => new("Ambten worden anders vervuld.", "Offices are filled otherwise."),
        };
    }

    private static Wording Silence(Event.Lapsed lapsed, Course course)
    {
        var step = course.Procedure.Steps[course.IndexOf(lapsed.Step)!.Value];
        var who = Name(course.HolderOf(step.Holder) ?? step.Holder?.ToString() ?? "", course);
        if (lapsed.Why is LapseReason.NobodyFillsIt)
            return new($"Niemand vervult: {who.Dutch}.", $"Nobody fills: {who.English}.");
        return step.Kind is StepKind.Right
            ? new($"{Capital(who.Dutch)} doet niets. Dat mag.", $"{Capital(who.English)} does nothing. That is allowed.")
            : new($"{Capital(who.Dutch)} zwijgt.", $"{Capital(who.English)} is silent.");
    }

    private static Wording MoreTime(Event.Extended extended, Course course)
    {
        var who = Name(extended.By.Holder, course);
        return extended.ByConsent
            ? new($"{Capital(who.Dutch)} stemt in met meer tijd.", $"{Capital(who.English)} consents to more time.")
            : new($"{Capital(who.Dutch)} neemt meer tijd, met redenen.", $"{Capital(who.English)} takes more time, with reasons.");
    }

    private static Wording Says(string holder, string label, Course course) => new(
        $"{Capital(Name(holder, course).Dutch)} kiest ‘{label}’.", $"{Capital(Name(holder, course).English)} chooses ‘{label}’.");

    private static Wording Where(Happening happening, Course course, bool isNamed) => happening.Dossier.At switch
    {
        Position.InStep at => Turn(happening.Dossier, at, course, isNamed),
        Position.Done done => new($"Klaar: {Vocabulary.DoneAs[done.As]}.", $"Done: {Names.End(done.As)}."),
        Position.Resting rests => Names.AtForum(rests.Forum, course, happening.Event),
        Position.Gone gone => Names.AtGate(gone.Gate),
        _ => throw new InvalidOperationException("No such position."),
    };

    private static Wording Turn(Dossier dossier, Position.InStep at, Course course, bool isNamed)
    {
        var step = course.Procedure.Steps[course.IndexOf(at.Step)!.Value];
        var who = Name(course.HolderOf(step.Holder) ?? "", course);
        var verb = step.Kind is StepKind.Right ? new Wording("Nu mag", "Now may act") : new Wording("Aan zet", "It is the turn of");
        var (dutch, english) = isNamed ? ($" ({at.Step})", $" ({at.Step})") : IsOneOfMore(step, course) ? ($" ({step.Task})", "") : ("", "");
        var turn = new Wording($"{verb.Dutch}: {who.Dutch}{dutch}.", $"{verb.English}: {who.English}{english}.");
        return Clocks.LastDay(dossier, at) is null ? turn : Join(turn, Due(dossier));
    }

    // Who has several turns, one after another, is told which of them it is in the words of the text, which is Dutch.
    private static bool IsOneOfMore(Step step, Course course) => step.Task.Length > 0 && course.Procedure.Steps.Count(other => course.HolderOf(other.Holder) == course.HolderOf(step.Holder)) > 1;

    private static Wording Due(Dossier dossier) =>
        dossier.At is Position.InStep at && Clocks.LastDay(dossier, at) is { } day
            ? new($"Tijd tot en met {Dates.InFull(day, Language.Dutch)}.", $"Time up to and including {Dates.InFull(day, Language.English)}.")
            : new("", "");

    private static string Label(string label, bool isNamed) => isNamed ? label : label.Replace('-', ' ');

    private static Wording Raiser(Course course) => Name(Role.Raiser.Name, course);

    private static Wording Name(string holder, Course course) => Names.Holder(holder, course);

    private static Wording Join(Wording one, Wording other) => new($"{one.Dutch} {other.Dutch}".Trim(), $"{one.English} {other.English}".Trim());

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
