// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Exports;
using Schakel.Procedures.Settings;
using Schakel.Tests.Support;
using Xunit.Abstractions;

namespace Schakel.Tests.Exports;

/// <summary>Spin and z3 judge the same courses as we do, and must say the same.</summary>
[Trait("Category", "Slow")]
public sealed partial class CrossCheckTests(ITestOutputHelper output)
{
    private const int MutantCount = 220;

    private sealed record Case(string Name, Verdict Ours, string Model, string Question);

    [Fact]
    public async Task Every_shipped_procedure_is_judged_alike_in_every_setting()
    {
        var cases = Policy.Procedures
            .SelectMany(procedure => Setting.For(procedure, Policy.Types).Select(setting => CaseOf(new Course(procedure, setting))))
            .DistinctBy(at => WithoutComments(at.Model + at.Question)).ToList();
        output.WriteLine($"{cases.Count} shipped courses");
        (await Disagreements(cases)).ShouldBeEmpty();
        cases.Select(at => at.Ours.MostDays).ShouldAllBe(days => days > 0);
    }

    [Fact]
    public async Task Random_procedures_and_mutants_are_judged_alike()
    {
        var cases = Enumerable.Range(0, MutantCount)
            .Select(seed => seed % 8 == 0 ? Generated.Procedure(seed) : Mutants.Of(Generated.Procedure(seed), seed))
            .Select(procedure => CaseOf(new Course(procedure, Setting.For(procedure, [Organisations.Ladder])[0]))).ToList();
        // A comparison in which everything holds would show little.
        foreach (var judged in new Func<Verdict, bool>[] { ours => ours.Ends, ours => ours.NoSilentDeath, ours => ours.NeverLower })
            cases.Count(at => judged(at.Ours)).ShouldBeInRange(MutantCount / 10, MutantCount * 9 / 10);
        (await Disagreements(cases)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_verdict_is_noticed()
    {
        var procedure = Generated.Procedure(0);
        var right = CaseOf(new Course(procedure, Setting.For(procedure, [Organisations.Ladder])[0]));
        var days = right.Ours.MostDays.ShouldNotBeNull();
        Verdict[] wrong =
        [
            right.Ours with { Ends = false }, right.Ours with { NoSilentDeath = false }, right.Ours with { NeverLower = false },
            right.Ours with { MostDays = days - 1 }, right.Ours with { MostDays = days + 1 }, right.Ours with { MostDays = null },
        ];
        (await Disagreements([right])).ShouldBeEmpty();
        foreach (var verdict in wrong)
            (await Disagreements([right with { Ours = verdict }])).ShouldHaveSingleItem();
    }

    private static async Task<IReadOnlyList<string>> Disagreements(IReadOnlyList<Case> cases)
    {
        var least = await Z3.Ask([.. cases.Select(at => at.Question)]);
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForAsync(0, cases.Count, async (index, _) =>
        {
            var at = cases[index];
            var spin = await Spin.Ask(at.Model, at.Ours.MostDays);
            var expected = new Spin.Answer(
                at.Ours.Ends, at.Ours.NoSilentDeath, at.Ours.NeverLower, at.Ours.MostDays is null ? null : true, at.Ours.MostDays is null ? null : false);
            if (spin != expected || least[index] != at.Ours.MostDays || at.Ours.Ends != at.Ours.MostDays is not null)
                wrong.Add($"{at.Name}: {at.Ours}, but {spin} and z3 {least[index]?.ToString() ?? "never"}");
        });
        return [.. wrong.Order(StringComparer.Ordinal)];
    }

    private static Case CaseOf(Course course)
    {
        var durations = new Durations(course.Procedure, Policy.Calendar);
        return new Case($"{course.Procedure.Name}, {course.Setting}", Oracle.Of(course, durations), Promela.Of(course, durations), SmtLib.Of(course, durations));
    }

    private static string WithoutComments(string text) => Comments().Replace(text, "");

    [GeneratedRegex(@"/\*.*?\*/|^;.*?$", RegexOptions.Singleline | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comments();
}
