// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Engine;

/// <summary>What the passing of time does to a dossier.</summary>
public static class Time
{
    /// <summary>The last day before something happens by itself; null where nothing ever will (it ended, rests, or its text breaks G1 or G2).</summary>
    /// <param name="dossier">The dossier.</param>
    public static DateOnly? NextDay(Dossier dossier)
    {
        var clock = dossier.At is not Position.InStep at ? null : at.SuspendedUntil ?? Clocks.LastDay(dossier, at);
        var pending = dossier.At is Position.InStep or Position.Resting ? dossier.Pending?.EffectiveOn : null;
        return clock is { } a && pending is { } b ? Clocks.Earlier(a, b) : clock ?? pending;
    }

    /// <summary>The next thing that happens by itself because its day is over before this one; null where there is none.</summary>
    internal static Event? Next(Dossier dossier, Course course, Calendar calendar, DateOnly before)
    {
        if (NextDay(dossier) is not { } due || due >= before)
            return null;
        // Only a text that does not hold can be stuck past a day and come loose again: what is due then still is not dated back.
        var day = Clocks.Later(due, dossier.LastDay);
        if (dossier.Pending is { } pending && pending.EffectiveOn == due)
        {
            return Arriving.At(dossier with { Pending = null }, course, calendar, null, pending.To, bySilence: false, day) is { } arrival
                ? new Event.TookEffect(day, pending.Label, pending.Opens, arrival)
                : null;
        }

        var at = (Position.InStep)dossier.At;
        return at.SuspendedOn is null ? Lapse(dossier, course, calendar, at.Step, day, LapseReason.TermRanOut) : Resume(dossier, course, calendar, at, day, ranOut: true);
    }

    /// <summary>The lapse of the present step; null where its text does not say what silence does.</summary>
    internal static Event? Lapse(Dossier dossier, Course course, Calendar calendar, string step, DateOnly day, LapseReason why) =>
        course.IndexOf(step) is { } index && course.Procedure.Steps[index].Lapse is { } lapse
        && Arriving.At(dossier, course, calendar, index, lapse.To, bySilence: true, day) is { } arrival
            ? new Event.Lapsed(day, step, why, arrival) { Holder = course.HolderAt(index) }
            : null;

    /// <summary>
    /// The clock runs again on this day. By hand, neither the day on which it was stopped nor this one stood still (Awb 4:15); where the
    /// time to stand still ran out, all its days did. Who may act again always has the day itself.
    /// </summary>
    internal static Event? Resume(Dossier dossier, Course course, Calendar calendar, Position.InStep at, DateOnly day, bool ranOut)
    {
        if (course.IndexOf(at.Step) is not { } index || course.Procedure.Steps[index].Suspension is not { } suspension || at.SuspendedOn is not { } since)
            return null;
        var days = Math.Max(0, day.DayNumber - since.DayNumber - (ranOut ? 0 : 1));
        return new Event.Resumed(day, new Clock(
            Shift(at.OwnLastDay, Clocks.UsesTermsAct(course.Procedure)), Shift(Named(dossier, at), Clocks.UsesTermsAct(course.Procedure, at.Term))));

        DateOnly? Shift(DateOnly? last, bool act) => last is { } date
            ? Clocks.Later(day, Clocks.AfterSuspension(Clocks.Later(date, at.Since), days, suspension.AtMost, act, calendar))
            : null;
    }

    internal static DateOnly? Named(Dossier dossier, Position.InStep at) =>
        at.Term is { } term && dossier.NamedTerms.TryGetValue(term, out var day) ? day : null;
}
