// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;

namespace Schakel.Procedures.Checking;

/// <summary>The most calendar days a procedure can take, with the day on which its slowest run starts.</summary>
/// <param name="Days">The days from the opening to the end.</param>
/// <param name="Start">The start of the slowest run; null where only the bound of the certificate is known.</param>
/// <param name="Latest">The slowest runs of that course; null where only the bound is known.</param>
internal sealed record WorstCase(int Days, DateOnly? Start, Latest? Latest)
{
    // Steps times days of opening. Above it the certificate's bound is used, which is never lower.
    private const int MostWork = 3_000_000;

    /// <summary>
    /// The worst case of each course over every day of opening in the calendar's horizon; the bound where looking at every day would
    /// take too long. Null for a course that by its bound is neither slower than one looked at before nor over the cap.
    /// </summary>
    public static ImmutableArray<WorstCase?> OfEach(Examination examination)
    {
        var bounds = examination.Ways.Zip(examination.Orders, (ways, order) => BoundOf(examination, ways, order)).ToArray();
        var cases = new WorstCase?[bounds.Length];
        var slowest = -1;
        foreach (var index in Enumerable.Range(0, bounds.Length).OrderByDescending(index => bounds[index]))
        {
            if (bounds[index] <= slowest && bounds[index] <= examination.Rules.Cap)
                continue;
            var found = Of(examination.Ways[index], examination.Orders[index], examination.Surroundings.Calendar, bounds[index]);
            cases[index] = found;
            slowest = Math.Max(slowest, found.Days);
        }

        return [.. cases];
    }

    private static WorstCase Of(Ways ways, Order order, Calendar calendar, int bound)
    {
        var first = Calendar.HorizonStart.DayNumber;
        var last = Calendar.HorizonEnd.DayNumber - bound;
        if (last <= first || (long)(last - first) * ways.Steps.Length > MostWork)
            return new WorstCase(bound, null, null);
        var latest = new Latest(ways.Course, order, calendar);
        var worst = (Days: -1, Start: first);
        Search(first, last, latest.EndFrom(last));
        return new WorstCase(worst.Days, DateOnly.FromDayNumber(worst.Start), latest);

        // A later opening never gives an earlier end, so no opening from one day to another takes longer than from the first of these to the
        // end of the last. Where even that is not longer than what was found, none of them needs to be looked at.
        void Search(int from, int to, int end)
        {
            if (end - from <= worst.Days)
                return;
            if (from == to)
            {
                worst = (end - from, from);
                return;
            }

            var middle = from + ((to - from) / 2);
            Search(from, middle, latest.EndFrom(middle));
            Search(middle + 1, to, end);
        }
    }

    // The longest way through this one course, in days that are each at their longest: never below what any day of opening gives.
    private static int BoundOf(Examination examination, Ways ways, Order order)
    {
        var course = ways.Course;
        var left = new int[course.Edges.Length];
        for (var place = order.Steps.Length - 1; place >= 0; place--)
        {
            var step = order.Steps[place];
            foreach (var edge in course.Edges[step])
                left[step] = Math.Max(left[step], examination.Durations.Days(course, edge) + (edge.To >= 0 ? left[edge.To] : 0));
        }

        return course.Start < 0 ? 0 : left[course.Start];
    }
}
