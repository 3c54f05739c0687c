// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;

namespace Schakel.Dossiers.Regulations;

/// <summary>What is wrong with a change.</summary>
/// <param name="Part">Which part of it.</param>
/// <param name="Room">Of which room, counted from 0; null where it is of none.</param>
/// <param name="Text">What, and what to do.</param>
public sealed record RuleFault(RulePart Part, int? Room, Wording Text);

/// <summary>A part of a text that can be wrong.</summary>
public enum RulePart
{
    /// <summary>What it is called.</summary>
    Title,

    /// <summary>The reference to it.</summary>
    Jci,

    /// <summary>The address of its text.</summary>
    Source,

    /// <summary>The first day.</summary>
    From,

    /// <summary>The last day.</summary>
    Until,

    /// <summary>What it is for.</summary>
    Purpose,

    /// <summary>The regulation it stands beside.</summary>
    Law,

    /// <summary>The article of that.</summary>
    Article,

    /// <summary>Why it is stricter.</summary>
    Stricter,

    /// <summary>Where a room stands.</summary>
    RoomArticle,

    /// <summary>What it is called.</summary>
    RoomTitle,

    /// <summary>What it allows.</summary>
    RoomExplanation,

    /// <summary>Who may use it.</summary>
    RoomWho,

    /// <summary>Its words.</summary>
    RoomWords,

    /// <summary>Why it is changed.</summary>
    Why,

    /// <summary>Where that was decided.</summary>
    DecidedIn,
}

/// <summary>Looks whether a change can be kept.</summary>
public static class RuleFaults
{
    /// <summary>The longest line, in characters.</summary>
    public const int Line = 200;

    /// <summary>The longest text.</summary>
    public const int Text = 4_000;

    /// <summary>What is wrong with one; nothing where it can be kept.</summary>
    /// <param name="book">What there is.</param>
    /// <param name="change">The change.</param>
    /// <param name="shipped">What shipped regulations are called, in full and in short.</param>
    public static ImmutableArray<RuleFault> Of(RuleBook book, RuleChange change, IReadOnlyCollection<string> shipped)
    {
        var why = new[] { TooLong(RulePart.Why, change.Why, Text), Missing(RulePart.Why, change.Why, "Schrijf waarom dit verandert.", "Write why this changes."),
            TooLong(RulePart.DecidedIn, change.Source, Line), Missing(RulePart.DecidedIn, change.Source, "Schrijf waar dit staat of is besloten, zoals ‘collegebesluit 12 mei 2026’.", "Write where this stands or was decided, such as ‘collegebesluit 12 mei 2026’.") };
        var faults = change.Deed switch
        {
            RuleDeed.Withdraw => [],
            RuleDeed.End => OfDays(change.Rule),
            _ => OfText(book, change, shipped).Concat(OfDays(change.Rule)),
        };
        return [.. faults.Concat(why).OfType<RuleFault>()];
    }

