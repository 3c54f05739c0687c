// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;

namespace Schakel.Dossiers.Deciding;

/// <summary>What else happens because of something: dossiers that open beside, and the one that waited for this one's end.</summary>
internal sealed class Consequences(Desk desk, DossierNumber number, int depth)
{
    /// <summary>Follows one event of the engine.</summary>
    public ImmutableArray<Refusal> Of(Event happened, ImmutableDictionary<string, Draft> drafts)
    {
        var (arrival, opens) = Opening(happened);
        foreach (var beside in (opens is null ? [] : ImmutableArray.Create(opens)).AddRange(arrival?.Opens ?? []))
        {
            var mark = desk.Mark();
            var refused = Open(beside, drafts.GetValueOrDefault(beside) ?? new Draft(), drafts);
            if (refused.IsEmpty)
                continue;
            // Time must not wait for what cannot be opened beside it: the train stops all the same, and that this was missed is on record.
            if (!ByItself(happened))
                return refused;
            desk.BackTo(mark);
            desk.Add(number, new CaseEvent.NotOpened(happened.On, beside, [.. refused.Select(refusal => refusal.Message.Dutch)]));
        }

        return arrival?.At is Position.Done or Position.Gone ? TellOrigin(happened) : [];
    }

    /// <summary>Opens the dossier of a promise.</summary>
    public ImmutableArray<Refusal> Promise(Actor by, Undertaking undertaking)
    {
        if (undertaking is not { IsWhole: true, By: { } day })
            return [CaseRefusals.NotWhole];
        var from = desk.File(number)!;
        if (!Rights.IsOffice(from, by, desk.Library))
            return [CaseRefusals.NotYours];
        var promise = desk.NextNumber();
        var draft = new Draft
        {
            // Who promises is the one who must keep it.
            At = new Placement(from.Organisation, from.Frozen.Type, by.Holder) { Unit = from.Frozen.Unit },
            Words = Words.None.With("wat-is-toegezegd", undertaking.What),
            Dates = ImmutableDictionary<string, DateOnly>.Empty.Add(CaseFolding.PromisedOn, day),
        };
        desk.Add(number, new CaseEvent.Promised(desk.On, by, promise, undertaking));
        return CaseOpening.Beside(desk, from, promise, "toezegging", draft, CaseTurn.NoDrafts, LinkKind.PromisedIn, depth + 1);
    }

    private ImmutableArray<Refusal> Open(string procedure, Draft draft, ImmutableDictionary<string, Draft> drafts)
    {
        var beside = desk.NextNumber();
        var from = desk.File(number)!;
        desk.Add(number, new CaseEvent.OpenedBeside(desk.On, procedure, beside));
        return CaseOpening.Beside(desk, from, beside, procedure, draft, drafts, LinkKind.Beside, depth + 1);
    }

    private ImmutableArray<Refusal> TellOrigin(Event happened)
    {
        var file = desk.File(number)!;
        if (file.Origin is not { Kind: LinkKind.Beside, To: var origin } || desk.File(origin) is not { ErasedOn: null } from)
            return [];
        if (depth >= Desk.Deepest)
            return ByItself(happened) ? [] : [CaseRefusals.TooDeep];
        var mark = desk.Mark();
        var day = happened.On > from.Running.LastDay ? happened.On : from.Running.LastDay;
        var refused = new CaseTurn(desk, from.Organisation, origin, depth + 1).Engine(
            new Command.LinkedIsDone(day > desk.On ? day : desk.On, file.Frozen.Procedure), Words.None, CaseTurn.NoDrafts);
        if (refused.IsEmpty)
            return [];
        desk.BackTo(mark);
        // Where the other one ended there is nobody left to tell; and time must not wait for one that cannot be told.
        return ByItself(happened) || refused.All(refusal => refusal.Reason is RefusalReason.Ended) ? [] : refused;
    }

    private static bool ByItself(Event happened) => happened is Event.Lapsed or Event.TookEffect;

    private static (Arrival? Arrival, string? Opens) Opening(Event happened) => happened switch
    {
        Event.Opened e => (e.Arrival, null),
        Event.Answered e => (e.Arrival, e.Opens),
        Event.AnsweredLate e => (e.Arrival, e.Opens),
        Event.Acted e => (e.Arrival, e.Opens),
        Event.TookEffect e => (e.Arrival, e.Opens),
        Event.Lapsed e => (e.Arrival, null),
        _ => (null, null),
    };
}
