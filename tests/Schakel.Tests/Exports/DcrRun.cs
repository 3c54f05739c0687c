// SPDX-License-Identifier: EUPL-1.2
using System.Xml.Linq;

namespace Schakel.Tests.Exports;

/// <summary>Runs a DCR graph by the published rules, in days: an event is enabled where it is included, its conditions are old enough and
/// none of its milestones is owed. It knows nothing of procedures.</summary>
internal sealed class DcrRun
{
    private readonly XElement graph;
    private readonly HashSet<string> included;
    private readonly HashSet<string> owed;
    private readonly Dictionary<string, int> executed = [];

    public DcrRun(string xml)
    {
        graph = XDocument.Parse(xml).Root!;
        included = [.. graph.Descendants("included").Elements().Select(at => at.Attribute("id")!.Value)];
        owed = [.. graph.Descendants("pendingResponses").Elements().Select(at => at.Attribute("id")!.Value)];
    }

    public int Day { get; private set; }

    public List<string> Done { get; } = [];

    public IEnumerable<string> Enabled => included.Where(id =>
        From("condition", "targetId", id).Where(condition => included.Contains(Of(condition, "sourceId")))
            .All(condition => executed.TryGetValue(Of(condition, "sourceId"), out var day) && Day >= day + Days(condition))
        && !From("milestone", "targetId", id).Any(milestone => included.Contains(Of(milestone, "sourceId")) && owed.Contains(Of(milestone, "sourceId"))));

    public void Execute(string id)
    {
        Enabled.ShouldContain(id);
        executed[id] = Day;
        owed.Remove(id);
        owed.UnionWith(From("response", "sourceId", id).Select(response => Of(response, "targetId")));
        included.ExceptWith(From("exclude", "sourceId", id).Select(exclude => Of(exclude, "targetId")));
        included.UnionWith(From("include", "sourceId", id).Select(include => Of(include, "targetId")));
        Done.Add(id);
    }

    /// <summary>Nobody does anything: the robot does what it owes as soon as it may, until it owes nothing any more.</summary>
    public void LetEverybodyBeSilent()
    {
        var robots = graph.Descendants("events").Elements("event").Where(at => at.Descendants("role").Single().Value == "robot")
            .Select(at => at.Attribute("id")!.Value).ToHashSet();
        while (Day < 10_000 && owed.Any(id => included.Contains(id)))
        {
            if (Enabled.FirstOrDefault(id => robots.Contains(id) && owed.Contains(id)) is { } next)
                Execute(next);
            else
                Day++;
        }
    }

    private IEnumerable<XElement> From(string relation, string end, string id) => graph.Descendants(relation).Where(at => Of(at, end) == id);

    private static string Of(XElement relation, string attribute) => relation.Attribute(attribute)!.Value;

    private static int Days(XElement relation) => relation.Attribute("time") is { } time ? int.Parse(time.Value[1..^1]) : 0;
}
