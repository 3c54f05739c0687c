// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;

namespace Schakel.Tests.House;

public sealed class GuaranteeTableTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "guarantees.md"));

    [Fact]
    public void The_table_of_kinds_is_what_the_code_says() =>
        Lines.Where(line => Vocabulary.Kinds.Words.Any(word => line.StartsWith($"| {word} |", StringComparison.Ordinal)))
            .ShouldBe(Vocabulary.Kinds.Words.Select(Row));

    [Fact]
    public void Every_guarantee_has_its_row() =>
        Lines.Where(line => line.StartsWith("| G", StringComparison.Ordinal)).Select(line => line.Split('|')[1].Trim()).ShouldBe(Guarantee.All);

    [Fact]
    public void The_answers_that_give_way_are_those_of_the_code()
    {
        var text = string.Join(' ', Lines);
        var named = text[(text.IndexOf("named one of: `", StringComparison.Ordinal) + "named one of: `".Length)..];

        named[..named.IndexOf('`', StringComparison.Ordinal)].Split(' ').ShouldBe(G16Primacy.GiveWay);
    }

    private static string Row(string word)
    {
        Vocabulary.Kinds.TryRead(word, out Kind kind).ShouldBeTrue();
        var rules = KindRules.For(kind);
        var statute = rules.Statutory is { } set
            ? $"{set.NamedTerm}{(set.Extension is { } more ? $", {set.Times} × {more}" : "")}"
            : "–";
        return $"| {word} | {(rules.IsContested ? "yes" : "no")} | {rules.Cap} | {rules.DutyAtMost} | {Or(rules.RightAtLeast)} | {rules.DriverAtMost?.ToString() ?? "–"} | {statute} |";
    }

    private static string Or(Term? term) => term?.ToString() ?? "–";
}
