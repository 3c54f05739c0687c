// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Dutch;

namespace Schakel.Tests.Dutch;

public sealed class AnalysisTests
{
    [Theory]
    [InlineData("uitkering", "uitkeringen")]
    [InlineData("procedure", "procedures")]
    [InlineData("organisatie", "organisaties")]
    [InlineData("adres", "adressen")]
    [InlineData("proces", "processen")]
    [InlineData("advies", "adviezen")]
    [InlineData("brief", "brieven")]
    [InlineData("plan", "plannen")]
    [InlineData("categorie", "categorieën")]
    [InlineData("foto", "foto’s")]
    [InlineData("UWV", "U.W.V.")]
    [InlineData("artikel 4:84 Awb", "art. 4:84 van de Awb")]
    [InlineData("1250,50", "€ 1.250,50")]
    [InlineData("WIA-uitkering", "wiauitkering")]
    [InlineData("een wet over de zorg", "zorg, wet")]
    public void Two_ways_to_write_it_are_found_by_the_same(string one, string other) => Terms(one).ShouldBe(Terms(other), ignoreOrder: true);

    [Theory]
    [InlineData("bijstandsuitkeringen", "bijstand uitkering")]
    [InlineData("kinderopvangtoeslag", "kinderopvang toeslag")]
    [InlineData("hardheidsclausules", "clausule")]
    [InlineData("bezwaartermijn", "termijn bezwaar")]
    [InlineData("uitvoeringsorganisaties", "organisatie")]
    [InlineData("WIA-voorschot", "voorschot WIA")]
    [InlineData("Kamerstuk 29362-385", "29362")]
    [InlineData("Kamerstuk 29362-385", "385")]
    [InlineData("(art. 4:84, tweede lid)", "4:84")]
    [InlineData("jci1.3:c:BWBR0005537&artikel=4:84", "BWBR0005537")]
    [InlineData("שלום עולם", "עולם")]
    [InlineData("😀 melding 😀", "melding")]
    [InlineData("漢字", "字")]
    [InlineData("the decisions of the board", "decision")]
    public void A_word_is_found_by_what_it_is_made_of(string text, string sought) => Terms(text).Intersect(Terms(sought)).Count().ShouldBe(Terms(sought).Length);

    [Theory]
    [InlineData("verkeerd")]
    [InlineData("kaders")]
    [InlineData("overeenstemming")]
    [InlineData("betekenis")]
    public void A_word_that_is_no_compound_is_left_whole(string word) => Analysis.Of(word).Single().Parts.ShouldBeEmpty();

    [Fact]
    public void Words_that_stand_in_every_text_are_left_out() => Terms("Dit is het van de en the of to").ShouldBeEmpty();

    [Fact]
    public void A_word_tells_where_it_stands()
    {
        const string Text = "😀 De «bijstandsuitkeringen», e\u0301e\u0301nmalig";

        Analysis.Of(Text).Select(word => Text.Substring(word.Start, word.Length)).ShouldBe(["bijstandsuitkeringen", "e\u0301e\u0301nmalig"]);
    }

    [Fact]
    public void Any_text_gives_the_same_words_twice_each_within_the_text_and_none_too_long()
    {
        var chance = new Random(6);
        for (var round = 0; round < 400; round++)
        {
            var text = Anything(chance, round < 4 ? 10_000 : 200);
            var words = Analysis.Of(text).ToList();

            Analysis.Of(text).SelectMany(word => word.Terms).ShouldBe(words.SelectMany(word => word.Terms));
            words.ShouldAllBe(word => word.Start >= 0 && word.Length > 0 && word.Start + word.Length <= text.Length && word.Parts.Length <= Tokens.Longest);
            words.SelectMany(word => word.Terms).ShouldAllBe(term => term.Length > 0 && term.Length <= Tokens.Longest + 6);
            words.Zip(words.Skip(1)).ShouldAllBe(pair => pair.First.Start + pair.First.Length <= pair.Second.Start);
        }
    }

    [Fact]
    public void A_story_of_ten_thousand_letters_without_a_space_is_one_word() =>
        Analysis.Of(new string('a', 10_000)).ShouldHaveSingleItem().Term.Length.ShouldBeLessThanOrEqualTo(Tokens.Longest);

    [Fact]
    public void A_term_is_counted_as_often_as_it_stands() =>
        Analysis.Counts("De uitkering en de uitkeringen.", "Bijstandsuitkering").ShouldContain(each => each.Key == "uitker" && each.Value == 3);

    private static string[] Terms(string text) => [.. Analysis.Of(text).SelectMany(word => word.Terms)];

    // Letters of every kind, marks, halves of characters, and much of what joins words.
    private static string Anything(Random chance, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(chance.Next(6) switch
            {
                0 => "-'.:,/ \u200f\u202e\u00ad"[chance.Next(10)],
                1 => (char)chance.Next(0x10000),
                2 => (char)chance.Next('0', '9' + 1),
                _ => (char)chance.Next('a', 'z' + 1),
            });
        }

        return text.ToString();
    }
}
