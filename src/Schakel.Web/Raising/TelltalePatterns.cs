// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Schakel.Web.Raising;

/// <summary>How things that give someone away look in Dutch and in English.</summary>
internal static partial class TelltalePatterns
{
    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Words with a capital that begin a sentence, a rule or a body, and no name.</summary>
    public static readonly FrozenSet<string> NoFirstNames = FrozenSet.ToFrozenSet(
    [
        "De", "Het", "Een", "In", "Op", "Bij", "Van", "Voor", "Aan", "Met", "Door", "Naar", "Uit", "Als", "Dat", "Die", "Dit", "Deze", "Wie", "Wat", "Mijn", "Ons", "Onze", "Zijn", "Haar", "Wij", "Zij", "Hij", "Ik",
        "The", "At", "By", "For", "From", "With", "My", "Our", "His", "Her", "This", "That", "When", "If", "We", "They",
        "Wet", "Besluit", "Regeling", "Algemene", "Participatiewet", "Dienst", "Gemeente", "Provincie", "Ministerie", "Minister", "Waterschap", "Agentschap", "Fonds", "Inspectie", "Raad", "Tweede", "Eerste", "Staten", "Kamer",
        "Nationale", "Sociale", "Zorggroep", "Afdeling", "Team", "Europese", "Hoge", "Centrale", "Koninklijke", "Nederlandse", "Act", "Court", "Council", "Department",
    ], StringComparer.Ordinal);

    [GeneratedRegex(@"(?<![\d.,-])\d[\d. -]{6,12}\d(?![\d,])", RegexOptions.CultureInvariant)]
    public static partial Regex Numbers();

    [GeneratedRegex(@"\b(?:[Mm]evrouw|[Mm]evr\.|[Mm]w\.|[Mm]eneer|[Dd]e heer|[Dd]hr\.|[Dd]r\.|[Mm]r\.|[Mm]rs\.|[Mm]s\.)\s(?:(?:van|de|der|den|ten|ter|el)\s){0,3}\p{Lu}[\p{L}'-]{1,40}", RegexOptions.CultureInvariant)]
    public static partial Regex Titled();

    [GeneratedRegex(@"\b(\p{Lu}\p{Ll}{1,20})\s(?:(?:van|de|der|den|ten|ter|el)\s){0,3}\p{Lu}\p{Ll}{1,30}\b", RegexOptions.CultureInvariant)]
    public static partial Regex TwoCapitals();

    [GeneratedRegex(@"\b\d{1,2}\s(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october)\b(?:\s\d{4})?|\b\d{1,2}[-/]\d{1,2}[-/]\d{2,4}\b|\b(?:afgelopen|vorige|last)\s(?:maandag|dinsdag|woensdag|donderdag|vrijdag|monday|tuesday|wednesday|thursday|friday)\b", Any)]
    public static partial Regex Dates();

    [GeneratedRegex(@"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}|\b0(?:6|\d{2,3})[- ]?\d{6,8}\b", RegexOptions.CultureInvariant)]
    public static partial Regex Reach();

    [GeneratedRegex(@"\b(?:mijn|my)\s(?:eigen\s|own\s)?(?:klant|cliënt|client|patiënt|patient|leerling|pupil|zaak|case|dossier|wijk|klas)(?:en|s)?\b", Any)]
    public static partial Regex MyClient();

    [GeneratedRegex(@"\b(?:mijn|ons|my|our)\s(?:kleine\s|small\s)?team\b|\bals enige\b|\bde enige die\b|\bthe only one\b|\bmet (?:z'n|zijn|ons) (?:twee|drie|vier|vijf|zes|zeven|acht)(?:en|ën)?\b|\b(?:twee|drie|vier|vijf|zes|zeven|acht|two|three|four|five|six|seven|eight|[2-9]) (?:collega's|collega’s|mensen in|colleagues|people in)", Any)]
    public static partial Regex SmallTeam();
}
