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
    /// <param name="address">The address of the site, without a slash at its end.</param>
    public static string Turtle(ImmutableArray<Definition> definitions, string address)
    {
        var scheme = $"<{address}/begrippen>";
        var text = new StringBuilder();
        text.Append("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n\n");
        text.Append($"{scheme} a skos:ConceptScheme ;\n  dct:title \"Begrippen van Schakel\"@nl, \"Terms of Schakel\"@en ;\n  rdfs:comment \"Wat woorden op deze site betekenen.\"@nl, \"What words mean on this site.\"@en .\n");
        foreach (var each in definitions.OrderBy(each => each.Name, StringComparer.Ordinal))
        {
            text.Append($"\n{Of(each.Name)} a skos:Concept ;\n  skos:inScheme {scheme} ;\n");
            text.Append($"  skos:prefLabel {Said(each.Term.Dutch, "nl")}, {Said(each.Term.English, "en")} ;\n");
            text.Append($"  skos:definition {Said(each.Meaning.Dutch, "nl")}, {Said(each.Meaning.English, "en")} ;\n");
            // Without a broader concept it stands at the top: one that is neither is an orphan to the profile.
            text.Append(each.Broader.Length > 0 ? $"  skos:broader {Of(each.Broader)} ;\n" : $"  skos:topConceptOf {scheme} ;\n");
            // A source is a document, and no text by itself.
            text.Append($"  dct:source [ dct:title {Said(each.Source, "nl")} ] .\n");
        }

        return text.ToString();

        string Of(string name) => $"<{address}/begrippen#{name}>";
    }

    // Turtle 1.1, 2.5.1: what would end or break a string in quotes.
    private static string Said(string text, string language) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n")}\"@{language}";
}
