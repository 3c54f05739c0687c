// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Checking;
using Schakel.Procedures.Writing;

namespace Schakel.Tests.Support;

/// <summary>What other tests may rely on in the generated procedures.</summary>
public sealed class GeneratedTests
{
    private static readonly Surroundings Surroundings = new([Organisations.Ladder], Policy.Calendar, []);

    [Fact]
    public void Most_generated_procedures_hold_and_some_do_not()
    {
        var findings = Enumerable.Range(0, 40)
            .Select(seed => Checker.Check(Generated.Text(seed), $"{seed}.txt", Surroundings).Findings.Select(f => $"{seed} {f.Code} {f.Message.Dutch}").ToList()).ToList();

        findings.Count(found => found.Count == 0).ShouldBeInRange(25, 40, string.Join('\n', findings.SelectMany(found => found)));
    }

    [Fact]
    public void A_seed_gives_the_same_procedure_and_the_same_mutant_each_time()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            Generated.Text(seed).ShouldBe(Generated.Text(seed));
            Mutant(seed).ShouldBe(Mutant(seed));
        }

        Generated.Text(1).ShouldNotBe(Generated.Text(2));

        static string Mutant(int seed) => ProcedureFormatter.Format(Mutants.Of(Generated.Procedure(seed), seed));
    }

    [Fact]
    public void A_generated_procedure_has_three_to_twelve_steps_and_together_they_have_everything_of_the_language()
    {
        var all = Enumerable.Range(0, 40).Select(Generated.Procedure).ToList();

        all.ShouldAllBe(procedure => procedure.Steps.Length >= 3 && procedure.Steps.Length <= 12);
        all.ShouldContain(procedure => procedure.Terms.Length > 0);
        all.SelectMany(procedure => procedure.Steps).ShouldContain(step => step.Extension != null);
        all.SelectMany(procedure => procedure.Steps).ShouldContain(step => step.Suspension != null);
        all.SelectMany(procedure => procedure.Steps).ShouldContain(step => step.Acts.Length > 0);
    }

    [Fact]
    public void Most_mutants_do_not_hold() =>
        Enumerable.Range(0, 40)
            .Count(seed => Checker.Check(ProcedureFormatter.Format(Mutants.Of(Generated.Procedure(seed), seed)), $"{seed}.txt", Surroundings).Holds)
            .ShouldBeInRange(1, 15);
}
