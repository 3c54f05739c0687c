// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Checking;

/// <summary>
/// What a text that holds is given: for every step, the most calendar days that can still pass before the dossier ends, whatever day
/// it is. Anyone can check it again with one comparison for every edge: the days left in a step are at least the days it can take and
/// the days left where it leads. Proven: an answer comes, in time or higher up. Not proven: that the answer is good.
/// </summary>
/// <param name="Procedure">The procedure's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Calendar">The calendar, with its version.</param>
/// <param name="DaysLeft">The most days left, by step.</param>
public sealed record Certificate(string Procedure, int Version, string Calendar, ImmutableSortedDictionary<string, int> DaysLeft)
{
    /// <summary>The most calendar days from opening to end, over all settings.</summary>
    public int Bound => DaysLeft.IsEmpty ? 0 : DaysLeft.Values.Max();

    /// <summary>The certificate of a procedure; null where it runs in a circle or leads nowhere, so that none exists.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="types">All types of organisation.</param>
    /// <param name="calendar">The calendar.</param>
    public static Certificate? For(Procedure procedure, IEnumerable<OrganisationType> types, Calendar calendar)
    {
        var courses = Courses(procedure, types);
        return For(courses, [.. courses.Select(course => new Order(course))], new Durations(procedure, calendar), procedure, calendar);
    }

    /// <summary>Checks this certificate again, edge by edge, without how it was found.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="types">All types of organisation.</param>
    /// <param name="calendar">The calendar.</param>
    public bool Holds(Procedure procedure, IEnumerable<OrganisationType> types, Calendar calendar)
    {
        var durations = new Durations(procedure, calendar);
        return procedure.Name == Procedure && procedure.Version == Version
            && Courses(procedure, types).All(course => course.Edges.All(edges => edges.All(edge => EdgeHolds(course, edge))));

        bool EdgeHolds(Course course, Edge edge) =>
            edge.To != Edge.Nowhere && DaysLeft.TryGetValue(Name(edge.From), out var left)
            && left >= durations.Days(course, edge) + (edge.To == Edge.Out ? 0 : DaysLeft.GetValueOrDefault(Name(edge.To), int.MaxValue / 2));

        string Name(int step) => procedure.Steps[step].Name;
    }

    internal static Certificate? For(
        ImmutableArray<Course> courses, ImmutableArray<Order> orders, Durations durations, Procedure procedure, Calendar calendar)
    {
        var left = new int[procedure.Steps.Length];
        for (var index = 0; index < courses.Length; index++)
        {
            if (!orders[index].Circle.IsEmpty)
                return null;
        }

        // Passing over only shortens a way along silence, so the order of one setting nearly always serves all and one round is
        // enough; a round more for each setting, and one to see that nothing changes, is more than any text without a circle needs.
        var order = courses.IsEmpty ? [] : orders[0].Steps;
        var rounds = courses.Length + 1;
        for (var changed = true; changed;)
        {
            if (rounds-- == 0)
                return null;
            changed = false;
            for (var place = order.Length - 1; place >= 0; place--)
            {
                var step = order[place];
                foreach (var course in courses)
                {
                    foreach (var edge in course.Edges[step])
                    {
                        if (edge.To == Edge.Nowhere)
                            return null;
                        var days = durations.Days(course, edge) + (edge.To >= 0 ? left[edge.To] : 0);
                        if (days > left[step])
                            (left[step], changed) = (days, true);
                    }
                }
            }
        }

        return new Certificate(procedure.Name, procedure.Version, $"{calendar.Name}, versie {calendar.Version}",
            left.Select((days, step) => KeyValuePair.Create(procedure.Steps[step].Name, days)).DistinctBy(pair => pair.Key).ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    private static ImmutableArray<Course> Courses(Procedure procedure, IEnumerable<OrganisationType> types) =>
        [.. Shape.Courses(new Layout(procedure), Setting.For(procedure, types))];
}
