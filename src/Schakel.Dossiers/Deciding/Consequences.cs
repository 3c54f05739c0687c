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
        var byWord = opens is null ? [] : Open(opens, drafts.GetValueOrDefault(opens) ?? new Draft());
        if (!byWord.IsEmpty)
            return byWord;
        foreach (var beside in arrival?.Opens ?? [])
        {
            var mark = desk.Mark();
            var refused = Open(beside, drafts.GetValueOrDefault(beside) ?? new Draft());
            if (refused.IsEmpty)
                continue;
            // Silence must not wait for what cannot be opened beside it: the train stops all the same, and that this was missed is on record.
            if (happened is not (Event.Lapsed or Event.TookEffect))
                return refused;
            desk.BackTo(mark);
            desk.Add(number, new CaseEvent.NotOpened(happened.On, beside, [.. refused.Select(refusal => refusal.Message.Dutch)]));
        }

        return arrival?.At is Position.Done or Position.Gone ? TellOrigin(happened.On) : [];
    }

    /// <summary>Opens the dossier of a promise.</summary>
    public ImmutableArray<Refusal> Promise(Actor by, Undertaking undertaking)
    {
        if (undertaking is not { IsWhole: true, By: { } day })
            return [CaseRefusals.NotWhole];
        var promise = desk.NextNumber();
        var draft = new Draft
        {
            Words = Words.None.With("wat-is-toegezegd", undertaking.What),
            Dates = ImmutableDictionary<string, DateOnly>.Empty.Add(CaseFolding.PromisedOn, day),
        };
        var from = desk.File(number)!;
        desk.Add(number, new CaseEvent.Promised(desk.On, by, promise, undertaking));
        return CaseOpening.Beside(desk, from, promise, "toezegging", draft, LinkKind.PromisedIn, depth + 1);
    }

    private ImmutableArray<Refusal> Open(string procedure, Draft draft)
    {
        var beside = desk.NextNumber();
        var from = desk.File(number)!;
        desk.Add(number, new CaseEvent.OpenedBeside(desk.On, procedure, beside));
        return CaseOpening.Beside(desk, from, beside, procedure, draft, LinkKind.Beside, depth + 1);
    }

    private ImmutableArray<Refusal> TellOrigin(DateOnly on)
    {
        var file = desk.File(number)!;
        if (file.Origin is not { Kind: LinkKind.Beside, To: var origin } || desk.File(origin) is not { ErasedOn: null } from)
            return [];
        var day = on > from.Running.LastDay ? on : from.Running.LastDay;
        // Where the other one ended already there is nobody left to tell.
        _ = new CaseTurn(desk, from.Organisation, origin, depth + 1).Engine(
            new Command.LinkedIsDone(day > desk.On ? day : desk.On, file.Frozen.Procedure), Words.None, ImmutableDictionary<string, Draft>.Empty);
        return [];
    }

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
