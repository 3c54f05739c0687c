// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Settings;
using Schakel.Tests.Support;

namespace Schakel.Tests.Checking;

[Trait("Category", "Slow")]
public sealed class SlowestOpeningTests
{
    [Theory]
    [InlineData("noodrem-professional")]
    [InlineData("bezwaar")]
    [InlineData("klacht")]
    [InlineData("toezegging")]
    public void The_worst_case_is_that_of_looking_at_every_day(string name)
    {
        var verdict = Checker.Check(Policy.TextOf(name), name, Policy.Surroundings);
        var procedure = verdict.Procedure!;
        var last = Calendar.HorizonEnd.DayNumber - verdict.Certificate!.Bound;

        var worst = Setting.For(procedure, Policy.Types).Max(setting =>
        {
            var course = new Course(procedure, setting);
            var latest = new Latest(course, new Order(course), Policy.Calendar);
            var most = 0;
            for (var day = Calendar.HorizonStart.DayNumber; day <= last; day++)
                most = Math.Max(most, latest.EndFrom(day) - day);
            return most;
        });

        verdict.WorstCaseDays.ShouldBe(worst);
    }
}
