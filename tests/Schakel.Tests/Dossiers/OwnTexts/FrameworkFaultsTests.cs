// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.OwnTexts;

namespace Schakel.Tests.Dossiers.OwnTexts;

public sealed class FrameworkFaultsTests
{
    private static readonly OwnFramework Framework = new(
        "dichtbij", "Goed dichtbij", "Good and near", "Raad 3", new(2026, 1, 1), null,
        [new("nabij", "Nabijheid", "Being near", "We zoeken iemand op.", "We go and see someone.", ""), new("rust", "Rust", "", "Eerst uitstel.", "", "Raad 4")]);

    private static readonly OwnDefinition Definition = new("wijksignaal", "wijksignaal", "", "Een signaal uit een wijk.", "", "signaal", "Afspraak", new(2026, 1, 1), null);

    private static readonly string Long = new('é', 10_000);

    private static readonly OwnBook Book = new("gemeente", [Change(1, Framework with { Name = "ouder", Title = "Ouder", Principles = [new("snel", "Snelheid", "Speed", "Snel.", "", "")], Until = new(2026, 6, 30) })]);

    public static TheoryData<string, OwnText, OwnPart, int?> Wrong => new()
    {
        { "no title", Framework with { Title = " " }, OwnPart.Title, null },
        { "a long title", Framework with { Title = Long }, OwnPart.Title, null },
        { "a long title in English", Framework with { English = Long }, OwnPart.English, null },
        { "the title of a shipped one", Framework with { Title = "WEGINGSKADER" }, OwnPart.Title, null },
        { "the title of another at the same time", Framework with { Title = "ouder" }, OwnPart.Title, null },
        { "from nowhere", Framework with { Source = "" }, OwnPart.Source, null },
        { "the last day before the first", Framework with { Until = new(2025, 12, 31) }, OwnPart.Until, null },
        { "nothing to weigh", Framework with { Principles = [] }, OwnPart.PrincipleTitle, 0 },
        { "a principle without a name", Of(1, each => each with { Title = "" }), OwnPart.PrincipleTitle, 1 },
        { "a principle that asks nothing", Of(1, each => each with { Meaning = "" }), OwnPart.PrincipleMeaning, 1 },
        { "a principle with a long name", Of(0, each => each with { Title = new string('x', 81) }), OwnPart.PrincipleTitle, 0 },
        { "a principle that says too much", Of(0, each => each with { EnglishMeaning = Long }), OwnPart.PrincipleEnglishMeaning, 0 },
        { "two with one name", Of(1, each => each with { Title = "NABIJHEID" }), OwnPart.PrincipleTitle, 1 },
        { "two with one name, in the other language", Of(1, each => each with { English = "nabijheid" }), OwnPart.PrincipleTitle, 1 },
        { "a name of another framework in force then", Of(1, each => each with { Title = "Speed" }), OwnPart.PrincipleTitle, 1 },
        { "no word", Definition with { Title = "" }, OwnPart.Title, null },
        { "a word that is shipped", Definition with { Title = "Wegingskader" }, OwnPart.Title, null },
        { "a word without meaning", Definition with { Meaning = "" }, OwnPart.Meaning, null },
        { "a word that means too much", Definition with { Meaning = Long }, OwnPart.Meaning, null },
        { "a word from nowhere", Definition with { Source = "" }, OwnPart.Source, null },
    };

    [Fact]
    public void What_is_right_has_no_faults_also_from_right_to_left_and_with_pictures_and_what_looks_like_a_tag() =>
        new OwnText[] { Framework, Framework with { Title = "قريب 🏘" }, Of(0, each => each with { Title = "<script>" }), Definition, Framework with { Title = "Ouder", From = new(2026, 7, 1) } }
            .SelectMany(text => OwnFaults.Of(Book, Change(2, text), ["Wegingskader"])).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_told_of_the_part_that_it_is_in(string what, OwnText text, OwnPart part, int? row)
    {
        var fault = OwnFaults.Of(Book, Change(2, text), ["Wegingskader"]).ShouldHaveSingleItem(what);

        (fault.Part, fault.Row).ShouldBe((part, row));
        fault.Text.Dutch.ShouldNotBe(fault.Text.English);
    }

    private static OwnFramework Of(int at, Func<OwnPrinciple, OwnPrinciple> change) => Framework with { Principles = Framework.Principles.SetItem(at, change(Framework.Principles[at])) };

    private static OwnChange Change(long number, OwnText text) => new(number, default, "account", OwnDeed.Add, null, text, "omdat", "besluit");
}
