// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Engine;

/// <summary>Decides a command on a dossier whose time is up to date.</summary>
internal sealed class Turn(Dossier dossier, Course course, Calendar calendar)
{
    private Procedure Procedure => course.Procedure;

    private Position.InStep? Here => dossier.At as Position.InStep;

    public Outcome Decide(Command command) => command switch
    {
        Command.PassTime => new Outcome.Accepted([]),
        _ when dossier.At is Position.Done => Refusals.Of(RefusalReason.Ended, Refusals.Ended),
        // Behind a gate the one who had to decide still must (Awb 6:20): a late answer is recorded, and what it waits for.
        Command.Answer c => Answer(c),
        Command.LinkedIsDone c => Accept(new Event.LinkedDone(c.On, c.Procedure)),
        Command.Staff c => Staff(c),
        _ when dossier.At is Position.Gone => Refusals.Of(RefusalReason.Ended, Refusals.Ended),
        Command.Act c => Act(c),
        Command.TakeBack c => dossier.Pending is { } pending && c.By.Holder == pending.By && Wears(c.By)
            ? Accept(new Event.TakenBack(c.On, c.By, pending.Label))
            : Refusals.Of(RefusalReason.NoSuchAnswer, Refusals.NothingPending),
        Command.Extend c => Extend(c),
        Command.Consent c => Consent(c),
        Command.Suspend c => Suspend(c),
        Command.Resume c => Here is { SuspendedOn: not null } at && Time.Resume(dossier, course, calendar, at, c.On, ranOut: false) is { } resumed
            ? Accept(resumed)
            : Refusals.Of(RefusalReason.ClockState, Refusals.Runs),
        _ => throw new InvalidOperationException($"No decision for {command.GetType().Name}."),
    };

    private static Outcome.Accepted Accept(Event happened) => new([happened]);

    private Step? StepOf(string? name) => name is not null && course.IndexOf(name) is { } index ? Procedure.Steps[index] : null;

    private Outcome Answer(Command.Answer command)
    {
        var isHere = Here?.Step == command.Step;
        if (StepOf(command.Step) is not { } step || (!isHere && !dossier.Silent.Contains(command.Step)))
            return NotYourTurn();
        if (course.HolderOf(step.Holder) != command.By.Holder || !Wears(command.By))
            return NotYourTurn();
        if (Bar(command.By, step) is { } barred)
            return barred;
        if (step.Answers.FirstOrDefault(answer => answer.Label == command.Label) is not { } answer)
            return Refusals.Of(RefusalReason.NoSuchAnswer, Refusals.NoSuchAnswer(command.Label));
        var refusals = Missing(answer.With, command.Given, command.Dates)
            .Concat(NotAsked(answer.With, command.Dates))
            .Concat(Opening.TooFar(command.Dates, dossier.Opened, Procedure, calendar)).ToImmutableArray();
        if (answer.OnlyAfter is { } after && !dossier.LinkedDone.Contains(after.Name))
            refusals = refusals.Add(new Refusal(RefusalReason.NotYet, Refusals.NotYet(after.Name)));
        if (!refusals.IsEmpty)
            return new Outcome.Refused(refusals);

        var filled = dossier with { Dates = dossier.Dates.SetItems(command.Dates) };
        // On the ladder the higher rung keeps its turn: a late answer must not take the dossier back down to start over (G17).
        var moves = isHere || dossier.At is Position.Resting;
        var arrival = moves ? Arriving.At(filled, course, calendar, course.IndexOf(step.Name), answer.To, bySilence: false, command.On) : null;
        if (moves && arrival is null)
            return Refusals.Of(RefusalReason.LeadsNowhere, Refusals.LeadsNowhere);
        return isHere
            ? Accept(new Event.Answered(command.On, step.Name, command.By, answer.Label, command.Dates, answer.Opens?.Name, arrival!))
            : Accept(new Event.AnsweredLate(command.On, step.Name, command.By, answer.Label, command.Dates, answer.Opens?.Name, arrival));
    }

