// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using System.Xml;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Exports;

/// <summary>
/// A procedure as a DCR graph in XML. Each step is an event; each answer is owed within a deadline once the step is entered; each silence
/// is an event of the robot, which must wait as long. Terms become the most calendar days they can take: ISO 8601 has no working day,
/// and its month has no length without a date. Each step of a named term gets the days of the whole term, because no clock of a DCR graph
/// runs across steps.
/// </summary>
public static class Dcr
{
    /// <summary>Writes the graph. Its ids are made of names in the text, so that they stay as long as those do.</summary>
    /// <param name="course">The procedure in a setting.</param>
    /// <param name="durations">The most days of its steps.</param>
    public static string Of(Course course, Durations durations)
    {
        var graph = new DcrGraph(course, durations);
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(text, settings))
        {
            xml.WriteStartElement("dcrgraph");
            xml.WriteAttributeString("title", Allowed($"{course.Procedure.Title} ({course.Procedure.Name}, versie {course.Procedure.Version}; {course.Setting})"));
            Within(xml, "specification", () =>
            {
                Within(xml, "resources", () => Resources(xml, graph));
                Within(xml, "constraints", () => Constraints(xml, graph));
            });
            Within(xml, "runtime", () => Within(xml, "marking", () => Marking(xml, graph)));
            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void Resources(XmlWriter xml, DcrGraph graph)
    {
        Within(xml, "events", () =>
        {
            foreach (var happening in graph.Events)
            {
                xml.WriteStartElement("event");
                xml.WriteAttributeString("id", happening.Id);
                Within(xml, "custom", () => Within(xml, "roles", () => xml.WriteElementString("role", happening.Role)));
                xml.WriteEndElement();
            }
        });
        Within(xml, "labels", () =>
        {
            foreach (var label in graph.Events.Select(happening => Allowed(happening.Label)).Distinct())
                Element(xml, "label", ("id", label));
        });
        Within(xml, "labelMappings", () =>
        {
            foreach (var happening in graph.Events)
                Element(xml, "labelMapping", ("eventId", happening.Id), ("labelId", Allowed(happening.Label)));
        });
    }

    private static void Constraints(XmlWriter xml, DcrGraph graph)
    {
        Group("conditions", "condition", DcrGraph.Kind.Condition);
        Group("responses", "response", DcrGraph.Kind.Response);
        Group("excludes", "exclude", DcrGraph.Kind.Exclude);
        Group("includes", "include", DcrGraph.Kind.Include);
        Group("milestones", "milestone", DcrGraph.Kind.Milestone);

        void Group(string group, string name, DcrGraph.Kind kind) => Within(xml, group, () =>
        {
            foreach (var relation in graph.Relations.Where(relation => relation.Kind == kind))
            {
                if (relation.Days is { } days)
                    Element(xml, name, ("sourceId", relation.From), ("targetId", relation.To), ("time", $"P{days}D"));
                else
                    Element(xml, name, ("sourceId", relation.From), ("targetId", relation.To));
            }
        });
    }

    private static void Marking(XmlWriter xml, DcrGraph graph)
    {
        Within(xml, "executed", () => { });
        Within(xml, "included", First);
        Within(xml, "pendingResponses", First);

        void First()
        {
            if (graph.First is { } first)
                Element(xml, "event", ("id", first));
        }
    }

    private static void Within(XmlWriter xml, string name, Action inside)
    {
        xml.WriteStartElement(name);
        inside();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var attribute in attributes)
            xml.WriteAttributeString(attribute.Name, attribute.Value);
        xml.WriteEndElement();
    }

    // Words of a text may hold signs that XML cannot.
    private static string Allowed(string words) =>
        string.Concat(words.EnumerateRunes().Select(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD"));
}
