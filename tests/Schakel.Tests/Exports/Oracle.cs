// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Checking;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;

namespace Schakel.Tests.Exports;

/// <summary>What is asked of every tool about one course. The most days are null where it does not always end.</summary>
public sealed record Verdict(bool Ends, bool NoSilentDeath, bool NeverLower, int? MostDays);

/// <summary>A plain walk over the graph, in as few lines as can be: a third opinion beside the checker and the tools.</summary>
public static class Oracle
{
    public static Verdict Of(Course course, Durations durations)
    {
        var most = Longest(course, durations, course.Start, [], []);
        return new Verdict(most is not null, !DiesUnanswered(course), !GoesLower(course), most);
    }

    // The most days from here, or null where it may never end: by a circle, or because silence leads nowhere.
    private static int? Longest(Course course, Durations durations, int step, HashSet<int> path, Dictionary<int, int?> known)
    {
        if (step < 0)
            return step == Edge.Out ? 0 : null;
        if (known.TryGetValue(step, out var days))
            return days;
        if (!path.Add(step))
            return null;
        days = course.Edges[step].Any(edge => edge.Kind is EdgeKind.Lapse) ? 0 : null;
        foreach (var edge in course.Edges[step])
            days = Longest(course, durations, edge.To, path, known) is { } rest && days is { } most ? Math.Max(most, durations.Days(course, edge) + rest) : null;
        path.Remove(step);
        return known[step] = days;
    }

    private static bool DiesUnanswered(Course course)
    {
        var seen = new HashSet<(int Step, bool Answered)>();
        var open = new Stack<(int Step, bool Answered)>([(course.Start, false)]);
        if (course.Start == Edge.Out)
            return course.Follow(null, new Target.ToStep(course.Procedure.Steps[0].Name), false).Target is not Target.ToForum;
        while (open.TryPop(out var at))
        {
            if (at.Step < 0 || !seen.Add(at))
                continue;
            var step = course.Procedure.Steps[at.Step];
            foreach (var edge in course.Edges[at.Step])
            {
                var byRaiser = edge.Kind is EdgeKind.Act ? edge.Who!.IsRaiser : edge.Kind is EdgeKind.Answer && step.Holder is { IsRaiser: true };
                var answered = step.Kind is StepKind.Right || (edge.Kind is EdgeKind.Act && byRaiser) ? at.Answered : edge.Kind is not EdgeKind.Lapse;
                if (edge is { To: Edge.Out, Target: not Target.ToForum } && !byRaiser && !answered)
                    return true;
                open.Push((edge.To, answered));
            }
        }

        return false;
    }

    private static bool GoesLower(Course course)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>([course.Start]);
        while (open.TryPop(out var index))
        {
            if (index < 0 || !seen.Add(index))
                continue;
            foreach (var edge in course.Edges[index])
            {
                if (edge.Kind is EdgeKind.Lapse && Drops(course, edge))
                    return true;
                open.Push(edge.To);
            }
        }

        return false;
    }

    private static bool Drops(Course course, Edge edge)
    {
        if (course.Procedure.Steps[edge.From].Kind is StepKind.Right || edge.To == Edge.Nowhere)
            return false;
        if (edge.To >= 0 && course.InSameTerm(edge.From, edge.To))
            return false;
        if (Height(edge.From) is not { } from)
            return true;
        return edge.To >= 0 ? Height(edge.To) is not { } to || to <= from : edge.Target is not Target.ToForum;

        int? Height(int step) => course.Procedure.Steps[step] is { Kind: not StepKind.Right } held ? course.RungOf(course.HolderOf(held.Holder)) : null;
    }
}
