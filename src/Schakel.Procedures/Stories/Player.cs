// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Stories;

/// <summary>Plays moves on the engine: each on the last day that is left for it, as the slowest would.</summary>
public sealed class Player
{
    private readonly Course course;
    private readonly Calendar calendar;
    private readonly List<Happening> happened = [];

    private Player(Course course, Calendar calendar) => (this.course, this.calendar) = (course, calendar);

    /// <summary>Opens a dossier and makes these moves.</summary>
    /// <param name="course">The procedure in a setting.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="start">The day of opening.</param>
    /// <param name="moves">The moves.</param>
    public static Run Play(Course course, Calendar calendar, DateOnly start, IEnumerable<Move> moves)
    {
        var player = new Player(course, calendar);
        var complete = player.Open(start) && moves.All(player.Make);
        return new Run([.. player.happened], complete);
    }

    /// <summary>Opens a dossier and lets everyone be silent until nothing happens any more.</summary>
    /// <param name="course">The procedure in a setting.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="start">The day of opening.</param>
    public static Run PlaySilence(Course course, Calendar calendar, DateOnly start)
    {
        var player = new Player(course, calendar);
        player.Open(start);
        // A text that does not hold may run in a circle; one that does passes each step once.
        for (var turns = 0; turns <= course.Procedure.Steps.Length && player.PassTime(); turns++)
        {
        }

        return new Run([.. player.happened], Complete: true);
    }

    /// <summary>The command that opens a dossier with each date as late as it may be; a date that may be missing is missing.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="start">The day.</param>
    public static Command.Open Opening(Procedure procedure, Calendar calendar, DateOnly start) => new(start, ["melder-1"])
    {
        Given = [.. procedure.Questions.Select(question => question.Name), .. procedure.Raising?.With ?? []],
        Dates = procedure.Questions.Where(question => question is { Required: true, Type: QuestionType.Date })
            .DistinctBy(question => question.Name)
            .ToImmutableDictionary(question => question.Name, question => question.AtMost is not { } most ? start : Clocks.Earlier(
                Clocks.Count(start, most, Clocks.UsesTermsAct(procedure), calendar), Wellformed.LastDay)),
    };

    private Dossier? Dossier => happened.Count == 0 ? null : happened[^1].Dossier;

    private bool Open(DateOnly start) => Do(Opening(course.Procedure, calendar, start));

    private bool Make(Move move)
    {
        if (Dossier is not { At: Position.InStep at } dossier || course.IndexOf(at.Step) is not { } index)
            return move is Move.Acts act && Dossier is { At: Position.Resting } rests && Do(ActOn(rests.LastDay, act));
        var step = course.Procedure.Steps[index];
        var day = Time.NextDay(dossier) ?? dossier.LastDay;
        var holder = new Actor(course.HolderOf(step.Holder) ?? "");
        switch (move)
        {
            case Move.Lapses:
                return PassTime();
            case Move.Extends:
                return Do(new Command.Extend(day, holder, HasReasons: true));
            case Move.Suspends:
                return Do(new Command.Suspend(day, holder, HasReasons: true)) && PassTime();
            case Move.Acts acts:
                return Do(ActOn(day, acts)) && WaitForEffect();
            case Move.Answers { Label: var label }:
                var answer = step.Answers.FirstOrDefault(found => found.Label == label);
                return answer is not null
                    && (answer.OnlyAfter is not { } after || Do(new Command.LinkedIsDone(day, after.Name)))
                    && Do(new Command.Answer(day, holder, step.Name, label) { Given = [.. answer.With] });
            default:
                throw new InvalidOperationException($"No way to play {move.GetType().Name}.");
        }
    }

    private Command.Act ActOn(DateOnly day, Move.Acts act) => new(day, new Actor(course.HolderOf(act.Who) ?? ""), act.Label)
    {
        Given = [.. course.Procedure.Acts.Concat(course.Procedure.Steps.SelectMany(step => step.Acts)).SelectMany(found => found.With)],
    };

    private bool WaitForEffect()
    {
        while (Dossier?.Pending is not null)
        {
            if (!PassTime())
                return false;
        }

        return true;
    }

    /// <summary>Lets exactly the next thing happen that happens by itself; false where there is none.</summary>
    private bool PassTime()
    {
        if (Dossier is not { } dossier || Time.NextDay(dossier) is not { } day
            || Time.Next(dossier, course, calendar, day.AddDays(1)) is not { } next)
            return false;
        Add(next);
        return true;
    }

    private bool Do(Command command)
    {
        if (Deciding.Decide(Dossier, command, course, calendar) is not Outcome.Accepted accepted)
            return false;
        foreach (var next in accepted.Events)
            Add(next);
        return true;
    }

    private void Add(Event next) => happened.Add(new Happening(next, Folding.Evolve(Dossier, next)));
}
