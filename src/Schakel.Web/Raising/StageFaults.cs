// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Asking;
using Schakel.Dossiers.Commands;
using Schakel.Procedures;
using Schakel.Procedures.Model;
using Schakel.Web.Ui;

namespace Schakel.Web.Raising;

/// <summary>What is not right yet on a page, and what to do about it.</summary>
internal static class StageFaults
{
    private const int FirstYear = 1900;
    private const int LongestSubject = 160;
    private const string Subject = "onderwerp";

    public static ImmutableArray<Fault> Of(Raise raise, Stage stage) =>
        [.. Longest(raise, stage).Select(name => TooLong(raise, name)).Concat(Missing(raise, stage)).Concat(Recognisable(raise, stage)).DistinctBy(fault => fault.Field)];

    /// <summary>Whether something does not fit.</summary>
    public static bool AreTooLong(Raise raise, Stage stage) => Longest(raise, stage).Any();

    private static IEnumerable<string> Longest(Raise raise, Stage stage) =>
        StageFields.Of(raise, stage).Where(name => raise.Typed.All(name).Sum(value => value.Length) > MostOf(raise, name));

    private static IEnumerable<Fault> Missing(Raise raise, Stage stage) => stage switch
    {
        Stage.Talk => Talked(raise),
        Stage.Story => raise.Story.Required && raise.Typed[Names.Story].Length == 0
            ? [new(Names.Story, new("Vertel wat er aan de hand is. In je eigen woorden is goed.", "Tell what is going on. Your own words are fine."))] : [],
        Stage.About => About(raise),
        Stage.Unit => raise.Typed[Names.Unit].Length > 0 && raise.Unit is null
            ? [new(Names.Unit, new("Dit onderdeel is er niet meer. Kies opnieuw.", "This part is no longer there. Choose again."))] : [],
        Stage.Decider => raise.IsOwnOffice
            ? [new(Names.Office, new("Dit ambt vervul je zelf, en niemand anders: je zou jezelf moeten antwoorden. Besloot jij, dan kun je zelf opnieuw beslissen. Besloot een ander, kies dan dat ambt.", "You fill this office yourself, and nobody else does: you would have to answer yourself. If you decided, you can decide again yourself. If someone else did, choose that office."))]
            : raise.At is null ? [new(Names.Office, new("Kies wie besloot. Weet je het niet, kies dan wat het dichtst bij je werk staat.", "Choose who decided. If you do not know, choose what is nearest to the work."))] : [],
        Stage.Details => [.. raise.Rechosen.IsEmpty ? [] : new[] { Rechosen.Fault }, .. raise.Details.SelectMany(field => Detail(raise, field)), .. OwnWeighing.Faults(raise)],
        Stage.Protect => Protected(raise),
        Stage.Check => [],
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No such page."),
    };

    private static IEnumerable<Fault> About(Raise raise)
    {
        if (raise.Organisation is null)
            yield return new(Names.Organisation, new("Kies een organisatie.", "Choose an organisation."));
        if (raise.NeedsRegulation && raise.Typed[Names.Regulation].Length == 0)
            yield return new(Names.Regulation, new("Schrijf op over welke regeling het gaat.", "Write down which regulation it is about."));
        if (Regulations.Written.Fault(raise.Typed[Names.Regulation]) is { } wrong)
            yield return new(Names.Regulation, wrong);
    }

    // Elsewhere it is a warning. What everyone reads at once cannot be called back from who read it.
    private static IEnumerable<Fault> Recognisable(Raise raise, Stage stage) => raise.Procedure.Kind is not Kind.Precedent || stage is not (Stage.Story or Stage.Details) ? [] :
        StageFields.Of(raise, stage).SelectMany(name => raise.Typed.All(name).SelectMany(value => Telltale.In(value))
            .Where(found => found.Sort is TelltaleSort.CitizenNumber or TelltaleSort.Contact).Take(1)
            .Select(found => new Fault(name, TakeOut(found))));

    /// <summary>What to do with what tells who somebody is, where everyone reads it at once.</summary>
    internal static Wording TakeOut(Telltale found) => new($"Iedereen leest dit meteen. Haal ‘{found.Words}’ eruit.", $"Everyone reads this at once. Take out ‘{found.Words}’.");

