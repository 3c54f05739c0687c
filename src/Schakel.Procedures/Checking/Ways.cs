// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Settings;
using Schakel.Procedures.Stories;

namespace Schakel.Procedures.Checking;

/// <summary>What a dossier can reach in one setting, and the shortest way to it.</summary>
public sealed class Ways
{
    private readonly Edge?[] by;
    private readonly bool[] reached;

    /// <summary>Walks the graph from its start, breadth first, so that the first way found is the shortest.</summary>
    /// <param name="course">The procedure in a setting.</param>
    public Ways(Course course)
        : this(course, static _ => true)
    {
    }

    /// <summary>Walks the graph from its start along some of its edges only.</summary>
    /// <param name="course">The procedure in a setting.</param>
    /// <param name="along">The edges to walk along.</param>
    internal Ways(Course course, Func<Edge, bool> along)
    {
        Course = course;
        by = new Edge?[course.Edges.Length];
        reached = new bool[course.Edges.Length];
        if (course.Start >= 0)
            Walk(along);
    }

    private void Walk(Func<Edge, bool> along)
    {
        var queue = new Queue<int>([Course.Start]);
        reached[Course.Start] = true;
        while (queue.TryDequeue(out var step))
        {
            foreach (var edge in Course.Edges[step])
            {
                if (edge.To < 0 || reached[edge.To] || !along(edge))
                    continue;
                reached[edge.To] = true;
                by[edge.To] = edge;
                queue.Enqueue(edge.To);
            }
        }
    }

    /// <summary>The procedure in its setting.</summary>
    public Course Course { get; }

    /// <summary>Whether a dossier can come in this step.</summary>
    /// <param name="step">The index of the step.</param>
    public bool Reaches(int step) => reached[step];

    /// <summary>The edges that leave a step that can be reached.</summary>
    public ImmutableArray<Edge> Edges => field.IsDefault ? field = Leaving() : field;

    /// <summary>The steps that can be reached, by index.</summary>
    public ImmutableArray<int> Steps => field.IsDefault ? field = [.. Enumerable.Range(0, reached.Length).Where(Reaches)] : field;

    /// <summary>The shortest run that ends with these edges taken from a step.</summary>
    /// <param name="step">The step to come to first.</param>
    /// <param name="then">The edges to take from there.</param>
    public ImmutableArray<Move> MovesTo(int step, params IEnumerable<Edge> then)
    {
        var edges = new Stack<Edge>();
        for (var edge = by[step]; edge is not null; edge = by[edge.From])
            edges.Push(edge);
        return [.. edges.Concat(then).Select(MoveOf)];
    }

    private ImmutableArray<Edge> Leaving()
    {
        var edges = ImmutableArray.CreateBuilder<Edge>(Steps.Sum(step => Course.Edges[step].Length));
        foreach (var step in Steps)
            edges.AddRange(Course.Edges[step]);
        return edges.MoveToImmutable();
    }

    /// <summary>An edge as a move of a run.</summary>
    /// <param name="edge">The edge.</param>
    public static Move MoveOf(Edge edge) => edge.Kind switch
    {
        EdgeKind.Answer => new Move.Answers(edge.Label),
        EdgeKind.Act => new Move.Acts(edge.Who!, edge.Label),
        _ => new Move.Lapses(),
    };
}
