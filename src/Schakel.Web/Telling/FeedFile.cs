// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Xml.Linq;
using Schakel.Dossiers;
using Schakel.Storage.Reading;
using Schakel.Web.Registers;
using Schakel.Web.Ui;

namespace Schakel.Web.Telling;

/// <summary>Writes the public register as a feed (RFC 4287). An entry is where a dossier came to: it gets another when it moves.</summary>
internal static class FeedFile
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static string Write(IEnumerable<DossierLine> lines, Registry registry, string site, string path, DateOnly today)
    {
        var entries = lines.ToList();
        var feed = new XElement(
            Atom + "feed", new XAttribute(XNamespace.Xml + "lang", "nl"), Element("id", site + path), Element("title", "Schakel: het openbare register"),
            Element("updated", At(entries.Count > 0 ? entries.Max(line => line.Since) : today)), Link("self", site + path), Link("alternate", site + "/register"),
            new XElement(Atom + "author", Element("name", "Schakel")), entries.Select(line => Entry(line, registry, site)));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}\n";
    }

    private static XElement Entry(DossierLine line, Registry registry, string site) => new(
        Atom + "entry", Element("id", $"{site}/register?nummer={line.Number}#{line.Since:yyyy-MM-dd}-{line.State}"), Element("title", $"{Labels.Kind(line.Kind).Dutch}, {registry.TitleOf(line.Organisation)}"),
        registry.Organisations.GetValueOrDefault(line.Organisation)?.Tooi is { } tooi
            ? new XElement(Atom + "category", new XAttribute("scheme", Tooi.Scheme), new XAttribute("term", tooi), new XAttribute("label", registry.TitleOf(line.Organisation))) : null,
        Element("updated", At(line.Since)), Element("published", At(line.Opened)), Link("alternate", $"{site}/register?nummer={line.Number}"),
        Element("summary", $"{Stands(line)} {Procedures.Dates.InFull(line.Since, Procedures.Language.Dutch)}. Nummer {line.Number}."));

    private static string Stands(DossierLine line) => line.State switch
    {
        "loopt" => "Loopt. Laatste stap:",
        "rust" => "Onbeantwoord sinds",
        "voorgelegd" => "Beantwoord en voorgelegd op",
        "klaar" => "Klaar op",
        _ => "Naar een ander gebracht op",
    };

    private static XElement Element(string name, string text) => new(Atom + name, text);

    private static XElement Link(string rel, string to) => new(Atom + "link", new XAttribute("rel", rel), new XAttribute("href", to));

    // A dossier is known to move on a day and at no hour. The first of it, for an entry of today must not be of later than now.
    private static string At(DateOnly day) => Moment.On(day, TimeOnly.MinValue).Instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
