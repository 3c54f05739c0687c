// SPDX-License-Identifier: EUPL-1.2
using Schakel.Web.Precedents;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.Precedents;

/// <summary>An earlier case beside another: what counted there is named here, or it is not. Nothing says whether they are equal.</summary>
public sealed class ComparedTests
{
    private const string Counted = "Het voorschot liep door omdat wij geen arts hadden.\nDe klant gaf alles op tijd door en kon niets weten.\nDe schuld is meer dan een halfjaar inkomen.";
    private const string Story = "Mevrouw kreeg een voorschot op haar WIA. Door het tekort aan verzekeringsartsen duurde het lang. Haar schuld is meer dan een jaar inkomen.";
    private static readonly Registry Known = Registry.Read(Repository.Root);

    [Fact]
    public void What_counted_there_is_found_here_by_its_words_and_what_is_not_named_is_said()
    {
        var features = Feature.Of(Counted, [Story]);
        features.Select(feature => feature.IsNamed).ShouldBe([true, false, true]);
        features[0].Here.Where(piece => piece.Matches).Select(piece => piece.Text).ShouldBe(["voorschot", "verzekeringsartsen"]);
        string.Concat(features[2].Here.Select(piece => piece.Text)).ShouldBe("Haar schuld is meer dan een jaar inkomen.");
    }

    [Theory]
    [InlineData("Er was een bewindvoerder. De schuld liep op.", new[] { "Er was een bewindvoerder.", "De schuld liep op." })]
    [InlineData("Eén regel. Met twee zinnen.\nEn nog een", new[] { "Eén regel. Met twee zinnen.", "En nog een" })]
    [InlineData("- De eerste\n* De tweede\n\n• De derde", new[] { "De eerste", "De tweede", "De derde" })]
    [InlineData("Volgens art. 3 kon het. Het bedrag was 1.250,50 euro.", new[] { "Volgens art. 3 kon het.", "Het bedrag was 1.250,50 euro." })]
    [InlineData(" \n ", new string[0])]
    public void What_counted_is_a_feature_for_each_line_or_where_there_is_one_line_for_each_sentence(string counted, string[] features) =>
        Passages.Features(counted).ShouldBe(features);

    [Fact]
    public void Words_alone_make_no_two_cases_alike()
    {
        var (law, other) = (Side("Wet WIA", "Zij kreeg een voorschot en haar schuld groeit."), Side("Participatiewet", "Iemand heeft een auto."));
        Compared.Of(Counted, law, other).HasCommon.ShouldBeFalse();
        Compared.Of(Counted, law, Side("Wet WIA", "Iemand heeft een auto.")).HasCommon.ShouldBeTrue("both are about one law");
        Compared.Of(Counted, other, law with { Texts = [Story] }).HasNamed.ShouldBeTrue("what counted there is named here");
    }

    private static CaseSide Side(string regulation, string story) => CaseSide.Of([KeyValuePair.Create("regeling", regulation), KeyValuePair.Create("verhaal", story)], "Gemeente", Known, []);

    [Fact]
    public void That_something_was_not_so_there_and_is_here_is_said()
    {
        var feature = Feature.Of("De klant verzweeg geen inkomsten.", ["De klant verzweeg inkomsten uit verhuur."]).ShouldHaveSingleItem();
        (feature.IsNamed, feature.DeniedThere, feature.DeniedHere).ShouldBe((true, true, false));
    }

