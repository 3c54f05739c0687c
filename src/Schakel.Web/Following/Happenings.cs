// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;
using Schakel.Web.Cases;
using Schakel.Web.Pictures;
using Schakel.Web.Ui;

namespace Schakel.Web.Following;

/// <summary>
/// All that happened in a dossier as the ties of a track, told to whoever looks. It holds no word that anyone wrote, and nothing of what a raiser and the custodian
/// tell each other.
/// </summary>
/// <param name="found">The dossier.</param>
/// <param name="naming">What everyone is called.</param>
internal sealed class Happenings(FoundCase found, Naming naming)
{
    public ImmutableArray<TrackLine> Lines() => [.. found.Events.Where(happened => happened is not (CaseEvent.Testified or CaseEvent.Heard)).Select(Line)];

    private Course Course => found.Course;

    private TrackLine Line(CaseEvent happened) => new(happened.Day, Text(happened).Trim(), happened switch
    {
        CaseEvent.Opened when IsBrake => TrackMark.Brake,
        CaseEvent.Moved { Happened: Event.Lapsed lapsed } when !IsRight(lapsed.Step) => TrackMark.Silent,
        CaseEvent.Moved { Happened: var moved } when Arrival.Of(moved)?.At is Position.Done or Position.Gone => TrackMark.End,
        _ => TrackMark.Event,
    });

    private bool IsBrake => Course.Procedure.Kind is Kind.ProfessionalBrake or Kind.ReturnedOrder;

    private bool IsRight(string step) => Course.IndexOf(step) is { } index && Course.Procedure.Steps[index].Kind is StepKind.Right;

    private string Text(CaseEvent happened) => happened switch
    {
        CaseEvent.Opened e => $"{Opened()} {Arrived(e.Happened.Arrival)}",
        CaseEvent.Moved e => Moved(e.Happened),
        CaseEvent.Invited e => Say($"{First(e.By)} vroeg {naming.To(e.Whom)} om mee te denken.", $"{First(e.By)} asked {naming.To(e.Whom)} to contribute."),
        CaseEvent.Contributed e => Say($"{First(e.By)} schreef een bericht.", $"{First(e.By)} wrote a message."),
        CaseEvent.Attached e => Say($"{First(e.By)} voegde een bestand toe.", $"{First(e.By)} attached a file."),
        CaseEvent.Linked { Link.Kind: LinkKind.Joins } => Say("Dit dossier hoort nu bij een knelpunt.", "This dossier now belongs to a bottleneck."),
        CaseEvent.Unlinked => Say("Dit dossier is losgemaakt van het knelpunt, met de reden erbij.", "This dossier was loosened from the bottleneck, with the reason."),
        CaseEvent.Linked => Say("Dit dossier is gekoppeld aan een ander.", "This dossier was linked to another."),
        CaseEvent.OpenedBeside e => Say($"Hiernaast ging een dossier open: {KindOf(e.Procedure)}.", $"A dossier was opened beside this one: {KindOf(e.Procedure)}."),
        CaseEvent.NotOpened e => Say($"Hiernaast had een dossier open moeten gaan: {KindOf(e.Procedure)}. Dat kon niet.", $"A dossier should have been opened beside this one: {KindOf(e.Procedure)}. It could not be."),
        CaseEvent.Forwarded e => Say($"{First(e.By)} stuurde dit door naar waar het hoort. De termijn hier loopt door.", $"{First(e.By)} sent this on to where it belongs. The term here runs on."),
        CaseEvent.Promised e => Say($"{First(e.By)} deed een toezegging.", $"{First(e.By)} made a promise."),
        CaseEvent.Joined => Say("Nog iemand meldt dit ook.", "Someone else raises this too."),
        CaseEvent.RevealAllowed e => Say($"{First(e.By)} vond goed dat de naam wordt verteld aan {naming.To(e.To)}.", $"{First(e.By)} agreed that the name is told to {naming.To(e.To)}."),
        CaseEvent.RevealAnnounced e => Say($"{naming.First(Role.Raiser.Name)} hoorde dat een wet dwingt om de naam te vertellen aan {naming.To(e.To)}.", $"{naming.First(Role.Raiser.Name)} heard that a statute forces the name to be told to {naming.To(e.To)}."),
        CaseEvent.Revealed e => Say($"De bewaarder vertelde de naam aan {naming.To(e.To)}.", $"The custodian told the name to {naming.To(e.To)}."),
        CaseEvent.Erased => Say("Dit dossier is vernietigd, zoals de selectielijst zegt.", "This dossier was destroyed, as the selection list says."),
        _ => throw new InvalidOperationException($"No sentence for {happened.GetType().Name}."),
    };

