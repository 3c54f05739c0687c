// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;
using Schakel.Procedures.Stories;

namespace Schakel.Procedures.Checking;

/// <summary>
/// The rights a dossier can come to while nobody answered: from the opening, or since the last silence on a duty or judgment. Where
/// such a right lets the dossier end in silence, it dies unseen. Two states for each step, so linear.
/// </summary>
internal sealed class Unanswered
{
    private readonly Ways ways;
    private readonly Dictionary<(int Step, bool Answered), (Edge Edge, bool Answered)?> by = [];

    public Unanswered(Ways ways)
    {
        this.ways = ways;
        var course = ways.Course;
        if (course.Start < 0)
            return;
        var queue = new Queue<(int Step, bool Answered)>([(course.Start, false)]);
        by[(course.Start, false)] = null;
        while (queue.TryDequeue(out var at))
        {
            foreach (var edge in course.Edges[at.Step].Where(edge => edge.To >= 0))
            {
                var next = (edge.To, IsAnswered(edge, at.Answered));
                if (by.TryAdd(next, (edge, at.Answered)))
                    queue.Enqueue(next);
            }
        }
    }

    /// <summary>Whether a dossier can be in this step with nothing answered.</summary>
    public bool Reaches(int step) => by.ContainsKey((step, false));

    /// <summary>The run to it, with one edge more.</summary>
    public ImmutableArray<Move> MovesTo(int step, Edge then)
    {
        var edges = new Stack<Edge>([then]);
        for (var at = by[(step, false)]; at is { } come; at = by[(come.Edge.From, come.Answered)])
            edges.Push(come.Edge);
        return [.. edges.Select(Ways.MoveOf)];
    }

    private bool IsAnswered(Edge edge, bool before)
    {
        var step = ways.Course.Procedure.Steps[edge.From];
        return edge.Kind switch
        {
            EdgeKind.Answer => before || step.Kind is not StepKind.Right,
            EdgeKind.Lapse => before && step.Kind is StepKind.Right,
            // A late decision by the office that owed it is an answer (Awb 6:20); that it has reasons is asked of it elsewhere.
            _ => before || !edge.Who!.IsRaiser,
        };
    }
}
