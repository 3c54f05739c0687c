// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Checking;
using Schakel.Tests.Support;

namespace Schakel.Tests.Exports;

/// <summary>What Spin found and the checker did not: where nothing is contested the raiser may judge, but silence may not climb to him.</summary>
public sealed class RaiserIsNoRungTests
{
    [Fact]
    public void Silence_on_a_duty_does_not_climb_to_the_raiser()
    {
        Codes(Sample.Text).ShouldNotContain("G3");

        Codes(Sample.Text.Replace("  wie tweede", "  wie melder")).ShouldContain("G3");
    }

    private static IEnumerable<string> Codes(string text) =>
        Checker.Check(text, "voorbeeld.txt", new Surroundings([Organisations.Ladder], Policy.Calendar, [])).Findings.Select(finding => finding.Code);
}
