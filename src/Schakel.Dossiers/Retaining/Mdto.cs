// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Xml.Linq;
using Schakel.Dossiers.Commands;

namespace Schakel.Dossiers.Retaining;

/// <summary>
/// A dossier and its files in MDTO 1.0.1 of the Nationaal Archief: an <c>informatieobject</c> of the dossier, and a <c>bestand</c> for each file.
/// The order of the elements is that of its XML schema, which allows no other.
/// </summary>
public static class Mdto
{
    /// <summary>The namespace.</summary>
    public static readonly XNamespace Namespace = "https://www.nationaalarchief.nl/mdto";

    private const string Ours = "Schakel";

    /// <summary>The dossier.</summary>
    /// <param name="about">The dossier.</param>
    /// <param name="files">Its files.</param>
    public static XDocument Informatieobject(ArchivedDossier about, IReadOnlyList<ArchivedFile> files)
    {
        var (dossier, rule) = (about.Dossier, about.Rule);
        return Document(new XElement(
            Namespace + "informatieobject",
            Identification("identificatie", dossier.Number, Ours),
            Text("naam", about.Title),
            Concept("aggregatieniveau", "Dossier", null, "Begrippenlijst Aggregatieniveaus MDTO"),
            Concept("classificatie", dossier.Kind, null, $"{Ours}, soorten dossiers"),
            new XElement(
                Namespace + "dekkingInTijd",
                Concept("dekkingInTijdType", "Looptijd van een dossier", null, Ours), Day("dekkingInTijdBegindatum", dossier.Opened), dossier.Closed is { } end ? Day("dekkingInTijdEinddatum", end) : null),
            Text("taal", "nl"),
            new XElement(Namespace + "event", Concept("eventType", "Creatie", null, "Begrippenlijst EventTypeLijst MDTO"), Day("eventTijd", dossier.Opened)),
            Appraisal(rule),
            rule is { Disposal: Disposal.Destroy } && dossier.Closed is { } closed ? Period(rule, closed) : null,
            rule is null ? null : Concept("informatiecategorie", rule.Category, null, rule.Source),
            files.Select(file => Reference("heeftRepresentatie", file.Name, FileId(dossier, file), Ours)),
            about.Links.Select(link => new XElement(
                Namespace + "gerelateerdInformatieobject",
                Reference("gerelateerdInformatieobjectVerwijzing", $"Dossier {link.To}", link.To.Text, Ours),
                Concept("gerelateerdInformatieobjectTypeRelatie", LinkWords.Of(link.Kind), null, $"{Ours}, soorten koppelingen"))),
            about.Tooi is { } tooi ? Reference("archiefvormer", about.Organisation, tooi.ToString(), "TOOI") : Reference("archiefvormer", about.Organisation, dossier.Organisation, $"{Ours}, organisaties"),
            new XElement(
                Namespace + "beperkingGebruik",
                Concept("beperkingGebruikType", "nader te bepalen door de archiefvormer", null, Ours),
                Text("beperkingGebruikNadereBeschrijving", about.IsProtected
                    ? "In dit dossier is beschermd wie het aankaartte. Stel de beperking vast voor het wordt overgebracht."
                    : "Schakel kent geen beperkingen van de openbaarheid volgens de Archiefwet. Stel de beperking vast voor het wordt overgebracht."))));
    }