    private string Opened() => IsBrake
        ? Say($"{naming.First(Role.Raiser.Name)} trok aan de noodrem.", $"{naming.First(Role.Raiser.Name)} pulled the emergency brake.")
        : Say($"{naming.First(Role.Raiser.Name)} begon dit dossier.", $"{naming.First(Role.Raiser.Name)} started this dossier.");

    private string Moved(Event moved) => moved switch
    {
        Event.Answered e => $"{Chose(e.By, e.Label, IsRight(e.Step))} {Arrived(e.Arrival)}",
        Event.AnsweredLate e => $"{Say($"{First(e.By)} antwoordde alsnog, na de termijn: {Label(e.Label)}.", $"{First(e.By)} answered after all, past the term: {Label(e.Label)}.")} {Arrived(e.Arrival)}",
        Event.Acted e => $"{Chose(e.By, e.Label, isRight: true)} {Arrived(e.Arrival)}",
        Event.Announced e => Say(
            $"{First(e.By)} kondigde aan: {Label(e.Act.Label)}. Dat gaat in na {Day(e.Act.EffectiveOn)} en kan tot die dag worden teruggenomen.",
            $"{First(e.By)} announced: {Label(e.Act.Label)}. It takes effect after {Day(e.Act.EffectiveOn)} and can be taken back until that day."),
        Event.TakenBack e => Say($"{First(e.By)} nam dat terug: {Label(e.Label)}.", $"{First(e.By)} took it back: {Label(e.Label)}."),
        Event.TookEffect e => $"{Say($"Wat was aangekondigd, ging in: {Label(e.Label)}.", $"What was announced took effect: {Label(e.Label)}.")} {Arrived(e.Arrival)}",
        Event.Lapsed e => $"{Silence(e)} {Arrived(e.Arrival)}",
        Event.Extended { ByConsent: true } e => $"{Say($"{First(e.By)} gaf meer tijd.", $"{First(e.By)} gave more time.")} {Until(e.Clock)}",
        Event.Extended e => $"{Say($"{First(e.By)} nam meer tijd, met redenen.", $"{First(e.By)} took more time, with reasons.")} {Until(e.Clock)}",
        Event.Suspended e => Say($"{First(e.By)} zette de termijn stil, uiterlijk tot en met {Day(e.Until)}.", $"{First(e.By)} stopped the clock, up to and including {Day(e.Until)} at the latest."),
        Event.Resumed e => $"{Say("De termijn loopt weer.", "The clock runs again.")} {Until(e.Clock)}",
        Event.LinkedDone e => Say($"Het dossier hiernaast is klaar: {KindOf(e.Procedure)}.", $"The dossier beside this one is done: {KindOf(e.Procedure)}."),
        Event.Staffed => Say("Wie de functies vervult, is veranderd.", "Who fills the offices changed."),
        _ => throw new InvalidOperationException($"No sentence for {moved.GetType().Name}."),
    };

    private string Chose(Actor by, string label, bool isRight) => isRight
        ? Say($"{First(by)} koos: {Label(label)}.", $"{First(by)} chose: {Label(label)}.")
        : Say($"{First(by)} antwoordde: {Label(label)}.", $"{First(by)} answered: {Label(label)}.");

    private string Silence(Event.Lapsed lapsed)
    {
        var who = lapsed.Holder ?? (Course.IndexOf(lapsed.Step) is { } index ? Course.HolderAt(index) : null) ?? "";
        return lapsed.Why is LapseReason.NobodyFillsIt ? Say($"Niemand kan dit doen als {naming.Of(who)}.", $"Nobody can do this as {naming.Of(who)}.")
            : IsRight(lapsed.Step) ? Say($"{naming.First(who)} deed niets. Dat mag.", $"{naming.First(who)} did nothing. That is allowed.")
            : Say($"{naming.First(who)} zweeg. De termijn is voorbij.", $"{naming.First(who)} stayed silent. The term is over.");
    }

    private string Arrived(Arrival? arrival) => arrival is null ? "" : Places.Turn(arrival.At, Course, naming);

    private string Until(Clock clock) => (clock.Own is { } own && clock.Named is { } named ? (own < named ? own : named) : clock.Own ?? clock.Named) is { } last
        ? Say($"Er is nu tijd tot en met {Day(last)}.", $"There is now time up to and including {Day(last)}.") : "";

    private string First(Actor by) => naming.First(by.Holder);

    private string Label(string label) => Labels.Answer(label).In(naming.Language).ToLowerInvariant();

    private string KindOf(string procedure) => Labels.Kind(procedure).In(naming.Language).ToLowerInvariant();

    private string Day(DateOnly day) => Schakel.Procedures.Dates.InFull(day, naming.Language);

    private string Say(string dutch, string english) => naming.Say(dutch, english);
}
