// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Organisations;

namespace Schakel.Procedures.Reading;

/// <summary>Reads the offices of a type of organisation, and which of them fills which role.</summary>
internal sealed class OfficesReader(Findings findings)
{
    private readonly ImmutableArray<Office>.Builder offices = ImmutableArray.CreateBuilder<Office>();
    private readonly Dictionary<string, (string Office, int Line)> roles = [];
    private readonly Dictionary<string, int> names = [];
    private readonly List<Word> mentioned = [];
    private readonly HashSet<string> seen = [];

    public bool Started { get; private set; }

    public bool InOffice { get; private set; }

    public ImmutableArray<Office> Offices => offices.ToImmutable();

    public ImmutableDictionary<string, string> Roles => roles.ToImmutableDictionary(role => role.Key, role => role.Value.Office);

    public void Read(Line line)
    {
        var word = line.First.Text;
        var cursor = new Cursor(line, findings);
        Started = true;
        InOffice = word != "rol";
        if (word == "ambt")
            Open(cursor);
        else if (InOffice && !seen.Add(word) && word is not ("grond" or "toelichting"))
            findings.Add(TextCode.Misplaced, line.First.Place, Messages.SecondLine(word));
        else if (word == "rol" && !line.Refused)
            ReadRole(cursor);
        else if (!line.Refused)
            offices[^1] = ReadPart(offices[^1], cursor, word);
    }

    /// <summary>Reports the offices that are named and are none.</summary>
    public void CheckNames()
    {
        foreach (var (name, place) in mentioned.Where(word => !names.ContainsKey(word.Text)))
        {
            var nearest = Nearest.To(name, names.Keys);
            findings.Add(TextCode.UnknownName, place, Messages.UnknownName(name, Messages.AnOffice, nearest), nearest);
        }
    }

    private void Open(Cursor cursor)
    {
        seen.Clear();
        var (first, place, written) = (cursor.Line.First.Place, cursor.Place, cursor.Peek());
        var name = cursor.Line.Refused ? null : cursor.Name(Messages.AnOffice);
        if (name is not null)
            cursor.End();
        // A name that could not be read counts as made: that it is used elsewhere is no second mistake.
        if (written is not null && !names.TryAdd(written, place.Line) && name is not null)
            findings.Add(TextCode.Twice, place, Messages.Twice(name, Messages.AnOffice, names[name]));
        var office = new Office(name ?? "", name ?? "", null, [], false, false, [], [], first);
        if (offices.Count < Limits.Parts)
        {
            offices.Add(office);
            return;
        }

        findings.Add(TextCode.TooMuch, first, Messages.TooMany(Messages.AnOffice, Limits.Parts));
        offices[^1] = office;
    }

    private Office ReadPart(Office office, Cursor cursor, string word) => word switch
    {
        "titel" => cursor.Rest() is { } title ? office with { Title = title } : office,
        "grond" => cursor.Rest() is { } source ? office with { Sources = OrganisationHeaderReader.Add(office.Sources, source, cursor, findings) } : office,
        "toelichting" => cursor.Rest() is { } note ? office with { Notes = OrganisationHeaderReader.Add(office.Notes, note, cursor, findings) } : office,
        "onder" => Mention(cursor) is { } under && cursor.End() ? office with { Under = under } : office,
        "buiten" => cursor.End() ? office with { Outside = true } : office,
        "onbevangen" => cursor.End() ? office with { Impartial = true } : office,
        "mag" => ListReader.Values(cursor, findings, Vocabulary.Powers, Messages.APower) is { } powers && cursor.End()
            ? office with { Powers = powers } : office,
        _ => throw new InvalidOperationException($"No reader for the word {word} of an office."),
    };

    private void ReadRole(Cursor cursor)
    {
        var place = cursor.Place;
        if (cursor.Name(Messages.ARole) is not { } role || !cursor.Expect("is") || Mention(cursor) is not { } office || !cursor.End())
            return;
        if (roles.TryGetValue(role, out var first))
            findings.Add(TextCode.Twice, place, Messages.Twice(role, Messages.ARole, first.Line));
        else if (roles.Count == Limits.Parts)
            findings.Add(TextCode.TooMuch, cursor.Line.First.Place, Messages.TooMany(Messages.ARole, Limits.Parts));
        else
            roles.Add(role, (office, place.Line));
    }

    private string? Mention(Cursor cursor)
    {
        var place = cursor.Place;
        if (cursor.Name(Messages.AnOffice) is not { } name)
            return null;
        mentioned.Add(new Word(name, place));
        return name;
    }
}
