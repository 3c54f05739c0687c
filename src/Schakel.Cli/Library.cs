// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Checking;

namespace Schakel.Cli;

/// <summary>All texts that are each other's surroundings: those that were given, and the shipped ones they do not replace.</summary>
internal sealed class Library
{
    private Library(ImmutableArray<ReadText> texts, Surroundings surroundings) => (Texts, Surroundings) = (texts, surroundings);

    /// <summary>The texts in use.</summary>
    public ImmutableArray<ReadText> Texts { get; }

    public Surroundings Surroundings { get; }

    /// <summary>
    /// A given procedure replaces a shipped one with the same name and version: an earlier version stays, because a new one is held against
    /// it. Of a type of organisation or a calendar only one can be in force, so there the name decides. What cannot be read well replaces
    /// nothing, so that one mistake is told once.
    /// </summary>
    /// <exception cref="WrongUse">There is no calendar.</exception>
    public static Library Of(IEnumerable<ReadText> given, Shipped shipped)
    {
        var texts = given.ToList();
        var files = texts.Select(text => text.File.Path).ToHashSet();
        var all = texts.Concat(shipped.Texts.Where(text => !files.Contains(text.File.Path)))
            .OrderBy(text => text.Findings.IsEmpty ? 0 : 1).ToList();
        var procedures = all.OfType<ReadText.OfProcedure>().Where(text => text.Read.Procedure is not null).DistinctBy(text => text.Identity).ToList();
        var types = all.OfType<ReadText.OfOrganisation>().Where(text => text.Read.Type is not null).DistinctBy(text => text.Read.Type!.Name).ToList();
        var calendar = Calendar(all);
        return new Library(
            [.. procedures, .. types, calendar],
            new Surroundings(
                [.. types.Select(text => text.Read.Type!).OrderBy(type => type.Name, StringComparer.Ordinal)],
                calendar.Calendar ?? new Calendar("geen", 1, []),
                [.. procedures.Select(text => text.Read.Procedure!)]));
    }

    /// <summary>The types of organisation and calendars that cannot be read well: nothing can be told while they are in the way.</summary>
    public IEnumerable<ReadText> Broken => Texts.Where(text => text is not ReadText.OfProcedure && !text.Findings.IsEmpty);

    // The one that is named after a shipped calendar is in force; another one is read, and used by nobody.
    private static ReadText.OfCalendar Calendar(List<ReadText> all)
    {
        var calendars = all.OfType<ReadText.OfCalendar>().ToList();
        return calendars.FirstOrDefault(text => text.Calendar?.Name == "nederland") ?? calendars.FirstOrDefault() ?? throw new WrongUse(
            "Er is geen kalender. Zet er een in ‘policy/calendars’.", "There is no calendar. Put one in ‘policy/calendars’.");
    }
}
