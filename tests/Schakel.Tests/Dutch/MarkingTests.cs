// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dutch;

namespace Schakel.Tests.Dutch;

public sealed class MarkingTests
{
    [Fact]
    public void What_was_found_is_marked_as_it_is_written() =>
        Marked("Over bijstandsuitkeringen (art. 4:84) en toeslagen.", "uitkering 4:84").ShouldBe("Over [bijstandsuitkeringen] (art. [4:84]) en toeslagen.");

    [Fact]
    public void A_text_in_which_nothing_was_found_is_shown_without_marks() => Marked("Over toeslagen.", "wachttijd").ShouldBe("Over toeslagen.");

    [Fact]
    public void A_long_text_is_cut_to_where_it_was_found()
    {
        var text = string.Join(' ', Enumerable.Range(0, 400).Select(at => at == 300 ? "toeslag" : "woord"));

        var shown = Marked(text, "toeslagen", 120);

        shown.ShouldContain("[toeslag]");
        shown.ShouldStartWith("…woord");
        shown.ShouldEndWith("woord…");
        shown.Length.ShouldBeLessThanOrEqualTo(120 + 4);
    }

    [Fact]
    public void Whatever_is_cut_the_pieces_are_pieces_of_the_text()
    {
        var text = string.Concat(Enumerable.Repeat("😀é漢 toeslag", 50));
        for (var most = 1; most < 80; most++)
            text.ShouldContain(string.Concat(Marking.Of(text, new HashSet<string>(["toeslag"]), most).Select(piece => piece.Text)).Trim('…'));
    }

    private static string Marked(string text, string sought, int most = int.MaxValue) => string.Concat(
        Marking.Of(text, Analysis.Of(sought).SelectMany(word => word.Terms).ToHashSet(), most).Select(piece => piece.Matches ? $"[{piece.Text}]" : piece.Text));
}
