// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Drawing;

/// <summary>
/// The order of the steps from the ground up: a step stands above every step that leads to it. Where that leaves a choice, steps that
/// run in one named term stay together; then a landing comes first, right after what opens it; then the ladder decides, then the text.
/// In a text with a cycle the order is that of the text wherever nothing else decides.
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
        var free = new SortedSet<(int Aside, int Rung, int Text)>();
        var freeInTerm = new Dictionary<string, SortedSet<(int Aside, int Rung, int Text)>>();
        foreach (var key in keys.Where(key => below[key.Text] == 0)) Free(key);

        var order = ImmutableArray.CreateBuilder<Step>(steps.Length);
        while (waiting.Count > 0)
        {
            var key = Next();
            waiting.Remove(key);
            free.Remove(key);
            var step = steps[key.Text];
            if (step.InTerm is { } term && freeInTerm.TryGetValue(term.Name, out var inTerm)) inTerm.Remove(key);
            order.Add(step);
            foreach (var target in leads[key.Text])
                if (--below[target] == 0 && waiting.Contains(keys[target])) Free(keys[target]);
        }
        return order.MoveToImmutable();

        (int Aside, int Rung, int Text) Next()
        {
            // A dossier starts in the first step of the text, whatever leads back to it.
            if (order.Count == 0) return keys[0];
            if (order[^1].InTerm is { } term && freeInTerm.TryGetValue(term.Name, out var same) && same.Count > 0) return same.Min;
            return free.Count > 0 ? free.Min : waiting.Min;
        }

        void Free((int Aside, int Rung, int Text) key)
        {
            free.Add(key);
            if (steps[key.Text].InTerm is not { } term) return;
            if (!freeInTerm.TryGetValue(term.Name, out var same)) freeInTerm.Add(term.Name, same = []);
            same.Add(key);
        }
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
