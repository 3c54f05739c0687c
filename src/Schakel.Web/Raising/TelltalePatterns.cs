// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Schakel.Web.Raising;

/// <summary>How things that give someone away look in Dutch and in English.</summary>
internal static class TelltalePatterns
{
    // In time that grows with the text and no faster, whatever someone types.
    private const RegexOptions Exact = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const RegexOptions Any = Exact | RegexOptions.IgnoreCase;

    // What stands before a surname, also with a capital as where no first name goes before: ‘mevrouw De Boer’.
    private const string Between = @"(([Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Ee]l|in ’t|'t|’t)\s){0,3}";
    private const string Surname = Between + @"\p{Lu}[\p{L}'-]{1,40}";

    /// <summary>Words with a capital that begin a sentence, a rule or a body, and no name.</summary>
    public static readonly FrozenSet<string> NoFirstNames = FrozenSet.ToFrozenSet(
    [
        "De", "Het", "Een", "In", "Op", "Bij", "Van", "Voor", "Aan", "Met", "Door", "Naar", "Uit", "Als", "Dat", "Die", "Dit", "Deze", "Wie", "Wat", "Mijn", "Ons", "Onze", "Zijn", "Haar", "Wij", "Zij", "Hij", "Ik",
        "The", "At", "By", "For", "From", "With", "My", "Our", "His", "Her", "This", "That", "When", "If", "We", "They",
        "Wet", "Besluit", "Regeling", "Algemene", "Participatiewet", "Dienst", "Gemeente", "Provincie", "Ministerie", "Minister", "Waterschap", "Agentschap", "Fonds", "Inspectie", "Raad", "Tweede", "Eerste", "Staten", "Kamer",
        "Den", "Ten", "Ter", "Nationale", "Sociale", "Zorggroep", "Afdeling", "Team", "Europese", "Hoge", "Centrale", "Koninklijke", "Nederlandse", "Act", "Court", "Council", "Department",
    ], StringComparer.Ordinal);

    public static readonly Regex Numbers = new(@"\b\d[\d. -]{6,12}\d\b", Exact);

    public static readonly Regex Titled = new(@"\b([Mm]evrouw|[Mm]evr\.|[Mm]w\.|[Mm]eneer|[Dd]e heer|[Dd]hr\.|[Dd]r\.|[Mm]r\.|[Mm]rs\.|[Mm]s\.)\s" + Surname + @"(\s" + Surname + "){0,2}", Exact);

    public static readonly Regex TwoCapitals = new(@"\b(?<first>\p{Lu}\p{Ll}{1,20})(\s" + Between + @"\p{Lu}\p{Ll}{1,30}\b){1,3}", Exact);

    public static readonly Regex SelfNamed = new(@"\b([Mm]ijn naam is|[Ii]k heet|[Mm]y name is|I am called|[Gg]roet(en|jes)?,?( van)?|[Rr]egards,?)\s" + Surname, Exact);

    public static readonly Regex Dates = new(@"\b\d{1,2}\s(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october)\b(\s\d{4})?|\b\d{1,2}[-/]\d{1,2}[-/]\d{2,4}\b|\b(afgelopen|vorige|last)\s(maandag|dinsdag|woensdag|donderdag|vrijdag|monday|tuesday|wednesday|thursday|friday)\b", Any);

    public static readonly Regex Reach = new(@"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,63}\w|\b0(6|\d{2,3})[- ]?\d{6,8}\b|"
        // As people write them in groups. A day, such as 06-12-2026, is none.
        + @"\b06[- ]?(\d{4} \d{4}|\d{2}( \d{2}){3}|\d{3} \d{3} \d{2}|\d{3} \d{2} \d{3})\b|\b0\d{2,3}[- ]\d{2,3}( \d{2}){2}\b|\+31 ?(\(0\) ?)?[1-9]( ?\d){8}\b"
        // An account at a bank in the Netherlands.
        + @"|\bNL\d{2} ?[A-Z]{4}( ?\d){10}\b", Exact);

    public static readonly Regex Address = new(@"\b\p{Lu}[\p{L}-]{1,40}(straat|laan|weg|plein|kade|gracht|hof|dijk|singel|pad|steeg|park|baan)\s\d{1,5}[a-z]?\b|\b[1-9]\d{3}\s?[A-Z]{2}\b", Exact);

    public static readonly Regex MyClient = new(@"\b(mijn|my)\s(eigen\s|own\s)?(klant|cliënt|client|patiënt|patient|leerling|pupil|zaak|case|dossier|wijk|klas)(en|s)?\b", Any);

    public static readonly Regex SmallTeam = new(@"\b(mijn|ons|my|our)\s(kleine\s|small\s)?team\b|\bals enige\b|\bde enige die\b|\bthe only one\b|\b(I am|I['’]m|as) the only\b|\bik ben de enige\b|\bmet (z'n|zijn|ons) (twee|drie|vier|vijf|zes|zeven|acht)(en|ën)?\b|\b(twee|drie|vier|vijf|zes|zeven|acht|two|three|four|five|six|seven|eight|[2-9]) (collega's|collega’s|mensen in|colleagues|people in)", Any);
}
