// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Reading;

namespace Schakel.Tests.Reading;

public sealed class NearestTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("stap", "stap", 0)]
    [InlineData("stp", "stap", 1)]
    [InlineData("satp", "stap", 2)]
    [InlineData("", "stap", 4)]
    [InlineData("kitten", "sitting", 3)]
    public void The_distance_counts_letters(string from, string to, int distance)
    {
        Nearest.Distance(from, to).ShouldBe(distance);
        Nearest.Distance(to, from).ShouldBe(distance);
    }

    [Fact]
    public void The_first_of_the_nearest_wins()
    {
        Nearest.To("ab", ["xyz", "ac", "abc", "ad"]).ShouldBe("ac");
        Nearest.To("ab", []).ShouldBeNull();
        Nearest.To(new string('a', 65), ["a"]).ShouldBeNull();
    }

    [Fact]
    public void Stopping_early_finds_the_same_word()
    {
        var random = new Random(20261201);
        for (var i = 0; i < 2_000; i++)
        {
            var words = Enumerable.Range(0, 12).Select(_ => Word()).ToArray();
            var word = Word();

            Nearest.To(word, words).ShouldBe(words.MinBy(candidate => Nearest.Distance(word, candidate)));
        }

        string Word() => new([.. Enumerable.Range(0, random.Next(1, 10)).Select(_ => (char)('a' + random.Next(4)))]);
    }
}
