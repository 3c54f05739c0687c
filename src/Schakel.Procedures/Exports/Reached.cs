// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Exports;

/// <summary>The steps a dossier can be in. What nobody can reach would only give other tools something else to judge.</summary>
internal static class Reached
{
    /// <summary>The indexes of the steps that some way leads to, in the order of the text.</summary>
    public static IReadOnlyCollection<int> From(Course course)
    {
        var reached = new SortedSet<int>();
        var waiting = new Stack<int>([course.Start]);
        while (waiting.TryPop(out var step))
        {
            if (step < 0 || !reached.Add(step))
                continue;
            foreach (var edge in course.Edges[step])
                waiting.Push(edge.To);
        }

        return reached;
    }
}
