// SPDX-License-Identifier: EUPL-1.2
using BenchmarkDotNet.Attributes;
using Schakel.Procedures.Calendars;

namespace Schakel.Bench;

/// <summary>The last day of a term for every day of twenty years, beside plainly adding the days.</summary>
public class Dates
{
    private const int TwentyYears = 7_305;
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly Term SixWeeks = new(6, TermUnit.Weeks);
    private static readonly Term TenWorkingDays = new(10, TermUnit.WorkingDays);
    private readonly Calendar calendar = Shipped.NewCalendar();

    [Benchmark(Baseline = true, OperationsPerInvoke = TwentyYears)]
    public int PlainlyAddingFortyTwoDays() => Sum(static (day, _) => day.AddDays(42));

    [Benchmark(OperationsPerInvoke = TwentyYears)]
    public int SixWeeksUnderTheTermsAct() => Sum(static (day, calendar) => calendar.LastDay(day, SixWeeks, termsActApplies: true));

    [Benchmark(OperationsPerInvoke = TwentyYears)]
    public int TenWorkingDaysOfTwentyYears() => Sum(static (day, calendar) => calendar.LastDay(day, TenWorkingDays, termsActApplies: true));

    [Benchmark(OperationsPerInvoke = TwentyYears)]
    public int NewCalendarAndItsTable() => Shipped.NewCalendar().LastDayTable(SixWeeks, termsActApplies: true).Length;

    private int Sum(Func<DateOnly, Calendar, DateOnly> last)
    {
        var sum = 0;
        for (var day = 0; day < TwentyYears; day++)
            sum ^= last(First.AddDays(day), calendar).DayNumber;
        return sum;
    }
}
