// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Asking;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;

namespace Schakel.Dossiers.Possible;

/// <summary>What one may do that moves a dossier or its clock.</summary>
internal sealed class Moves(Dossier dossier, Course course, Calendar calendar, DateOnly day, Actor actor)
{
    public static readonly Field Reasons = new(Vocabulary.Reasons, FieldType.Text, Required: true);

    private static readonly Field Until = new("tot-en-met", FieldType.Date, Required: true);

    public IEnumerable<Possibility> All() => Answers().Concat(Acts()).Concat(Clock());

    private Position.InStep? Here => dossier.At as Position.InStep;

    private IEnumerable<Possibility> Answers() =>
        from name in (Here is { } at ? new[] { at.Step } : []).Concat(dossier.Silent).Distinct()
        where course.IndexOf(name) is not null
        from answer in course.Procedure.Steps[course.IndexOf(name)!.Value].Answers
        let refused = Refused(new Command.Answer(day, actor, name, answer.Label) { Given = [.. answer.With] })
        where refused.All(refusal => refusal.Reason is RefusalReason.NotYet)
        select new Possibility(actor.Holder, name == Here?.Step ? Doing.Answer : Doing.AnswerLate)
        {
            Step = name,
            Label = answer.Label,
            Asks = Form.Of(answer.With, course.Procedure, dossier.Opened, calendar),
            Opens = [.. Opened(new Command.Answer(day, actor, name, answer.Label) { Given = [.. answer.With] })],
            OnlyAfter = refused.IsEmpty ? null : answer.OnlyAfter?.Name,
        };

    private IEnumerable<Possibility> Acts() =>
        from act in (Here is { } at ? [at.Step] : dossier.Silent.Reverse()).Select(course.IndexOf).OfType<int>()
            .SelectMany(step => course.Procedure.Steps[step].Acts).Concat(course.Procedure.Acts)
            .Where(act => course.HolderOf(act.Who) == actor.Holder).DistinctBy(act => act.Label)
        let command = new Command.Act(day, actor, act.Label) { Given = [.. act.With] }
        where Refused(command).IsEmpty
        select new Possibility(actor.Holder, Doing.Act)
        {
            Label = act.Label,
            Asks = Form.Of(act.With, course.Procedure, dossier.Opened, calendar),
            Opens = [.. Opened(command)],
        };

    private IEnumerable<Possibility> Clock()
    {
        if (Refused(new Command.TakeBack(day, actor)).IsEmpty)
            yield return new Possibility(actor.Holder, Doing.TakeBack) { Label = dossier.Pending?.Label };
        if (Refused(new Command.Extend(day, actor, HasReasons: true)).IsEmpty)
            yield return new Possibility(actor.Holder, Doing.Extend) { Asks = [Reasons] };
        if (Here is { } at && Clocks.LastDay(dossier, at) is { } last && Refused(new Command.Consent(day, actor, last.AddDays(1))).IsEmpty)
            yield return new Possibility(actor.Holder, Doing.Consent) { Asks = [Until] };
        if (Refused(new Command.Suspend(day, actor, HasReasons: true)).IsEmpty)
            yield return new Possibility(actor.Holder, Doing.Suspend) { Asks = [Reasons] };
        if (Here is { } still && course.IndexOf(still.Step) is { } index && course.HolderAt(index) == actor.Holder && Refused(new Command.Resume(day)).IsEmpty)
            yield return new Possibility(actor.Holder, Doing.Resume);
    }

    private ImmutableArray<Refusal> Refused(Command command) =>
        Schakel.Procedures.Engine.Deciding.Decide(dossier, command, course, calendar) is Outcome.Refused refused ? refused.Reasons : [];

    private IEnumerable<string> Opened(Command command) =>
        Schakel.Procedures.Engine.Deciding.Decide(dossier, command, course, calendar) is Outcome.Accepted accepted
            ? accepted.Events.SelectMany(happened => happened switch
            {
                Event.Answered e => e.Arrival.Opens.Prepend(e.Opens),
                Event.AnsweredLate e => (e.Arrival?.Opens ?? []).Prepend(e.Opens),
                Event.Acted e => (e.Arrival?.Opens ?? []).Prepend(e.Opens),
                _ => [],
            }).OfType<string>().Distinct()
            : [];
}
