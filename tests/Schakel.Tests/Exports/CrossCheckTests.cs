// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Settings;
using Schakel.Tests.Support;
using Xunit.Abstractions;

namespace Schakel.Tests.Exports;

/// <summary>Spin and z3, which we did not write, judge the same procedures as our checker, and must say the same.</summary>
[Trait("Category", "Slow")]
public sealed partial class CrossCheckTests(ITestOutputHelper output)
{
    private const int GeneratedCount = 150;
    private const int MutantsOfEach = 5;

    [Fact]
    public async Task Every_shipped_procedure_is_judged_alike_in_every_setting()
    {
        var all = Policy.Procedures
            .SelectMany(procedure => Setting.For(procedure, Policy.Types).Select(setting => Judged.Of(procedure, setting)))
            .DistinctBy(judged => WithoutComments(judged.Model + judged.Question)).ToList();
        output.WriteLine($"{all.Count} courses of {Policy.Procedures.Length} procedures");

        (await Disagreements(all)).ShouldBeEmpty();

        all.Count.ShouldBeGreaterThan(Policy.Procedures.Length);
        all.Where(judged => !judged.Ends || !judged.NoSilentDeath || !judged.NeverLower || judged.MostDays is null or 0).ShouldBeEmpty();
    }

    [Fact]
    public async Task Generated_procedures_and_mutants_are_judged_alike()
    {
        var all = Enumerable.Range(0, GeneratedCount)
            .Select(seed => In(seed % 6 == 0 ? Generated.Procedure(seed) : Mutants.Of(Generated.Procedure(seed), seed), [Organisations.Ladder], seed))
            .Concat(Policy.Procedures.SelectMany(procedure =>
                Enumerable.Range(0, MutantsOfEach).Select(seed => In(Mutants.Of(procedure, seed), Policy.Types, seed))))
            .ToList();
        Func<Judged, bool>[] verdicts = [judged => judged.Ends, judged => judged.NoSilentDeath, judged => judged.NeverLower];
        foreach (var verdict in verdicts)
            output.WriteLine($"{all.Count(verdict)} of {all.Count}");

        (await Disagreements(all)).ShouldBeEmpty();

        // A comparison in which everything holds, or nothing, would show little.
        foreach (var verdict in verdicts)
            all.Count(verdict).ShouldBeInRange(all.Count / 10, all.Count * 9 / 10);
    }

    [Fact]
    public async Task A_wrong_verdict_is_noticed()
    {
        var right = In(Generated.Procedure(0), [Organisations.Ladder], 0);
        Judged[] wrong =
        [
            right with { Ends = false }, right with { NoSilentDeath = false }, right with { NeverLower = false },
            right with { MostDays = right.MostDays - 1 }, right with { MostDays = right.MostDays + 1 }, right with { MostDays = null },
        ];

        (await Disagreements([right])).ShouldBeEmpty();
        (await Disagreements(wrong)).Count.ShouldBe(wrong.Length);
    }

    private static Judged In(Procedure procedure, IEnumerable<OrganisationType> types, int seed)
    {
        var settings = Setting.For(procedure, types);
        return Judged.Of(procedure, settings[new Random(seed).Next(settings.Length)], $" (seed {seed})");
    }

    private static async Task<IReadOnlyList<string>> Disagreements(IReadOnlyList<Judged> all)
    {
        var least = await Z3.Ask([.. all.Select(judged => judged.Question)]);
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForAsync(0, all.Count, async (index, _) =>
        {
            var spin = await Spin.Ask(all[index].Model, all[index].MostDays);
            if (!Agree(all[index], spin, least[index]))
                wrong.Add($"{all[index] with { Model = "", Question = "" }}, but {spin}, and z3 {least[index]?.ToString() ?? "never"}");
        });
        return [.. wrong.Order(StringComparer.Ordinal)];
    }

    private static bool Agree(Judged ours, Spin.Answer spin, int? least) =>
        ours.Ends == spin.Ends && ours.Ends == ours.MostDays is not null && ours.MostDays == least
        && spin.OnTime is not false && spin.DayLessIsEnough is not true
        && ours.NeverLower == spin.NeverLower && ours.NoSilentDeath == spin.NoSilentDeath;

    private static string WithoutComments(string text) => Comments().Replace(text, "");

    [GeneratedRegex(@"/\*.*?\*/|^;.*?$", RegexOptions.Singleline | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comments();
}
