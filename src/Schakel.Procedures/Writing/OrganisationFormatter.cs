// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Reading;

namespace Schakel.Procedures.Writing;

/// <summary>Writes a type of organisation as its one canonical text: offices in the author's order, then roles in the order of the alphabet.</summary>
public static class OrganisationFormatter
{
    private static readonly int HeaderColumn = "procedure ".Length;
    private static readonly int OfficeColumn = "buiten ".Length;

    /// <summary>The canonical text.</summary>
    /// <param name="type">What was read.</param>
    public static string Format(OrganisationType type)
    {
        var text = new StringBuilder();
        var block = new Block(text, "", HeaderColumn);
        block.Line("organisatie", $"{type.Name}, versie {type.Version}");
        block.Line("titel", type.Title.Length > 0 ? type.Title : null);
        block.Lines("grond", type.Sources);
        block.Lines("toelichting", type.Notes);
        block.Line("vertegenwoordiging", type.Representatives.Length > 0 ? type.Representatives : null);
        Separate(type.Offices.Length, text);
        foreach (var office in type.Offices)
            Write(office, text);
        Separate(type.Roles.Count, text);
        foreach (var (role, office) in type.Roles.OrderBy(role => role.Key, StringComparer.Ordinal))
            text.Append($"rol {role} is {office}\n");
        return text.ToString();
    }

    private static void Separate(int next, StringBuilder text)
    {
        if (next > 0)
            text.Append('\n');
    }

    private static void Write(Office office, StringBuilder text)
    {
        text.Append($"ambt {office.Name}\n");
        var block = new Block(text, "  ", OfficeColumn);
        block.Line("titel", office.Title.Length > 0 ? office.Title : null);
        block.Lines("grond", office.Sources);
        block.Lines("toelichting", office.Notes);
        block.Line("onder", office.Under);
        block.List("mag", [.. office.Powers.Select(power => Vocabulary.Powers[power])]);
        block.Line("buiten", office.Outside ? "" : null);
        block.Line("onbevangen", office.Impartial ? "" : null);
    }
}
