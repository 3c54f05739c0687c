// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Possible;
using Schakel.Procedures;
using Schakel.Web.Ui;

namespace Schakel.Web.Holding;

/// <summary>What each thing one may do is called, and what it means.</summary>
internal static class Doings
{
    /// <summary>On a button.</summary>
    public static Wording Name(Possibility what) => what.Doing switch
    {
        Doing.Answer or Doing.Act => Labels.Answer(what.Label!),
        Doing.AnswerLate => new($"{Labels.Answer(what.Label!).Dutch} (alsnog)", $"{Labels.Answer(what.Label!).English} (late)"),
        Doing.TakeBack => new("Neem het terug", "Take it back"),
        Doing.Extend => new("Vraag meer tijd", "Take more time"),
        Doing.Consent => new("Geef meer tijd", "Give more time"),
        Doing.Suspend => new("Zet de klok stil", "Stop the clock"),
        Doing.Resume => new("Laat de klok weer lopen", "Let the clock run again"),
        Doing.Forward => new("Stuur het door", "Send it on"),
        Doing.Invite => new("Vraag iemand om mee te denken", "Ask someone to think along"),
        Doing.Promise => new("Zeg iets toe", "Promise something"),
        Doing.AllowReveal => new("Laat je naam vertellen", "Let your name be told"),
        Doing.AnnounceReveal => new("Kondig aan dat je de naam moet vertellen", "Announce that you must tell the name"),
        Doing.Reveal => new($"Vertel de naam aan {what.Label}", $"Tell the name to {what.Label}"),
        _ => throw new InvalidOperationException($"No name for {what.Doing}."),
    };

    /// <summary>What is asked where reasons are: of whoever takes time, not why that is better. Null where it is asked as always.</summary>
    public static (Wording Label, Wording Hint)? Reasons(Possibility what) => what.Doing switch
    {
        Doing.Extend => (new("Waarom heb je meer tijd nodig?", "Why do you need more time?"), new("Schrijf wat er nog gebeuren moet. De melder leest dit meteen.", "Write what still has to be done. The raiser reads this at once.")),
        Doing.Suspend => (new("Waarom staat de klok stil?", "Why does the clock stand still?"), new("Schrijf waarop je wacht, en van wie. De melder leest dit meteen.", "Write what you wait for, and from whom. The raiser reads this at once.")),
        Doing.Forward => (new("Waarom hoort het daar?", "Why does it belong there?"), new("De melder leest dit, en wie het krijgt ook.", "The raiser reads this, and whoever receives it too.")),
        Doing.Answer or Doing.AnswerLate or Doing.Act when what.Label is "gedaan" or "alsnog-gedaan" =>
            (new("Wat is er gedaan?", "What was done?"), new("Schrijf wat er gedaan is en wanneer. De melder zegt daarna of het klopt.", "Write what was done and when. Then the raiser says whether it is so.")),
        Doing.Act when what.Label is "opgelost" => (
            new("Waaruit blijkt dat het is opgelost?", "What shows that it is solved?"),
            new("Wat zie je in de praktijk, sinds wanneer, en hoe heb je dat nagekeken? Een wijziging op papier is nog geen oplossing.", "What do you see in practice, since when, and how did you check it? A change on paper is no solution yet.")),
        _ => null,
    };

    /// <summary>In a sentence, what it does; null where the name says it all.</summary>
    /// <param name="what">What may be done.</param>
    /// <param name="isLater">Whether it takes effect only after some days.</param>
    public static Wording? Meaning(Possibility what, bool isLater) => what.Doing switch
    {
        Doing.Answer or Doing.AnswerLate => what.Label switch
        {
            "volgen" => new("Je doet wat gevraagd of geadviseerd is, en zegt toe wat je gaat doen.", "You do what was asked or advised, and promise what you will do."),
            "aanpassen" => new("Je verandert een deel en zegt toe wat je gaat doen.", "You change a part and promise what you will do."),
            "uitleggen" => new("Je houdt de beslissing en legt uit waarom. Nee zeggen met uitleg is geen zwijgen.", "You keep the decision and explain why. Saying no with reasons is no silence."),
            "meetrekken" => new("Je vindt dat de melder gelijk heeft, maar je gaat er niet over. Het gaat met jouw naam erbij een trede hoger.", "You think the raiser is right, but it is not yours to decide. It goes a rung higher with your name on it."),
            _ => null,
        },
        Doing.Act when what.Label == "intrekken" && !isLater => new(
            "Dit gaat meteen in, en is niet terug te nemen. Niemand mag je onder druk zetten, en je mag geen nadeel hebben van wat je meldde.",
            "This takes effect at once, and cannot be taken back. Nobody may put pressure on you, and you may not be worse off for what you raised."),
        Doing.Act when what.Label == "intrekken" => new(
            "Dit gaat pas na een paar werkdagen in. Tot dan kun je het terugnemen. Niemand mag je onder druk zetten, en je mag geen nadeel hebben van wat je meldde.",
            "This takes effect only after some working days. Until then you can take it back. Nobody may put pressure on you, and you may not be worse off for what you raised."),
        Doing.Extend => new("Dit kan maar een beperkt aantal keren. Je geeft een reden; de melder leest die meteen.", "This can be done a limited number of times only. You give a reason; the raiser reads it at once."),
        Doing.Forward => new("Het gaat meteen naar waar het hoort. Jouw termijn loopt gewoon verder.", "It goes at once to where it belongs. Your own term runs on."),
        Doing.Invite => new("Dat verzet geen klok.", "That moves no clock."),
        _ => null,
    };
}
