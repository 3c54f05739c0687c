// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Checking;
using Schakel.Procedures.Stories;
using Schakel.Tests.Support;
using Xunit.Abstractions;

namespace Schakel.Tests.Engine;

/// <summary>What the checker tells of a text that does not hold really happens on the engine.</summary>
public sealed class CounterexampleTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_counterexample_of_a_mutant_happens() => Mutate(250);

    [Fact, Trait("Category", "Slow")]
    public void Every_counterexample_of_thousands_of_mutants_happens() => Mutate(5_000);

    [Fact]
    public void Every_counterexample_of_a_shipped_procedure_with_a_line_left_out_happens() => LeaveOut(every: 9);

    [Fact, Trait("Category", "Slow")]
    public void Every_counterexample_of_a_shipped_procedure_with_any_line_left_out_happens() => LeaveOut(every: 1);

    private void Mutate(int seeds) => Play(
        Enumerable.Range(0, seeds).Select(seed => Mutants.Of(Generated.Procedure(seed), seed)).Select(Courses.Judge), seeds / 4);

    private void LeaveOut(int every) => Play(Texts().Where((_, index) => index % every == 0).Select(text => Checker.Check(text, "mutant.txt", Policy.Surroundings)), 180 / every);

    // Stories go: they are tests beside the text, and would fail for the same reason.
    private static IEnumerable<string> Texts()
    {
        foreach (var name in Policy.Procedures.Select(procedure => procedure.Name))
        {
            var lines = Policy.TextOf(name).Split('\n').TakeWhile(line => !line.StartsWith("verhaal", StringComparison.Ordinal)).ToList();
            for (var index = 0; index < lines.Count; index++)
            {
                if (lines[index].TrimStart() is var line && (line.StartsWith("kan ", StringComparison.Ordinal) || line.StartsWith("zwijgt ", StringComparison.Ordinal)
                    || line.StartsWith("mag ", StringComparison.Ordinal) || line.StartsWith("binnen ", StringComparison.Ordinal)))
                    yield return string.Join('\n', lines.Where((_, at) => at != index));
            }
        }
    }

    private void Play(IEnumerable<Verdict> judged, int atLeast)
    {
        var wrong = new List<string>();
        var claims = new SortedDictionary<string, int>();
        foreach (var verdict in judged)
        {
            foreach (var finding in verdict.Findings.Where(finding => finding.Counterexample is not null))
            {
                var told = finding.Counterexample!;
                var claim = told.Claim.GetType().Name;
                claims[claim] = claims.GetValueOrDefault(claim) + 1;
                if (!Claims.Happens(told, Courses.In(verdict.Procedure!, told.OrganisationType, told.Driver), Policy.Calendar))
                    wrong.Add($"{verdict.Procedure!.Name} {finding.Code} {finding.Place}: {Written.Of(told)}");
            }
        }

        output.WriteLine(string.Join(", ", claims.Select(claim => $"{claim.Value} {claim.Key}")));
        wrong.Take(3).ShouldBeEmpty();
        claims.Values.Sum().ShouldBeGreaterThan(atLeast);
    }
}
