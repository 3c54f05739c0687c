// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Checking;

/// <summary>
/// In what one text is worse than another for who raised it: a rung lower or gone, a duty longer, a right shorter or gone, another
/// forum. Asked of a new version (G13) and of an organisation's own adaptation (G15). Steps are the same where they have the same name.
/// </summary>
internal sealed class Worsening
{
    private readonly Procedure was;
    private readonly Procedure becomes;
    private readonly ImmutableArray<Setting> settings;
    private readonly Durations before;
    private readonly Durations after;

    private Worsening(Procedure was, Procedure becomes, ImmutableArray<Setting> settings, Calendar calendar)
    {
        this.was = was;
        this.becomes = becomes;
        this.settings = settings;
        before = new Durations(was, calendar);
        after = new Durations(becomes, calendar);
    }

    public sealed record Worse(Place Place, Wording Message);

    /// <summary>Everything that becomes worse.</summary>
    /// <param name="was">The text to compare with.</param>
    /// <param name="becomes">The text under examination.</param>
    /// <param name="settings">Where it runs: there an organisation may name its own equal of a rung.</param>
    /// <param name="calendar">The calendar.</param>
    public static IEnumerable<Worse> Between(Procedure was, Procedure becomes, ImmutableArray<Setting> settings, Calendar calendar) =>
        new Worsening(was, becomes, settings, calendar).All();

    private IEnumerable<Worse> All()
    {
        foreach (var rung in was.Ladder.Where(rung => RungOf(rung) < 0))
            yield return new(becomes.LadderPlace, new($"Trede ‘{rung}’ verdwijnt van de ladder.", $"Rung ‘{rung}’ disappears from the ladder."));
        if (was.Forum is { } forum && becomes.Forum is { } other && forum != other)
            yield return new(becomes.LadderPlace, new(
                $"De ladder eindigt niet meer in ‘{Vocabulary.Forums[forum]}’.", $"The ladder no longer ends in ‘{Vocabulary.Forums[forum]}’."));
        foreach (var protection in was.Protections.Except(becomes.Protections))
            yield return new(becomes.Place, new(
                $"De melder kan niet meer kiezen voor ‘{Vocabulary.Protections[protection]}’.",
                $"The raiser can no longer choose ‘{Vocabulary.Protections[protection]}’."));
        foreach (var act in was.Acts.Where(act => act.Who.IsRaiser && !IsKept(act.Label, act.To, Acts(becomes.Acts))))
            yield return new(becomes.Place, Lost(act.Label));

        var steps = new Dictionary<string, int>();
        for (var index = 0; index < becomes.Steps.Length; index++)
            steps.TryAdd(becomes.Steps[index].Name, index);
        for (var index = 0; index < was.Steps.Length; index++)
        {
            if (!steps.TryGetValue(was.Steps[index].Name, out var now))
                yield return new(becomes.Place, new($"Stap ‘{was.Steps[index].Name}’ verdwijnt.", $"Step ‘{was.Steps[index].Name}’ disappears."));
            else
            {
                foreach (var worse in OfStep(was.Steps[index], becomes.Steps[now], before.OfStep(index), after.OfStep(now)))
                    yield return worse;
            }
        }
    }

    private IEnumerable<Worse> OfStep(Step before, Step now, int from, int to)
    {
        if (before.Kind != now.Kind)
            yield return new(now.Place, new($"Stap ‘{now.Name}’ is van soort veranderd.", $"Step ‘{now.Name}’ changed its kind."));
        if (IsLower(before.Holder, now.Holder))
            yield return new(now.HolderPlace, new($"In ‘{now.Name}’ is nu een lagere trede aan zet.", $"In ‘{now.Name}’ it is now a lower rung's turn."));
        var place = now.Within?.Place ?? now.InTerm?.Place ?? now.Until?.Place ?? now.Place;
        if (now.Kind is StepKind.Duty or StepKind.Judgment && to > from)
            yield return new(place, new($"De termijn van ‘{now.Name}’ wordt langer.", $"The term of ‘{now.Name}’ becomes longer."));
        if (now.Kind is StepKind.Right && to < from)
            yield return new(place, new($"De termijn van het recht ‘{now.Name}’ wordt korter.", $"The term of the right ‘{now.Name}’ becomes shorter."));
        if (now.Kind is StepKind.Right)
        {
            foreach (var answer in before.Answers.Where(answer => !IsKept(answer.Label, answer.To, Answers(now))))
                yield return new(now.Place, Lost(answer.Label));
        }

        foreach (var act in before.Acts.Where(act => act.Who.IsRaiser && !IsKept(act.Label, act.To, Acts(now.Acts).Concat(Acts(becomes.Acts)))))
            yield return new(now.Place, Lost(act.Label));
    }

    // Rungs may be added below: what counts is that nobody lower takes the place of who held it.
    private bool IsLower(Role? before, Role? now) =>
        before is not null && now is not null && before != now && was.Ladder.Contains(before) && RungOf(before) is >= 0 and var rung && RungOf(now) < rung;

    // A rung is where the same role stands, or a role that is the same office wherever this text runs.
    private int RungOf(Role role)
    {
        var same = becomes.Ladder.IndexOf(role);
        for (var rung = 0; same < 0 && rung < becomes.Ladder.Length; rung++)
        {
            if (!settings.IsEmpty && settings.All(setting => setting.HolderOf(role) is { } holder && holder == setting.HolderOf(becomes.Ladder[rung])))
                same = rung;
        }

        return same;
    }

    // A right that led to a forum or through a gate must still lead there: the name alone is no right.
    private static bool IsKept(string label, Target? to, IEnumerable<(string Label, Target? To)> kept) =>
        kept.Any(other => other.Label == label && (to is not (Target.ToForum or Target.ThroughGate) || to == other.To));

    private static IEnumerable<(string Label, Target? To)> Acts(ImmutableArray<Act> acts) =>
        acts.Where(act => act.Who.IsRaiser).Select(act => (act.Label, act.To));

    private static IEnumerable<(string Label, Target? To)> Answers(Step step) => step.Answers.Select(answer => (answer.Label, (Target?)answer.To));

    private static Wording Lost(string right) => new($"De melder verliest een recht: ‘{right}’.", $"The raiser loses a right: ‘{right}’.");
}