    private static IEnumerable<RuleFault?> OfText(RuleBook book, RuleChange change, IReadOnlyCollection<string> shipped)
    {
        var rule = change.Rule;
        yield return Missing(RulePart.Title, rule.Title, "Schrijf hoe de regel heet.", "Write what the rule is called.");
        yield return TooLong(RulePart.Title, rule.Title, Line);
        if (shipped.Contains(rule.Title, StringComparer.OrdinalIgnoreCase))
            yield return new(RulePart.Title, null, new($"‘{rule.Title}’ staat al in de lijst van wetten. Geef jullie eigen regel een eigen naam, en zeg bij welke wet hij hoort.", $"‘{rule.Title}’ is in the list of laws already. Give your own rule a name of its own, and say beside which law it stands."));
        else if (book.Texts.Any(each => each.Rule.Name != rule.Name && each.Rule.Title.Equals(rule.Title, StringComparison.OrdinalIgnoreCase) && each.Rule.Overlaps(rule)))
            yield return new(RulePart.Title, null, new("Een andere regel van jullie heet in deze tijd ook zo. Kies een andere naam, of verander die regel.", "Another rule of yours is called so in this time too. Choose another name, or change that rule."));
        if (rule.Jci.Length > 0 && Jci.Read(rule.Jci).Fault is { } wrong)
            yield return new(RulePart.Jci, null, wrong);
        if (rule.Source.Length > 0 && !IsAddress(rule.Source))
            yield return new(RulePart.Source, null, new("Dit is geen adres van een pagina. Het begint met https://.", "This is no address of a page. It begins with https://."));
        yield return TooLong(RulePart.Source, rule.Source, Jci.Longest);
        if (book.Texts.Any(each => each.Rule.Name == rule.Name && each.Rule.From == rule.From && each.Number != change.Replaces))
            yield return new(RulePart.From, null, new("Er is al een tekst die op deze dag begint. Kies een andere dag, of zeg dat die tekst niet klopte.", "There is a text already that begins on this day. Choose another day, or say that that text was wrong."));
        yield return Missing(RulePart.Purpose, rule.Purpose, "Schrijf waar de regel voor is, in één zin.", "Write what the rule is for, in one sentence.");
        yield return TooLong(RulePart.Purpose, rule.Purpose, Text);
        yield return TooLong(RulePart.Article, rule.Beside?.Article ?? "", Line);
        yield return TooLong(RulePart.Stricter, rule.Stricter, Text);
        if (rule.IsStricter && rule.Beside is null)
            yield return new(RulePart.Law, null, new("Kies de wet die meer toelaat dan deze regel.", "Choose the law that allows more than this rule."));
        if (rule.IsStricter && rule.Beside?.Article is "")
            yield return new(RulePart.Article, null, new("Schrijf welk artikel van de wet meer toelaat.", "Write which article of the law allows more."));
        foreach (var fault in rule.Rooms.SelectMany(OfRoom))
            yield return fault;
    }

    private static IEnumerable<RuleFault?> OfDays(OwnRule rule)
    {
        if (rule.Until < rule.From)
            yield return new(RulePart.Until, null, new($"De laatste dag ligt voor de eerste, {Dates.InShort(rule.From, Language.Dutch)}. Kies die dag of een latere.", $"The last day is before the first, {Dates.InShort(rule.From, Language.English)}. Choose that day or a later one."));
    }

    private static IEnumerable<RuleFault?> OfRoom(OwnRoom room, int at)
    {
        yield return Missing(RulePart.RoomArticle, room.Article, "Schrijf in welk artikel of welke paragraaf dit staat.", "Write in which article or paragraph this stands.", at);
        yield return Missing(RulePart.RoomTitle, room.Title, "Geef deze ruimte een naam.", "Give this room a name.", at);
        yield return Missing(RulePart.RoomExplanation, room.Explanation, "Schrijf wat hier mag.", "Write what is allowed here.", at);
        yield return Missing(RulePart.RoomWho, room.Who, "Schrijf wie dit mag gebruiken.", "Write who may use this.", at);
        yield return TooLong(RulePart.RoomArticle, room.Article, Line, at);
        yield return TooLong(RulePart.RoomTitle, room.Title, Line, at);
        yield return TooLong(RulePart.RoomExplanation, room.Explanation, Text, at);
        yield return TooLong(RulePart.RoomWho, room.Who, Line, at);
        yield return TooLong(RulePart.RoomWords, room.Words, Text, at);
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.Host.Contains('.', StringComparison.Ordinal) && address.UserInfo.Length == 0;

    private static RuleFault? Missing(RulePart part, string text, string dutch, string english, int? room = null) => string.IsNullOrWhiteSpace(text) ? new(part, room, new(dutch, english)) : null;

    private static RuleFault? TooLong(RulePart part, string text, int most, int? room = null) => text.Length <= most ? null : new(
        part, room, new($"Dit zijn {text.Length} tekens; er passen er {most}. Maak het korter, of verwijs naar de tekst zelf.", $"These are {text.Length} characters; {most} fit. Make it shorter, or refer to the text itself."));
}
