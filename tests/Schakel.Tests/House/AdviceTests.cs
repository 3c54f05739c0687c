// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using Schakel.Procedures.Checking;
using Schakel.Tests.Support;

namespace Schakel.Tests.House;

public sealed partial class AdviceTests
{
    private static readonly string[] Words = ["done:", "part:", "not yet", "not ours:"];
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "advice.md"));
    private static readonly string[][] Rows =
        [.. Text.Split('\n').Where(line => Row().IsMatch(line)).Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))];

    [Fact]
    public void Every_point_of_the_advice_has_a_number_of_its_own_and_one_fixed_word()
    {
        Rows.Select(row => row[0].Split(' ')[0]).ShouldBeUnique();
        Rows.Where(row => Words.Count(word => row[^1].StartsWith(word, StringComparison.Ordinal)) != 1).ShouldBeEmpty();
    }

    [Fact]
    public void The_totals_are_those_of_the_rows()
    {
        var totals = Text.Split('\n').Where(line => Total().IsMatch(line)).Select(line => line.Trim('|', ' ').Split('|').Skip(1).Select(int.Parse).ToArray()).ToList();

        totals.ShouldNotBeEmpty();
        for (var column = 0; column < Words.Length; column++)
            totals.Sum(total => total[column + 1]).ShouldBe(Rows.Count(row => row[^1].StartsWith(Words[column], StringComparison.Ordinal)), Words[column]);
        totals.Sum(total => total[0]).ShouldBe(Rows.Length);
    }

    [Fact]
    public void What_is_said_to_be_there_is_there()
    {
        var served = Rows.Select(row => row[^1]).Where(cell => cell.StartsWith("done:", StringComparison.Ordinal) || cell.StartsWith("part:", StringComparison.Ordinal)).ToList();
        var procedures = Policy.ProcedureFiles.Select(Path.GetFileNameWithoutExtension).ToHashSet();

        served.SelectMany(cell => NamedGuarantee().Matches(cell)).Select(match => match.Value).Except(Guarantee.All).ShouldBeEmpty();
        served.SelectMany(cell => NamedProcedure().Matches(cell)).Select(match => match.Groups["name"].Value).Distinct()
            .Where(name => !procedures.Contains(name)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"^\| A\d+ ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| \d+\. [^|]*\|( *\d+ *\|){5}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Total();

    [GeneratedRegex(@"\bG\d+\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NamedGuarantee();

    [GeneratedRegex(@"procedures? `(?<name>[a-z-]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NamedProcedure();
}
