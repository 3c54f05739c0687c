// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Schakel.Dossiers.OwnTexts;
using Schakel.Web.Definitions;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.Definitions;

/// <summary>What words mean, for people and for machines.</summary>
public sealed partial class DefinitionTests
{
    private static readonly ImmutableArray<Definition> All = Registry.Read(Repository.Root).Definitions;

    [Fact]
    public void Every_word_means_something_in_both_languages_comes_from_somewhere_and_is_a_kind_of_a_word_that_there_is()
    {
        All.Select(each => each.Name).ShouldBeUnique();
        foreach (var each in All)
        {
            new[] { each.Term.Dutch, each.Term.English, each.Meaning.Dutch, each.Meaning.English, each.Source }.ShouldAllBe(text => text.Length > 0, each.Name);
            if (each.Broader.Length > 0)
                All.ShouldContain(other => other.Name == each.Broader, each.Name);
        }
    }

    [Fact]
    public void For_machines_every_word_is_a_concept_with_its_label_and_meaning_and_nothing_breaks_out_of_a_string()
    {
        var written = Skos.Turtle([.. All, new Definition("lastig", new("een \"woord\"\\", "a \"word\""), new("over\ntwee regels", "two\r\nlines"), "", "bron")], [], "https://schakel.example");

        Concept().Count(written).ShouldBe(All.Length + 1);
        written.ShouldContain("<https://schakel.example/begrippen#noodrem> a skos:Concept");
        written.ShouldContain("skos:broader <https://schakel.example/begrippen#dossier>");
        written.ShouldContain("""skos:prefLabel "een \"woord\"\\"@nl, "a \"word\""@en""");
        written.ShouldContain("""skos:definition "over\ntwee regels"@nl, "two\nlines"@en""");
        // Outside of strings only what Turtle knows; a string that was not closed would leave its words here.
        Strings().Replace(written, "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ShouldAllBe(word => word.StartsWith('<') || word.StartsWith("skos:") || word.StartsWith("dct:") || word.StartsWith("rdfs:") || word == "[" || word == "]" || word.StartsWith('@') || word == "a" || word == "." || word == ";" || word == ",");
    }

    [Fact]
    public void Each_concept_has_what_the_profile_of_NL_SBB_asks()
    {
        var written = Skos.Turtle(All, [], "https://schakel.example").Split("\n\n");

        written[1].ShouldContain("a skos:ConceptScheme ;");
        written[1].ShouldContain("dct:title ");
        foreach (var (concept, each) in written.Skip(2).Zip(All.OrderBy(each => each.Name, StringComparer.Ordinal)))
        {
            var (label, definition) = (concept.IndexOf("skos:prefLabel ", StringComparison.Ordinal), concept.IndexOf("skos:definition ", StringComparison.Ordinal));
            label.ShouldBePositive(each.Name);
            definition.ShouldBeGreaterThan(label, each.Name);
            concept.ShouldContain("skos:inScheme <https://schakel.example/begrippen> ;");
            // At the top or below another, never both and never neither.
            (concept.Contains("skos:topConceptOf ") ^ concept.Contains("skos:broader ")).ShouldBeTrue(each.Name);
            // A node with a title: the profile takes no bare text for a source.
            concept.ShouldContain("dct:source [ dct:title \"");
        }

        All.Select(each => each.Term.Dutch).ShouldBeUnique();
        All.Select(each => each.Term.English).ShouldBeUnique();
    }

    [Fact]
    public void What_an_organisation_means_by_a_word_stands_in_a_scheme_of_its_own_and_matches_the_word_it_narrows()
    {
        var own = new OwnTerm(
            Registry.Read(Repository.Root).Organisations["gemeente-oosterhaven"],
            new OwnDefinition("wijksignaal", "wijk\"signaal\" 🏘", "", "Een signaal.\nUit een wijk.", "", "signaal", "Afspraak", new(2026, 1, 1), null));
        var written = Skos.Turtle(All, [own], "https://schakel.example").Split("\n\n");

        written[^2].ShouldStartWith("<https://schakel.example/begrippen/gemeente-oosterhaven> a skos:ConceptScheme ;");
        written[^2].ShouldContain("dct:title \"Begrippen van Gemeente Oosterhaven\"@nl");
        written[^1].ShouldStartWith("<https://schakel.example/begrippen/gemeente-oosterhaven/wijksignaal> a skos:Concept ;");
        written[^1].ShouldContain("skos:inScheme <https://schakel.example/begrippen/gemeente-oosterhaven> ;");
        written[^1].ShouldContain("skos:topConceptOf <https://schakel.example/begrippen/gemeente-oosterhaven> ;");
        written[^1].ShouldContain("skos:broadMatch <https://schakel.example/begrippen#signaal> ;");
        // Nobody wrote it in English, and nothing says that somebody did.
        written[^1].ShouldContain("""skos:prefLabel "wijk\"signaal\" 🏘"@nl ;""");
        written[^1].ShouldContain("""skos:definition "Een signaal.\nUit een wijk."@nl ;""");
        Strings().Replace(written[^1], "").ShouldNotContain("@");
    }

    [Fact]
    public async Task On_the_site_they_are_read_and_fetched()
    {
        await using var site = await TestSite.Start();
        using var visitor = site.Visitor();

        await visitor.Get("/begrippen");
        visitor.Page.QuerySelector("#noodrem")!.TextContent.ShouldBe("noodrem");
        await visitor.Get("/begrippen.ttl");
        visitor.Last.Content.Headers.ContentType!.MediaType.ShouldBe("text/turtle");
        visitor.Body.ShouldStartWith("@prefix skos:");
    }

    [GeneratedRegex(" a skos:Concept ;", RegexOptions.None, 1_000)]
    private static partial Regex Concept();

    [GeneratedRegex("\"([^\"\\\\\\n]|\\\\.)*\"(@(nl|en))?", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Strings();
}
