// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Commands;
using Schakel.Procedures;
using Schakel.Procedures.Engine;

namespace Schakel.Dossiers.Deciding;

/// <summary>The sentences of a refusal that has to do with more than the course of one dossier.</summary>
internal static class CaseRefusals
{
    public static readonly Refusal NoDossier = new(RefusalReason.Unknown, new(
        "Dit dossier is hier niet gevonden. Kijk of het nummer klopt.", "This dossier was not found here. See whether the number is right."));

    public static readonly Refusal NotLinked = new(RefusalReason.Unknown, new(
        "Dit dossier hoort hier niet (meer) bij. Kijk op de pagina van het dossier hoe het nu is.", "This dossier does not belong to it (any more). See on the page of the dossier how it is now."));

    public static readonly Refusal Taken = new(RefusalReason.OpenState, new("Dit dossier is al geopend.", "This dossier is open already."));

    public static readonly Refusal Erased = new(RefusalReason.Ended, new(
        "Dit dossier is vernietigd, zoals de selectielijst zegt. Er kan niets meer bij.", "This dossier was destroyed, as the selection list says. Nothing can be added."));

    public static readonly Refusal MovedOn = new(RefusalReason.Held, new(
        "Er is iets bijgekomen sinds dit dossier is veiliggesteld. Stel het opnieuw veilig.", "Something was added since this dossier was put in safety. Put it in safety again."));

    public static readonly Refusal Done = new(RefusalReason.Ended, new(
        "Dit dossier is klaar. Meedoen kan niet meer; je kunt er zelf een openen.", "This dossier is done. Nobody can join any more; you can open one yourself."));

    public static readonly Refusal NeedsName = new(RefusalReason.Missing, new(
        "Geef je naam, of kies voor anoniem als deze procedure dat heeft.", "Give your name, or choose anonymous where this procedure has it."));

    public static readonly Refusal NoName = new(RefusalReason.Protected, new(
        "Wie anoniem blijft, geeft geen naam. Laat de naam weg.", "Who stays anonymous gives no name. Leave it out."));

    public static readonly Refusal NotWhole = new(RefusalReason.Missing, new("Schrijf op wat je toezegt, en voor welke dag.", "Write down what you promise, and by which day."));

    public static readonly Refusal NotYours = new(RefusalReason.NotYourTurn, new(
        "Dit is aan wie aan zet is of aan het stuur zit.", "This is for the one whose turn it is, or who is at the wheel."));

    public static readonly Refusal NoReasons = new(RefusalReason.Missing, new("Schrijf op waarom.", "Write down why."));

    public static readonly Refusal Nothing = new(RefusalReason.Missing, new("Schrijf eerst iets op.", "Write something first."));

    public static readonly Refusal OnlyCustodian = new(RefusalReason.Protected, new(
        "Alleen de bewaarder kan een beschermde naam vertellen.", "Only the custodian can tell a protected name."));

    public static readonly Refusal OnlyImpartialCustodian = new(RefusalReason.Protected, new(
        "Dit kan alleen een bewaarder die zelf niets met dit dossier te maken heeft.", "Only a custodian who has nothing to do with this dossier himself can do this."));

    public static readonly Refusal NothingTold = new(RefusalReason.Unknown, new("Deze melder heeft niets verteld.", "This raiser told nothing."));

    public static readonly Refusal NothingProtected = new(RefusalReason.Protected, new(
        "Er is hier geen beschermde naam.", "There is no protected name here."));

    public static readonly Refusal NoConsent = new(RefusalReason.Protected, new(
        "De melder heeft geen toestemming gegeven en is niet vooraf ingelicht. Doe dat eerst, op zijn laatst de dag ervoor.",
        "The raiser did not consent and was not told before. Do that first, the day before at the latest."));

    public static readonly Refusal OnlyRaiser = new(RefusalReason.NotYourTurn, new("Dit kan alleen de melder zelf.", "Only the raiser can do this."));

    public static readonly Refusal StillRuns = new(RefusalReason.OpenState, new(
        "Dit dossier loopt nog of wacht op antwoord. Vernietigen kan pas als het klaar is.", "This dossier still runs or waits for an answer. It can be destroyed only once it is done."));

    public static readonly Refusal NoDeclaration = new(RefusalReason.Missing, new(
        "Noem de categorie van de selectielijst en het nummer van de verklaring van vernietiging.",
        "Name the category of the selection list and the number of the declaration of destruction."));

    public static readonly Refusal Incomplete = new(RefusalReason.Incomplete, new("Deze opdracht is niet compleet.", "This command is not complete."));

    public static readonly Refusal TooDeep = new(RefusalReason.LeadsNowhere, new(
        "Deze procedures openen elkaar zonder einde. Controleer de teksten.", "These procedures open each other without end. Check the texts."));

    public static readonly Refusal TooManyFiles = new(RefusalReason.Unreadable, new(
        $"Bij een dossier passen {Limits.Files} bestanden, en die zijn er al. Voeg samen wat bij elkaar hoort, of beschrijf het in een bericht.",
        $"A dossier has room for {Limits.Files} files, and they are there already. Put together what belongs together, or describe it in a message."));

    public static readonly Refusal EmptyFile = new(RefusalReason.Missing, new("Dit bestand is leeg. Kies een ander bestand.", "This file is empty. Choose another."));

    public static Refusal LargeFile(int most) => new(RefusalReason.Unreadable, new(
        $"Dit bestand is te groot. Het mag {most / 1024 / 1024} MB zijn.", $"This file is too large. It may be {most / 1024 / 1024} MB."));

    public static Refusal Absent(Wording what) => new(RefusalReason.Incomplete, new($"Vul nog in: {what.Dutch}.", $"Still to fill in: {what.English}."));

    public static Refusal TooLong(Wording what, int most) => new(RefusalReason.Unreadable, new(
        $"Te lang: {what.Dutch}. Er passen {most} tekens.", $"Too long: {what.English}. There is room for {most} characters."));

    public static Refusal TooMany(int most) => new(RefusalReason.Unreadable, new(
        $"Dit is te veel in één keer. Hoogstens {most}.", $"This is too much at once. At most {most}."));

    public static Refusal Odd(Wording what) => new(RefusalReason.Unreadable, new(
        $"Er staat iets in dat niet te lezen is: {what.Dutch}. Typ het opnieuw.", $"It holds something that cannot be read: {what.English}. Type it again."));

    public static Refusal NoProcedure(string name) => new(RefusalReason.Unknown, new(
        $"De procedure ‘{name}’ is er niet.", $"There is no procedure ‘{name}’."));

    public static Refusal NotThere(string procedure, string type) => new(RefusalReason.Unknown, new(
        $"‘{procedure}’ loopt niet bij ‘{type}’.", $"‘{procedure}’ does not run at ‘{type}’."));

    public static Refusal NotAtTheWheel(string procedure, string? office) => new(RefusalReason.Unknown, new(
        office is null ? $"Zeg bij ‘{procedure}’ welk ambt besloot." : $"Het ambt ‘{office}’ kan bij ‘{procedure}’ niet aan het stuur zitten.",
        office is null ? $"Say for ‘{procedure}’ which office decided." : $"The office ‘{office}’ cannot be at the wheel of ‘{procedure}’."));

    public static Refusal NotOffered(string procedure) => new(RefusalReason.Protected, new(
        $"Zo beschermen kan niet bij ‘{procedure}’. Kies een andere bescherming.", $"‘{procedure}’ does not protect in this way. Choose another."));
}
