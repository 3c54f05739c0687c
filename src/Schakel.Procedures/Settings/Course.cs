// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Settings;

/// <summary>
/// A procedure in one setting, as a graph: every role is an office, and every edge leads to a step that someone holds.
/// The engine follows it and the checker proves it, so that what is proved is what runs.
/// </summary>
public sealed class Course
{
    private readonly Dictionary<string, int> indexes = [];
    // One course serves many dossiers at a time.
    private readonly ConcurrentDictionary<Role, string?> offices = [];

    /// <summary>Lays a procedure out in a setting.</summary>
    /// <param name="procedure">The procedure; it need not hold.</param>
    /// <param name="setting">The setting.</param>
    public Course(Procedure procedure, Setting setting)
    {
        Procedure = procedure;
        Setting = setting;
        for (var index = 0; index < procedure.Steps.Length; index++)
            indexes.TryAdd(procedure.Steps[index].Name, index);
        Start = procedure.Steps.IsEmpty ? Edge.Nowhere : PassOver(0);
        Edges = [.. procedure.Steps.Select((step, index) => Leaving(step, index))];
    }

    /// <summary>The procedure.</summary>
    public Procedure Procedure { get; }

    /// <summary>The setting.</summary>
    public Setting Setting { get; }

    /// <summary>The step a dossier starts in; <see cref="Edge.Out"/> or <see cref="Edge.Nowhere"/> where nobody holds any.</summary>
    public int Start { get; }

    /// <summary>The edges that leave each step, in the order of the text: answers, acts, silence.</summary>
    public ImmutableArray<ImmutableArray<Edge>> Edges { get; }

    /// <summary>The index of a step, or null.</summary>
    /// <param name="name">Its name.</param>
    public int? IndexOf(string name) => indexes.TryGetValue(name, out var index) ? index : null;

    /// <summary>
    /// Who fills a role here: the name of an office, <c>melder</c>, <c>volksvertegenwoordiging</c>, or null where nobody does.
    /// </summary>
    /// <param name="role">The role.</param>
    public string? HolderOf(Role? role)
    {
        return role is null ? null : offices.GetOrAdd(role, static (asked, setting) =>
            asked.IsRaiser || asked == Role.Representatives ? asked.Name : setting.OfficeOf(asked)?.Name, Setting);
    }

    /// <summary>How high a holder stands on the ladder, from 0; null where he is no rung. Roles that are the same office are the same rung.</summary>
    /// <param name="holder">The holder, as <see cref="HolderOf"/> gives it.</param>
    public int? RungOf(string? holder)
    {
        for (var rung = 0; holder is not null && rung < Procedure.Ladder.Length; rung++)
        {
            if (HolderOf(Procedure.Ladder[rung]) == holder)
                return rung;
        }

        return null;
    }

    /// <summary>Whether a step is passed over here, because nobody holds it. A step whose text names no holder is not: that is a finding.</summary>
    /// <param name="index">The step.</param>
    public bool IsPassedOver(int index) => Procedure.Steps[index].Holder is { } holder && HolderOf(holder) is null;

    /// <summary>Whether two steps run in the same named term.</summary>
    /// <param name="one">A step.</param>
    /// <param name="other">Another.</param>
    public bool InSameTerm(int one, int other) =>
        Procedure.Steps[one].InTerm is { } term && Procedure.Steps[other].InTerm?.Name == term.Name;

    /// <summary>Where a target leads from a step: the step it reaches after passing over those that nobody holds, and the target itself.</summary>
    /// <param name="from">The step it leaves, or null at the opening.</param>
    /// <param name="target">The written target.</param>
    /// <param name="bySilence">Whether silence leads there: then a step of the same office is passed over as well.</param>
    public (int To, Target Target) Follow(int? from, Target target, bool bySilence)
    {
        // Each step is passed over once at most; more means that silence runs in a circle that nobody holds.
        for (var passed = 0; passed <= Procedure.Steps.Length; passed++)
        {
            if (target is not Target.ToStep { Step: var name })
                return (Edge.Out, target);
            if (!indexes.TryGetValue(name, out var index))
                return (Edge.Nowhere, target);
            if (!IsPassedOver(index) && !(bySilence && from is { } left && IsSameTurn(left, index)))
                return (index, target);
            if (Procedure.Steps[index].Lapse is not { } lapse)
                return (Edge.Nowhere, target);
            target = lapse.To;
        }

        return (Edge.Nowhere, target);
    }

    // Silence that leads to the same office would ask the same silent one again.
    private bool IsSameTurn(int from, int to) =>
        Procedure.Steps[to].Kind is not StepKind.Right
        && Procedure.Steps[from].Kind is not StepKind.Right
        && Procedure.Steps[from].Holder != Procedure.Steps[to].Holder
        && HolderOf(Procedure.Steps[from].Holder) is { } holder
        && holder == HolderOf(Procedure.Steps[to].Holder)
        && !InSameTerm(from, to);

    private int PassOver(int index) => Follow(null, new Target.ToStep(Procedure.Steps[index].Name), bySilence: false).To;

    private ImmutableArray<Edge> Leaving(Step step, int index)
    {
        var edges = ImmutableArray.CreateBuilder<Edge>(step.Answers.Length + step.Acts.Length + Procedure.Acts.Length + 1);
        foreach (var answer in step.Answers)
            Add(EdgeKind.Answer, answer.Label, answer.To, null, answer.TargetPlace);
        foreach (var act in step.Acts.Concat(Procedure.Acts))
        {
            if (act.To is { } to && !IsHolder(act.Who, step))
                Add(EdgeKind.Act, act.Label, to, act.Who, act.TargetPlace);
        }

        if (step.Lapse is { } lapse)
            Add(EdgeKind.Lapse, "zwijgt", lapse.To, null, lapse.Place);
        return edges.ToImmutable();

        void Add(EdgeKind kind, string label, Target target, Role? who, Place place)
        {
            var (to, followed) = Follow(index, target, kind == EdgeKind.Lapse);
            edges.Add(new Edge(index, to, kind, label, followed, who, place));
        }
    }

    // An act is of one who is not the holder. A raiser's right to withdraw stands, also where it is his turn.
    private bool IsHolder(Role who, Step step) => !who.IsRaiser && HolderOf(who) is { } holder && holder == HolderOf(step.Holder);
}
