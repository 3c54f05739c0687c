// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Settings;

/// <summary>
/// What is the same of a procedure in every setting: its roles, its terms, and where each edge leads as written. Made once for all
/// courses of a procedure; a course that passes nothing over on a step shares the edges from here.
/// </summary>
internal sealed class Layout
{
    private readonly Dictionary<string, int> indexes = [];
    private readonly Dictionary<Role, int> roles = [];
    private readonly Dictionary<string, int> terms = [];

    public Layout(Procedure procedure)
    {
        Procedure = procedure;
        var steps = procedure.Steps;
        for (var index = 0; index < steps.Length; index++)
            indexes.TryAdd(steps[index].Name, index);
        Holders = [.. steps.Select(step => step.Holder is { } holder ? Number(roles, holder) : -1)];
        Terms = [.. steps.Select(step => step.InTerm is { } term ? Number(terms, term.Name) : -1)];
        foreach (var role in procedure.Ladder)
            Number(roles, role);
        foreach (var act in procedure.Acts)
            Number(roles, act.Who);
        foreach (var step in steps)
        {
            foreach (var act in step.Acts)
                Number(roles, act.Who);
            if (step.Standstill?.By is { } by)
                Number(roles, by);
        }

        Number(roles, Role.Driver);
        // Who gave a returned order is looked for by G11, whether or not the text names the role.
        if (procedure.Kind is Kind.ReturnedOrder)
            Number(roles, Role.Principal);
        Roles = [.. roles.Keys];
        Edges = [.. steps.Select(Written)];
    }

    public Procedure Procedure { get; }

    /// <summary>Every role of the text, once.</summary>
    public ImmutableArray<Role> Roles { get; }

    /// <summary>By step, the number of its holder in <see cref="Roles"/>; -1 where the text names none.</summary>
    public ImmutableArray<int> Holders { get; }

    /// <summary>By step, a number for its named term; -1 where it runs in none.</summary>
    public ImmutableArray<int> Terms { get; }

    /// <summary>By step, its edges as if nothing were passed over, in the order of the text: answers, acts, silence.</summary>
    public ImmutableArray<ImmutableArray<Edge>> Edges { get; }

    public int? IndexOf(string name) => indexes.TryGetValue(name, out var index) ? index : null;

    public int? NumberOf(Role role) => roles.TryGetValue(role, out var number) ? number : null;

    private ImmutableArray<Edge> Written(Step step, int index)
    {
        var edges = ImmutableArray.CreateBuilder<Edge>(step.Answers.Length + step.Acts.Length + Procedure.Acts.Length + 1);
        foreach (var answer in step.Answers)
            Add(EdgeKind.Answer, answer.Label, answer.To, null, answer.TargetPlace);
        foreach (var act in step.Acts)
            AddAct(act);
        foreach (var act in Procedure.Acts)
            AddAct(act);
        if (step.Lapse is { } lapse)
            Add(EdgeKind.Lapse, "zwijgt", lapse.To, null, lapse.Place);
        return edges.DrainToImmutable();

        void AddAct(Act act)
        {
            if (act.To is { } to)
                Add(EdgeKind.Act, act.Label, to, act.Who, act.TargetPlace);
        }

        void Add(EdgeKind kind, string label, Target target, Role? who, Place place)
        {
            var to = target is not Target.ToStep { Step: var name } ? Edge.Out : IndexOf(name) ?? Edge.Nowhere;
            edges.Add(new Edge(index, to, kind, label, target, who, place));
        }
    }

    private static int Number<T>(Dictionary<T, int> numbers, T name) where T : notnull
    {
        if (!numbers.TryGetValue(name, out var number))
            numbers.Add(name, number = numbers.Count);
        return number;
    }
}
