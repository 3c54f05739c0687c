// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Procedures.Engine;

/// <summary>Something that happened to a dossier. One answer is one event (G14); an event holds everything needed to fold it.</summary>
/// <param name="On">The day it is dated on.</param>
public abstract record Event(DateOnly On)
{
    /// <summary>The dossier was opened.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">The command it was opened by.</param>
    /// <param name="Arrival">Where it came.</param>
    public sealed record Opened(DateOnly On, Command.Open By, Arrival Arrival) : Event(On);

    /// <summary>The holder answered in time.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Step">The step.</param>
    /// <param name="By">Who answered.</param>
    /// <param name="Label">The answer.</param>
    /// <param name="Dates">The dates it filled in.</param>
    /// <param name="Opens">The dossier it opens beside this one.</param>
    /// <param name="Arrival">Where the dossier came.</param>
    public sealed record Answered(
        DateOnly On, string Step, Actor By, string Label, ImmutableDictionary<string, DateOnly> Dates, string? Opens, Arrival Arrival) : Event(On);

    /// <summary>
    /// A step that was met with silence was answered after all. At a forum the dossier goes where the answer leads; on the ladder the
    /// higher rung keeps its turn and has the answer before it. Behind a gate it is recorded as well: who had to decide still must (Awb 6:20).
    /// </summary>
    /// <param name="On">The day.</param>
    /// <param name="Step">The step it answers.</param>
    /// <param name="By">Who answered.</param>
    /// <param name="Label">The answer.</param>
    /// <param name="Dates">The dates it filled in.</param>
    /// <param name="Opens">The dossier it opens.</param>
    /// <param name="Arrival">Where the dossier came; null where it stays.</param>
    public sealed record AnsweredLate(
        DateOnly On, string Step, Actor By, string Label, ImmutableDictionary<string, DateOnly> Dates, string? Opens, Arrival? Arrival) : Event(On);

    /// <summary>Someone who is not the holder acted.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who.</param>
    /// <param name="Label">The act.</param>
    /// <param name="Opens">The dossier it opens.</param>
    /// <param name="Arrival">Where the dossier came; null where the act moves nothing.</param>
    public sealed record Acted(DateOnly On, Actor By, string Label, string? Opens, Arrival? Arrival) : Event(On);

    /// <summary>An act was announced; it takes effect later.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who.</param>
    /// <param name="Act">The act and its day.</param>
    public sealed record Announced(DateOnly On, Actor By, PendingAct Act) : Event(On);

    /// <summary>An announced act was taken back.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who.</param>
    /// <param name="Label">The act.</param>
    public sealed record TakenBack(DateOnly On, Actor By, string Label) : Event(On);

    /// <summary>An announced act took effect.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Label">The act.</param>
    /// <param name="Opens">The dossier it opens.</param>
    /// <param name="Arrival">Where the dossier came.</param>
    public sealed record TookEffect(DateOnly On, string Label, string? Opens, Arrival Arrival) : Event(On);

    /// <summary>The term ran out. Dated on its last day, so that the next term's first day is the day after.</summary>
    /// <param name="On">The last day of the term.</param>
    /// <param name="Step">The step.</param>
    /// <param name="Why">Why nobody answered.</param>
    /// <param name="Arrival">Where the dossier came.</param>
    public sealed record Lapsed(DateOnly On, string Step, LapseReason Why, Arrival Arrival) : Event(On)
    {
        /// <summary>Whose silence it was; null where it was not written down yet.</summary>
        public string? Holder { get; init; }
    }

    /// <summary>More time was taken, with reasons or by consent.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who.</param>
    /// <param name="ByConsent">Whether the raiser consented; then it does not count as one of the holder's.</param>
    /// <param name="Clock">The new last days.</param>
    public sealed record Extended(DateOnly On, Actor By, bool ByConsent, Clock Clock) : Event(On);

    /// <summary>The clock stands still.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who.</param>
    /// <param name="Until">The last day it may.</param>
    public sealed record Suspended(DateOnly On, Actor By, DateOnly Until) : Event(On);

    /// <summary>The clock runs again.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Clock">The new last days.</param>
    public sealed record Resumed(DateOnly On, Clock Clock) : Event(On);

    /// <summary>A linked dossier is done.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Procedure">Its procedure.</param>
    public sealed record LinkedDone(DateOnly On, string Procedure) : Event(On);

    /// <summary>Offices are filled otherwise.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Staffing">Who fills each office.</param>
    public sealed record Staffed(DateOnly On, ImmutableDictionary<string, ImmutableArray<string>> Staffing) : Event(On);
}

/// <summary>Why a step was met with silence.</summary>
public enum LapseReason
{
    /// <summary>Its term ran out.</summary>
    TermRanOut,

    /// <summary>Nobody who may fills the office, and it has no deputy.</summary>
    NobodyFillsIt,
}

/// <summary>Where a dossier came, with its clock.</summary>
/// <param name="At">The position.</param>
/// <param name="NamedTerms">Named terms that were entered for the first time.</param>
/// <param name="Vacant">Steps passed over on the way because nobody who may fills their office.</param>
/// <param name="Opens">Dossiers opened beside this one on entering.</param>
public sealed record Arrival(
    Position At, ImmutableDictionary<string, DateOnly> NamedTerms, ImmutableArray<string> Vacant, ImmutableArray<string> Opens)
{
    /// <summary>Where an event brought a dossier; null where it moved nothing.</summary>
    /// <param name="happened">The event.</param>
    public static Arrival? Of(Event happened) => happened switch
    {
        Event.Opened e => e.Arrival,
        Event.Answered e => e.Arrival,
        Event.AnsweredLate e => e.Arrival,
        Event.Acted e => e.Arrival,
        Event.TookEffect e => e.Arrival,
        Event.Lapsed e => e.Arrival,
        _ => null,
    };
}

/// <summary>The last days of the present step.</summary>
/// <param name="Own">Of its own term.</param>
/// <param name="Named">Of the named term it runs in.</param>
public sealed record Clock(DateOnly? Own, DateOnly? Named);
