// SPDX-License-Identifier: EUPL-1.2
using System.Xml.Linq;
using Schakel.Dossiers.Retaining;

namespace Schakel.Tests.Dossiers.Retaining;

/// <summary>
/// What the XML schema of MDTO 1.0.1 (MDTO-XML1.0.1.xsd of the Nationaal Archief) asks of elements, in our own words: which may be in which, in which order, and how
/// often. The schema itself names no licence, so it does not stand here.
/// </summary>
internal static class MdtoSchema
{
    private const string Reference = "verwijzingNaam verwijzingIdentificatie?";
    private const string Concept = "begripLabel begripCode? begripBegrippenlijst";
    private const string Period = "termijnTriggerStartLooptijd? termijnStartdatumLooptijd? termijnLooptijd? termijnEinddatum?";

    // A question mark is at most once, a star any number, a plus at least once.
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["informatieobject"] = "identificatie+ naam aggregatieniveau? classificatie* trefwoord* omschrijving* raadpleeglocatie* dekkingInTijd* dekkingInRuimte* taal* event* waardering bewaartermijn? "
            + "informatiecategorie? isOnderdeelVan* bevatOnderdeel* heeftRepresentatie* aanvullendeMetagegevens* gerelateerdInformatieobject* archiefvormer+ betrokkene* activiteit? beperkingGebruik+",
        ["bestand"] = "identificatie+ naam omvang bestandsformaat checksum+ URLBestand? isRepresentatieVan",
        ["identificatie"] = "identificatieKenmerk identificatieBron",
        ["verwijzingIdentificatie"] = "identificatieKenmerk identificatieBron",
        ["dekkingInTijd"] = "dekkingInTijdType dekkingInTijdBegindatum dekkingInTijdEinddatum?",
        ["event"] = "eventType eventTijd? eventVerantwoordelijkeActor? eventResultaat?",
        ["gerelateerdInformatieobject"] = "gerelateerdInformatieobjectVerwijzing gerelateerdInformatieobjectTypeRelatie",
        ["beperkingGebruik"] = "beperkingGebruikType beperkingGebruikNadereBeschrijving? beperkingGebruikDocumentatie* beperkingGebruikTermijn?",
        ["checksum"] = "checksumAlgoritme checksumWaarde checksumDatum",
        ["bewaartermijn"] = Period,
        ["heeftRepresentatie"] = Reference,
        ["isRepresentatieVan"] = Reference,
        ["archiefvormer"] = Reference,
        ["gerelateerdInformatieobjectVerwijzing"] = Reference,
        ["begripBegrippenlijst"] = Reference,
        ["aggregatieniveau"] = Concept,
        ["classificatie"] = Concept,
        ["dekkingInTijdType"] = Concept,
        ["eventType"] = Concept,
        ["waardering"] = Concept,
        ["informatiecategorie"] = Concept,
        ["bestandsformaat"] = Concept,
        ["checksumAlgoritme"] = Concept,
        ["beperkingGebruikType"] = Concept,
        ["termijnTriggerStartLooptijd"] = Concept,
        ["gerelateerdInformatieobjectTypeRelatie"] = Concept,
    };

    /// <summary>What is wrong with a document; nothing where it is as it must be.</summary>
    public static IEnumerable<string> Wrong(XDocument document)
    {
        var root = document.Root!;
        if (root.Name != Mdto.Namespace + "MDTO" || root.Elements().Count() != 1 || root.Elements().Single().Name.LocalName is not ("informatieobject" or "bestand"))
            yield return "MDTO holds one informatieobject or one bestand.";
        foreach (var element in root.Descendants())
        {
            var name = element.Name.LocalName;
            if (element.Name.Namespace != Mdto.Namespace || element.HasAttributes)
                yield return $"{name} is not of MDTO, or has attributes.";
            var found = string.Join(' ', element.Elements().Select(child => child.Name.LocalName));
            if (!Allowed.TryGetValue(name, out var allowed))
            {
                if (element.HasElements || string.IsNullOrWhiteSpace(element.Value))
                    yield return $"{name} must hold text alone, and has: {found}";
            }
            else if (!Matches(allowed.Split(' '), [.. element.Elements().Select(child => child.Name.LocalName)]))
            {
                yield return $"{name} must hold: {allowed}; and has: {found}";
            }
        }
    }

    private static bool Matches(string[] allowed, List<string> found)
    {
        var at = 0;
        foreach (var each in allowed)
        {
            var name = each.TrimEnd('?', '*', '+');
            var count = found.Skip(at).TakeWhile(child => child == name).Count();
            if ((count == 0 && each[^1] is not ('?' or '*')) || (count > 1 && each[^1] is not ('*' or '+')))
                return false;
            at += count;
        }

        return at == found.Count;
    }
}
