// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Exports;

/// <summary>
/// A procedure as a question to an SMT solver: is there, for every step, a number of days within which it always ends? The smallest for
/// the first step is the most days a dossier can take. No answer means that somewhere it never ends.
/// </summary>
public static class SmtLib
{
    /// <summary>
    /// Writes the question. A circle is unsatisfiable, also where all its steps share one named term and so take no days: every step has
    /// a rank as well, and every edge leads to a lower one. A silence that leads nowhere is unsatisfiable by itself.
    /// </summary>
    /// <param name="course">The procedure in a setting.</param>
    /// <param name="durations">The most days of its steps.</param>
    public static string Of(Course course, Durations durations)
    {
        var steps = new Ways(course).Steps.ToList();
        var text = new StringBuilder();
        text.Append($"; {course.Procedure.Name}, versie {course.Procedure.Version}; {course.Setting}\n");
        text.Append("; days_s: within so many days a dossier in step s ends. rank_s: so many edges at most are left.\n");
        foreach (var step in steps)
            text.Append($"(declare-const {Days(step)} Int)\n(declare-const {Rank(step)} Int)\n");
        foreach (var step in steps)
            AppendStep(step);
        if (course.Start == Edge.Nowhere)
            text.Append("; it does not start anywhere\n(assert false)\n");
        text.Append($"(minimize {(course.Start >= 0 ? Days(course.Start) : "0")})\n(check-sat)\n(get-objectives)\n");
        return text.ToString();

        string Days(int step) => $"days_{Identifiers.Ascii(course.Procedure.Steps[step].Name, step)}";
        string Rank(int step) => $"rank_{Identifiers.Ascii(course.Procedure.Steps[step].Name, step)}";

        void AppendStep(int step)
        {
            text.Append($"(assert (>= {Days(step)} 0))\n(assert (>= {Rank(step)} 0))\n");
            foreach (var edge in course.Edges[step])
                AppendEdge(edge);
            if (course.Edges[step].All(edge => edge.Kind is not EdgeKind.Lapse))
                text.Append("; silence: not written\n(assert false)\n");
        }

        void AppendEdge(Edge edge)
        {
            text.Append($"; {Identifiers.Ascii(edge.Label)}\n");
            var days = durations.Days(course, edge);
            text.Append(edge.To switch
            {
                Edge.Nowhere => "(assert false)\n",
                Edge.Out => $"(assert (>= {Days(edge.From)} {days}))\n",
                _ => $"(assert (>= {Days(edge.From)} (+ {days} {Days(edge.To)})))\n(assert (> {Rank(edge.From)} {Rank(edge.To)}))\n",
            });
        }
    }
}