    /// <summary>One file of the dossier.</summary>
    /// <param name="about">The dossier.</param>
    /// <param name="file">The file.</param>
    /// <param name="at">When its checksum was made.</param>
    public static XDocument Bestand(ArchivedDossier about, ArchivedFile file, Moment at) => Document(new XElement(
        Namespace + "bestand",
        Identification("identificatie", FileId(about.Dossier, file), Ours),
        Text("naam", file.Name),
        Text("omvang", file.Trace.Size.ToString()),
        Concept("bestandsformaat", file.Format.Label, file.Format.MediaType, "IANA Media Types"),
        new XElement(
            Namespace + "checksum",
            Concept("checksumAlgoritme", "SHA256", null, "Begrippenlijst ChecksumAlgoritme MDTO"), Text("checksumWaarde", file.Trace.Hash), Text("checksumDatum", at.Instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"))),
        Reference("isRepresentatieVan", about.Title, about.Dossier.Number, Ours)));

    private static string FileId(RetainedDossier dossier, ArchivedFile file) => $"{dossier.Number}/{file.Name}";

    private static XElement Appraisal(SelectionRule? rule) => rule switch
    {
        { Disposal: Disposal.Destroy } => Concept("waardering", "Tijdelijk te bewaren", "V", "Begrippenlijst Waarderingen MDTO"),
        { Disposal: Disposal.Keep } => Concept("waardering", "Blijvend te bewaren", "B", "Begrippenlijst Waarderingen MDTO"),
        _ => Concept("waardering", "Nader te bepalen", null, Ours),
    };

    private static XElement Period(SelectionRule rule, DateOnly closed) => new(
        Namespace + "bewaartermijn",
        Concept("termijnTriggerStartLooptijd", "Sluiting dossier", null, Ours), Day("termijnStartdatumLooptijd", closed), Text("termijnLooptijd", $"P{rule.Years}Y"), Day("termijnEinddatum", rule.LastDay(closed)));

    private static XDocument Document(XElement what) => new(new XDeclaration("1.0", "UTF-8", null), new XElement(Namespace + "MDTO", what));

    private static XElement Identification(string name, string mark, string source) => new(Namespace + name, Text("identificatieKenmerk", mark), Text("identificatieBron", source));

    private static XElement Reference(string name, string to, string mark, string source) => new(Namespace + name, Text("verwijzingNaam", to), Identification("verwijzingIdentificatie", mark, source));

    private static XElement Concept(string name, string label, string? code, string list) => new(
        Namespace + name, Text("begripLabel", label), code is null ? null : Text("begripCode", code), new XElement(Namespace + "begripBegrippenlijst", Text("verwijzingNaam", list)));

    private static XElement Day(string name, DateOnly day) => Text(name, day.ToString("yyyy-MM-dd"));

    private static XElement Text(string name, string text) => new(Namespace + name, text);
}

/// <summary>A dossier as an archive knows it.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Organisation">What the organisation is called.</param>
/// <param name="Rule">The rule of the selection list; null where it has none.</param>
/// <param name="Links">The other dossiers it is about.</param>
/// <param name="IsProtected">Whether it is protected who raised it.</param>
public sealed record ArchivedDossier(RetainedDossier Dossier, string Title, string Organisation, SelectionRule? Rule, ImmutableArray<Link> Links, bool IsProtected)
{
    /// <summary>What the register of public organisations calls that organisation; null where it has no such identifier.</summary>
    public Uri? Tooi { get; init; }
}

/// <summary>A file as an archive knows it.</summary>
/// <param name="Name">Its name, with the folder it is in.</param>
/// <param name="Format">What it is.</param>
/// <param name="Trace">Its size and its SHA-256.</param>
public sealed record ArchivedFile(string Name, ArchivedFormat Format, FileTrace Trace);

/// <summary>What a file is.</summary>
/// <param name="Label">In words.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Extension">How its name ends.</param>
public sealed record ArchivedFormat(string Label, string MediaType, string Extension)
{
    /// <summary>JSON.</summary>
    public static readonly ArchivedFormat Json = new("JSON", "application/json", "json");

    /// <summary>Plain text.</summary>
    public static readonly ArchivedFormat Text = new("Platte tekst, UTF-8", "text/plain", "txt");

    /// <summary>Of a file that was attached.</summary>
    public static ArchivedFormat Of(FileKind kind) => kind switch
    {
        FileKind.Pdf => new("PDF", "application/pdf", "pdf"),
        FileKind.Png => new("PNG", "image/png", "png"),
        FileKind.Jpeg => new("JPEG", "image/jpeg", "jpg"),
        FileKind.Docx => new("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
        FileKind.Xlsx => new("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        FileKind.Odt => new("OpenDocument-tekst", "application/vnd.oasis.opendocument.text", "odt"),
        FileKind.Ods => new("OpenDocument-rekenblad", "application/vnd.oasis.opendocument.spreadsheet", "ods"),
        FileKind.Text => Text,
        _ => throw new InvalidOperationException("A file is of one of these kinds."),
    };
}
