// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;
using Schakel.Procedures;

namespace Schakel.Web.Ui;

/// <summary>
/// What people read for the words of a procedure. A word that nobody wrote a sentence for stands there as the jurist wrote it, with spaces: a
/// new procedure works without a change here.
/// </summary>
internal static class Labels
{
    private static readonly FrozenDictionary<string, Wording> Fields = new Dictionary<string, Wording>
    {
        ["verhaal"] = new("Wat is er aan de hand?", "What is going on?"),
        ["feiten"] = new("Wat zijn de feiten?", "What are the facts?"),
        ["beginselen"] = new("Welke beginselen zijn in het geding?", "Which principles are at stake?"),
        ["eerst-gepraat"] = new("Heb je er eerst over gepraat?", "Did you talk about it first?"),
        ["besluit"] = new("Om welk besluit gaat het?", "Which decision is it about?"),
        ["bekendmaking"] = new("Van welke dag is de brief met het besluit?", "What is the date of the letter with the decision?"),
        ["redenen-van-bezwaar"] = new("Waarom klopt het besluit niet?", "Why is the decision not right?"),
        ["vergoeding-van-kosten"] = new("Wil je kosten vergoed krijgen?", "Do you want costs paid back?"),
        ["wat-er-gebeurde"] = new("Wat gebeurde er?", "What happened?"),
        ["over-wie"] = new("Over wie gaat het?", "Whom is it about?"),
        ["wat-er-aan-de-hand-is"] = new("Wat is er aan de hand?", "What is going on?"),
        ["bewijs"] = new("Heb je bewijs?", "Do you have proof?"),
        ["vraag-die-wringt"] = new("Welke vraag wringt?", "Which question chafes?"),
        ["zaak"] = new("Om welke zaak gaat het?", "Which case is it about?"),
        ["onderwerp"] = new("Hoe heet het, in een paar woorden?", "What is it called, in a few words?"),
        ["regeling"] = new("Om welke regeling gaat het?", "Which regulation is it about?"),
        ["wat-knelt"] = new("Wat knelt er?", "What is the bottleneck?"),
        ["gevolg-voor-mensen"] = new("Wat is het gevolg voor mensen?", "What does it do to people?"),
        ["hoeveel-mensen"] = new("Om hoeveel mensen gaat het?", "How many people does it concern?"),
        ["voorstel"] = new("Wat stel je voor?", "What do you propose?"),
        ["kosten"] = new("Wat kost het?", "What does it cost?"),
        ["eerder-genoemd"] = new("Hoe vaak is dit al eerder genoemd?", "How often was this named before?"),
        ["opdracht"] = new("Welke opdracht geef je terug?", "Which order do you hand back?"),
        ["waarom-terug"] = new("Waarom geef je haar terug?", "Why do you hand it back?"),
        ["wat-wel-kan"] = new("Wat kan wel?", "What is possible?"),
        ["prijs"] = new("Wat is de prijs daarvan?", "What is the price of that?"),
        ["tijdpad"] = new("Wat is het tijdpad?", "What is the timetable?"),
        ["uitvoering-begint-op"] = new("Wanneer begint de uitvoering?", "When does execution start?"),
        ["motivering"] = new("Waarom?", "Why?"),
        ["weging"] = new("De weging", "The weighing"),
        ["toezegging"] = new("Wat zeg je toe?", "What do you promise?"),
        ["gesprek"] = new("Wat leverde het gesprek op?", "What did the talk yield?"),
        ["alternatieven"] = new("Wat heb je nog meer bekeken?", "What else did you look at?"),
        ["schade-beperken"] = new("Welke schade blijft, en hoe beperk je die?", "What harm remains, and how do you limit it?"),
        ["opnieuw-bekeken"] = new("Wanneer kijk je hier opnieuw naar?", "When do you look at this again?"),
        ["tot-en-met"] = new("Tot en met welke dag?", "Up to and including which day?"),
        ["wie"] = new("Wie vraag je?", "Whom do you ask?"),
        ["vraag"] = new("Wat wil je weten?", "What do you want to know?"),
        ["ambt"] = new("Welk ambt?", "Which office?"),
        ["artikel"] = new("Welke wet, welk artikel?", "Which statute, which article?"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Wording> Hints = new Dictionary<string, Wording>
    {
        ["motivering"] = new("Leg het uit zoals je het de mensen om wie het gaat zou vertellen. Noem de feiten en waarom dit beter is.", "Explain it as you would tell the people it is about. Name the facts and why this is better."),
        ["onderwerp"] = new("Iedereen kan dit lezen. Noem geen namen.", "Everyone can read this. Name nobody."),
        ["feiten"] = new("Wat gebeurde er, wanneer, en wat weet je zeker?", "What happened, when, and what do you know for sure?"),
        ["eerst-gepraat"] = new("Met wie en wat kwam eruit? Of schrijf: niemand, want …", "With whom and what came of it? Or write: nobody, because …"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Wording> Answers = new Dictionary<string, Wording>
    {
        ["volgen"] = new("Volgen", "Comply"),
        ["aanpassen"] = new("Aanpassen", "Adapt"),
        ["uitleggen"] = new("Uitleggen", "Explain"),
        ["meetrekken"] = new("Meetrekken", "Pull too"),
        ["opschalen"] = new("Hogerop voorleggen", "Take it higher"),
        ["tevreden"] = new("Het is goed zo", "It is fine like this"),
        ["intrekken"] = new("Intrekken", "Withdraw"),
        ["herzien"] = new("Herzien", "Revise"),
        ["bevestigen"] = new("Bevestigen", "Confirm"),
        ["beslissen"] = new("Beslissen", "Decide"),
        ["oplossen"] = new("Oplossen", "Solve"),
        ["knelpunt-maken"] = new("Er een knelpunt van maken", "Make it a bottleneck"),
        ["beraad-vragen"] = new("Om beraad vragen", "Ask for deliberation"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Wording> Kinds = new Dictionary<string, Wording>
    {
        ["signaal"] = new("Signaal", "Signal"),
        ["noodrem-professional"] = new("Noodrem", "Emergency brake"),
        ["opdracht-teruggeven"] = new("Teruggegeven opdracht", "Returned order"),
        ["knelpunt"] = new("Knelpunt", "Bottleneck"),
        ["beraad"] = new("Beraad", "Deliberation"),
        ["bezwaar"] = new("Bezwaar", "Objection"),
        ["klacht"] = new("Klacht", "Complaint"),
        ["melding-misstand"] = new("Melding van een misstand", "Report of wrongdoing"),
        ["uitvoeringstoets"] = new("Uitvoeringstoets", "Feasibility assessment"),
        ["invoeringstoets"] = new("Invoeringstoets", "Implementation assessment"),
        ["aan-tafel"] = new("Aan tafel", "At the table"),
        ["inlichting"] = new("Vraag van de volksvertegenwoordiging", "Question from parliament"),
        ["toezegging"] = new("Toezegging", "Promise"),
        ["ontvangstbevestiging"] = new("Ontvangstbevestiging", "Acknowledgement"),
        ["horen"] = new("Hoorgesprek", "Hearing"),
        ["dwangsom"] = new("Dwangsom", "Penalty"),
    }.ToFrozenDictionary();

    /// <summary>What a field asks.</summary>
    public static Wording Field(string name) => Of(Fields, name);

    /// <summary>What helps to fill a field in; null where nothing was written.</summary>
    public static Wording? Hint(string name) => Hints.TryGetValue(name, out var found) ? found : null;

    /// <summary>What an answer or an act is called.</summary>
    public static Wording Answer(string label) => Of(Answers, label);

    /// <summary>What a dossier is, by the Dutch word of its kind.</summary>
    public static Wording Kind(string word) => Of(Kinds, word);

    private static Wording Of(FrozenDictionary<string, Wording> known, string word) => known.TryGetValue(word, out var found) ? found : AsWritten(word);

    private static Wording AsWritten(string word)
    {
        var spaced = word.Replace('-', ' ');
        var text = spaced.Length == 0 ? spaced : char.ToUpperInvariant(spaced[0]) + spaced[1..];
        return new(text, text);
    }
}
