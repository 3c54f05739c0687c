// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;

namespace Schakel.Dossiers.Events;

/// <summary>What happened, as people read it in the history of a dossier.</summary>
public static class EventTexts
{
    private static readonly Wording Silent = new("De termijn is voorbij en er is niet geantwoord.", "The term is over and nobody answered.");

    private static readonly Wording Opened = new("Het dossier is geopend.", "The dossier was opened.");

    private static readonly ImmutableDictionary<string, Wording> Texts = new Dictionary<string, Wording>
    {
        ["geopend/1"] = Opened,
        ["geopend/2"] = Opened,
        ["beantwoord/1"] = new("Er is geantwoord.", "An answer was given."),
        ["te-laat-beantwoord/1"] = new("Er is alsnog geantwoord, na de termijn.", "An answer was given after all, past the term."),
        ["gehandeld/1"] = new("Iemand heeft gebruikgemaakt van een recht.", "Someone used a right."),
        ["aangekondigd/1"] = new("Er is iets aangekondigd. Tot die dag kan het worden teruggenomen.", "Something was announced. Until that day it can be taken back."),
        ["teruggenomen/1"] = new("De aankondiging is teruggenomen.", "The announcement was taken back."),
        ["ingegaan/1"] = new("Wat was aangekondigd, is ingegaan.", "What was announced took effect."),
        ["verzuimd/1"] = Silent,
        ["verzuimd/2"] = Silent,
        ["verdaagd/1"] = new("Er is meer tijd genomen, met redenen of met instemming.", "More time was taken, with reasons or by consent."),
        ["opgeschort/1"] = new("De termijn staat stil.", "The clock stands still."),
        ["hervat/1"] = new("De termijn loopt weer.", "The clock runs again."),
        ["ernaast-klaar/1"] = new("Een dossier hiernaast is klaar.", "A dossier beside this one is done."),
        ["vervuld/1"] = new("Wie de ambten vervult, is veranderd.", "Who fills the offices changed."),
        ["uitgenodigd/1"] = new("Iemand is gevraagd om mee te denken.", "Someone was asked to contribute."),
        ["bijgedragen/1"] = new("Iemand heeft iets bijgedragen.", "Someone contributed."),
        ["bijgevoegd/1"] = new("Iemand heeft een bestand bijgevoegd.", "Someone attached a file."),
        ["gekoppeld/1"] = new("Het dossier is gekoppeld aan een ander.", "The dossier was linked to another."),
        ["losgemaakt/1"] = new("Het dossier is losgemaakt van een ander, met de reden erbij.", "The dossier was loosened from another, with the reason."),
        ["ernaast-geopend/1"] = new("Hiernaast is een dossier geopend.", "A dossier was opened beside this one."),
        ["niet-geopend/1"] = new("Hiernaast had een dossier open moeten gaan. Dat kon niet.", "A dossier should have been opened beside this one. It could not be."),
        ["doorgestuurd/1"] = new("Het dossier is doorgestuurd naar waar het hoort.", "The dossier was sent on to where it belongs."),
        ["toegezegd/1"] = new("Er is iets toegezegd.", "Something was promised."),
        ["aangesloten/1"] = new("Nog iemand heeft zich aangesloten.", "Someone else joined."),
        ["onthulling-toegestaan/1"] = new("De melder vindt goed dat zijn naam wordt verteld.", "The raiser lets his name be told."),
        ["onthulling-aangekondigd/1"] = new("De melder is verteld dat een wet dwingt om zijn naam te noemen.", "The raiser was told that a statute forces his name to be told."),
        ["onthuld/1"] = new("De bewaarder heeft de naam verteld.", "The custodian told the name."),
        [EventForm.Testified] = new("De melder vertelde de bewaarder hoe het na de melding gaat.", "The raiser told the custodian how things are since he raised it."),
        [EventForm.Heard] = new("De bewaarder las wat de melder vertelde.", "The custodian read what the raiser told."),
        ["vernietigd/1"] = new("Het dossier is vernietigd, zoals de selectielijst zegt.", "The dossier was destroyed, as the selection list says."),
    }.ToImmutableDictionary();

    /// <summary>The sentence for an event.</summary>
    /// <param name="type">Its name.</param>
    /// <exception cref="UnknownEventException">There is no such event.</exception>
    public static Wording Of(string type) => Texts.TryGetValue(type, out var text) ? text : throw new UnknownEventException(type);
}
