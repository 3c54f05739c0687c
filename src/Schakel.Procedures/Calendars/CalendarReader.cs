// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Procedures.Calendars;

/// <summary>Reads the text of a calendar, such as <c>policy/calendars/nederland.txt</c>; see docs/calendar.md.</summary>
public static class CalendarReader
{
    /// <summary>The most characters a calendar text has. A longer one is not read at all.</summary>
    public const int MaximumLength = 200_000;

    /// <summary>The most characters of a name, title, ground or source.</summary>
    public const int MaximumTextLength = 200;

    /// <summary>Reads a text. Throws on no text at all; whatever is in it, the answer is a calendar or findings, never both.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="file">Its name, to put in findings.</param>
    /// <returns>The calendar and no findings; or null and all findings, in the order of the text.</returns>
    public static (Calendar? Calendar, ImmutableArray<CalendarFinding> Findings) Read(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var draft = new CalendarDraft(file);
        if (text.Length > MaximumLength) return draft.TooLong();

        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
            draft.Take(CalendarLine.Of(line, ++number));
        return draft.Finish();
    }
}
