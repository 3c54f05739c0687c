// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Calendars;

/// <summary>What the reader of calendars says, one message for each mistake.</summary>
internal static class CalendarMessages
{
    private const int ShownLength = 40;

    internal static readonly Wording TooLong = new(
        $"Deze tekst is langer dan {CalendarReader.MaximumLength} tekens en is niet gelezen.",
        $"This text is longer than {CalendarReader.MaximumLength} characters and was not read.");

    internal static readonly Wording NameFirst = new(
        "Begin met de regel 'kalender <naam>, versie <nummer>'.", "Begin with the line 'kalender <name>, versie <number>'.");

    internal static readonly Wording NotAName = new(
        "Schrijf 'kalender <naam>, versie <nummer>': een naam van kleine letters, cijfers en streepjes, en een nummer vanaf 1.",
        "Write 'kalender <name>, versie <number>': a name of lower case letters, digits and hyphens, and a number from 1.");

    internal static readonly Wording NotAText = new(
        $"Hier hoort tekst te staan, van hoogstens {CalendarReader.MaximumTextLength} gewone tekens.",
        $"Here a text is expected, of at most {CalendarReader.MaximumTextLength} ordinary characters.");

    internal static readonly Wording NotADate = new(
        "Hier hoort een bestaande datum te staan, zoals 2026-05-15.", "Here an existing date is expected, such as 2026-05-15.");

    internal static readonly Wording DayWithoutSource = new(
        "Deze dag heeft geen bron. Zet op de regel eronder 'bron' met de vindplaats van het besluit.",
        "This day has no source. Put 'bron' with the publication of the decision on the line below it.");

    internal static readonly Wording SourceWithoutDay = new(
        "Deze bron hoort bij geen dag. Zet hem direct onder een regel 'gelijkgesteld'.",
        "This source belongs to no day. Put it directly below a line 'gelijkgesteld'.");

    internal static Wording UnknownWord(string word)
    {
        var shown = word.Length > ShownLength ? word[..ShownLength] + "…" : word;
        return new(
            $"Onbekend woord '{shown}'. Een regel begint met kalender, titel, grond, gelijkgesteld of bron.",
            $"Unknown word '{shown}'. A line begins with kalender, titel, grond, gelijkgesteld or bron.");
    }

    internal static Wording Missing(string word) => new($"De regel '{word}' ontbreekt.", $"The line '{word}' is missing.");

    internal static Wording Twice(string word, int line) => new(
        $"De regel '{word}' staat er al, op regel {line}.", $"The line '{word}' is there already, on line {line}.");

    internal static Wording DayTwice(DateOnly day) => new(
        $"{Dates.InFull(day, Language.Dutch)} staat er al.", $"{Dates.InFull(day, Language.English)} is there already.");

    internal static Wording AlreadyFree(FreeDay free) => new(
        $"{Dates.InFull(free.Day, Language.Dutch)} is al vrij ({free.Name.Dutch}). Klopt de datum?",
        $"{Dates.InFull(free.Day, Language.English)} is free already ({free.Name.English}). Is the date right?");
}
