// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Checking;
using Schakel.Procedures.Drawing;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Writing;
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

    [Theory, MemberData(nameof(Names))]
    public void Every_shipped_procedure_is_written_in_the_canonical_form(string name) =>
        ProcedureFormatter.Format(ProcedureReader.Read(Policy.TextOf(name), name).Procedure.ShouldNotBeNull()).ShouldBe(Policy.TextOf(name));

    [Theory, MemberData(nameof(Names))]
    public void Every_shipped_procedure_names_its_source_and_tells_what_happens_when_nobody_answers(string name)
    {
        var procedure = ProcedureReader.Read(Policy.TextOf(name), name).Procedure.ShouldNotBeNull();

        procedure.Sources.ShouldNotBeEmpty();
        procedure.Stories.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_picture_in_the_readme_is_the_one_the_program_draws() =>
        File.ReadAllText(Path.Combine(Policy.Folder, "..", "docs", "pictures", "noodrem-professional.svg"))
            .ShouldBe(LadderPicture.Draw(ProcedureReader.Read(Policy.TextOf("noodrem-professional"), "").Procedure.ShouldNotBeNull()));
}
