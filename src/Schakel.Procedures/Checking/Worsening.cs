// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Checking;

/// <summary>
/// In what one text is worse than another for who raised it: a rung lower or gone, a duty longer, a right shorter or gone. Asked of a
/// new version (G13) and of an organisation's own adaptation (G15). Steps are the same where they have the same name.
/// </summary>
internal static class Worsening
{
    public sealed record Worse(Place Place, Wording Message);

    public static IEnumerable<Worse> Between(Procedure was, Procedure becomes, Calendar calendar)
    {
        foreach (var rung in was.Ladder.Where(rung => !becomes.Ladder.Contains(rung)))
            yield return new(becomes.LadderPlace, new($"Trede ‘{rung}’ verdwijnt van de ladder.", $"Rung ‘{rung}’ disappears from the ladder."));
        foreach (var protection in was.Protections.Except(becomes.Protections))
            yield return new(becomes.Place, new(
                $"De melder kan niet meer kiezen voor ‘{Reading.Vocabulary.Protections[protection]}’.",
                $"The raiser can no longer choose ‘{Reading.Vocabulary.Protections[protection]}’."));
        foreach (var act in was.Acts.Where(act => act.Who.IsRaiser && !becomes.Acts.Any(other => other.Who.IsRaiser && other.Label == act.Label)))
            yield return new(becomes.Place, Lost(act.Label));
        foreach (var step in was.Steps)
        {
            if (becomes.Steps.FirstOrDefault(other => other.Name == step.Name) is not { } now)
                yield return new(becomes.Place, new($"Stap ‘{step.Name}’ verdwijnt.", $"Step ‘{step.Name}’ disappears."));
            else
            {
                foreach (var worse in BetweenSteps(was, step, becomes, now, calendar))
                    yield return worse;
            }
        }
    }

    private static IEnumerable<Worse> BetweenSteps(Procedure was, Step before, Procedure becomes, Step now, Calendar calendar)
    {
        if (before.Kind != now.Kind)
            yield return new(now.Place, new($"Stap ‘{now.Name}’ is van soort veranderd.", $"Step ‘{now.Name}’ changed its kind."));
        var (rung, other) = (was.Ladder.IndexOf(before.Holder!), becomes.Ladder.IndexOf(now.Holder!));
        // Rungs may be added below: what counts is that nobody lower takes the place of who held it.
        if (before.Holder != now.Holder && rung >= 0 && becomes.Ladder.IndexOf(before.Holder!) is var same && other < same)
            yield return new(now.HolderPlace, new($"In ‘{now.Name}’ is nu een lagere trede aan zet.", $"In ‘{now.Name}’ it is now a lower rung's turn."));
        var (from, to) = (new Durations(was, calendar).OfStep(was.Steps.IndexOf(before)), new Durations(becomes, calendar).OfStep(becomes.Steps.IndexOf(now)));
        var place = now.Within?.Place ?? now.InTerm?.Place ?? now.Until?.Place ?? now.Place;
        if (now.Kind is StepKind.Duty or StepKind.Judgment && to > from)
            yield return new(place, new($"De termijn van ‘{now.Name}’ wordt langer.", $"The term of ‘{now.Name}’ becomes longer."));
        if (now.Kind is StepKind.Right && to < from)
            yield return new(place, new($"De termijn van het recht ‘{now.Name}’ wordt korter.", $"The term of the right ‘{now.Name}’ becomes shorter."));
        if (now.Kind is StepKind.Right)
        {
            foreach (var answer in before.Answers.Where(answer => !now.Answers.Any(kept => kept.Label == answer.Label)))
                yield return new(now.Place, Lost(answer.Label));
        }

        foreach (var act in before.Acts.Where(act => act.Who.IsRaiser && !now.Acts.Concat(becomes.Acts).Any(kept => kept.Who.IsRaiser && kept.Label == act.Label)))
            yield return new(now.Place, Lost(act.Label));
    }

    private static Wording Lost(string right) => new($"De melder verliest een recht: ‘{right}’.", $"The raiser loses a right: ‘{right}’.");
}
