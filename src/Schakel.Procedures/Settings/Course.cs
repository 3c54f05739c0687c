// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Settings;

/// <summary>
/// A procedure in one setting, as a graph: every role is an office, and every edge leads to a step that someone holds.
/// The engine follows it and the checker proves it, so that what is proved is what runs. Immutable: any number of threads may share it.
/// </summary>
public sealed class Course
{
    private readonly Layout layout;
    private readonly string?[] offices;
    private readonly int?[] rungs;
    private readonly PassedOver passedOver;

    /// <summary>Lays a procedure out in a setting.</summary>
    /// <param name="procedure">The procedure; it need not hold.</param>
    /// <param name="setting">The setting.</param>
    public Course(Procedure procedure, Setting setting)
        : this(new Layout(procedure), setting)
    {
    }

    internal Course(Layout layout, Setting setting)
    {
        this.layout = layout;
        Setting = setting;
        offices = [.. layout.Roles.Select(setting.HolderOf)];
        rungs = [.. offices.Select(RungOf)];
        passedOver = new PassedOver(layout, IsPassedOver);
        Start = Procedure.Steps.IsEmpty ? Edge.Nowhere : Follow(null, 0, new Target.ToStep(Procedure.Steps[0].Name), bySilence: false).To;
        Edges = [.. layout.Edges.Select(Leaving)];
    }

    /// <summary>The procedure.</summary>
    public Procedure Procedure => layout.Procedure;

    /// <summary>The setting.</summary>
    public Setting Setting { get; }

    /// <summary>The step a dossier starts in; <see cref="Edge.Out"/> or <see cref="Edge.Nowhere"/> where nobody holds any.</summary>
    public int Start { get; }

    /// <summary>The edges that leave each step, in the order of the text: answers, acts, silence.</summary>
    public ImmutableArray<ImmutableArray<Edge>> Edges { get; }

    /// <summary>The index of a step, or null.</summary>
    /// <param name="name">Its name.</param>
    public int? IndexOf(string name) => layout.IndexOf(name);

    /// <summary>
    /// Who fills a role here: the name of an office, <c>melder</c>, <c>volksvertegenwoordiging</c>, or null where nobody does.
    /// </summary>
    /// <param name="role">The role.</param>
    public string? HolderOf(Role? role) =>
        role is null ? null : layout.NumberOf(role) is { } number ? offices[number] : Setting.HolderOf(role);

    /// <summary>Who holds a step here; null where nobody does.</summary>
    /// <param name="step">The index of the step.</param>
    public string? HolderAt(int step) => layout.Holders[step] is >= 0 and var role ? offices[role] : null;

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

    /// <summary>How high the holder of a step stands on the ladder; null where he is no rung.</summary>
    /// <param name="step">The index of the step.</param>
    public int? RungAt(int step) => layout.Holders[step] is >= 0 and var role ? rungs[role] : null;

    /// <summary>Whether a step is passed over here, because nobody holds it. A step whose text names no holder is not: that is a finding.</summary>
    /// <param name="index">The step.</param>
    public bool IsPassedOver(int index) => layout.Holders[index] is >= 0 and var role && offices[role] is null;

    /// <summary>Whether two steps run in the same named term.</summary>
    /// <param name="one">A step.</param>
    /// <param name="other">Another.</param>
    public bool InSameTerm(int one, int other) => layout.Terms[one] is >= 0 and var term && layout.Terms[other] == term;

    /// <summary>Where a target leads from a step: the step it reaches after passing over those that nobody holds, and the target itself.</summary>
    /// <param name="from">The step it leaves, or null at the opening.</param>
    /// <param name="target">The written target.</param>
    /// <param name="bySilence">Whether silence leads there: then a step of the same office is passed over as well.</param>
    public (int To, Target Target) Follow(int? from, Target target, bool bySilence) =>
        target is not Target.ToStep { Step: var name } ? (Edge.Out, target)
        : IndexOf(name) is { } index ? Follow(from, index, target, bySilence) : (Edge.Nowhere, target);

    private (int To, Target Target) Follow(int? from, int to, Target target, bool bySilence)
    {
        // Each step is passed over once at most; more means that silence runs in a circle that nobody holds.
        for (var passed = 0; to >= 0 && passed <= Procedure.Steps.Length; passed++)
        {
            if (IsPassedOver(to))
            {
                if (passedOver.Lapse(to) is not { } beyond)
                    return (Edge.Nowhere, target);
                (to, target) = (beyond.To, beyond.Target);
            }
            else if (bySilence && from is { } left && IsSameTurn(left, to))
            {
                if (layout.Edges[to] is not [.., { Kind: EdgeKind.Lapse } lapse])
                    return (Edge.Nowhere, target);
                (to, target) = (lapse.To, lapse.Target);
            }
            else
            {
                return (to, target);
            }
        }

        return to >= 0 ? (Edge.Nowhere, target) : (to, target);
    }

    // Silence that leads to the same office would ask the same silent one again.
    private bool IsSameTurn(int from, int to) =>
        layout.Holders[from] != layout.Holders[to]
        && HolderAt(from) is { } holder
        && holder == HolderAt(to)
        && Procedure.Steps[to].Kind is not StepKind.Right
        && Procedure.Steps[from].Kind is not StepKind.Right
        && !InSameTerm(from, to);

    private ImmutableArray<Edge> Leaving(ImmutableArray<Edge> written)
    {
        var asWritten = true;
        foreach (var edge in written)
            asWritten &= !IsNobodysAct(edge) && (edge.To < 0 || !(IsPassedOver(edge.To) || (edge.Kind is EdgeKind.Lapse && IsSameTurn(edge.From, edge.To))));
        return asWritten ? written : [.. written.Where(edge => !IsNobodysAct(edge)).Select(Followed)];
    }

    private Edge Followed(Edge edge)
    {
        var (to, target) = Follow(edge.From, edge.To, edge.Target, edge.Kind is EdgeKind.Lapse);
        return edge with { To = to, Target = target };
    }

    // An act is of one who is not the holder, and of nobody where nobody fills the role. A raiser's right to withdraw stands, also where it is his turn.
    private bool IsNobodysAct(Edge edge) =>
        edge.Who is { IsRaiser: false } who && (HolderOf(who) is not { } holder || holder == HolderAt(edge.From));
}
