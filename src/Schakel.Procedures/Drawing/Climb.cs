// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Drawing;

/// <summary>
/// A procedure in the order in which it climbs: its steps lowest first, then its forums. A position counts through both, so that a
/// higher position is drawn higher.
/// </summary>
internal sealed class Climb
{
    private readonly Dictionary<string, int> positions = [];

    internal Climb(Procedure procedure)
    {
        Procedure = procedure;
        Steps = ClimbOrder.Of(procedure);
        for (var position = 0; position < Steps.Length; position++)
            positions.TryAdd(Steps[position].Name, position);
        Forums = ForumsOf(procedure);
    }

    internal Procedure Procedure { get; }

    internal ImmutableArray<Step> Steps { get; }

    /// <summary>The forums it can end in; the one its ladder names is on top.</summary>
    internal ImmutableArray<Forum> Forums { get; }

    /// <summary>A right is a landing beside the ladder; all other steps are rungs, also those whose kind is missing.</summary>
    internal bool IsLanding(int position) => position < Steps.Length && Steps[position].Kind is StepKind.Right;

    /// <summary>Where a target is drawn; null for an end, a gate, or a step that is not there.</summary>
    internal int? PositionOf(Target? target) => target switch
    {
        Target.ToStep to when positions.TryGetValue(to.Step, out var position) => position,
        Target.ToForum to => Steps.Length + Forums.IndexOf(to.Forum),
        _ => null,
    };

    /// <summary>Whether silence in this step climbs on: on a landing that is not asked of it, elsewhere it must lead higher.</summary>
    internal bool SilenceHolds(int position)
    {
        if (Steps[position].Lapse is not { } lapse) return false;
        return IsLanding(position) || PositionOf(lapse.To) > position;
    }

    /// <summary>The rung or forum right above a rung; landings do not count, they stand outside the stiles.</summary>
    internal int NextRung(int position)
    {
        do position++;
        while (IsLanding(position));
        return position;
    }

    private static ImmutableArray<Forum> ForumsOf(Procedure procedure)
    {
        var targets = procedure.Steps.SelectMany(step => ClimbOrder.TargetsOf(step)).Concat(procedure.Acts.Select(act => act.To));
        var named = targets.OfType<Target.ToForum>().Select(to => to.Forum).Distinct();
        return [.. named.Where(forum => forum != procedure.Forum).Order(), .. procedure.Forum is { } top ? [top] : Array.Empty<Forum>()];
    }
}
