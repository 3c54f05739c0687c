// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;

namespace Schakel.Procedures.Reading;

/// <summary>What reading a type of organisation gave.</summary>
/// <param name="Type">What could be read of it; null where there was none in it.</param>
/// <param name="Findings">What is wrong with the text. Empty means that every word was understood.</param>
public sealed record ReadOrganisation(OrganisationType? Type, ImmutableArray<Finding> Findings);

/// <summary>Reads the text of a type of organisation. Tells all mistakes at once; no input makes it throw.</summary>
public static class OrganisationReader
{
    private static readonly ImmutableArray<string> HeaderWords = ["organisatie", "titel", "grond", "toelichting", "vertegenwoordiging", "ambt", "rol"];
    private static readonly ImmutableArray<string> OfficeWords = ["titel", "grond", "toelichting", "onder", "mag", "buiten", "ambt", "rol"];

    /// <summary>Whether this text is a type of organisation and not a procedure.</summary>
    /// <param name="text">The text.</param>
    public static bool Is(string text) => text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith("organisatie", StringComparison.Ordinal);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The name to use in findings.</param>
    public static ReadOrganisation Read(string text, string file)
    {
        var findings = new Findings(file);
        var type = new OrganisationType { Name = "", Version = 0 };
        var offices = new List<Office>();
        var roles = new Dictionary<string, (string Office, Place Place)>();
        var inOffice = false;

        foreach (var line in SourceText.Lines(text, findings).TakeWhile(_ => !findings.Full))
        {
            var cursor = new Cursor(line, findings);
            switch (line.First.Text)
            {
                case "ambt":
                    inOffice = true;
                    Open(cursor);
                    break;
                case "rol":
                    inOffice = false;
                    ReadRole(cursor);
                    break;
                case var word when inOffice && OfficeWords.Contains(word):
                    offices[^1] = ReadPart(offices[^1], cursor, findings);
                    break;
                case var word when !inOffice && HeaderWords.Contains(word):
                    type = ReadHeader(type, cursor, findings);
                    break;
                case var word:
                    var nearest = Nearest.To(word, inOffice ? OfficeWords : HeaderWords);
                    findings.Add(TextCode.UnknownWord, line.First.Place, Messages.UnknownWord(word, nearest), nearest);
                    break;
            }
        }

        if (type.Place == default)
            findings.Add(TextCode.MissingLine, new Place(1, 1), Messages.MissingLine("organisatie", new("begin met ‘organisatie naam, versie 1’", "start with ‘organisatie naam, versie 1’")), "organisatie");
        CheckNames(offices, roles, findings);
        type = type with { Offices = [.. offices], Roles = roles.ToImmutableDictionary(role => role.Key, role => role.Value.Office) };
        return new ReadOrganisation(type.Place == default ? null : type, findings.ToImmutable());

        void Open(Cursor cursor)
        {
            var place = cursor.Place;
            var name = cursor.Name(Messages.AnOffice) ?? "";
            if (name.Length > 0 && offices.Find(office => office.Name == name) is { } first)
                findings.Add(TextCode.Twice, place, Messages.Twice(name, Messages.AnOffice, first.Place.Line));
            if (offices.Count == Limits.Parts)
                findings.Add(TextCode.TooMuch, place, Messages.TooMany(Messages.AnOffice, Limits.Parts));
            var office = new Office(name, name, null, [], false, [], [], cursor.Line.First.Place);
            if (offices.Count <= Limits.Parts)
                offices.Add(office);
            else
                offices[^1] = office;
        }

        void ReadRole(Cursor cursor)
        {
            var place = cursor.Line.First.Place;
            if (cursor.Name(Messages.ARole) is { } role && cursor.Expect("is") && cursor.Name(Messages.AnOffice) is { } office && cursor.End()
                && !roles.TryAdd(role, (office, place)))
                findings.Add(TextCode.Twice, place, Messages.Twice(role, Messages.ARole, roles[role].Place.Line));
        }
    }

    private static OrganisationType ReadHeader(OrganisationType type, Cursor cursor, Findings findings) => cursor.Line.First.Text switch
    {
        "organisatie" when type.Place != default => Again(type, cursor, findings),
        "organisatie" => cursor.Name(Messages.AnOrganisation) is { } name && cursor.Expect(",", "versie")
            && cursor.Number(1_000_000) is { } version && cursor.End()
                ? type with { Name = name, Version = version, Place = cursor.Line.First.Place }
                : type with { Place = cursor.Line.First.Place },
        "titel" => cursor.Rest() is { } title ? type with { Title = title } : type,
        "vertegenwoordiging" => cursor.Rest() is { } body ? type with { Representatives = body } : type,
        "grond" => cursor.Rest() is { } source ? type with { Sources = type.Sources.Add(source) } : type,
        _ => cursor.Rest() is { } note ? type with { Notes = type.Notes.Add(note) } : type,
    };

    private static OrganisationType Again(OrganisationType type, Cursor cursor, Findings findings)
    {
        findings.Add(TextCode.Misplaced, cursor.Line.First.Place, Messages.SecondLine("organisatie"));
        return type;
    }

    private static Office ReadPart(Office office, Cursor cursor, Findings findings) => cursor.Line.First.Text switch
    {
        "titel" => cursor.Rest() is { } title ? office with { Title = title } : office,
        "grond" => cursor.Rest() is { } source ? office with { Sources = office.Sources.Add(source) } : office,
        "toelichting" => cursor.Rest() is { } note ? office with { Notes = office.Notes.Add(note) } : office,
        "onder" => cursor.Name(Messages.AnOffice) is { } under && cursor.End() ? office with { Under = under } : office,
        "buiten" => cursor.End() ? office with { Outside = true } : office,
        _ => ListReader.Values(cursor, findings, Vocabulary.Powers, Messages.APower) is { } powers && cursor.End()
            ? office with { Powers = powers } : office,
    };

    private static void CheckNames(List<Office> offices, Dictionary<string, (string Office, Place Place)> roles, Findings findings)
    {
        var names = offices.Select(office => office.Name).ToHashSet();
        foreach (var office in offices.Where(office => office.Under is not null && !names.Contains(office.Under)))
            Unknown(office.Under!, office.Place);
        foreach (var role in roles.Values.Where(role => !names.Contains(role.Office)))
            Unknown(role.Office, role.Place);

        void Unknown(string name, Place place)
        {
            var nearest = Nearest.To(name, names);
            findings.Add(TextCode.UnknownName, place, Messages.UnknownName(name, Messages.AnOffice, nearest), nearest);
        }
    }
}
