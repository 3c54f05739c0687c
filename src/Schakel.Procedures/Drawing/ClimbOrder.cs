// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Drawing;

/// <summary>
/// The order of the steps from the ground up: a step stands above every step that leads to it. Where that leaves a choice, a landing
/// comes first, right after what opens it; then the ladder decides, then the text. In a text with a cycle the order is that of the
/// text wherever nothing else decides.
/// </summary>
internal static class ClimbOrder
{
    internal static ImmutableArray<Step> Of(Procedure procedure)
    {
        var steps = procedure.Steps;
        var leads = Edges(steps);
        var below = new int[steps.Length];
        foreach (var target in leads.SelectMany(targets => targets)) below[target]++;

        var keys = Keys(procedure);
        var waiting = new SortedSet<(int Aside, int Rung, int Text)>(keys);
        var free = new SortedSet<(int Aside, int Rung, int Text)>(keys.Where(key => below[key.Text] == 0));
        var order = ImmutableArray.CreateBuilder<Step>(steps.Length);
        while (waiting.Count > 0)
        {
            // A dossier starts in the first step of the text, whatever leads back to it.
            var key = order.Count == 0 ? keys[0] : free.Count > 0 ? free.Min : waiting.Min;
            waiting.Remove(key);
            free.Remove(key);
            order.Add(steps[key.Text]);
            foreach (var target in leads[key.Text])
                if (--below[target] == 0 && waiting.Contains(keys[target])) free.Add(keys[target]);
        }
        return order.MoveToImmutable();
    }

    /// <summary>Everything a step can lead to: by an answer, an act or a silence.</summary>
    internal static IEnumerable<Target?> TargetsOf(Step step) =>
        step.Answers.Select(answer => answer.To).Concat(step.Acts.Select(act => act.To)).Append(step.Lapse?.To);

    private static int[][] Edges(ImmutableArray<Step> steps)
    {
        var places = new Dictionary<string, int>();
        for (var place = 0; place < steps.Length; place++) places.TryAdd(steps[place].Name, place);
        return [.. steps.Select(step => TargetsOf(step).OfType<Target.ToStep>()
            .Where(to => places.ContainsKey(to.Step)).Select(to => places[to.Step]).ToArray())];
    }

    private static (int Aside, int Rung, int Text)[] Keys(Procedure procedure) =>
    [
        .. procedure.Steps.Select((step, text) => (
            Aside: step.Kind is StepKind.Right ? 0 : 1,
            Rung: step.Holder is { } holder ? procedure.Ladder.IndexOf(holder) : -1,
            Text: text)),
    ];
}
