// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.Json;
using Schakel.Dossiers.Events;
using Schakel.Procedures;

namespace Schakel.Dossiers.Retaining;

/// <summary>A declaration of destruction (verklaring van vernietiging): what was destroyed, on what ground, by whom and how. It stays when the dossiers are gone.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Organisation">The organisation, by name.</param>
/// <param name="Title">What the organisation is called.</param>
/// <param name="Ground">On what ground: the decision.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="DoneBy">Who did it, by name.</param>
/// <param name="DoneByAccount">The account of who did it.</param>
/// <param name="On">The day.</param>
/// <param name="Dossiers">What was destroyed.</param>
public sealed record DestructionDeclaration(
    string Number, string Organisation, string Title, string Ground, string DecidedBy, string DoneBy, string DoneByAccount, DateOnly On, ImmutableArray<DestroyedDossier> Dossiers)
{
    /// <summary>The same, of these dossiers alone.</summary>
    public DestructionDeclaration Of(Func<DestroyedDossier, bool> which, DateOnly on) => this with { Dossiers = [.. Dossiers.Where(which)], On = on };

    /// <summary>As the store keeps it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, StoredJson.Options);

    /// <summary>Reads what the store keeps.</summary>
    /// <exception cref="JsonException">It is no declaration.</exception>
    public static DestructionDeclaration FromJson(string text) => JsonSerializer.Deserialize<DestructionDeclaration>(text, StoredJson.Options) ?? throw new JsonException("No declaration.");

    /// <summary>As people read it and sign it.</summary>
    /// <param name="language">In which language.</param>
    public string ToText(Language language)
    {
        var lines = new List<string>
        {
            Say("VERKLARING VAN VERNIETIGING", "DECLARATION OF DESTRUCTION"), "",
            $"{Say("Nummer", "Number")}: {Number}", $"{Say("Organisatie", "Organisation")}: {Title} ({Organisation})", $"{Say("Datum", "Date")}: {Day(On)}",
            $"{Say("Grond", "Ground")}: {Ground}", $"{Say("Besloten door", "Decided by")}: {DecidedBy}", $"{Say("Uitgevoerd door", "Done by")}: {DoneBy}",
            $"{Say("Aantal dossiers", "Number of dossiers")}: {Dossiers.Length}", "",
            Say(
                "Wijze van vernietiging: de sleutels van het dossier zijn verwijderd en de versleutelde inhoud en bijlagen zijn gewist. Het logboek laat nog zien dat er op die dagen iets gebeurde, niet wat.",
                "Way of destruction: the keys of the dossier were removed, and its sealed content and files were wiped. The log still shows that something happened on those days, not what."),
            Say(
                "Back-ups van vóór deze datum vallen er niet onder. Daarin staan de dossiers tot die back-ups zelf zijn vernietigd.",
                "Backups from before this date are not part of it. The dossiers are in there until those backups are destroyed themselves."),
        };
        foreach (var category in Dossiers.GroupBy(each => (each.Category, each.Source, each.Years)).OrderBy(group => group.Key.Category, StringComparer.Ordinal))
        {
            lines.AddRange([
                "", $"{Say("Categorie", "Category")} {category.Key.Category} ({category.Key.Source}), {Say("bewaartermijn", "kept for")} {category.Key.Years} {Say("jaar na sluiting", "years after closing")}: {category.Count()}",
                $"{Say("Periode", "Period")}: {Say("geopend vanaf", "opened from")} {Day(category.Min(each => each.Opened))}, {Say("gesloten tot en met", "closed until")} {Day(category.Max(each => each.Closed))}",
            ]);
            lines.AddRange(category.OrderBy(each => each.Number, StringComparer.Ordinal).Select(each => $"  {each.Number}  {each.Kind}"));
        }

        return string.Join('\n', lines) + "\n";

        string Say(string dutch, string english) => new Wording(dutch, english).In(language);
        string Day(DateOnly day) => Dates.InFull(day, language);
    }
}

/// <summary>A dossier in a declaration of destruction.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Kind">Its kind, by its Dutch word.</param>
/// <param name="Category">The category of the selection list.</param>
/// <param name="Source">The selection list.</param>
/// <param name="Years">How long it had to be kept.</param>
/// <param name="Opened">When it was opened.</param>
/// <param name="Closed">When it closed.</param>
public sealed record DestroyedDossier(string Number, string Kind, string Category, string Source, int Years, DateOnly Opened, DateOnly Closed)
{
    /// <summary>Of a dossier that closed, by its rule.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="rule">The rule.</param>
    public static DestroyedDossier Of(RetainedDossier dossier, SelectionRule rule) =>
        new(dossier.Number, dossier.Kind, rule.Category, rule.Source, rule.Years, dossier.Opened, dossier.Closed!.Value);
}
