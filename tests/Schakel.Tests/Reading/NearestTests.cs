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
        Nearest.To("sitting", ["sit", "kitten", "setting"]).ShouldBe("setting");
    }

    [Fact]
    public void There_is_none_without_candidates_or_for_a_word_that_is_no_slip()
    {
        Nearest.To("ab", []).ShouldBeNull();
        Nearest.To("", ["a"]).ShouldBeNull();
        Nearest.To(new string('a', 65), ["a"]).ShouldBeNull();
        Nearest.To(new string('a', 64), ["a", new string('b', 64), new string('a', 65)]).ShouldBe("a");
    }

    [Theory]
    [InlineData(1, 10, 'a', 4)]
    [InlineData(50, 65, 'a', 3)]
    [InlineData(1, 12, 'þ', 6)] // on both sides of the letters that are common
    public void The_nearest_is_the_one_with_the_fewest_letters_to_change(int shortest, int longest, char first, int letters)
    {
        var random = new Random(20261201);
        for (var i = 0; i < 500; i++)
        {
            var words = Enumerable.Range(0, 12).Select(_ => Word()).ToArray();
            var word = Word();

            Nearest.To(word, words).ShouldBe(words.MinBy(candidate => Nearest.Distance(word, candidate)));
        }

        string Word() => new([.. Enumerable.Range(0, random.Next(shortest, longest)).Select(_ => (char)(first + random.Next(letters)))]);
    }
}
