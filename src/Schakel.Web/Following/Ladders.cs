// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Events;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;
using Schakel.Web.Cases;
using Schakel.Web.Pictures;
using Schakel.Web.Ui;

namespace Schakel.Web.Following;

/// <summary>
/// The ladder of a dossier for whoever looks: from what happened, where it is, and where the engine takes it if nobody acts any more. Where the
/// present one has a right, the ladder goes on where his own move would lead.
/// </summary>
internal sealed class Ladders
{
    // A text that holds passes each step once.
    private const int Most = 30;
    private readonly FoundCase found;
    private readonly Naming naming;
    private readonly DateOnly today;
    private readonly List<Rung> rungs = [];
    private readonly List<string?> steps = [];

    private Ladders(FoundCase found, Naming naming, DateOnly today) => (this.found, this.naming, this.today) = (found, naming, today);

    public static LadderView Of(FoundCase found, Naming naming, Calendar calendar, DateOnly today)
    {
        var ladders = new Ladders(found, naming, today);
        foreach (var happened in found.Events)
            ladders.Happened(happened);
        ladders.Foretell(calendar);
        var kind = Labels.Kind(Vocabulary.Kinds[found.File.Frozen.Kind]).In(naming.Language);
        var opened = ladders.Day(found.File.Running.Opened);
        var raiser = naming.First(Role.Raiser.Name);
        return new LadderView(
            naming.Say($"De ladder van {kind.ToLowerInvariant()} {found.File.Number}", $"The ladder of {kind.ToLowerInvariant()} {found.File.Number}"),
            new Rung(
                RungKind.Rung, RungState.Passed, Came.Along, naming.Sign(Role.Raiser.Name),
                ladders.IsBrake ? naming.Say($"trok op {opened}", $"pulled on {opened}") : naming.Say($"begon op {opened}", $"started on {opened}"),
                ladders.IsBrake ? naming.Say($"{raiser} trok op {opened} aan de noodrem.", $"{raiser} pulled the emergency brake on {opened}.") : naming.Say($"{raiser} begon op {opened}.", $"{raiser} started on {opened}.")),
            ladders.IsBrake, [.. ladders.rungs]);
    }

    private Course Course => found.Course;

    private bool IsBrake => Course.Procedure.Kind is Kind.ProfessionalBrake or Kind.ReturnedOrder;

    private void Happened(CaseEvent happened)
    {
        switch (happened)
        {
            case CaseEvent.Opened e:
                Enter(e.Happened.Arrival, Came.Along, e.Day);
                break;
            case CaseEvent.Moved { Happened: Event.Answered e }:
                Leave(RungState.Answered, IsRight(e.Step)
                    ? naming.Say($"koos op {Day(e.On)}", $"chose on {Day(e.On)}") : naming.Say($"antwoordde {Day(e.On)}", $"answered {Day(e.On)}"));
                Enter(e.Arrival, IsRight(e.Step) ? Came.ByMove : IsPull(e) ? Came.Pulled : Came.Along, e.On);
                break;
            case CaseEvent.Moved { Happened: Event.AnsweredLate e }:
                After(e.Step, naming.Say($"antwoordde alsnog op {Day(e.On)}", $"answered after all on {Day(e.On)}"));
                if (e.Arrival is { } arrival)
                {
                    Leave(RungState.Passed, naming.Say($"tot {Day(e.On)}", $"until {Day(e.On)}"));
                    Enter(arrival, Came.Along, e.On);
                }

                break;
            case CaseEvent.Moved { Happened: Event.Lapsed e }:
                if (IsRight(e.Step))
                    Leave(RungState.Passed, naming.Say("deed niets, dat mag", "did nothing, that is allowed"));
                else
                    Leave(RungState.Silent, e.Why is LapseReason.NobodyFillsIt ? naming.Say("niet vervuld", "nobody fills it") : naming.Say($"zweeg tot en met {Day(e.On)}", $"silent up to {Day(e.On)}"));
                Enter(e.Arrival, IsRight(e.Step) ? Came.Along : Came.BySilence, e.On);
                break;
            case CaseEvent.Moved { Happened: Event.Acted { Arrival: { } acted } e }:
                Leave(RungState.Passed, naming.Say($"tot {Day(e.On)}", $"until {Day(e.On)}"));
                Enter(acted, e.By.Holder == Role.Raiser.Name ? Came.ByMove : Came.Along, e.On);
                break;
            case CaseEvent.Moved { Happened: Event.TookEffect e }:
                Leave(RungState.Passed, naming.Say($"tot {Day(e.On)}", $"until {Day(e.On)}"));
                Enter(e.Arrival, Came.Along, e.On);
                break;
        }
    }

    // The present step becomes what became of it.
    private void Leave(RungState state, string detail)
    {
        if (rungs.Count > 0 && rungs[^1].State is RungState.Now)
            rungs[^1] = Told(rungs[^1] with { State = state, Detail = detail });
    }

    private void After(string step, string detail)
    {
        var at = steps.LastIndexOf(step);
        if (at >= 0)
            rungs[at] = Told(rungs[at] with { Detail = $"{rungs[at].Detail}, {detail}" });
    }

    private void Enter(Arrival arrival, Came came, DateOnly on)
    {
        foreach (var name in arrival.Vacant)
        {
            Add(name, Place(name, RungState.Silent, came, naming.Say("niet vervuld", "nobody fills it")));
            came = Came.BySilence;
        }

        switch (arrival.At)
        {
            case Position.InStep at:
                Add(at.Step, Place(at.Step, RungState.Now, came, ""));
                break;
            case Position.Resting rests:
                Add(null, Told(new Rung(KindOf(rests.Forum), RungState.Now, came, Places.Platform(rests.Forum, naming), naming.Say($"onbeantwoord sinds {Day(on)}", $"unanswered since {Day(on)}"), "")));
                break;
            case Position.Gone gone:
                Add(null, Told(new Rung(RungKind.Door, RungState.Passed, Came.Along, Places.Gate(gone.Gate).In(naming.Language), Day(on), "")));
                break;
        }
    }

