// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Tests.Support;

namespace Schakel.Tests.Reading;

/// <summary>What is just allowed is read; one more is one finding.</summary>
public sealed class LimitTests
{
    [Fact]
    public void Length_of_a_text() => Limit(
        count => Samples.Smallest + new string('\n', count - Samples.Smallest.Length), Limits.TextLength, TextCode.TooMuch, new Place(1, 1));

    [Fact]
    public void Length_of_a_line_without_its_space() => Limit(
        count => Samples.Smallest.Replace("titel     Proef", $"titel \t   {new string('x', count - "titel".Length)}"),
        Limits.LineLength, TextCode.TooMuch, new Place(2, Limits.LineLength + 6));

    [Fact]
    public void Length_of_a_name() => Limit(
        count => Samples.Smallest.Replace("antwoorden", new string('x', count)), Limits.NameLength, TextCode.BadName, new Place(9, 6));

    [Fact]
    public void Version() => Limit(
        count => Samples.Smallest.Replace("versie 1", $"versie {count}"), Limits.Version, TextCode.BadNumber, new Place(1, 25));

    [Fact]
    public void Steps() => Limit(
        count => Samples.Smallest + Repeat(count - 1, n => $"stap s{n}\n  wie stuur\n  plicht x\n"),
        Limits.Steps, TextCode.TooMuch, new Place(12 + 3 * (Limits.Steps - 1), 1));

    [Theory]
    [InlineData("kan a{0} -> antwoorden\n")]
    [InlineData("mag melder a{0}\n")]
    [InlineData("naast p{0}\n")]
    [InlineData("grond bron {0}\n")]
    [InlineData("toelichting opmerking {0}\n")]
    public void Parts_of_a_step(string line) => Limit(
        count => Samples.Smallest + Repeat(count, n => string.Format(line, n)), Limits.Parts, TextCode.TooMuch, new Place(12 + Limits.Parts, 1));

    [Theory]
    [InlineData("vraagt v{0} tekst\n")]
    [InlineData("termijn t{0} 1 week\n")]
    [InlineData("mag melder a{0}\n")]
    [InlineData("naast p{0}\n")]
    [InlineData("grond bron {0}\n")]
    [InlineData("toelichting opmerking {0}\n")]
    public void Parts_of_a_header(string line) => Limit(
        count => Samples.Smallest.Replace("\nstap", Repeat(count, n => string.Format(line, n)) + "\nstap"),
        Limits.Parts, TextCode.TooMuch, new Place(8 + Limits.Parts, 1));

    [Fact]
    public void Rungs() => Limit(
        count => Samples.Smallest.Replace("ladder    stuur", "ladder    stuur" + Repeat(count - 1, n => $" < r{n:00}")),
        Limits.Parts, TextCode.TooMuch, new Place(6, 16 + 6 * (Limits.Parts - 1) + 3));

    [Fact]
    public void Names_in_a_list() => Limit(
        count => Samples.Smallest.Replace("beschermt", $"voor      t{Repeat(count - 1, n => $", t{n:00}")}\nbeschermt"),
        Limits.Parts, TextCode.TooMuch, new Place(7, 12 + 5 * (Limits.Parts - 1) + 2));

    [Fact]
    public void Count_in_a_term() => Limit(
        count => Samples.Smallest + $"binnen {count} dagen", Limits.TermCount, TextCode.BadNumber, new Place(12, 8));

    [Fact]
    public void Times() => Limit(
        count => Samples.Smallest + $"verdagen 1 week, hoogstens {count} keer", Limits.Times, TextCode.BadNumber, new Place(12, 28));

    [Fact]
    public void Stories() => Limit(
        count => Samples.Smallest + Repeat(count, n => $"verhaal {n}\n"), Limits.Stories, TextCode.TooMuch, new Place(12 + Limits.Stories, 1));

    [Fact]
    public void Lines_of_a_story() => Limit(
        count => Samples.Smallest + "verhaal a\n" + Repeat(count, _ => "dan 2026-12-01 antwoorden\n"),
        Limits.Stories, TextCode.TooMuch, new Place(13 + Limits.Stories, 1));

    [Theory]
    [InlineData("ambt a{0}\n", "", 2)]
    [InlineData("grond bron {0}\n", "", 2)]
    [InlineData("rol r{0} is b\n", "ambt b\n", 3)]
    [InlineData("  toelichting opmerking {0}\n", "ambt b\n", 3)]
    public void Parts_of_a_type_of_organisation(string line, string before, int first)
    {
        string Text(int count) => "organisatie a, versie 1\n" + before + Repeat(count, n => string.Format(line, n));

        OrganisationReader.Read(Text(Limits.Parts), "").Findings.ShouldBeEmpty();
        var found = OrganisationReader.Read(Text(Limits.Parts + 1), "").Findings.ShouldHaveSingleItem();
        (found.Code, found.Place.Line).ShouldBe((TextCode.TooMuch, first + Limits.Parts));
    }

    [Fact]
    public void Findings_told() => ProcedureReader.Read(string.Concat(Enumerable.Repeat("onzin\n", 5_000)), "").Findings.Length.ShouldBe(Limits.Findings);

    private static void Limit(Func<int, string> text, int most, string code, Place place)
    {
        ProcedureReader.Read(text(most), "").Findings.Select(finding => $"{finding.Place} {finding.Message.Dutch}").ShouldBeEmpty();
        var findings = ProcedureReader.Read(text(most + 1), "").Findings;
        findings.Select(finding => (finding.Code, finding.Place)).ShouldBe([(code, place)]);
    }

    private static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
