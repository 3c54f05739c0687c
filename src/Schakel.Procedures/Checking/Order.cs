// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Checking;

/// <summary>
/// The steps in an order in which every edge leads on, or a circle that shows there is none. Walked with a stack of its own: a text
/// of twenty thousand steps must not overflow the machine's.
/// </summary>
public sealed class Order
{
    private enum Mark : byte
    {
        New,
        Open,
        Closed,
    }

    /// <summary>Orders the steps of a course.</summary>
    /// <param name="course">The procedure in a setting.</param>
    public Order(Course course)
    {
        var marks = new Mark[course.Edges.Length];
        var closed = new List<int>(marks.Length);
        var path = new Stack<(int Step, int Next)>();
        for (var root = 0; root < marks.Length && Circle.IsEmpty; root++)
        {
            if (marks[root] == Mark.New)
                Circle = Walk(course, root, marks, closed, path);
        }

        closed.Reverse();
        Steps = Circle.IsEmpty ? [.. closed] : [];
    }

    /// <summary>The steps, each before those it leads to; empty where there is a circle.</summary>
    public ImmutableArray<int> Steps { get; }

    /// <summary>The edges of a circle, the last leading to where the first leaves; empty where there is none.</summary>
    public ImmutableArray<Edge> Circle { get; private set; } = [];

    private static ImmutableArray<Edge> Walk(Course course, int root, Mark[] marks, List<int> closed, Stack<(int Step, int Next)> path)
    {
        path.Push((root, 0));
        marks[root] = Mark.Open;
        while (path.TryPop(out var top))
        {
            var edges = course.Edges[top.Step];
            if (top.Next == edges.Length)
            {
                marks[top.Step] = Mark.Closed;
                closed.Add(top.Step);
                continue;
            }

            path.Push((top.Step, top.Next + 1));
            var edge = edges[top.Next];
            if (edge.To < 0 || marks[edge.To] == Mark.Closed)
                continue;
            if (marks[edge.To] == Mark.Open)
                return CircleFrom(course, path, edge.To);
            marks[edge.To] = Mark.Open;
            path.Push((edge.To, 0));
        }

        return [];
    }

    // On the path, each entry has just taken the edge before its next one.
    private static ImmutableArray<Edge> CircleFrom(Course course, Stack<(int Step, int Next)> path, int start) =>
        [.. path.TakeWhile(entry => entry.Step != start).Reverse().Prepend(path.First(entry => entry.Step == start))
            .Select(entry => course.Edges[entry.Step][entry.Next - 1])];
}