    private void Foretell(Calendar calendar)
    {
        var dossier = found.File.Running;
        Present(dossier);
        var isMoved = false;
        for (var turn = 0; turn < Most && dossier.At is Position.InStep at && Time.NextDay(dossier) is { } last; turn++)
        {
            var isMove = IsRight(at.Step);
            var next = isMove ? Move(dossier, at, last, calendar) : Decided(dossier, new Command.PassTime(last.AddDays(1)), calendar);
            if (next.IsEmpty)
                return;
            foreach (var happened in next)
            {
                dossier = Folding.Evolve(dossier, happened);
                if (Arrival.Of(happened) is { } arrival)
                    Foretold(arrival, isMove, isMoved, happened.On);
            }

            isMoved |= isMove;
        }
    }

    // Where the last day stands: on the plate of whose turn it is.
    private void Present(Dossier dossier)
    {
        if (rungs.Count == 0 || rungs[^1].State is not RungState.Now || dossier.At is not Position.InStep at)
            return;
        var holder = Holder(at.Step);
        var isYou = naming.View.Is(holder);
        var until = at.SuspendedUntil is { } still ? naming.Say($"de termijn staat stil tot {Day(still)}", $"the clock stands still until {Day(still)}")
            : Clocks.LastDay(dossier, at) is { } last ? naming.Say($"tot en met {Day(last)}", $"up to and including {Day(last)}") : "";
        rungs[^1] = Told(rungs[^1] with
        {
            Name = isYou ? naming.Say("Jij bent aan zet", "It is your turn") : rungs[^1].Name,
            Detail = isYou ? until : naming.Say($"is nu aan zet, {until}", $"has the turn, {until}"),
        });
    }

    private void Foretold(Arrival arrival, bool isMove, bool isMoved, DateOnly on)
    {
        var came = isMove ? Came.ByMove : Came.BySilence;
        var isYou = naming.View.IsRaiser;
        var detail = isMove ? (isYou ? naming.Say("als jij het daar voorlegt", "if you take it there") : naming.Say("als het daar wordt voorgelegd", "if it is taken there"))
            : isMoved ? naming.Say($"na stilte, op zijn laatst {Day(on)}", $"after silence, at the latest {Day(on)}") : naming.Say($"na stilte: {Day(on)}", $"after silence: {Day(on)}");
        switch (arrival.At)
        {
            case Position.InStep at:
                Add(at.Step, Place(at.Step, RungState.Waiting, came, detail));
                break;
            case Position.Resting rests:
                Add(null, Told(new Rung(KindOf(rests.Forum), RungState.Waiting, came, Places.Platform(rests.Forum, naming), detail, "")));
                break;
        }
    }

    // The first answer of a right that leads on: to a rung or a forum, not to an end.
    private ImmutableArray<Event> Move(Dossier dossier, Position.InStep at, DateOnly last, Calendar calendar)
    {
        var index = Course.IndexOf(at.Step)!.Value;
        var holder = Holder(at.Step);
        var by = new Actor(holder, holder == Role.Raiser.Name ? dossier.Raisers.FirstOrDefault() : null);
        return Course.Procedure.Steps[index].Answers
            .Select(answer => Decided(dossier, new Command.Answer(last, by, at.Step, answer.Label) { Given = [.. answer.With] }, calendar))
            .FirstOrDefault(events => events.Any(happened => Arrival.Of(happened)?.At is Position.InStep or Position.Resting), []);
    }

    private ImmutableArray<Event> Decided(Dossier dossier, Command command, Calendar calendar) =>
        Deciding.Decide(dossier, command, Course, calendar) is Outcome.Accepted accepted ? accepted.Events : [];

    private void Add(string? step, Rung rung)
    {
        steps.Add(step);
        rungs.Add(rung);
    }

    private Rung Place(string step, RungState state, Came came, string detail) =>
        Told(new Rung(IsRight(step) ? RungKind.Landing : RungKind.Rung, state, came, naming.Sign(Holder(step)), detail, ""));

    private static Rung Told(Rung rung) => rung with { Sentence = rung.Detail.Length == 0 ? $"{rung.Name}." : $"{rung.Name}: {rung.Detail}." };

    // An answer that asks the next rung at once, without the raiser in between: who answers so, pulls too.
    private bool IsPull(Event.Answered answered) => answered.Arrival.At is Position.InStep to && !IsRight(to.Step)
        && Course.IndexOf(answered.Step) is { } from && Course.IndexOf(to.Step) is { } up && Course.RungAt(up) > Course.RungAt(from);

    private bool IsRight(string step) => Course.IndexOf(step) is { } index && Course.Procedure.Steps[index].Kind is StepKind.Right;

    private string Holder(string step) => Course.IndexOf(step) is { } index ? Course.HolderAt(index) ?? "" : "";

    private static RungKind KindOf(Forum forum) => forum switch
    {
        Forum.Public => RungKind.Public,
        Forum.Representatives => RungKind.Representatives,
        _ => RungKind.Closed,
    };

    // A day and its month stay together on a line.
    private string Day(DateOnly day) => DayWords.Of(day, today, naming.Language).Replace(' ', '\u00A0');
}