    [Fact]
    public void In_whichever_order_texts_and_features_stand_each_finds_the_same()
    {
        string[] texts = [Story, "De klant gaf alles op tijd door.", "", "Nog iets anders over de arts en het voorschot."];
        var lines = Counted.Split('\n');
        var one = Feature.Of(Counted, texts).ToDictionary(feature => feature.Text, Shown);
        var other = Feature.Of(string.Join('\n', lines.Reverse()), texts.Reverse()).ToDictionary(feature => feature.Text, Shown);
        other.ShouldBe(one, ignoreOrder: true);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", Story)]
    [InlineData(Counted, "")]
    [InlineData("🙂👨‍👩‍👧", "Ik ben blij 🙂👨‍👩‍👧")]
    [InlineData("الدين كبير جدا بسبب التأخير", "قال إن الدين كبير بسبب التأخير")]
    [InlineData("\ud83d", "\ude00")]
    public void No_text_is_refused_and_what_is_quoted_stands_there(string counted, string written)
    {
        foreach (var feature in Feature.Of(counted, [written]).Where(feature => feature.IsNamed))
            written.ShouldContain(string.Concat(feature.Here.Select(piece => piece.Text)).Trim('…'), Case.Insensitive);
    }

    [Fact]
    public void What_is_written_in_other_scripts_and_in_signs_is_found_as_well()
    {
        Feature.Of("🙂👨‍👩‍👧", ["Ik ben blij 🙂👨‍👩‍👧"]).ShouldHaveSingleItem().IsNamed.ShouldBeTrue();
        Feature.Of("الدين كبير جدا بسبب التأخير", ["قال إن الدين كبير بسبب التأخير"]).ShouldHaveSingleItem().IsNamed.ShouldBeTrue();
    }

    [Fact]
    public void A_text_is_named_by_itself_and_of_a_long_one_a_piece_is_quoted()
    {
        var longest = string.Concat(Enumerable.Range(0, 500).Select(at => $"Zin {at} over dakpannen{at}. "))[..10_000];
        Feature.Of(longest, [longest]).Length.ShouldBeGreaterThan(100);
        var feature = Feature.Of("Er was een schuld bij de woningbouwvereniging", [longest + "Er was een schuld bij de woningbouwvereniging " + new string('a', 10_000)]).ShouldHaveSingleItem();
        feature.IsNamed.ShouldBeTrue();
        feature.Here.Sum(piece => piece.Text.Length).ShouldBeLessThan(200);
    }

    [Fact]
    public void One_word_in_common_names_no_feature_of_many() =>
        Feature.Of("De klant gaf alles op tijd door en kon niets weten.", ["De klant is boos."]).ShouldHaveSingleItem().IsNamed.ShouldBeFalse();

    [Fact]
    public void What_can_be_known_exactly_is_laid_beside_each_other()
    {
        var there = CaseSide.Of([new("regeling", "Participatiewet, artikel 34"), new("hoe-gewogen", "Evenredigheid woog zwaarder dan rechtszekerheid.")], "gemeente", Known);
        var here = CaseSide.Of([new("regeling", "Participatiewet, art. 18"), new("beginselen", "Evenredigheid\nMaatwerk"), new("verhaal", "Wij horen en vertrouwen deze man.")], "zelfstandig bestuursorgaan", Known);
        var compared = Compared.Of("Iets", there, here);
        compared.Regulations.Both.ShouldBe(["Participatiewet"]);
        compared.Articles.There.ShouldBe(["34"]);
        compared.Articles.Here.ShouldBe(["18"]);
        compared.Principles.Both.ShouldBe(["Evenredigheid"]);
        compared.Principles.There.ShouldBe(["Rechtszekerheid"]);
        compared.Principles.Here.ShouldBe(["Maatwerk"]);
        compared.IsSameType.ShouldBe(false);
    }

    [Theory]
    [InlineData("2026-11-28", "vandaag")]
    [InlineData("2026-11-27", "gisteren")]
    [InlineData("2026-11-01", "27 dagen geleden")]
    [InlineData("2026-10-28", "een maand geleden")]
    [InlineData("2025-11-29", "11 maanden geleden")]
    [InlineData("2024-11-28", "2 jaar geleden")]
    public void How_long_ago_is_said_in_the_largest_measure(string written, string ago) =>
        new Age(DateOnly.Parse(written, System.Globalization.CultureInfo.InvariantCulture), null, null).Ago(new DateOnly(2026, 11, 28)).Dutch.ShouldBe(ago);

    [Fact]
    public void A_day_to_look_again_that_is_over_is_told_until_someone_looked()
    {
        var (written, today) = (new DateOnly(2025, 1, 1), new DateOnly(2026, 11, 28));
        new Age(written, today.AddDays(-1), null).IsOverdue(today).ShouldBeTrue();
        new Age(written, today, null).IsOverdue(today).ShouldBeFalse();
        new Age(written, today.AddDays(-1), today.AddDays(-9)).IsOverdue(today).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Daar: ‘Er was een bewindvoerder.’ Hier:", "")]
    [InlineData("Daar: ‘a’ Hier:\nDaar: ‘b’ Hier: dat was niet zo.\nThere: ‘c’ Here:", "Daar: ‘b’ Hier: dat was niet zo.")]
    [InlineData("Daar: ‘a’ Hier:\ndat speelt niet.", "Daar: ‘a’ Hier:\ndat speelt niet.")]
    [InlineData("Hier was geen bewindvoerder.", "Hier was geen bewindvoerder.")]
    public void Of_a_beginning_only_what_was_finished_is_kept(string typed, string kept) => Departing.Finished(typed).ShouldBe(kept);

    private static string Shown(Feature feature) => string.Concat(feature.Here.Select(piece => piece.Matches ? $"[{piece.Text}]" : piece.Text));
}
