// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Procedures;
using Schakel.Procedures.Model;

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
        ["adres"] = new("Op welk adres bereiken we je?", "At which address do we reach you?"),
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
        ["gevolg-voor-uitvoering"] = new("Wat is het gevolg voor wie het uitvoert?", "What does it do to those who execute it?"),
        ["hoeveel-signalen"] = new("Hoeveel signalen zijn er over?", "How many signals are there about it?"),
        ["bron-en-zekerheid"] = new("Waar komen de getallen vandaan, en hoe zeker zijn ze?", "Where do the numbers come from, and how certain are they?"),
        ["niveau"] = new("Op welk niveau moet het worden opgelost?", "At which level must it be solved?"),
        ["wie-gaat-erover"] = new("Wie gaat daarover?", "Who decides on that?"),
        ["voorlopig"] = new("Wat doe je tot die tijd?", "What do you do until then?"),
        ["sinds-jaar"] = new("Sinds welk jaar speelt dit?", "Since which year does this go on?"),
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
        ["collega"] = new("Welke collega vraag je?", "Which colleague do you ask?"),
        ["wie"] = new("Wie vraag je?", "Whom do you ask?"),
        ["vraag"] = new("Wat wil je weten?", "What do you want to know?"),
        ["ambt"] = new("Welk ambt?", "Which office?"),
        ["artikel"] = new("Welke wet, welk artikel?", "Which statute, which article?"),
        ["aantal-dagen"] = new("Om hoeveel dagen gaat het?", "How many days is it?"),
        ["advies"] = new("Wat is het advies?", "What is the advice?"),
        ["alternatief"] = new("Wat kan er in plaats daarvan?", "What is possible instead?"),
        ["beleid"] = new("Om welk beleid gaat het?", "Which policy is it about?"),
        ["besluit-voorzien-op"] = new("Wanneer komt het besluit, naar verwachting?", "When is the decision expected?"),
        ["bevindingen"] = new("Wat kwam eruit?", "What was found?"),
        ["bron"] = new("Waar komt dit vandaan?", "What is the source of this?"),
        ["dag-van-het-advies"] = new("Op welke dag komt het advies?", "On which day does the advice come?"),
        ["dag-van-het-besluit"] = new("Van welke dag is het besluit?", "What is the date of the decision?"),
        ["dag-van-het-gesprek"] = new("Op welke dag is het gesprek?", "On which day is the talk?"),
        ["dictum"] = new("Wat is de beslissing, in één zin?", "What is the decision, in one sentence?"),
        ["fase"] = new("In welke fase is het?", "In which phase is it?"),
        ["gehoord-of-waarom-niet"] = new("Is er gehoord, of waarom niet?", "Were people heard, or why not?"),
        ["grond-om-niet-te-behandelen"] = new("Op welke grond hoeft het niet?", "On which ground need it not be taken up?"),
        ["grond-om-niet-te-horen"] = new("Op welke grond hoef je niet te horen?", "On which ground need people not be heard?"),
        ["hoogte-van-de-dwangsom"] = new("Hoe hoog is de dwangsom?", "How high is the penalty?"),
        ["hoorverslag"] = new("Het verslag van het gesprek", "The report of the hearing"),
        ["nieuwe-dag"] = new("Welke dag wordt het dan?", "Which day will it be then?"),
        ["onzekerheid"] = new("Wat is onzeker?", "What is uncertain?"),
        ["oordeel-over-de-klacht"] = new("Wat is het oordeel over de klacht?", "What is the judgment on the complaint?"),
        ["opgave"] = new("Om welke opgave gaat het?", "Which challenge is it about?"),
        ["stap-klaar-op"] = new("Op welke dag is deze stap klaar?", "On which day is this step done?"),
        ["toegezegd-op"] = new("Voor welke dag is het toegezegd?", "By which day was it promised?"),
        ["toets-klaar-op"] = new("Op welke dag is de toets klaar?", "On which day is the assessment done?"),
        ["versie"] = new("Om welke versie gaat het?", "Which version is it about?"),
        ["wat-is-ermee-gedaan"] = new("Wat is ermee gedaan?", "What was done with it?"),
        ["wat-is-ingebracht"] = new("Wat is er ingebracht?", "What was put forward?"),
        ["wat-is-toegezegd"] = new("Wat is toegezegd?", "What was promised?"),
        ["welke-stap"] = new("Om welke stap gaat het?", "Which step is it about?"),
        ["anders-dan-eerder"] = new("Kies je anders dan in een gelijke zaak hierboven? Waarom?", "Do you choose otherwise than in an equal case above? Why?"),
        ["welke-vraag-speelde"] = new("Welke vraag speelde er?", "Which question arose?"),
        ["wat-telde"] = new("Wat telde in deze zaak?", "What counted in this case?"),
        ["hoe-gewogen"] = new("Hoe is dat gewogen?", "How was that weighed?"),
        ["uitkomst"] = new("Wat werd er gekozen?", "What was chosen?"),
        ["wanneer-gelijk"] = new("Wanneer is een andere zaak gelijk?", "When is another case equal?"),
        ["nakijken-op"] = new("Wanneer moet iemand kijken of dit nog klopt?", "When must someone look whether this still holds?"),
        ["wie-erbij-was"] = new("Wie was erbij?", "Who was there?"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Wording> Hints = new Dictionary<string, Wording>
    {
        ["motivering"] = new("Leg het uit zoals je het de mensen om wie het gaat zou vertellen. Noem de feiten en waarom dit beter is.", "Explain it as you would tell the people it is about. Name the facts and why this is better."),
        ["adres"] = new("Een adres waar je post aankomt, ook als je daar niet woont. Alleen wie dit behandelt, leest het.", "An address where your post arrives, also if you do not live there. Only whoever handles this reads it."),
        ["bekendmaking"] = new("De datum staat boven de brief.", "The date is at the top of the letter."),
        ["bron-en-zekerheid"] = new("Zeg bij elk getal of het geteld is, geschat of alleen gemeld, door wie en op welke dag.", "Say of each number whether it was counted, estimated or only reported, by whom and on which day."),
        ["wie-gaat-erover"] = new("Noem het ministerie, het college of de afdeling. Geen namen.", "Name the ministry, the board or the department. No names."),
        ["voorlopig"] = new("Wat kan er nu al, zonder dat de regel verandert?", "What can be done now already, without the rule being changed?"),
        ["sinds-jaar"] = new("Het jaar waarin het voor het eerst werd gemeld. Iedereen kan dit lezen.", "The year in which it was first reported. Everyone can read this."),
        ["niveau"] = new("Iedereen kan dit lezen.", "Everyone can read this."),
        ["onderwerp"] = new("Iedereen kan dit lezen. Noem geen namen.", "Everyone can read this. Name nobody."),
        ["welke-vraag-speelde"] = new("Eén vraag, zonder namen: moest hier …, of juist niet?", "One question, without names: should … here, or not?"),
        ["wat-telde"] = new("De omstandigheden die ertoe deden, elke op een eigen regel. Zo ziet een collega bij elke of zij ook in zijn zaak speelt. Niets waaraan iemand te herkennen is.", "The circumstances that mattered, each on a line of its own. So a colleague sees of each whether it matters in his case too. Nothing by which anyone can be recognised."),
        ["anders-dan-eerder"] = new("Staat hier al iets, dan telde dat daar en is het hier niet genoemd. Vul aan wat verschil maakt, en haal de rest weg. Een regel waar je niets achter schrijft, gaat niet mee.", "What stands here already counted there and is not named here. Add what makes the difference, and remove the rest. A line after which you write nothing is left out."),
        ["hoe-gewogen"] = new("Waar pleitte wat voor, wat week en waarom, en wie zag het anders?", "What pleaded for what, what yielded and why, and who saw it differently?"),
        ["wanneer-gelijk"] = new("Waaraan ziet een collega dat zijn zaak hierop lijkt, en waaraan dat zij anders is?", "By what does a colleague see that a case is like this one, and by what that it is different?"),
        ["feiten"] = new("Wat gebeurde er, wanneer, en wat weet je zeker?", "What happened, when, and what do you know for sure?"),
        ["eerst-gepraat"] = new("Met wie en wat kwam eruit? Of schrijf: niemand, want …", "With whom and what came of it? Or write: nobody, because …"),
        ["gesprek"] = new("Was er geen gesprek? Schrijf dan op waarom niet.", "Was there no talk? Then write why not."),
        ["alternatieven"] = new("Welke andere wegen waren er, en waarom koos je die niet?", "Which other ways were there, and why did you not choose them?"),
        ["schade-beperken"] = new("Wie merkt hier nadeel van, en wat doe je eraan?", "Whom does this harm, and what do you do about it?"),
        ["opnieuw-bekeken"] = new("Noem een dag, of wat er dan veranderd is.", "Name a day, or what will have changed by then."),
    }.ToFrozenDictionary();

    // What was asked as a question to one, as a heading over his answer for the other.
    private static readonly FrozenDictionary<string, Wording> Headings = new Dictionary<string, Wording>
    {
        ["motivering"] = new("De redenen", "The reasons"),
        ["gesprek"] = new("Wat het gesprek opleverde", "What the talk yielded"),
        ["anders-dan-eerder"] = new("Anders dan in een eerdere zaak", "Otherwise than in an earlier case"),
        ["alternatieven"] = new("Wat er nog meer bekeken is", "What else was looked at"),
        ["schade-beperken"] = new("Welke schade blijft, en hoe die beperkt wordt", "What harm remains, and how it is limited"),
        ["opnieuw-bekeken"] = new("Wanneer hier opnieuw naar gekeken wordt", "When this is looked at again"),
        ["opdracht"] = new("Welke opdracht terugkomt", "Which order comes back"),
        ["waarom-terug"] = new("Waarom zij terugkomt", "Why it comes back"),
        ["voorstel"] = new("Wat er voorgesteld wordt", "What is proposed"),
        ["vergoeding-van-kosten"] = new("Kosten vergoed", "Costs paid back"),
        ["eerst-gepraat"] = new("Of er eerst gepraat is", "Whether they talked first"),
        ["bewijs"] = new("Het bewijs", "The proof"),
        ["sinds-jaar"] = new("Speelt sinds", "Goes on since"),
        ["niveau"] = new("Op te lossen in", "To be solved in"),
        ["bron-en-zekerheid"] = new("Bron en zekerheid van de getallen", "Source and certainty of the numbers"),
        ["grond-om-niet-te-horen"] = new("Op welke grond niet gehoord is", "On which ground people were not heard"),
        ["bron"] = new("De bron", "The source"),
        ["onzekerheid"] = new("Wat onzeker is", "What is uncertain"),
        ["vraag"] = new("De vraag", "The question"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Wording> Kinds = new Dictionary<string, Wording>
    {
        ["signaal"] = new("Signaal", "Signal"),
        ["noodrem-professional"] = new("Noodrem", "Emergency brake"),
        ["opdracht-teruggeven"] = new("Teruggegeven opdracht", "Returned order"),
        ["knelpunt"] = new("Knelpunt", "Bottleneck"),
        ["beraad"] = new("Beraad", "Deliberation"),
        ["casusprudentie"] = new("Casusprudentie", "Precedent"),
        ["bezwaar"] = new("Bezwaar", "Objection"),
        ["klacht"] = new("Klacht", "Complaint"),
        ["klacht-commissie"] = new("Klacht bij een commissie", "Complaint before a committee"),
        ["bezwaar-commissie"] = new("Bezwaar bij een commissie", "Objection before a committee"),
        ["horen-commissie"] = new("Hoorgesprek bij een commissie", "Hearing before a committee"),
        ["inlichting-rijk"] = new("Vraag van de Tweede Kamer", "Question from the House of Representatives"),
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

    private static readonly ImmutableArray<(string Word, Wording Name)> Levels =
    [
        ("werkinstructie", new("Een werkinstructie", "A work instruction")), ("beleidsregel", new("Een beleidsregel", "A policy rule")),
        ("AMvB", new("Een AMvB of ministeriële regeling", "A decree or ministerial regulation")), ("wet", new("Een wet", "An Act")), ("EU", new("Europese regels", "European rules")),
        ("budget", new("Het budget", "The budget")), ("ICT", new("De ICT", "The IT")), ("gegevensdeling", new("Gegevens delen", "Sharing data")),
    ];

    /// <summary>What a field asks.</summary>
    public static Wording Field(string name) => Of(Fields, name);

    /// <summary>What stands over an answer to it, for whoever reads that.</summary>
    public static Wording Heading(string name) => Headings.TryGetValue(name, out var found) ? found : Field(name);

    /// <summary>What helps to fill a field in; null where nothing was written.</summary>
    public static Wording? Hint(string name) => Hints.TryGetValue(name, out var found) ? found : null;

    /// <summary>What one chooses from in a field, by the word that is kept; none where anything may be written.</summary>
    public static ImmutableArray<(string Word, Wording Name)> Choices(string name) => name == Publicities.Level ? Levels : [];

    /// <summary>What was chosen in a field, as people call it; null where it is no word of a list.</summary>
    public static Wording? Choice(string name, string word) => Choices(name) is { IsEmpty: false } all ? all.Where(each => each.Word == word).Select(each => each.Name).FirstOrDefault() : null;

    /// <summary>What an answer or an act is called.</summary>
    public static Wording Answer(string label) => Of(AnswerLabels.All, label);

    /// <summary>What a dossier is, by the Dutch word of its kind.</summary>
    public static Wording Kind(string word) => Of(Kinds, word);

    /// <summary>What a procedure is called: its title, and in another language what its kind is called there.</summary>
    public static Wording Title(Procedure procedure) => new(procedure.Title, Kinds.TryGetValue(procedure.Name, out var found) ? found.English : procedure.Title);

    /// <summary>What a step asks of its holder, as a sentence.</summary>
    public static Wording Task(Step step)
    {
        var task = InEnglish.Of(step.Task);
        return new(Sentence(task.Dutch), Sentence(task.English));
    }

    private static string Sentence(string task) => task.Length == 0 ? task : $"{char.ToUpperInvariant(task[0])}{task[1..]}{(task[^1] is '?' or '.' ? "" : ".")}";

    private static Wording Of(FrozenDictionary<string, Wording> known, string word) => known.TryGetValue(word, out var found) ? found : AsWritten(word);

    private static Wording AsWritten(string word)
    {
        var spaced = word.Replace('-', ' ');
        var text = spaced.Length == 0 ? spaced : char.ToUpperInvariant(spaced[0]) + spaced[1..];
        return new(text, text);
    }
}
