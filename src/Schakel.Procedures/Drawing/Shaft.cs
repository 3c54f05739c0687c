// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Drawing;

/// <summary>Which of three ways up between the stiles a shaft takes. The middle one is widest: silence has the first claim on it.</summary>
internal enum Lane
{
    Middle,
    Left,
    Right,
}

/// <summary>A way up between the stiles. All steps whose silence, or whose answer, leads to one place share one shaft.</summary>
/// <param name="Froms">Where it starts, lowest first.</param>
/// <param name="To">Where it ends.</param>
/// <param name="IsSilent">Hatched: silence climbs. Otherwise solid: an answer pulls up.</param>
/// <param name="Lane">Where it runs.</param>
internal sealed record Shaft(ImmutableArray<int> Froms, int To, bool IsSilent, Lane Lane)
{
    private static readonly Lane[] ForSilence = [Lane.Middle, Lane.Left, Lane.Right];
    private static readonly Lane[] ForAnswers = [Lane.Right, Lane.Left, Lane.Middle];

    /// <summary>The shafts of a procedure. One that finds every lane taken is left out: the words beside the rung say the same.</summary>
    internal static ImmutableArray<Shaft> Of(Climb climb)
    {
        var heights = climb.Steps.Length + climb.Forums.Length;
        var taken = Enum.GetValues<Lane>().ToDictionary(lane => lane, _ => new bool[heights]);
        var shafts = new List<Shaft>();
        foreach (var isSilent in new[] { true, false })
            foreach (var way in Ways(climb, isSilent).GroupBy(way => way.To).OrderBy(group => group.Min()).ThenBy(group => group.Key))
            {
                ImmutableArray<int> froms = [.. way.Select(one => one.From).Distinct().Order()];
                foreach (var lane in (isSilent ? ForSilence : ForAnswers).Where(lane => !Between(lane).Contains(true)).Take(1))
                {
                    Between(lane).Fill(true);
                    shafts.Add(new Shaft(froms, way.Key, isSilent, lane));
                }

                Span<bool> Between(Lane lane) => taken[lane].AsSpan(froms[0], way.Key - froms[0]);
            }
        return [.. shafts.OrderBy(shaft => shaft.Froms[0]).ThenBy(shaft => shaft.To)];
    }

    private static IEnumerable<(int From, int To)> Ways(Climb climb, bool isSilent) =>
        from position in Enumerable.Range(0, climb.Steps.Length)
        where !climb.IsLanding(position)
        let step = climb.Steps[position]
        from target in isSilent ? [step.Lapse?.To] : step.Answers.Select(Target? (answer) => answer.To)
        where climb.PositionOf(target) is { } to && to > position && !climb.IsLanding(to)
        select (position, climb.PositionOf(target)!.Value);
}
