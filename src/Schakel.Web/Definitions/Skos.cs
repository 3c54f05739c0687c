// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text;
using Schakel.Web.Registers;

namespace Schakel.Web.Definitions;

/// <summary>The words of this site for machines: SKOS as the profile of NL-SBB 1.0 asks it (<c>skos-ap-nl</c>), in Turtle.</summary>
internal static class Skos
{
    /// <summary>Writes all of them.</summary>
    /// <param name="definitions">The words.</param>
    /// <param name="own">Those of organisations, each in a scheme of its organisation.</param>
    /// <param name="address">The address of the site, without a slash at its end.</param>
    public static string Turtle(ImmutableArray<Definition> definitions, ImmutableArray<OwnTerm> own, string address)
    {
        var scheme = $"{address}/begrippen";
        var text = new StringBuilder();
        text.Append("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n\n");
        Scheme(text, scheme, "Begrippen van Schakel", "Terms of Schakel", "Wat woorden op deze site betekenen.", "What words mean on this site.");
        foreach (var each in definitions.OrderBy(each => each.Name, StringComparer.Ordinal))
        {
            Concept(text, $"{scheme}#{each.Name}", scheme, [(each.Term.Dutch, "nl"), (each.Term.English, "en")], [(each.Meaning.Dutch, "nl"), (each.Meaning.English, "en")]);
            // Without a broader concept it stands at the top: one that is neither is an orphan to the profile.
            text.Append(each.Broader.Length > 0 ? $"  skos:broader <{scheme}#{each.Broader}> ;\n" : $"  skos:topConceptOf <{scheme}> ;\n");
            Source(text, each.Source);
        }

        foreach (var group in own.GroupBy(each => each.Organisation))
        {
            var theirs = $"{scheme}/{group.Key.Name}";
            Scheme(text, theirs, $"Begrippen van {group.Key.Title}", $"Terms of {group.Key.Title}", "Wat woorden bij deze organisatie betekenen.", "What words mean at this organisation.");
            foreach (var each in group.Select(each => each.Definition).OrderBy(each => each.Name, StringComparer.Ordinal))
            {
                Concept(text, $"{theirs}/{each.Name}", theirs, [(each.Title, "nl"), (each.English, "en")], [(each.Meaning, "nl"), (each.EnglishMeaning, "en")]);
                text.Append($"  skos:topConceptOf <{theirs}> ;\n");
                // Between two schemes it is a match, and not broader itself (SKOS reference, 10.1).
                if (each.Narrows.Length > 0)
                    text.Append($"  skos:broadMatch <{scheme}#{each.Narrows}> ;\n");
                Source(text, each.Source);
            }
        }

        return text.ToString();
    }

    private static void Scheme(StringBuilder text, string scheme, string dutch, string english, string about, string aboutInEnglish) =>
        text.Append($"{(text[^2] == '\n' ? "" : "\n")}<{scheme}> a skos:ConceptScheme ;\n  dct:title {Said(dutch, "nl")}, {Said(english, "en")} ;\n  rdfs:comment {Said(about, "nl")}, {Said(aboutInEnglish, "en")} .\n");

    private static void Concept(StringBuilder text, string concept, string scheme, (string Text, string Language)[] labels, (string Text, string Language)[] meanings) =>
        text.Append($"\n<{concept}> a skos:Concept ;\n  skos:inScheme <{scheme}> ;\n  skos:prefLabel {All(labels)} ;\n  skos:definition {All(meanings)} ;\n");

    // A source is a document, and no text by itself.
    private static void Source(StringBuilder text, string source) => text.Append($"  dct:source [ dct:title {Said(source, "nl")} ] .\n");

    private static string All((string Text, string Language)[] texts) => string.Join(", ", texts.Where(each => each.Text.Length > 0).Select(each => Said(each.Text, each.Language)));

    // Turtle 1.1, 2.5.1: what would end or break a string in quotes.
    private static string Said(string text, string language) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n")}\"@{language}";
}
