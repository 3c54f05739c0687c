// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Calendars;

/// <summary>
/// The days that are not free, in day numbers (<see cref="DateOnly.DayNumber"/>). Within the table one array lookup; outside it, a walk
/// day by day with the same answer. Immutable, so safe for any number of threads.
/// </summary>
internal sealed class OpenDays
{
    private readonly Func<DateOnly, bool> isFree;
    private readonly int first;
    private readonly int[] openBefore; // for each day of the table: how many open days of the table come before it
    private readonly int[] open; // the open days of the table, in order

    internal OpenDays(DateOnly start, DateOnly end, Func<DateOnly, bool> isFree)
    {
        this.isFree = isFree;
        first = start.DayNumber;
        openBefore = new int[end.DayNumber - first + 2];
        var found = new List<int>(openBefore.Length);
        for (var index = 0; index < openBefore.Length; index++)
        {
            openBefore[index] = found.Count;
            if (!isFree(DateOnly.FromDayNumber(first + index))) found.Add(first + index);
        }
        open = [.. found];
    }

    /// <summary>The day itself when it is open, else the first open day after it.</summary>
    internal int From(int day) => Nth(day, 1);

    /// <summary>The open day with this number, counted from the day after <paramref name="day"/>; the day itself for zero.</summary>
    internal int After(int day, int count) => count is 0 ? day : Nth(day + 1, count);

    /// <summary>Whether the day is free.</summary>
    internal bool IsFree(int day)
    {
        var index = day - first;
        return index >= 0 && index < openBefore.Length - 1
            ? openBefore[index] == openBefore[index + 1]
            : isFree(DateOnly.FromDayNumber(day));
    }

    private int Nth(int day, int count)
    {
        var index = day - first;
        if (index < 0 || index >= openBefore.Length) return Walk(day, count);
        var rank = openBefore[index] + count - 1;
        return rank < open.Length ? open[rank] : Walk(day, count);
    }

    private int Walk(int day, int count)
    {
        for (; day <= DateOnly.MaxValue.DayNumber; day++)
        {
            if (!isFree(DateOnly.FromDayNumber(day))) count--;
            if (count is 0) return day;
        }
        throw BeyondTheLastDate();
    }

    /// <summary>What a computation throws whose answer comes after 31 December 9999.</summary>
    internal static ArgumentOutOfRangeException BeyondTheLastDate() =>
        new(paramName: null, "The term ends after 31 December 9999, the last date that can be written.");
}
