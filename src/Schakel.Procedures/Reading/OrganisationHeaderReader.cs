// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Organisations;

namespace Schakel.Procedures.Reading;

/// <summary>Reads the lines of a type of organisation that stand before its first office.</summary>
internal sealed class OrganisationHeaderReader(Findings findings)
{
    private readonly HashSet<string> seen = [];

    public OrganisationType Type { get; private set; } = new() { Name = "", Version = 0 };

    public void Read(Line line)
    {
        var word = line.First.Text;
        if (!seen.Add(word) && word is not ("grond" or "toelichting"))
        {
            findings.Add(TextCode.Misplaced, line.First.Place, Messages.SecondLine(word));
            return;
        }

        if (word == "organisatie")
            Type = Type with { Place = line.First.Place };
        if (!line.Refused)
            Type = ReadPart(new Cursor(line, findings), word);
    }

    private OrganisationType ReadPart(Cursor cursor, string word) => word switch
    {
        "organisatie" => cursor.Name(Messages.AnOrganisation) is { } name ? Type with { Name = name, Version = cursor.Version() ?? 0 } : Type,
        "titel" => cursor.Rest() is { } title ? Type with { Title = title } : Type,
        "vertegenwoordiging" => cursor.Rest() is { } body ? Type with { Representatives = body } : Type,
        "grond" => cursor.Rest() is { } source ? Type with { Sources = Add(Type.Sources, source, cursor, findings) } : Type,
        "toelichting" => cursor.Rest() is { } note ? Type with { Notes = Add(Type.Notes, note, cursor, findings) } : Type,
        _ => throw new InvalidOperationException($"No reader for the word {word} of a type of organisation."),
    };

    internal static ImmutableArray<string> Add(ImmutableArray<string> list, string item, Cursor cursor, Findings findings)
    {
        if (list.Length < Limits.Parts)
            return list.Add(item);
        var word = cursor.Line.First.Text;
        findings.Add(TextCode.TooMuch, cursor.Line.First.Place, Messages.TooMany(new(word, word), Limits.Parts));
        return list;
    }
}
