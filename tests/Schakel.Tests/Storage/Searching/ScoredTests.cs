// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage.Searching;

namespace Schakel.Tests.Storage.Searching;

public sealed class ScoredTests
{
    private static readonly int[] Scores = [.. Enumerable.Range(0, 256)];

    [Fact]
    public void Both_either_and_the_best_are_those_of_plain_sets()
    {
        var chance = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var (one, other) = (Some(chance), Some(chance));
            var (left, right) = (Of(one), Of(other));

            Read(left.And(right)).ShouldBe(one.Where(each => other.ContainsKey(each.Key)).ToDictionary(each => each.Key, each => each.Value + other[each.Key]));
            var either = one.Keys.Union(other.Keys).ToDictionary(id => id, id => one.GetValueOrDefault(id) + other.GetValueOrDefault(id));
            Read(left.Or(right)).ShouldBe(either, ignoreOrder: true);
            left.Or(right).Best(10).ShouldBe(either.OrderByDescending(each => each.Value).ThenByDescending(each => each.Key).Take(10).Select(each => (each.Key, each.Value)));
        }
    }

    [Fact]
    public void It_is_told_how_many_of_what_was_looked_for_each_has()
    {
        var either = Of(new() { [1] = 3, [2] = 3 }).Or(Of(new() { [2] = 4, [9] = 1 }));

        either.Times.Take(either.Count).ShouldBe([(byte)1, (byte)2, (byte)1]);
        either.Best(9, (_, times) => times >= 2).ShouldBe([(2, 7)]);
        either.Once(2).Scores.Take(either.Count).ShouldBe([1, 3, 0]);
    }

    [Fact]
    public void A_rarer_word_a_word_that_stands_there_more_often_and_a_shorter_text_weigh_more()
    {
        var size = new IndexSize(1_000, 20_000);

        Weight.Scores(10, size)[Weight.Of(1, 20)].ShouldBeGreaterThan(Weight.Scores(100, size)[Weight.Of(1, 20)]);
        Weight.Scores(10, size)[Weight.Of(2, 20)].ShouldBeGreaterThan(Weight.Scores(10, size)[Weight.Of(1, 20)]);
        Weight.Scores(10, size)[Weight.Of(1, 10)].ShouldBeGreaterThan(Weight.Scores(10, size)[Weight.Of(1, 40)]);
        Weight.Scores(10, size)[Weight.None].ShouldBe(0);
        Weight.Scores(1_000, size)[Weight.Of(1, 20)].ShouldBeGreaterThanOrEqualTo(0);
    }

    private static SortedDictionary<int, int> Some(Random chance)
    {
        var (some, among) = (new SortedDictionary<int, int>(), chance.Next(2) == 0 ? 60 : 5_000);
        for (var count = chance.Next(200); count > 0; count--)
            some[chance.Next(among)] = chance.Next(256);
        return some;
    }

    private static Scored Of(SortedDictionary<int, int> some)
    {
        var block = new Block(0, "");
        foreach (var (id, score) in some)
            block.Put(id, (byte)score);
        var postings = new Postings();
        foreach (var (first, dossiers) in block.Rows())
            postings.Add(first, dossiers);
        return Scored.Of(postings, Scores);
    }

    private static Dictionary<int, int> Read(Scored scored) => Enumerable.Range(0, scored.Count).ToDictionary(at => scored.Ids[at], at => scored.Scores[at]);
}
