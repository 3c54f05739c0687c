// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;

namespace Schakel.Web.ProcedureTexts;

/// <summary>What each of the seventeen guarantees promises, in a sentence for everyone.</summary>
internal static class GuaranteeWords
{
    public static readonly ImmutableArray<(string Code, Wording Text)> All =
    [
        ("G1", new("Elke stap heeft één laatste dag.", "Every step has one last day.")),
        ("G2", new("Bij elke stap staat wat zwijgen doet.", "Every step says what silence does.")),
        ("G3", new("Wie moet antwoorden en zwijgt, laat het dossier een trede stijgen.", "Who must answer and is silent, makes the dossier climb a rung.")),
        ("G4", new("Een dossier verdwijnt nooit: het eindigt met een antwoord met redenen, of omdat de melder dat wil.", "A dossier never vanishes: it ends with an answer with reasons, or because the raiser wants it to.")),
        ("G5", new("Wie besloot, oordeelt nooit over zijn eigen besluit.", "Who decided never judges his own decision.")),
        ("G6", new("Iedereen in publieke dienst mag aan de noodrem trekken, zonder toestemming en ook anoniem.", "Everyone in public service may pull the brake, without permission and anonymously too.")),
        ("G7", new("Is de melder het niet eens met het antwoord, dan mag hij hogerop.", "Does the raiser not agree with the answer, then he may go up.")),
        ("G8", new("Het loopt altijd af.", "It always ends.")),
        ("G9", new("Elke stap en elk antwoord kan echt gebeuren.", "Every step and every answer can really happen.")),
        ("G10", new("De uiterste einddatum staat vooraf vast.", "The latest end date is known beforehand.")),
        ("G11", new("Een opdracht teruggeven gaat eerst langs elke lagere trede, en langs de volksvertegenwoordiging.", "Handing back an order passes every lower rung first, and parliament.")),
        ("G12", new("Stilstand is een uitzondering, met een naam en een uiterste dag.", "Standstill is an exception, with a name and a last day.")),
        ("G13", new("Een nieuwe versie maakt een lopend dossier nooit slechter.", "A new version never makes a running dossier worse.")),
        ("G14", new("Eén antwoord leidt naar één plek.", "One answer leads to one place.")),
        ("G15", new("Geen termijn is langer dan de wet of de bovengrens toelaat.", "No term is longer than the law or the cap allows.")),
        ("G16", new("Wie bestuurt, kan een besluit altijd laten staan, als hij zegt waarom.", "Who governs can always let a decision stand, if he says why.")),
        ("G17", new("Wie het aangaat, kan de weg naar boven niet blokkeren of rekken.", "Who it is about cannot block or stretch the way up.")),
    ];
}
