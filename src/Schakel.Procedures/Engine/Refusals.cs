// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Engine;

/// <summary>The sentences of a refusal: what is wrong, and what can be done.</summary>
internal static class Refusals
{
    public static readonly Wording Incomplete = new("Deze opdracht is niet compleet.", "This command is not complete.");
    public static readonly Wording NoSuchDay = new("Kies een datum tussen 1900 en 2200.", "Choose a date between 1900 and 2200.");
    public static readonly Wording NotOpen = new("Dit dossier is nog niet geopend.", "This dossier is not open yet.");
    public static readonly Wording AlreadyOpen = new("Dit dossier is al geopend.", "This dossier is open already.");
    public static readonly Wording Ended = new("Dit dossier is klaar. Er kan niets meer bij.", "This dossier is done. Nothing can be added.");
    public static readonly Wording NoRaiser = new("Zeg wie dit dossier opent.", "Say who opens this dossier.");
    public static readonly Wording NoReasons = new("Schrijf op waarom. Zonder redenen kan dit niet.", "Write down why. Without reasons this cannot be done.");
    public static readonly Wording Barred = new(
        "Wie het besluit nam of voorbereidde, oordeelt er niet over. Laat een ander dit doen.",
        "Who took or prepared the decision does not judge it. Let another person do this.");
    public static readonly Wording NoPerson = new(
        "Zeg wie dit doet: wie het besluit nam of voorbereidde, mag dit niet.", "Say who does this: who took or prepared the decision may not.");
    public static readonly Wording NoMore = new("Dit is al zo vaak gedaan als het mag.", "This was done as often as it may.");
    public static readonly Wording StandsStill = new("De termijn staat stil. Laat hem eerst weer lopen.", "The clock stands still. Let it run again first.");
    public static readonly Wording Runs = new("De termijn staat niet stil.", "The clock does not stand still.");
    public static readonly Wording NothingPending = new("Er is niets om terug te nemen.", "There is nothing to take back.");
    public static readonly Wording AlreadyPending = new("Dit is al aangekondigd.", "This was announced already.");
    public static readonly Wording LeadsNowhere = new(
        "De tekst van deze procedure zegt niet waarheen. Controleer de procedure.", "The text of this procedure does not say where to. Check the procedure.");

    public static Outcome Of(RefusalReason reason, Wording message) => new Outcome.Refused([new Refusal(reason, message)]);

    public static Wording InThePast(DateOnly last) => new(
        $"Er gebeurde al iets op {Dates.InFull(last, Language.Dutch)}. Eerder kan dit niet meer.",
        $"Something happened on {Dates.InFull(last, Language.English)} already. It cannot be done before that.");

    public static Wording NotYourTurn(string? holder) => holder is null
        ? new("Hier is niemand aan zet.", "It is nobody's turn here.")
        : new($"Nu is aan zet: {holder}.", $"It is the turn of: {holder}.");

    public static Wording NoSuchAnswer(string label) => new($"‘{label}’ kan hier niet.", $"‘{label}’ is not possible here.");

    public static Wording Missing(string name) => new($"Vul nog in: {name}.", $"Still to fill in: {name}.");

    public static Wording NotYet(string procedure) => new(
        $"Dit kan pas als ‘{procedure}’ klaar is.", $"This is possible only once ‘{procedure}’ is done.");

    public static Wording NotAsked(string name) => new($"Hier wordt ‘{name}’ niet gevraagd.", $"‘{name}’ is not asked here.");

    public static Wording TooFar(string question, DateOnly last) => new(
        $"‘{question}’ mag niet later zijn dan {Dates.InFull(last, Language.Dutch)}.",
        $"‘{question}’ may not be later than {Dates.InFull(last, Language.English)}.");

    public static Wording TooEarly(DateOnly last) => new(
        $"Kies een dag na {Dates.InFull(last, Language.Dutch)}.", $"Choose a day after {Dates.InFull(last, Language.English)}.");
}