    private Outcome Act(Command.Act command)
    {
        var step = StepOf(Here?.Step);
        var act = OpenActs(step)
            .FirstOrDefault(act => act.Label == command.Label && course.HolderOf(act.Who) == command.By.Holder);
        if (act is null || !Wears(command.By) || (act.To is not null && step is not null && !act.Who.IsRaiser && IsHolder(command.By, step)))
            return Refusals.Of(RefusalReason.NoSuchAnswer, Refusals.NoSuchAnswer(command.Label));
        if (Bar(command.By, null) is { } barred)
            return barred;
        // A second notice of default would open a second penalty for the same silence.
        if (act.Opens is not null && dossier.ActsThatOpened.Contains(act.Label))
            return Refusals.Of(RefusalReason.NoMore, Refusals.NoMore);
        var refusals = Missing(act.With, command.Given, ImmutableDictionary<string, DateOnly>.Empty).ToImmutableArray();
        if (!refusals.IsEmpty)
            return new Outcome.Refused(refusals);
        if (act.To is null)
            return Accept(new Event.Acted(command.On, command.By, act.Label, act.Opens?.Name, null));
        if (act.After is { } after)
        {
            return dossier.Pending is not null
                ? Refusals.Of(RefusalReason.NoMore, Refusals.AlreadyPending)
                : Accept(new Event.Announced(command.On, command.By, new PendingAct(
                    act.Label, command.By.Holder, Clocks.Count(command.On, after, Clocks.UsesTermsAct(Procedure), calendar), act.To, act.Opens?.Name)));
        }

        var from = step is null ? null : course.IndexOf(step.Name);
        return Arriving.At(dossier, course, calendar, from, act.To, bySilence: false, command.On) is { } arrival
            ? Accept(new Event.Acted(command.On, command.By, act.Label, act.Opens?.Name, arrival))
            : Refusals.Of(RefusalReason.LeadsNowhere, Refusals.LeadsNowhere);
    }

    // A forum takes no right away: what the raiser could do while an office was silent, he can still do while it stays silent (Awb 6:12).
    private IEnumerable<Model.Act> OpenActs(Step? here)
    {
        var own = dossier.At is Position.Resting
            ? dossier.Silent.Reverse().Select(StepOf).OfType<Step>().SelectMany(silent => silent.Acts)
            : here?.Acts ?? [];
        return own.Concat(Procedure.Acts);
    }

    private Outcome Extend(Command.Extend command)
    {
        if (HolderActs(command.By) is not { } turn)
            return NotYourTurn();
        if (Bar(command.By, turn.Step) is { } barred)
            return barred;
        if (turn.Step.Extension is not { } extension || turn.At.Extensions >= extension.AtMost)
            return Refusals.Of(RefusalReason.NoMore, Refusals.NoMore);
        if (turn.At.SuspendedOn is not null)
            return Refusals.Of(RefusalReason.ClockState, Refusals.StandsStill);
        if (!command.HasReasons)
            return Refusals.Of(RefusalReason.Missing, Refusals.NoReasons);
        return Accept(new Event.Extended(command.On, command.By, ByConsent: false, new Clock(
            Later(turn.At.OwnLastDay, Clocks.UsesTermsAct(Procedure)), Later(Time.Named(dossier, turn.At), Clocks.UsesTermsAct(Procedure, turn.At.Term)))));

        DateOnly? Later(DateOnly? last, bool act) =>
            last is { } day ? Clocks.Count(Clocks.Later(day, turn.At.Since), extension.Term, act, calendar) : null;
    }

    private Outcome Consent(Command.Consent command)
    {
        if (Here is not { } at || StepOf(at.Step) is not { ExtensionByConsent: true })
            return Refusals.Of(RefusalReason.NoMore, Refusals.NoMore);
        if (command.By.Holder != Role.Raiser.Name || !Wears(command.By))
            return NotYourTurn();
        if (at.SuspendedOn is not null)
            return Refusals.Of(RefusalReason.ClockState, Refusals.StandsStill);
        if (Clocks.LastDay(dossier, at) is not { } last || command.Until <= last)
            return Refusals.Of(RefusalReason.BadDate, Refusals.TooEarly(Clocks.LastDay(dossier, at) ?? command.On));
        return Accept(new Event.Extended(command.On, command.By, ByConsent: true, new Clock(
            Until(at.OwnLastDay), Until(Time.Named(dossier, at)))));

        // Only the term that ends first has to move: the other may run longer, for the steps after this one.
        DateOnly? Until(DateOnly? own) => own is { } day ? Clocks.Later(day, command.Until) : null;
    }

