// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Regulations;
using Schakel.Procedures;

namespace Schakel.Dossiers.OwnTexts;

/// <summary>What is wrong with a change.</summary>
/// <param name="Part">Which part of it.</param>
/// <param name="Row">Of which room or principle, counted from 0; null where it is of none.</param>
/// <param name="Text">What, and what to do.</param>
public sealed record OwnFault(OwnPart Part, int? Row, Wording Text);

/// <summary>Looks whether a change can be kept.</summary>
public static class OwnFaults
{
    /// <summary>The longest line, in characters.</summary>
    public const int Line = 200;

    /// <summary>The longest text.</summary>
    public const int Text = 4_000;

    /// <summary>What is wrong with one; nothing where it can be kept.</summary>
    /// <param name="book">What there is.</param>
    /// <param name="change">The change.</param>
    /// <param name="shipped">What is shipped in that register, by what it is called.</param>
    public static ImmutableArray<OwnFault> Of(OwnBook book, OwnChange change, IReadOnlyCollection<string> shipped)
    {
        var why = new[] { TooLong(OwnPart.Why, change.Why, Text), Missing(OwnPart.Why, change.Why, "Schrijf waarom dit verandert.", "Write why this changes."),
            TooLong(OwnPart.DecidedIn, change.Source, Line), Missing(OwnPart.DecidedIn, change.Source, "Schrijf waar dit staat of is besloten, zoals ‘collegebesluit 12 mei 2026’.", "Write where this stands or was decided, such as ‘collegebesluit 12 mei 2026’.") };
        var faults = change.Deed switch
        {
            OwnDeed.Withdraw => [],
            OwnDeed.End => OfDays(change.Text),
            _ => OfNames(book, change, shipped).Concat(OfText(book, change.Text)).Concat(OfDays(change.Text)),
        };
        return [.. faults.Concat(why).OfType<OwnFault>()];
    }

    private static IEnumerable<OwnFault?> OfNames(OwnBook book, OwnChange change, IReadOnlyCollection<string> shipped)
    {
        var text = change.Text;
        yield return Missing(OwnPart.Title, text.Title, "Schrijf hoe dit heet.", "Write what this is called.");
        yield return TooLong(OwnPart.Title, text.Title, Line);
        if (shipped.Contains(text.Title, StringComparer.OrdinalIgnoreCase))
            yield return Shipped(text);
        else if (book.Texts.Any(each => each.Text.Name != text.Name && each.Text.Title.Equals(text.Title, StringComparison.OrdinalIgnoreCase) && each.Text.Overlaps(text)))
            yield return new(OwnPart.Title, null, new("Iets anders van jullie heet in deze tijd ook zo. Kies een andere naam, of verander wat er al staat.", "Something else of yours is called so in this time too. Choose another name, or change what is there."));
        if (book.Texts.Any(each => each.Text.Name == text.Name && each.Text.From == text.From && each.Number != change.Replaces))
            yield return new(OwnPart.From, null, new("Er is al een tekst die op deze dag begint. Kies een andere dag, of zeg dat die tekst niet klopte.", "There is a text already that begins on this day. Choose another day, or say that that text was wrong."));
    }

    private static OwnFault Shipped(OwnText text) => new(OwnPart.Title, null, text switch
    {
        OwnRule => new($"‘{text.Title}’ staat al in de lijst van wetten. Geef jullie eigen regel een eigen naam, en zeg bij welke wet hij hoort.", $"‘{text.Title}’ is in the list of laws already. Give your own rule a name of its own, and say beside which law it stands."),
        OwnDefinition => new($"‘{text.Title}’ staat al bij de begrippen van deze site. Geef jullie begrip een eigen naam, en zeg waar het een soort van is.", $"‘{text.Title}’ is among the terms of this site already. Give your term a name of its own, and say what it is a kind of."),
        OwnChallenge => new($"‘{text.Title}’ staat al bij de opgaven van deze site. Geef jullie opgave een eigen naam.", $"‘{text.Title}’ is among the challenges of this site already. Give your challenge a name of its own."),
        _ => new($"‘{text.Title}’ heet een ander kader al, dat niet van jullie is. Kies een andere naam.", $"‘{text.Title}’ is what another framework is called, that is not yours. Choose another name."),
    });

    private static IEnumerable<OwnFault?> OfText(OwnBook book, OwnText text) => text switch
    {
        OwnRule rule => RuleFaults.Of(rule),
        OwnOrganisation organisation => OrganisationFaults.Of(organisation),
        OwnFramework framework => FrameworkFaults.Of(book, framework),
        OwnChallenge challenge =>
        [
            TooLong(OwnPart.English, challenge.English, Line),
            Missing(OwnPart.Meaning, challenge.Meaning, "Schrijf wat de opgave is.", "Write what the challenge is."),
            TooLong(OwnPart.Meaning, challenge.Meaning, Text),
            TooLong(OwnPart.EnglishMeaning, challenge.EnglishMeaning, Text),
            Missing(OwnPart.Source, challenge.Source, "Schrijf waar deze opgave vandaan komt.", "Write where this challenge comes from."),
            TooLong(OwnPart.Source, challenge.Source, Line),
        ],
        OwnDefinition definition =>
        [
            TooLong(OwnPart.English, definition.English, Line),
            Missing(OwnPart.Meaning, definition.Meaning, "Schrijf wat het woord bij jullie betekent.", "Write what the word means at yours."),
            TooLong(OwnPart.Meaning, definition.Meaning, Text),
            TooLong(OwnPart.EnglishMeaning, definition.EnglishMeaning, Text),
            Missing(OwnPart.Source, definition.Source, "Schrijf waar dit vandaan komt.", "Write where this comes from."),
            TooLong(OwnPart.Source, definition.Source, Line),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(text), text, "Nobody said what can be wrong with this."),
    };

    private static IEnumerable<OwnFault?> OfDays(OwnText text)
    {
        if (text.Until < text.From)
            yield return new(OwnPart.Until, null, new($"De laatste dag ligt voor de eerste, {Dates.InShort(text.From, Language.Dutch)}. Kies die dag of een latere.", $"The last day is before the first, {Dates.InShort(text.From, Language.English)}. Choose that day or a later one."));
    }

    internal static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.Host.Contains('.', StringComparison.Ordinal) && address.UserInfo.Length == 0;

    internal static OwnFault? Missing(OwnPart part, string text, string dutch, string english, int? row = null) => string.IsNullOrWhiteSpace(text) ? new(part, row, new(dutch, english)) : null;

    internal static OwnFault? TooLong(OwnPart part, string text, int most, int? row = null) => text.Length <= most ? null : new(
        part, row, new($"Dit zijn {text.Length} tekens; er passen er {most}. Maak het korter, of verwijs naar de tekst zelf.", $"These are {text.Length} characters; {most} fit. Make it shorter, or refer to the text itself."));
}
