// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Checking;
using Schakel.Tests.Support;

namespace Schakel.Tests.Checking;

/// <summary>Texts that look like a brake and are made to fail: each once passed, or nearly did.</summary>
public sealed class DishonestTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Schakel.Tests", "Checking", "dishonest");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void A_dishonest_procedure_does_not_hold(string name)
    {
        var verdict = Checker.Check(File.ReadAllText(Path.Combine(Folder, name + ".txt")), name, Policy.Surroundings);

        verdict.Procedure.ShouldNotBeNull();
        verdict.Findings.ShouldContain(finding => finding.Code.StartsWith('G'), string.Join('\n', verdict.Findings.Select(finding => $"{finding.Code} {finding.Message.Dutch}")));
    }
}
