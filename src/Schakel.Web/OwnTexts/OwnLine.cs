// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.OwnTexts;
using Schakel.Procedures;
using Schakel.Web.Registers;

namespace Schakel.Web.OwnTexts;

/// <summary>A text that an organisation keeps, line by line.</summary>
/// <param name="Label">What the line is about.</param>
/// <param name="Text">What it says; empty where it says nothing.</param>
/// <param name="IsWritten">Whether the organisation wrote it, in its own language.</param>
internal sealed record OwnLine(Wording Label, string Text, bool IsWritten = true)
{
    /// <summary>Where it leads; null for nowhere.</summary>
    public string? To { get; init; }

    /// <summary>Whether it is a place with room.</summary>
    public bool IsRoom { get; init; }

    /// <summary>Whether the organisation wrote it in English.</summary>
    public bool IsEnglish { get; init; }

    /// <summary>All lines of a text.</summary>
    public static ImmutableArray<OwnLine> Of(OwnText text, Registry registry, Language language)
    {
        var lines = Shelf.Of(text).Lines(text, registry, language).ToList();
        return
        [
            .. lines.Take(1), new(new("Geldt vanaf", "In force from"), Dates.InFull(text.From, language), IsWritten: false),
            new(new("Laatste dag", "Last day"), text.Until is { } until ? Dates.InFull(until, language) : "", IsWritten: false), .. lines.Skip(1),
        ];
    }

    /// <summary>What is otherwise in a text than in the one before it.</summary>
    public static ImmutableArray<(Wording Label, string From, string To)> Between(OwnText from, OwnText to, Registry registry, Language language)
    {
        var (before, after) = (Of(from, registry, language), Of(to, registry, language));
        return
        [
            .. before.Select(line => line.Label).Union(after.Select(line => line.Label))
                .Select(label => (label, From: Text(before, label), To: Text(after, label))).Where(line => line.From != line.To),
        ];

        static string Text(ImmutableArray<OwnLine> lines, Wording label) => lines.FirstOrDefault(line => line.Label == label)?.Text ?? "";
    }
}