    private Outcome Suspend(Command.Suspend command)
    {
        if (HolderActs(command.By) is not { } turn)
            return NotYourTurn();
        if (Bar(command.By, turn.Step) is { } barred)
            return barred;
        if (turn.At.SuspendedOn is not null)
            return Refusals.Of(RefusalReason.ClockState, Refusals.StandsStill);
        if (turn.Step.Suspension is not { } suspension || turn.At.Suspensions >= suspension.AtMostTimes)
            return Refusals.Of(RefusalReason.NoMore, Refusals.NoMore);
        if (!command.HasReasons)
            return Refusals.Of(RefusalReason.Missing, Refusals.NoReasons);
        // Counted as the term itself is counted, or it could stand still past the last day to which that may shift.
        return Accept(new Event.Suspended(
            command.On, command.By, Clocks.Count(command.On, suspension.AtMost, Clocks.UsesTermsAct(Procedure, turn.At.Term), calendar)));
    }

    private Outcome.Accepted Staff(Command.Staff command)
    {
        var staffed = new Event.Staffed(command.On, command.Staffing);
        var now = dossier with { Staffing = command.Staffing };
        if (Here is { } at && StepOf(at.Step) is { } step && Arriving.IsVacant(now, course, step)
            && Time.Lapse(now, course, calendar, at.Step, command.On, LapseReason.NobodyFillsIt) is { } lapsed)
            return new Outcome.Accepted([staffed, lapsed]);
        return Accept(staffed);
    }

    private (Step Step, Position.InStep At)? HolderActs(Actor by) =>
        Here is { } at && StepOf(at.Step) is { } step && IsHolder(by, step) && Wears(by) ? (step, at) : null;

    private bool IsHolder(Actor by, Step step) => by.Holder != Role.Raiser.Name
        ? course.HolderOf(step.Holder) == by.Holder
        : step.Holder is { IsRaiser: true };

    // Of several raisers any one may act (G7); someone who is not one of them may not act as one. Where it is known who fills an office,
    // nobody else acts for it.
    private bool Wears(Actor by)
    {
        if (by.Holder == Role.Raiser.Name)
            return by.Person is not { } raiser || dossier.Raisers.Contains(raiser);
        return course.Setting.Type.Office(by.Holder) is null || !dossier.Staffing.TryGetValue(by.Holder, out var persons)
            || (by.Person is { } person ? persons.Contains(person) : !persons.IsEmpty);
    }

    // Barred is the person, whatever hat he wears. So where someone is barred, who acts must say who he is.
    private Outcome? Bar(Actor by, Step? step)
    {
        if (dossier.Barred.IsEmpty || !Arriving.IsForTheUninvolved(course, step, by.Holder))
            return null;
        if (by.Person is not { } person)
            return Refusals.Of(RefusalReason.Missing, Refusals.NoPerson);
        return dossier.Barred.Contains(person) ? Refusals.Of(RefusalReason.Barred, Refusals.Barred) : null;
    }

    private Outcome NotYourTurn() => dossier.At is Position.Gone
        ? Refusals.Of(RefusalReason.Ended, Refusals.Ended)
        : Refusals.Of(RefusalReason.NotYourTurn, Refusals.NotYourTurn(course.HolderOf(StepOf(Here?.Step)?.Holder)));

    private static IEnumerable<Refusal> Missing(
        IEnumerable<string> with, ImmutableHashSet<string> given, ImmutableDictionary<string, DateOnly> dates) =>
        with.Where(name => !given.Contains(name) && !dates.ContainsKey(name)).Select(name => new Refusal(RefusalReason.Missing, Refusals.Missing(name)));

    // An answer fills in what it carries and nothing else: a date of the opening from which a later term runs is not the holder's to move.
    private static IEnumerable<Refusal> NotAsked(ImmutableArray<string> with, ImmutableDictionary<string, DateOnly> dates) =>
        dates.Keys.Where(name => !with.Contains(name)).Order(StringComparer.Ordinal).Select(name => new Refusal(RefusalReason.BadDate, Refusals.NotAsked(name)));
}
