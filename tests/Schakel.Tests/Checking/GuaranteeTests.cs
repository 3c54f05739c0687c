// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Checking;
using Schakel.Procedures.Reading;

namespace Schakel.Tests.Checking;

/// <summary>Each guarantee rejects a minimal procedure that no other rejects, and holds of the same text with one change.</summary>
public sealed class GuaranteeTests
{
    public static TheoryData<string> Names => [.. BadText.All.Select(bad => bad.Name)];

    [Fact]
    public void Every_guarantee_has_a_bad_text() =>
        Guarantee.All.Except(BadText.All.Select(bad => bad.Code)).ShouldBeEmpty();

    [Fact]
    public void Every_bad_text_is_in_the_table() =>
        BadText.Files.Order(StringComparer.Ordinal).ShouldBe(BadText.All.Select(bad => bad.Name).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Names))]
    public void A_bad_text_is_rejected_by_its_own_guarantee_alone_and_at_the_right_place(string name)
    {
        var bad = BadText.Of(name);

        ProcedureReader.Read(bad.Text, name).Findings.ShouldBeEmpty();
        var verdict = bad.Check(bad.Text);

        verdict.Findings.Select(Told).ShouldBe([$"{bad.Code} {bad.Line}:{bad.Column}"], string.Join('\n', verdict.Findings.Select(finding => $"{Told(finding)} {finding.Message.Dutch}")));
        verdict.Holds.ShouldBeFalse();
        verdict.Certificate.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_twin_one_change_away_holds(string name)
    {
        var bad = BadText.Of(name);

        bad.Mended.ShouldNotBe(bad.Text);
        var verdict = bad.Check(bad.Mended);

        verdict.Findings.Select(finding => $"{Told(finding)} {finding.Message.Dutch}").ShouldBeEmpty(bad.Mended);
        verdict.Certificate.ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Names))]
    public void What_its_story_tells_really_happens_on_the_engine(string name)
    {
        var bad = BadText.Of(name);
        var verdict = bad.Check(bad.Text);

        foreach (var finding in verdict.Findings.Where(finding => finding.Counterexample is not null))
        {
            Really.Happens(finding, verdict.Procedure!, BadText.Types).ShouldBeTrue(Really.Told(finding));
            finding.Story.ShouldNotBeEmpty();
        }
    }

    private static string Told(Finding finding) => $"{finding.Code} {finding.Place.Line}:{finding.Place.Column}";
}
