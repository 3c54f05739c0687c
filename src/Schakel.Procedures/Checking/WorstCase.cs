// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Checking;

/// <summary>The most calendar days a procedure can take, with the day on which its slowest run starts.</summary>
/// <param name="Days">The days from the opening to the end.</param>
/// <param name="Start">The start of the slowest run; null where only the bound of the certificate is known.</param>
/// <param name="Latest">The slowest runs of that course; null where only the bound is known.</param>
internal sealed record WorstCase(int Days, DateOnly? Start, Latest? Latest)
{
    // Steps times days of opening. Above it the certificate's bound is used, which is never lower.
    private const int MostWork = 3_000_000;

    /// <summary>The worst case over every day of opening in the calendar's horizon; the bound where looking at every day would take too long.</summary>
    public static WorstCase Of(Course course, Order order, Calendar calendar, int bound)
    {
        var first = Calendar.HorizonStart.DayNumber;
        var last = Calendar.HorizonEnd.DayNumber - bound;
        if (last <= first || (long)(last - first) * course.Edges.Length > MostWork)
            return new WorstCase(bound, null, null);
        var latest = new Latest(course, order, calendar);
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
}
