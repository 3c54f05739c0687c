// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Calendars;

/// <summary>A line of a calendar text: its first word and what follows. Columns count from 1.</summary>
internal sealed record CalendarLine(int Number, int Column, string Word, int RestColumn, string Rest)
{
    internal bool IsBlank => Word.Length is 0;

    internal static CalendarLine Of(string line, int number)
    {
        var start = Skip(line, 0, white: true);
        var end = Skip(line, start, white: false);
        var rest = Skip(line, end, white: true);
        return new(number, start + 1, line[start..end], rest + 1, line[rest..].TrimEnd());
    }

    /// <summary>The rest as a line of its own, for lines of three parts.</summary>
    internal CalendarLine Next()
    {
        var next = Of(Rest, Number);
        return next with { Column = RestColumn, RestColumn = RestColumn + next.RestColumn - 1 };
    }

    private static int Skip(string line, int from, bool white)
    {
        while (from < line.Length && char.IsWhiteSpace(line[from]) == white) from++;
        return from;
    }
}
