// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Asking;

namespace Schakel.Web.Raising;

/// <summary>Which of the fields that a procedure asks is the story: it comes first, in the raiser's own words.</summary>
internal static class StoryField
{
    /// <summary>A word that is the story where a procedure asks nothing that is.</summary>
    public static readonly Field OfItsOwn = new("verhaal", FieldType.Text, Required: false);

    private static readonly ImmutableArray<string> Beginnings = ["verhaal", "feiten", "wat-er", "redenen", "wat-knelt", "vraag-die-wringt"];

    /// <summary>The text whose name says so; else the first text that must be there; else a field of its own.</summary>
    public static Field Of(ImmutableArray<Field> fields)
    {
        var texts = fields.Where(field => field.Type is FieldType.Text && field.Name != Talk.Asked && field.Name != Raise.AsksPrinciples).ToList();
        return Beginnings.Select(beginning => texts.Find(text => text.Name.StartsWith(beginning, StringComparison.Ordinal))).FirstOrDefault(found => found is not null)
            ?? texts.Find(text => text.Required) ?? OfItsOwn;
    }
}
