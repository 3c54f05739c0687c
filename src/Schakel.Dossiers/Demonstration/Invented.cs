// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Dossiers.Demonstration;

/// <summary>What is invented for demonstrations and measurements: organisations that do not exist, and sentences as people write them.</summary>
internal static class Invented
{
    /// <summary>Organisations with their type.</summary>
    public static readonly ImmutableArray<(string Name, string Type)> Organisations =
    [
        ("gemeente-lindeveen", "gemeente"), ("gemeente-oosterhaven", "gemeente"), ("gemeente-de-laagte", "gemeente"), ("gemeente-zandrijk", "gemeente"),
        ("dienst-inkomenszekerheid", "zbo"), ("fonds-herstel-en-wonen", "zbo"), ("agentschap-toeslagen-en-subsidies", "agentschap"),
        ("ministerie-van-bestaanszekerheid", "ministerie"), ("inspectie-publieke-dienst", "inspectie"), ("provincie-rijnland", "provincie"),
        ("waterschap-de-drie-gemalen", "waterschap"), ("zorggroep-het-noorden", "semipubliek"),
    ];

    private static readonly ImmutableArray<string> Who =
    [
        "Een alleenstaande vader", "Een weduwe van tachtig", "Een jongere zonder vast adres", "Een zzp'er met een zieke partner", "Een gezin met schulden",
        "Een statushouder die net werk heeft", "Een mantelzorger", "Een student met een beperking", "Een echtpaar dat gaat scheiden",
    ];

    private static readonly ImmutableArray<string> What =
    [
        "moet geld terugbetalen dat al is opgegaan aan de huur", "krijgt drie brieven die elkaar tegenspreken", "verliest een toeslag door één dag verschil",
        "wordt van loket naar loket gestuurd", "moet een formulier invullen dat alleen online bestaat", "krijgt een boete voor een fout die wij zelf maakten",
        "wacht al vier maanden op een keuring", "mag niet blijven wonen in het huis waar de zorg geregeld is", "raakt werk kwijt omdat de vergunning te laat komt",
    ];

    private static readonly ImmutableArray<string> Why =
    [
        "De regel is bedoeld om misbruik tegen te gaan, en daar is hier geen sprake van.", "Het systeem laat geen andere keuze toe.",
        "De werkinstructie is strenger dan de wet.", "Niemand voelt zich eigenaar van het geheel.", "Dit zie ik nu elke week.",
        "De wet laat ruimte, maar die gebruiken we niet.", "Collega's in andere teams melden hetzelfde.",
    ];

    private static readonly ImmutableArray<string> Reasons =
    [
        "We hebben het opnieuw bekeken en de gevolgen waren zwaarder dan we dachten.", "De regel biedt hier ruimte, en die gebruiken we.",
        "Gelijke gevallen behandelen we gelijk; daarom wijken we nu niet af, en we zeggen wanneer we opnieuw kijken.",
        "Het belang van de mensen weegt hier zwaarder dan een snelle afhandeling.", "De oorzaak ligt bij de regel zelf. Die leggen we hogerop voor.",
    ];

    /// <summary>What happened, in three sentences.</summary>
    public static string Story(Random chance) => $"{One(Who, chance)} {One(What, chance)}. {One(Why, chance)} {One(Why, chance)}";

    /// <summary>The reasons of an answer.</summary>
    public static string Motivation(Random chance) => $"{One(Reasons, chance)} {One(Reasons, chance)}";

    public static T One<T>(ImmutableArray<T> all, Random chance) => all[chance.Next(all.Length)];
}
