// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Tests.Engine;

/// <summary>Small texts for examples. They count without the Algemene termijnenwet, so that a term can be counted on one's fingers.</summary>
internal static class Texts
{
    private const string Header = """
        procedure trap, versie 1
        titel Trap
        soort signaal
        grond geen
        trekken iedereen in publieke dienst, met feiten
        stuur wie besloot
        ladder stuur < boven stuur < top < openbaar
        rekenen zonder Algemene termijnenwet
        beschermt open

        """;

    /// <summary>A duty, the raiser's right to go up, two judgments and the public: <c>een</c>, <c>weerwoord</c>, <c>twee</c>, <c>drie</c>.</summary>
    public const string Ladder = Header + """
        mag melder intrekken -> klaar als ingetrokken na 5 werkdagen
        mag melder aanvullen
        stap een
          wie stuur
          plicht antwoord met redenen
          binnen 2 weken
          kan volgen -> weerwoord met motivering
          kan uitleggen -> weerwoord met motivering, weging
          verdagen 1 week, hoogstens 2 keer
          verdagen met instemming melder
          aanhouden herstel, hoogstens 2 keer, ten hoogste 10 dagen
          zwijgt -> twee
        stap weerwoord
          wie melder
          recht leg het antwoord hogerop voor
          binnen 1 week
          kan opschalen -> twee met motivering
          kan goed-zo -> klaar als tevreden
          zwijgt -> klaar als beantwoord
        stap twee
          wie boven stuur
          oordeel houdt het antwoord stand?
          binnen 2 weken
          kan bevestigen -> klaar als beantwoord met motivering
          mag stuur alsnog -> weerwoord met motivering
          mag melder naar-rechter -> poort rechter
          zwijgt -> drie
        stap drie
          wie top
          oordeel beslis
          binnen 2 weken
          kan beslissen -> klaar als beantwoord met motivering
          zwijgt -> openbaar
        """;

    /// <summary>Three weeks for two steps together, of which the first has a week of its own; then a week at the top.</summary>
    public const string NamedTerm = Header + """
        vraagt begin datum, hoogstens 2 weken na ontvangst
        termijn beslis 3 weken
        stap kijken
          wie stuur
          plicht kijk of het compleet is
          in beslis
          binnen 1 week
          kan verder -> beslissen
          verdagen met instemming melder
          aanhouden herstel, hoogstens 1 keer, ten hoogste 10 dagen
          zwijgt -> beslissen
        stap beslissen
          wie boven stuur
          plicht beslis
          in beslis
          kan beslissen -> klaar als beantwoord met motivering
          verdagen 1 week, hoogstens 1 keer
          zwijgt -> top
        stap top
          wie top
          plicht zorg dat er beslist wordt
          binnen 1 week
          kan beslissen -> klaar als beantwoord met motivering
          zwijgt -> openbaar
        """;
}
