// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Commands;
using Schakel.Procedures;

namespace Schakel.Web.Attachments;

/// <summary>Why a file is not taken, and what to do instead.</summary>
internal static class FileTexts
{
    private const int Megabytes = Limits.File / 1024 / 1024;

    public static readonly Wording None = new("Kies eerst een bestand.", "Choose a file first.");

    public static readonly Wording Empty = new("Dit bestand is leeg. Kies een ander bestand.", "This file is empty. Choose another.");

    public static readonly Wording TooLarge = new(
        $"Dit bestand is te groot. Het mag {Megabytes} MB zijn. Maak het kleiner, of verdeel het over meer bestanden.",
        $"This file is too large. It may be {Megabytes} MB. Make it smaller, or divide it over several files.");

    public static readonly Wording Unknown = new(
        "Dit soort bestand kunnen we niet aannemen. Het mag een PDF zijn, een foto (JPEG of PNG), Word, Excel, OpenDocument of gewone tekst. We kijken naar wat erin zit, niet naar de naam.",
        "We cannot take this kind of file. It may be a PDF, a photo (JPEG or PNG), Word, Excel, OpenDocument or plain text. We look at what is in it, not at its name.");

    public static readonly Wording Mixed = new(
        "Dit bestand is van twee soorten tegelijk. Dat nemen we niet aan. Open het, sla het opnieuw op als PDF en kies dat bestand.",
        "This file is of two kinds at once. We do not take that. Open it, save it anew as PDF and choose that file.");

    public static readonly Wording Broken = new(
        "Dit bestand is kapot of niet compleet. Open het, sla het opnieuw op en kies dat bestand.", "This file is broken or not complete. Open it, save it anew and choose that file.");

    public static readonly Wording Macros = new(
        "In dit bestand zitten macro’s: kleine programma’s. Sla het op zonder macro’s, of als PDF.", "There are macros in this file: small programs. Save it without macros, or as PDF.");

    public static readonly Wording Embedded = new(
        "In dit bestand zit een ander bestand. Sla het op als PDF, of voeg de twee apart toe.", "There is another file in this file. Save it as PDF, or attach the two apart.");

    public static readonly Wording FromElsewhere = new(
        "Dit bestand haalt iets op van een ander adres. Wie het opent, zou daar gezien worden. Sla het op als PDF.",
        "This file fetches something from another address. Whoever opens it would be seen there. Save it as PDF.");

    public static readonly Wording Bomb = new(
        "Dit bestand wordt veel te groot als je het opent. Sla het op als PDF, of verdeel het.", "This file becomes far too large when it is opened. Save it as PDF, or divide it.");

    public static readonly Wording TooManyPoints = new(
        "Deze foto heeft te veel beeldpunten. Maak hem kleiner en probeer het opnieuw.", "This photo has too many pixels. Make it smaller and try again.");

    public static readonly Wording NotCleaned = new(
        "We kunnen uit dit bestand niet weghalen wie het maakte, wanneer en waar. Daarom nemen we het niet aan. Zit er een wachtwoord op, haal dat eraf. Anders: sla het op als PDF of maak er een foto van.",
        "We cannot take out of this file who made it, when and where. So we do not take it. Has it a password, remove that. Else: save it as PDF or make a photo of it.");

    public static readonly Wording TooManyPages = new(
        "Dit bestand heeft te veel bladzijden om schoon te maken. Verdeel het over meer bestanden.", "This file has too many pages to clean. Divide it over several files.");

    public static readonly Wording CannotClean = new(
        "Hier kan nu geen bestand bij: het programma dat weghaalt wie een bestand maakte, ontbreekt. Schrijf in een bericht wat erin staat. Wie deze site beheert, kan ‘mat2’ installeren.",
        "No file can be attached here now: the program that takes out who made a file is missing. Write in a message what is in it. Whoever runs this site can install ‘mat2’.");

    public static readonly Wording Infected = new(
        "In dit bestand zit een virus. We hebben het niet bewaard. Laat je computer nakijken.", "There is a virus in this file. We did not keep it. Have your computer looked at.");

    public static readonly Wording NoDatabase = new(
        "Hier kan nu geen bestand bij. Het ligt niet aan je bestand: het programma dat naar virussen kijkt, kent er nog geen. Je verhaal kan ook zonder: schrijf in een bericht wat erin staat. Wie deze site beheert, moet dit in orde maken met ‘freshclam’.",
        "No file can be attached here now. It is not the fault of your file: the program that looks for viruses does not know any yet. Your story can do without: write in a message what is in it. Whoever runs this site must mend this with ‘freshclam’.");

    public static readonly Wording NotScanned = new(
        "We konden nu niet kijken of er een virus in dit bestand zit. Probeer het later opnieuw.", "We could not see now whether there is a virus in this file. Try again later.");
}
