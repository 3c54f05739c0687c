// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Regulations;
using Schakel.Procedures;
using Schakel.Web.Registers;

namespace Schakel.Web.Regulating;

/// <summary>A text that an organisation works by, line by line.</summary>
/// <param name="Label">What the line is about.</param>
/// <param name="Text">What it says; empty where it says nothing.</param>
/// <param name="IsWritten">Whether the organisation wrote it, in its own language.</param>
internal sealed record RuleLine(Wording Label, string Text, bool IsWritten = true)
{
    /// <summary>Where it leads; null for nowhere.</summary>
    public string? To { get; init; }

    /// <summary>Whether it is a place with room.</summary>
    public bool IsRoom { get; init; }

    /// <summary>All lines of a text.</summary>
    public static ImmutableArray<RuleLine> Of(OwnRule rule, Registry registry, Language language)
    {
        var beside = rule.Beside is { } place ? registry.Regulations.FirstOrDefault(each => each.Name == place.Regulation) : null;
        return
        [
            new(new("Hoe hij heet", "What it is called"), rule.Title),
            new(new("Wat het is", "What it is"), RuleWords.Of(rule.Kind).In(language), IsWritten: false),
            new(new("Geldt vanaf", "In force from"), Dates.InFull(rule.From, language), IsWritten: false),
            new(new("Laatste dag", "Last day"), rule.Until is { } until ? Dates.InFull(until, language) : "", IsWritten: false),
            new(new("Waar hij voor is", "What it is for"), rule.Purpose),
            new(new("Hoort bij", "Stands beside"), rule.Beside is null ? "" : $"{beside?.Title ?? rule.Beside.Regulation}{(rule.Beside.Article.Length == 0 ? "" : $", artikel {rule.Beside.Article}")}") { To = beside is null ? null : $"/regelingen/{beside.Name}" },
            new(new("Strenger dan de wet", "Stricter than the law"), rule.Stricter),
            new(new("Verwijzing", "Reference"), rule.Jci, IsWritten: false) { To = rule.Jci.Length == 0 ? null : Jci.Read(rule.Jci).Read?.Address.AbsoluteUri },
            new(new("De tekst", "The text"), rule.Source, IsWritten: false) { To = rule.Source.Length == 0 ? null : rule.Source },
            .. rule.Rooms.Select((room, at) => new RuleLine(new($"Ruimte {at + 1}", $"Room {at + 1}"), $"{room.Title} ({room.Article}): {room.Explanation}\n{new Wording("Wie:", "Who:").In(language)} {room.Who}{(room.Words.Length == 0 ? "" : $"\n{new Wording("Woorden:", "Words:").In(language)} {room.Words}")}") { IsRoom = true }),
        ];
    }

    /// <summary>What is otherwise in a text than in the one before it.</summary>
    public static ImmutableArray<(Wording Label, string From, string To)> Between(OwnRule from, OwnRule to, Registry registry, Language language)
    {
        var (before, after) = (Of(from, registry, language), Of(to, registry, language));
        return
        [
            .. before.Select(line => line.Label).Union(after.Select(line => line.Label))
                .Select(label => (label, From: Text(before, label), To: Text(after, label))).Where(line => line.From != line.To),
        ];

        static string Text(ImmutableArray<RuleLine> lines, Wording label) => lines.FirstOrDefault(line => line.Label == label)?.Text ?? "";
    }
}