    private static IEnumerable<Fault> Talked(Raise raise)
    {
        var typed = raise.Typed;
        var isAsked = raise.Fields.Any(field => field.Name == Talk.Asked && field.Required);
        var chosen = typed[Names.Talked];
        if (chosen.Length == 0 ? isAsked : chosen is not (Talk.Yes or Talk.Later or Talk.Nobody))
            yield return new(Names.Talked, new("Kies of je er al over praatte. ‘Niemand, want …’ mag ook.", "Choose whether you talked about it. ‘Nobody, because …’ is fine too."));
        if (isAsked && chosen == Talk.Yes && typed[Names.TalkedWith].Length == 0)
            yield return new(Names.TalkedWith, new("Schrijf op met wie je praatte en wat het opleverde.", "Write down with whom you talked and what came of it."));
        if (isAsked && chosen == Talk.Nobody && typed[Names.TalkWhyNot].Length == 0)
            yield return new(Names.TalkWhyNot, new("Schrijf op waarom je er met niemand over praatte.", "Write down why you talked with nobody."));
        if (chosen == Talk.Later && isAsked)
            yield return new(Names.Talked, new("Bewaar dit en kom terug na het gesprek. Wil je nu al verder, kies dan ‘niemand’ en schrijf waarom.", "Save this and come back after the talk. To go on now, choose ‘nobody’ and write why."));
        foreach (var name in new[] { Names.TalkedOn, Names.TalkPlanned })
        {
            if (typed.HasDate(name) && typed.Date(name, out var wrong) is null)
                yield return new(name, wrong!);
        }

        if (typed.Date(Names.TalkedOn, out _) is { } day && day > raise.Visit.Today)
            yield return new(Names.TalkedOn, new("Die dag moet nog komen. Vul in wanneer je praatte.", "That day is still to come. Fill in when you talked."));
    }

    private static IEnumerable<Fault> Detail(Raise raise, Field field)
    {
        var name = Names.Question(field.Name);
        var value = raise.Typed[name];
        var label = Labels.Field(field.Name);
        if (field.Type is FieldType.Date)
        {
            var has = raise.Typed.HasDate(name);
            if (has || field.Required)
            {
                if (raise.Typed.Date(name, out var wrong) is not { } day)
                    yield return new(name, wrong!);
                else if (field.Latest is { } latest && day > latest)
                    yield return new(name, new($"Die dag ligt te ver. Het mag hoogstens {Procedures.Dates.InFull(latest, Language.Dutch)} zijn.", $"That day is too far off. It may be {Procedures.Dates.InFull(latest, Language.English)} at the latest."));
                else if (field.IsTerm && day < raise.Visit.Today)
                    yield return new(name, Holding.FormReading.Over);
            }

            yield break;
        }

        if (field.Type is FieldType.File)
            yield break;
        if (value.Length == 0 && !(field.Name == Raise.AsksPrinciples && raise.Typed[$"{name}-waarom"].Length > 0))
        {
            if (field.Required)
                yield return new(name, new($"Vul in: {Lower(label.Dutch)}", $"Fill in: {Lower(label.English)}"));
            yield break;
        }

        if (field.Type is FieldType.Number or FieldType.Amount && Amounts.Read(value, field.Type is FieldType.Amount) is null)
            yield return new(name, field.Type is FieldType.Number
                ? new("Schrijf een heel getal, zoals 12.", "Write a whole number, such as 12.") : new("Schrijf een bedrag in euro’s, zoals 1250,50.", "Write an amount in euros, such as 1250.50."));
        if (field.Name == Dossiers.Publicities.SinceYear && Amounts.Read(value, false) is { } year && (!int.TryParse(year, out var since) || since < FirstYear || since > raise.Visit.Today.Year))
            yield return new(name, new($"Schrijf een jaar tussen {FirstYear} en nu, zoals 2019.", $"Write a year between {FirstYear} and now, such as 2019."));
        if (field.Type is FieldType.YesNo && value is not (Which.Yes or Which.No))
            yield return new(name, new("Kies ja of nee.", "Choose yes or no."));
    }

    private static IEnumerable<Fault> Protected(Raise raise)
    {
        if (raise.Protection is null)
            yield return new(Names.Protection, new("Kies wie mag weten dat jij het bent.", "Choose who may know that it is you."));
        if (raise.Protection is Protection.Open or Protection.Confidential && raise.Typed[Names.Name].Length == 0)
            yield return new(Names.Name, raise.Procedure.Protections.Contains(Protection.Anonymous)
                ? new("Vul je naam in, of kies anoniem.", "Fill in your name, or choose anonymous.") : new("Vul je naam in. Zonder naam kan dit niet.", "Fill in your name. Without a name this cannot be done."));
    }

    // What it is called stands in lists and above pages, for everyone.
    private static int MostOf(Raise raise, string name) =>
        name == Names.Question(Subject) || (name == Names.Story && raise.Story.Name == Subject) ? LongestSubject : MostOf(name);

    private static int MostOf(string name) => name is Names.Name or Names.Search or Names.Organisation or Names.Unit or Names.Office or Names.Protection or Names.Talked or Names.Regulation || OwnWeighing.IsName(name) ? Limits.Name : Limits.Text - Limits.Name;

    private static Fault TooLong(Raise raise, string name) => new(name, new(
        $"Dit is te lang. Er passen {MostOf(raise, name)} tekens in. Maak het korter.", $"This is too long. It holds {MostOf(raise, name)} characters. Make it shorter."));

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
