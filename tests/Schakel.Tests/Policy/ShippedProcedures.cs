// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Checking;
using Schakel.Tests.Support;

namespace Schakel.Tests.PolicyTexts;

public sealed class ShippedProcedures
{
    public static TheoryData<string> Names => Policy.Names;

    [Theory, MemberData(nameof(Names))]
    public void Every_shipped_procedure_holds(string name)
    {
        var verdict = Checker.Check(Policy.TextOf(name), name + ".txt", Policy.Surroundings);

        verdict.Findings.Select(finding => $"{finding.Code} {finding.Place.Line}:{finding.Place.Column} {finding.Message.Dutch}\n    "
            + string.Join("\n    ", finding.Story.Select(line => $"{line.Day:yyyy-MM-dd} {line.Text.Dutch}"))).ShouldBeEmpty();
        verdict.Certificate.ShouldNotBeNull().Holds(verdict.Procedure!, Policy.Types, Policy.Calendar).ShouldBeTrue();
    }
}
