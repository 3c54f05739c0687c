// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text;
using Schakel.Web.Registers;

namespace Schakel.Web.Definitions;

/// <summary>The words of this site for machines: SKOS as NL-SBB 1.0 uses it, in Turtle.</summary>
internal static class Skos
{
    /// <summary>Writes all of them.</summary>
    /// <param name="definitions">The words.</param>
    /// <param name="address">The address of the site, without a slash at its end.</param>
    public static string Turtle(ImmutableArray<Definition> definitions, string address)
    {
        var scheme = $"<{address}/begrippen>";
        var text = new StringBuilder();
        text.Append("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n\n");
        text.Append($"{scheme} a skos:ConceptScheme ;\n  dct:title \"Begrippen van Schakel\"@nl, \"Terms of Schakel\"@en .\n");
        foreach (var each in definitions.OrderBy(each => each.Name, StringComparer.Ordinal))
        {
            text.Append($"\n{Of(each.Name)} a skos:Concept ;\n  skos:inScheme {scheme} ;\n");
            text.Append($"  skos:prefLabel {Said(each.Term.Dutch, "nl")}, {Said(each.Term.English, "en")} ;\n");
            text.Append($"  skos:definition {Said(each.Meaning.Dutch, "nl")}, {Said(each.Meaning.English, "en")} ;\n");
            if (each.Broader.Length > 0)
                text.Append($"  skos:broader {Of(each.Broader)} ;\n");
            text.Append($"  dct:source {Said(each.Source, "nl")} .\n");
        }

        return text.ToString();

        string Of(string name) => $"<{address}/begrippen#{name}>";
    }

    // Turtle 1.1, 2.5.1: what would end or break a string in quotes.
    private static string Said(string text, string language) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n")}\"@{language}";
}
