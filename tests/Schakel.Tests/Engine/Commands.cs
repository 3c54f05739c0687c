// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using Schakel.Procedures.Engine;

namespace Schakel.Tests.Engine;

/// <summary>Commands as people say them. Who acts is a holder, or a holder and a person: <c>b</c>, <c>b:jan</c>.</summary>
internal static class Commands
{
    private static readonly ImmutableHashSet<string> Everything = ["motivering", "weging", "toezegging"];

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Actor Who(string who) => who.Split(':') is [var holder, var person] ? new Actor(holder, person) : new Actor(who);

    public static Command.Open Raises(string day) => new(Day(day), ["melder-1"]) { Given = ["feiten"] };

    public static Command.Answer Answers(string day, string who, string step, string label) =>
        new(Day(day), Who(who), step, label) { Given = Everything };

    public static Command.Act Acts(string day, string who, string label) => new(Day(day), Who(who), label) { Given = Everything };

    public static Command.TakeBack TakesBack(string day, string who) => new(Day(day), Who(who));

    public static Command.Extend Extends(string day, string who) => new(Day(day), Who(who), HasReasons: true);

    public static Command.Consent Consents(string day, string who, string until) => new(Day(day), Who(who), Day(until));

    public static Command.Suspend Suspends(string day, string who) => new(Day(day), Who(who), HasReasons: true);

    public static Command.Resume Resumes(string day) => new(Day(day));

    public static Command.PassTime Time(string day) => new(Day(day));

    public static Command.LinkedIsDone IsDone(string day, string procedure) => new(Day(day), procedure);

    public static Command.Staff Staffs(string day, params (string Office, string[] Persons)[] offices) => new(Day(day), Staffing(offices));

    public static ImmutableDictionary<string, ImmutableArray<string>> Staffing(params (string Office, string[] Persons)[] offices) =>
        offices.ToImmutableDictionary(office => office.Office, office => office.Persons.ToImmutableArray());
}
