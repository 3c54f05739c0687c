// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Checking;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Exports;

/// <summary>A course laid out as the events and relations of a DCR graph.</summary>
internal sealed class DcrGraph
{
    private const string Robot = "robot";
    private readonly Course course;
    private readonly Durations durations;
    private readonly HashSet<string> ids = [];

    public DcrGraph(Course course, Durations durations)
    {
        this.course = course;
        this.durations = durations;
        var steps = new Ways(course).Steps.ToList();
        foreach (var step in steps)
            ids.Add(course.Procedure.Steps[step].Name);
        foreach (var step in steps)
            Lay(step);
        foreach (var end in steps.SelectMany(step => course.Edges[step]).Where(edge => edge.To < 0).Select(End).Distinct().Order(StringComparer.Ordinal))
            Events.Add(new Event(end, end, Robot));
    }

    public enum Kind
    {
        Condition,
        Response,
        Exclude,
        Include,
        Milestone,
    }

    public sealed record Event(string Id, string Label, string Role);

    public sealed record Relation(Kind Kind, string From, string To, int? Days = null);

    public List<Event> Events { get; } = [];

    public List<Relation> Relations { get; } = [];

    /// <summary>The event that happens first; null where nobody holds any step.</summary>
    public string? First => course.Start >= 0 ? course.Procedure.Steps[course.Start].Name : null;

    private void Lay(int index)
    {
        var step = course.Procedure.Steps[index];
        var edges = course.Edges[index];
        string[] names = [.. edges.Select(edge => IdOf(edge, step))];
        Events.Add(new Event(step.Name, step.Task.Length > 0 ? step.Task : step.Name, Robot));
        // Entering a step opens what may follow. The answers are owed, and the silence has to wait.
        for (var at = 0; at < edges.Length; at++)
        {
            var edge = edges[at];
            var isLapse = edge.Kind is EdgeKind.Lapse;
            Events.Add(new Event(names[at], edge.Label, isLapse ? Robot : course.HolderOf(edge.Who ?? step.Holder) ?? ""));
            Relations.Add(new Relation(Kind.Include, step.Name, names[at]));
            if (isLapse)
            {
                Relations.Add(new Relation(Kind.Condition, step.Name, names[at], durations.OfStep(index)));
                // While its silence is awaited, a step is not entered again: that would start its clock anew.
                Relations.Add(new Relation(Kind.Milestone, names[at], step.Name));
            }

            if (isLapse || (edge.Kind is EdgeKind.Answer && step.Kind is not StepKind.Right))
                Relations.Add(new Relation(Kind.Response, step.Name, names[at], isLapse ? null : durations.OfStep(index)));
            // Whatever happens first closes the step: what is excluded is owed no more.
            foreach (var other in names.Append(step.Name))
                Relations.Add(new Relation(Kind.Exclude, names[at], other));
            var to = edge.To >= 0 ? course.Procedure.Steps[edge.To].Name : End(edge);
            Relations.Add(new Relation(Kind.Include, names[at], to));
            Relations.Add(new Relation(Kind.Response, names[at], to, 0));
        }
    }

    private string IdOf(Edge edge, Step step)
    {
        var id = edge.Who is { } who ? $"{step.Name}.{who.ToString().Replace(' ', '-')}.{edge.Label}" : $"{step.Name}.{edge.Label}";
        while (!ids.Add(id))
            id += "'";
        return id;
    }

    private static string End(Edge edge) => edge.Target switch
    {
        Target.Done done => $"klaar.{Vocabulary.DoneAs[done.As]}",
        Target.ToForum forum => $"forum.{Vocabulary.Forums[forum.Forum]}",
        Target.ThroughGate gate => $"poort.{Vocabulary.Gates[gate.Gate]}",
        _ => "nergens",
    };
}
