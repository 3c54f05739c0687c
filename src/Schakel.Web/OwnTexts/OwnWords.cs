// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.OwnTexts;
using Schakel.Dossiers.Regulations;
using Schakel.Procedures;

namespace Schakel.Web.OwnTexts;

/// <summary>How people call what an organisation keeps, and what is done with it.</summary>
internal static class OwnWords
{
    /// <summary>What it can be, by the word in a form.</summary>
    public static readonly ImmutableArray<(string Word, RuleKind Kind, Wording Title, Wording Meaning)> Kinds =
    [
        ("beleidsregel", RuleKind.PolicyRule, new("Beleidsregel", "Policy rule"), new("Hoe jullie een bevoegdheid gebruiken.", "How you use a power.")),
        ("werkinstructie", RuleKind.WorkInstruction, new("Werkinstructie", "Work instruction"), new("Wie wat doet, en hoe.", "Who does what, and how.")),
        ("verordening", RuleKind.Bylaw, new("Verordening", "By-law"), new("Vastgesteld door de raad, de staten of het algemeen bestuur.", "Made by the council, the States or the general board.")),
        ("uitleg", RuleKind.Reading, new("Uitleg van een wet", "Reading of a law"), new("Waar een wet volgens jullie voor is, en welke ruimte hij laat.", "What a law is for as you see it, and which room it leaves.")),
        ("regeling", RuleKind.Other, new("Andere regeling", "Other regulation"), new("Iets anders waar jullie je aan houden.", "Something else that you keep to.")),
    ];

    public static Wording Of(RuleKind kind) => Kinds.First(each => each.Kind == kind).Title;

    public static Wording Of(OwnDeed deed) => deed switch
    {
        OwnDeed.Add => new("Toegevoegd", "Added"),
        OwnDeed.Change => new("Gewijzigd", "Changed"),
        OwnDeed.Correct => new("Verbeterd: dit stond hier verkeerd", "Corrected: this was written down wrongly"),
        OwnDeed.End => new("Laatste dag gegeven", "Given a last day"),
        OwnDeed.Withdraw => new("Weggehaald: dit heeft nooit gegolden", "Taken away: this was never in force"),
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "Nobody said what this is called."),
    };
}
