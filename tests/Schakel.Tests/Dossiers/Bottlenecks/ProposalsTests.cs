// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Bottlenecks;

namespace Schakel.Tests.Dossiers.Bottlenecks;

/// <summary>Which dossiers are proposed to be one bottleneck.</summary>
public sealed class ProposalsTests
{
    private static readonly DateOnly Day = new(2026, 12, 1);

    [Fact]
    public void Dossiers_about_one_regulation_that_share_two_telling_words_are_proposed_with_those_reasons()
    {
        var proposal = Proposals.Of([Of("A", "voorschot terug brief", "wia"), Of("B", "voorschot terug schuld", "wia"), Of("C", "voorschot terug post", "wia"), Of("D", "parkeren boete", "wahv")]).ShouldHaveSingleItem();

        proposal.Numbers.ShouldBe(["A", "B", "C"]);
        proposal.Regulations.ShouldBe(["wia"]);
        proposal.Terms.ShouldBe([new SharedTerm("terug", 3), new SharedTerm("voorschot", 3)]);
    }

    [Fact]
    public void Without_a_regulation_in_common_two_words_are_chance_and_three_are_enough()
    {
        Proposals.Of([Of("A", "voorschot terug"), Of("B", "voorschot terug"), Of("C", "voorschot terug")]).ShouldBeEmpty();
        Proposals.Of([Of("A", "voorschot terug brief"), Of("B", "voorschot terug brief"), Of("C", "voorschot terug brief")]).ShouldHaveSingleItem().Regulations.ShouldBeEmpty();
    }

    [Fact]
    public void A_regulation_alone_is_no_reason() => Proposals.Of([Of("A", "wachten arts", "wia"), Of("B", "brief formulier", "wia"), Of("C", "dagloon fout", "wia")]).ShouldBeEmpty();

    [Fact]
    public void Two_are_too_few() => Proposals.Of([Of("A", "voorschot terug", "wia"), Of("B", "voorschot terug", "wia")]).ShouldBeEmpty();

    [Fact]
    public void An_article_is_a_reason_only_where_all_name_it()
    {
        Sketch[] all = [Of("A", "voorschot terug", "wia") with { Articles = ["wia 57", "wia 3"] }, Of("B", "voorschot terug", "wia") with { Articles = ["wia 57"] }, Of("C", "voorschot terug", "wia") with { Articles = ["wia 57"] }];

        Proposals.Of(all).ShouldHaveSingleItem().Articles.ShouldBe(["wia 57"]);
        Proposals.Of(all.Append(Of("D", "voorschot terug", "wia"))).ShouldHaveSingleItem().Articles.ShouldBeEmpty();
    }

    [Fact]
    public void The_period_runs_from_the_first_to_the_last()
    {
        var proposal = Proposals.Of([Of("A", "voorschot terug", "wia"), Of("B", "voorschot terug", "wia") with { Opened = Day.AddDays(-40) }, Of("C", "voorschot terug", "wia")]).ShouldHaveSingleItem();

        (proposal.From, proposal.Until).ShouldBe((Day.AddDays(-40), Day));
    }

    [Fact]
    public void What_half_a_percent_of_many_have_in_common_tells_nothing()
    {
        // Two words that one of twenty share, among twenty thousand; and three that share two of their own.
        var all = Enumerable.Range(0, 20_000).Select(at => Of($"N{at:00000}", at % 20 == 0 ? $"overal altijd eigen{at}" : $"eigen{at} anders{at}", "wia")).ToList();

        Proposals.Of(all).ShouldBeEmpty();
        Proposals.Of(all.Append(Of("A", "voorschot terug", "wia")).Append(Of("B", "voorschot terug", "wia")).Append(Of("C", "voorschot terug", "wia"))).ShouldHaveSingleItem().Numbers.ShouldBe(["A", "B", "C"]);
    }

    [Fact]
    public void What_many_texts_share_by_chance_is_not_proposed_and_what_is_said_in_the_same_rare_words_is()
    {
        var chance = new Random(7);
        var all = Enumerable.Range(0, 6_000).Select(at => Of($"N{at:0000}", string.Join(' ', Enumerable.Range(0, 12).Select(_ => $"w{chance.Next(3_000)}")), $"r{chance.Next(20)}")).ToList();
        string[] alike = ["voorschot brief terug w1", "voorschot terug schuld w2", "voorschot brief schuld terug w3", "brief terug voorschot w4"];

        Proposals.Of(all).Length.ShouldBeLessThan(10);
        Proposals.Of(all.Concat(alike.Select((words, at) => Of($"A{at}", words, "r1")))).ShouldContain(proposal => string.Join(" ", proposal.Numbers) == "A0 A1 A2 A3");
    }

    [Fact]
    public void What_is_like_one_and_like_another_does_not_make_those_two_alike()
    {
        // Each shares two words with the next, and nothing with the one after.
        var chain = Enumerable.Range(0, 12).Select(at => Of($"K{at:00}", $"woord{at} term{at} woord{at + 1} term{at + 1}", "wia"));

        Proposals.Of(chain).ShouldAllBe(proposal => proposal.Numbers.Length == 3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void In_any_order_and_given_twice_the_same_dossiers_give_the_same_proposals(int seed)
    {
        var chance = new Random(seed);
        var all = ByChance(chance);
        var shuffled = all.Concat(all.Take(50)).ToArray();
        chance.Shuffle(shuffled);

        Written(Proposals.Of(shuffled)).ShouldBe(Written(Proposals.Of(all)));
        Proposals.Of(all).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Every_reason_is_true_and_nobody_is_in_two_proposals(int seed)
    {
        var all = ByChance(new Random(seed)).ToDictionary(each => each.Number);

        var proposals = Proposals.Of(all.Values);

        proposals.SelectMany(proposal => proposal.Numbers).ShouldBeUnique();
        foreach (var proposal in proposals)
        {
            var members = proposal.Numbers.Select(number => all[number]).ToList();
            members.ShouldAllBe(member => proposal.Regulations.All(member.Regulations.Contains));
            proposal.Terms.ShouldAllBe(term => term.In == members.Count(member => member.Terms.ContainsKey(term.Term)) && 2 * term.In >= members.Count);
            members.ShouldAllBe(member => proposal.Terms.Count(term => member.Terms.ContainsKey(term.Term)) >= Proposals.Needed);
            (proposal.From, proposal.Until).ShouldBe((members.Min(member => member.Opened), members.Max(member => member.Opened)));
        }
    }

    private static List<Sketch> ByChance(Random chance) =>
    [
        .. Enumerable.Range(0, 400).Select(at => Of(
            $"{at:000}", string.Join(' ', Enumerable.Range(0, 8).Select(_ => $"t{(int)(Math.Pow(chance.NextDouble(), 2) * 90)}")), chance.Next(3) == 0 ? [] : [$"r{chance.Next(3)}"]) with { Opened = Day.AddDays(-chance.Next(300)) }),
    ];

    private static string Written(IEnumerable<Proposal> proposals) =>
        string.Join('\n', proposals.Select(each => $"{string.Join(' ', each.Numbers)} | {string.Join(' ', each.Regulations)} | {string.Join(' ', each.Terms)} | {each.From} {each.Until}"));

    private static Sketch Of(string number, string words, params string[] regulations) => new(
        number, Day, [.. regulations], [], words.Split(' ').GroupBy(word => word).ToImmutableDictionary(word => word.Key, word => word.Count()));
}
