// SPDX-License-Identifier: EUPL-1.2
using System.IO.Compression;
using Schakel.Dutch;

namespace Schakel.Tests.Dutch;

public sealed class DutchStemmerTests
{
    [Fact]
    public void Every_word_of_the_Snowball_vocabulary_has_the_stem_that_it_has_there()
    {
        var words = Vocabulary();

        words.Count.ShouldBe(45_670);
        words.Where(each => DutchStemmer.Stem(each.Word) != each.Stem).ShouldBeEmpty();
    }

    [Fact]
    public void A_stem_is_never_longer_than_its_word_and_is_never_empty() =>
        Vocabulary().Select(each => (each.Word, Stem: DutchStemmer.Stem(each.Word))).Where(each => each.Stem.Length == 0 || each.Stem.Length > each.Word.Length).ShouldBeEmpty();

    internal static IReadOnlyList<(string Word, string Stem)> Vocabulary()
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(Repository.PathOf("tests/Schakel.Tests/Dutch/dutch-stemming.tsv.gz")), CompressionMode.Decompress));
        return [.. text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]))];
    }
}
