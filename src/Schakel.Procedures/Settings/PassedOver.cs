// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Settings;

/// <summary>
/// For each step that nobody holds, the lapse by which silence leaves the whole run of such steps. Every step is looked at once:
/// a long run is not walked again for every edge that leads into it.
/// </summary>
internal sealed class PassedOver
{
    private readonly Edge?[] leaves;

    public PassedOver(Layout layout, Func<int, bool> isPassedOver)
    {
        leaves = new Edge?[layout.Edges.Length];
        var seen = new bool[leaves.Length];
        var run = new List<int>();
        for (var first = 0; first < leaves.Length; first++)
        {
            var step = first;
            Edge? lapse = null;
            while (!seen[step] && isPassedOver(step))
            {
                seen[step] = true;
                run.Add(step);
                lapse = layout.Edges[step] is [.., { Kind: EdgeKind.Lapse } found] ? found : null;
                if (lapse is not { To: >= 0 })
                    break;
                step = lapse.To;
            }

            // Where the run comes to a step seen before, it leaves as that one does; in a circle that is not at all.
            if (lapse is { To: >= 0 } && isPassedOver(lapse.To))
                lapse = leaves[lapse.To];
            foreach (var passed in run)
                leaves[passed] = lapse;
            run.Clear();
        }
    }

    /// <summary>The lapse after which someone holds the turn or the dossier is out; null where silence stops or runs in a circle.</summary>
    public Edge? Lapse(int step) => leaves[step];
}
