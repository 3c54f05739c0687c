// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Stories;

/// <summary>Whether a counterexample really happens: it is played on the engine, and its claim is looked at there.</summary>
public static class Claims
{
    /// <summary>Plays a counterexample and says whether its claim is then the case.</summary>
    /// <param name="counterexample">The counterexample.</param>
    /// <param name="course">The procedure, in the setting the counterexample names.</param>
    /// <param name="calendar">The calendar.</param>
    public static bool Happens(Counterexample counterexample, Course course, Calendar calendar)
    {
        var run = Player.Play(course, calendar, counterexample.Start, counterexample.Moves);
        if (!run.Complete || run.Last is not { } last)
            return false;
        return counterexample.Claim switch
        {
            Claim.StuckIn c => IsIn(last, c.Step)
                && (Time.NextDay(last) is not { } day || Time.Next(last, course, calendar, day.AddDays(1)) is null),
            Claim.EndedUnanswered => HasEnded(last) && LastWord(run, course) is null or Event.Lapsed,
            Claim.NoHigher c => run.Happened[^1].Event is Event.Lapsed lapsed && lapsed.Step == c.From && IsAt(last, c.To) && !Climbed(course, c),
            Claim.EndedWithoutRight => HasEnded(last) && LastWord(run, course) is Event.Answered answered
                && KindOf(course, answered.Step) is StepKind.Duty,
            Claim.JudgedWrongly c => IsIn(last, c.Step) && course.IndexOf(c.Step) is { } index && JudgesWrongly(course, index),
            Claim.BackIn c => IsIn(last, c.Step) && run.Happened.Count(h => IsIn(h.Dossier, c.Step) && Arrived(h.Event)) > 1,
            Claim.LongerThan c => last.LastDay.DayNumber - last.Opened.DayNumber > c.Days,
            Claim.Reaches c => IsIn(last, c.Step),
            Claim.EndedBy => last.At is not Position.InStep,
            _ => throw new InvalidOperationException($"No look at {counterexample.Claim.GetType().Name}."),
        };
    }

    /// <summary>Whether in this step the one at the wheel judges, or an office that lacks the power.</summary>
    internal static bool JudgesWrongly(Course course, int step) =>
        course.Procedure.Steps[step].Kind is StepKind.Judgment
        && course.HolderAt(step) is { } holder
        && (holder == course.Setting.Driver?.Name || course.Setting.Type.Office(holder)?.May(Power.Judge) != true);

    private static bool HasEnded(Dossier dossier) => dossier.At is Position.Done or Position.Gone;

    private static bool IsIn(Dossier dossier, string step) => dossier.At is Position.InStep at && at.Step == step;

    private static bool IsAt(Dossier dossier, string place) => dossier.At switch
    {
        Position.InStep at => at.Step == place,
        Position.Gone gone => Reading.Vocabulary.Gates[gone.Gate] == place,
        _ => false,
    };

    private static bool Arrived(Event happened) => happened is Event.Opened or Event.Answered or Event.Lapsed or Event.TookEffect
        or Event.Acted { Arrival: not null } or Event.AnsweredLate { Arrival: not null };

    // The last duty or judgment that was answered or met with silence: rights, and whatever the raiser says himself, are no answer to him.
    private static Event? LastWord(Run run, Course course) => run.Happened.Select(happening => happening.Event).LastOrDefault(happened =>
        (happened is Event.Answered answered && answered.By.Holder != Role.Raiser.Name && KindOf(course, answered.Step) is not StepKind.Right)
        || (happened is Event.Lapsed lapsed && KindOf(course, lapsed.Step) is not StepKind.Right));

    private static StepKind? KindOf(Course course, string step) => course.IndexOf(step) is { } index ? course.Procedure.Steps[index].Kind : null;

    private static bool Climbed(Course course, Claim.NoHigher claim)
    {
        if (course.IndexOf(claim.To) is not { } to || course.IndexOf(claim.From) is not { } from)
            return false;
        var reached = course.Procedure.Steps[to];
        return reached.Kind is not StepKind.Right
            && course.RungOf(course.HolderOf(reached.Holder)) > course.RungOf(course.HolderOf(course.Procedure.Steps[from].Holder));
    }
}
