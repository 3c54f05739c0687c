// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;
using Schakel.Dutch;

namespace Schakel.Tests.Dutch;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Coördinatie", "coordinatie")]
    [InlineData("e\u0301e\u0301n", "een")]
    [InlineData("ﬁnanciële ﬂits", "financiele flits")]
    [InlineData("Ĳssel", "ijssel")]
    [InlineData("foto’s", "foto's")]
    [InlineData("WIA\u2011uitkering", "wia-uitkering")]
    [InlineData("uit\u00ADkering", "uitkering")]
    [InlineData("Straße Łódź Œuvre", "strasse lodz oeuvre")]
    [InlineData("ＡＷＢ ４", "awb 4")]
    [InlineData("مَرْحَبًا", "مرحبا")]
    [InlineData("😀", "😀")]
    public void A_text_is_folded_as_it_is_searched(string text, string folded) => Folding.Of(text).ShouldBe(folded);

    [Fact]
    public void Folding_any_character_again_changes_nothing() =>
        Characters().Where(rune => Folding.Of(Folding.Of(rune)) != Folding.Of(rune)).ShouldBeEmpty();

    [Fact]
    public void No_accent_is_left_on_any_character() =>
        Characters().Where(rune => Folding.Of(rune).EnumerateRunes().Any(each => Rune.GetUnicodeCategory(each) is UnicodeCategory.NonSpacingMark)).ShouldBeEmpty();

    [Fact]
    public void Half_a_character_is_no_reason_to_stop() => Folding.Of("a\uD83Db").ShouldBe("a\uFFFDb");

    private static IEnumerable<Rune> Characters() => Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(code => new Rune(code));
}
