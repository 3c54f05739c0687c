// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Procedures.Engine;

/// <summary>Folds events into the state of a dossier. It decides nothing: every date it needs is in the event.</summary>
public static class Folding
{
    /// <summary>The dossier after this event.</summary>
    /// <param name="dossier">The dossier; null before it is opened.</param>
    /// <param name="happened">The event.</param>
    public static Dossier Evolve(Dossier? dossier, Event happened)
    {
        if (happened is Event.Opened opened)
            return Open(opened);
        var now = (dossier ?? throw new InvalidOperationException("A dossier starts with its opening.")) with { LastDay = happened.On };
        return happened switch
        {
            Event.Answered e => Arrive(now with { Dates = now.Dates.SetItems(e.Dates) }, e.Arrival),
            Event.AnsweredLate e => Arrive(
                now with { Dates = now.Dates.SetItems(e.Dates), Silent = now.Silent.Remove(e.Step) }, e.Arrival),
            Event.Acted e => Arrive(e.Opens is null ? now : now with { ActsThatOpened = now.ActsThatOpened.Add(e.Label) }, e.Arrival),
            Event.Announced e => now with { Pending = e.Act },
            Event.TakenBack => now with { Pending = null },
            Event.TookEffect e => Arrive(now with { Pending = null }, e.Arrival),
            Event.Lapsed e => Arrive(now with { Silent = Add(now.Silent, e.Step) }, e.Arrival),
            Event.Extended e => SetClock(now, e.Clock, at => at with { Extensions = at.Extensions + (e.ByConsent ? 0 : 1) }),
            Event.Suspended e => now with { At = InStep(now) with { SuspendedOn = e.On, SuspendedUntil = e.Until, Suspensions = InStep(now).Suspensions + 1 } },
            Event.Resumed e => SetClock(now, e.Clock, at => at with { SuspendedOn = null, SuspendedUntil = null }),
            Event.LinkedDone e => now with { LinkedDone = now.LinkedDone.Add(e.Procedure) },
            Event.Staffed e => now with { Staffing = e.Staffing },
            _ => throw new InvalidOperationException($"No fold for {happened.GetType().Name}."),
        };
    }

    private static Dossier Open(Event.Opened opened) => Arrive(
        new Dossier
        {
            Opened = opened.On,
            LastDay = opened.On,
            At = opened.Arrival.At,
            Raisers = opened.By.Raisers,
            Barred = opened.By.Barred,
            Staffing = opened.By.Staffing,
            Dates = opened.By.Dates,
        },
        opened.Arrival);

    private static Dossier Arrive(Dossier dossier, Arrival? arrival) => arrival is null
        ? dossier
        : dossier with
        {
            At = arrival.At,
            NamedTerms = dossier.NamedTerms.SetItems(arrival.NamedTerms),
            Silent = arrival.Vacant.Aggregate(dossier.Silent, Add),
            // What was announced takes effect wherever the dossier then is, but not after its end.
            Pending = arrival.At is Position.Done or Position.Gone ? null : dossier.Pending,
        };

    private static Dossier SetClock(Dossier dossier, Clock clock, Func<Position.InStep, Position.InStep> change)
    {
        var at = InStep(dossier);
        return dossier with
        {
            At = change(at with { OwnLastDay = clock.Own }),
            NamedTerms = clock.Named is { } named ? dossier.NamedTerms.SetItem(at.Term!, named) : dossier.NamedTerms,
        };
    }

    private static Position.InStep InStep(Dossier dossier) =>
        dossier.At as Position.InStep ?? throw new InvalidOperationException("Only a dossier in a step has a clock.");

    private static ImmutableArray<string> Add(ImmutableArray<string> silent, string step) => silent.Contains(step) ? silent : silent.Add(step);
}
