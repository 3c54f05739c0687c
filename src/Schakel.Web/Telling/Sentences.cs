// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Telling;
using Schakel.Procedures;

namespace Schakel.Web.Telling;

/// <summary>What each tiding says.</summary>
internal static class Sentences
{
    public static Wording Of(Tiding what) => what switch
    {
        Tiding.Invited => new("Je bent gevraagd om mee te denken", "You were asked to think along"),
        Tiding.PromiseBroken => new("Een toezegging is niet nagekomen", "A promise was not kept"),
        Tiding.PromiseKept => new("Een toezegging is nagekomen", "A promise was kept"),
        Tiding.Answered => new("Er is geantwoord", "There is an answer"),
        Tiding.Climbed => new("Er kwam geen antwoord. Het is een trede hoger gegaan", "No answer came. It went a rung higher"),
        Tiding.Turn => new("Jij bent aan zet", "It is your turn"),
        Tiding.Silent => new("Je termijn is voorbij. Het is een trede hoger gegaan", "Your term is over. It went a rung higher"),
        Tiding.DueSoon => new("Je termijn loopt bijna af", "Your term is nearly over"),
        Tiding.Gathered => new("Wat je meldde, hoort nu bij een knelpunt", "What you raised now belongs to a bottleneck"),
        Tiding.Parted => new("Wat je meldde, hoort niet meer bij een knelpunt. Lees waarom", "What you raised belongs to a bottleneck no more. Read why"),
        Tiding.Solved => new("Het knelpunt waar jouw melding bij hoort, is opgelost", "The bottleneck that what you raised belongs to is solved"),
        Tiding.CarriedAnswered => new("Er is geantwoord op het knelpunt waar jouw melding bij hoort", "There is an answer to the bottleneck that what you raised belongs to"),
        Tiding.CarriedClimbed => new("Op het knelpunt waar jouw melding bij hoort, kwam geen antwoord. Het is een trede hoger gegaan", "The bottleneck that what you raised belongs to got no answer. It went a rung higher"),
        Tiding.CarriedWithdrawn => new("Het knelpunt waar jouw melding bij hoort, is ingetrokken. Wat je meldde, loopt door", "The bottleneck that what you raised belongs to was withdrawn. What you raised goes on"),
        Tiding.Message => new("Er is een bericht voor je", "There is a message for you"),
        Tiding.Changed => new("Er is iets veranderd", "Something changed"),
        Tiding.Asked => new("Hoe gaat het met je, na wat je meldde", "How are you, after what you raised"),
        Tiding.Testified => new("Een melder vertelde hoe het gaat", "A raiser told how things are"),
        Tiding.Unheard => new("Wat een melder vertelde, wacht nog op jou", "What a raiser told still waits for you"),
        Tiding.Heard => new("De bewaarder las wat je vertelde", "The custodian read what you told"),
        Tiding.Reminder => new("Weet je nog hoe je aan de rem trekt", "Do you still know how to pull the brake"),
        Tiding.PasskeyKept => new("Een beheerder bewaarde een passkey, om binnen te komen zonder de inlogdienst", "An administrator kept a passkey, to come in without the identity provider"),
        Tiding.TrustedNamed => new("Wie bewaarder of functionaris gegevensbescherming is, veranderde", "Who is custodian or privacy officer has changed"),
        Tiding.PasskeyUsed => new("Een beheerder kwam binnen met een passkey, zonder de inlogdienst", "An administrator came in by a passkey, without the identity provider"),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Nobody said what this tells."),
    };
}
