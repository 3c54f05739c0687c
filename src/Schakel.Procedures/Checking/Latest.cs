// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Settings;
using Schakel.Procedures.Stories;

namespace Schakel.Procedures.Checking;

/// <summary>
/// The latest day on which a dossier opened on a given day can come in each step, and can end. Exact, in one pass over the edges:
/// a later day of entering never gives an earlier last day, so the latest way into a step is the latest way on.
/// </summary>
public sealed class Latest
{
    private readonly ImmutableArray<int> order;
    private readonly StepClock[] clocks;
    private readonly Way[][] ways;
    private readonly int[] entered;
    private readonly int[] named;
    private readonly Edge?[] by;

    /// <summary>Prepares the tables for one course.</summary>
    /// <param name="course">The procedure in a setting.</param>
    /// <param name="order">Its steps in order; it must have no circle.</param>
    /// <param name="calendar">The calendar.</param>
    public Latest(Course course, Order order, Calendar calendar)
    {
        Course = course;
        var reached = new Ways(course);
        this.order = [.. order.Steps.Where(reached.Reaches)];
        clocks = new StepClock[course.Edges.Length];
        ways = new Way[course.Edges.Length][];
        foreach (var step in this.order)
        {
            clocks[step] = new StepClock(course.Procedure.Steps[step], course.Procedure, calendar);
            // Which of the edges to one place is taken makes no difference to time.
            ways[step] = [.. course.Edges[step].Where(edge => edge.To != Edge.Nowhere).DistinctBy(edge => edge.To)
                .Select(edge => new Way(edge.To, edge.To >= 0 && course.InSameTerm(step, edge.To), edge))];
        }

        entered = new int[clocks.Length];
        named = new int[clocks.Length];
        by = new Edge?[clocks.Length];
    }

    /// <summary>The procedure in its setting.</summary>
    public Course Course { get; }

    /// <summary>The latest end, as a day number, of a dossier opened on this day.</summary>
    /// <param name="start">The day of opening, as a <see cref="DateOnly.DayNumber"/>, well within the calendar's horizon.</param>
    public int EndFrom(int start) => Run(start).End;

    /// <summary>The latest day on which each step can be entered, by step; null where it cannot be reached.</summary>
    /// <param name="start">The day of opening.</param>
    public ImmutableArray<DateOnly?> Entered(DateOnly start)
    {
        Run(start.DayNumber);
        return [.. entered.Select(day => day < 0 ? (DateOnly?)null : DateOnly.FromDayNumber(day))];
    }

    /// <summary>The moves of the slowest run from this day.</summary>
    /// <param name="start">The day of opening.</param>
    public ImmutableArray<Move> SlowestRun(DateOnly start)
    {
        var last = Run(start.DayNumber).Last;
        var edges = new Stack<Edge>();
        for (var edge = last; edge is not null; edge = by[edge.From])
            edges.Push(edge);
        return [.. edges.SelectMany(edge => StepClock.MoreTime(Course.Procedure.Steps[edge.From]).Append(Ways.MoveOf(edge)))];
    }

    private (int End, Edge? Last) Run(int start)
    {
        Array.Fill(entered, -1);
        Array.Fill(named, -1);
        if (Course.Start < 0)
            return (start, null);
        entered[Course.Start] = start;
        named[Course.Start] = clocks[Course.Start].Named(start, start);
        by[Course.Start] = null;
        var (end, last) = (start, (Edge?)null);
        foreach (var step in order)
        {
            var clock = clocks[step];
            var term = clock.StretchNamed(Math.Max(named[step], entered[step]));
            var due = clock.Due(entered[step], start, term);
            foreach (var way in ways[step])
            {
                if (way.To >= 0)
                    Enter(way, start, due, term);
                else if (due > end || last is null)
                    (end, last) = (due, way.Edge);
            }
        }

        return (end, last);
    }

    private void Enter(Way way, int start, int due, int term)
    {
        var to = way.To;
        var ends = way.InSameTerm ? term : clocks[to].Named(due, start);
        // Within one term the day that term ends decides, not the day the step is entered.
        if (due > entered[to] || (way.InSameTerm && ends > named[to]))
            by[to] = way.Edge;
        entered[to] = Math.Max(entered[to], due);
        named[to] = Math.Max(named[to], ends);
    }

    private readonly record struct Way(int To, bool InSameTerm, Edge Edge);
}
