// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;

namespace Schakel.Dossiers;

/// <summary>
/// What was written in a dossier and is public in the end. A returned order is public at once as a fact, and its content once whoever gave the order
/// answered or let the term run out: what the executor wrote, with what reasons it came back, and what was said from then on. What was talked over on
/// lower rungs before stays there.
/// </summary>
public static class Published
{
    /// <summary>Whether what is written in dossiers of this kind becomes public.</summary>
    /// <param name="kind">What it is.</param>
    public static bool Becomes(Kind kind) => kind is Kind.ReturnedOrder;

    /// <summary>The place among the events from which on everything that was said is public, beside what opened it; null where nothing is, or not yet.</summary>
    /// <param name="events">What happened, in order.</param>
    /// <param name="frozen">What was frozen at its opening.</param>
    /// <param name="course">The procedure where it runs.</param>
    public static int? From(ImmutableArray<CaseEvent> events, Frozen frozen, Course course)
    {
        // What a stranger wrote under a code stands before nobody.
        if (!Becomes(frozen.Kind) || frozen.Driver is not { } driver || ((CaseEvent.Opened)events[0]).Happened.By.Raisers.Any(raiser => raiser.StartsWith(RaiserCode.Prefix, StringComparison.Ordinal)))
            return null;
        var back = -1;
        for (var at = 0; at < events.Length; at++)
        {
            if (back < 0 && ArrivalOf(events[at]) is { At: Position.InStep step } && IsOf(step.Step))
                back = at;
            else if (back >= 0 && events[at] is CaseEvent.Moved { Happened: Event.Answered { Step: var answered } } && IsOf(answered))
                return back;
            else if (back >= 0 && events[at] is CaseEvent.Moved { Happened: Event.Lapsed { Step: var lapsed } } && IsOf(lapsed))
                return back;
        }

        return null;

        bool IsOf(string step) => course.IndexOf(step) is { } index && course.HolderAt(index) == driver;
    }

    private static Arrival? ArrivalOf(CaseEvent happened) => happened switch
    {
        CaseEvent.Opened e => e.Happened.Arrival,
        CaseEvent.Moved e => Arrival.Of(e.Happened),
        _ => null,
    };
}
