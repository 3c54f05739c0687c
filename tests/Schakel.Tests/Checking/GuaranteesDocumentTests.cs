// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text.RegularExpressions;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Tests.House;

namespace Schakel.Tests.Checking;

/// <summary>What docs/guarantees.md says is what the code does.</summary>
public sealed partial class GuaranteesDocumentTests
{
    private const string File = "docs/guarantees.md";

    [Fact]
    public void The_table_of_kinds_is_the_one_in_the_code() =>
        MarkdownTable.Under(File, "Kinds").Select(row => string.Join(" | ", row)).ShouldBe(Enum.GetValues<Kind>().Select(Row));

    [Fact]
    public void The_answers_that_give_way_are_those_in_the_code() =>
        Words().Matches(Section("Answers that give way")).Select(match => match.Groups["word"].Value).ShouldBe(G16Primacy.GiveWay);

    [Fact]
    public void Every_guarantee_has_a_section_with_a_sample() =>
        Samples().Matches(Repository.Read(File)).Select(match => BadText.Of(match.Groups["name"].Value).Code).ShouldBe(Guarantee.All);

    [Fact]
    public void Every_sample_is_part_of_its_text_and_followed_by_what_the_checker_says()
    {
        foreach (Match sample in Samples().Matches(Repository.Read(File)))
        {
            var bad = BadText.Of(sample.Groups["name"].Value);
            var finding = bad.Check(bad.Text).Findings.ShouldHaveSingleItem();

            bad.Text.ShouldContain(sample.Groups["part"].Value);
            sample.Groups["said"].Value.Trim().Split('\n').ShouldBe(
            [
                $"{finding.Code} {finding.Place.Line}:{finding.Place.Column} {finding.Message.Dutch}",
                .. finding.Story.Select(line => $"{line.Day:yyyy-MM-dd} {line.Text.Dutch}"),
            ]);
        }
    }

    private static string Row(Kind kind)
    {
        var rules = KindRules.For(kind);
        var statutory = rules.Statutory is not { } of ? "–"
            : of.Extension is { } more ? $"{of.NamedTerm}, and {more} more, {of.Times} ×" : of.NamedTerm.ToString();
        return string.Join(" | ",
            $"`{Vocabulary.Kinds[kind]}`", rules.IsContested ? "yes" : "no", rules.Cap.ToString(CultureInfo.InvariantCulture), rules.DutyAtMost,
            rules.RightAtLeast?.ToString() ?? "–", rules.DriverAtMost?.ToString(CultureInfo.InvariantCulture) ?? "–", statutory);
    }

    private static string Section(string heading) => Repository.Read(File).Split($"## {heading}\n")[1].Split("\n## ")[0];

    [GeneratedRegex("`(?<word>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"```text\n(?<name>g[0-9]{2}-[^\n]+)\.txt\n(?<part>.*?)\n\n(?<said>G.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Samples();
}
