// SPDX-License-Identifier: EUPL-1.2
using System.Text.Unicode;
using CsvHelper;
using Schakel.Procedures.Calendars;

namespace Schakel.Cli;

/// <summary>Many terms at once: a table of events and terms, to which the last days are added. Other columns stay as they are.</summary>
internal static class TermTable
{
    private const string Event = "gebeurtenis";
    private const string Count = "aantal";
    private const string Unit = "eenheid";
    private const string Last = "laatste-dag";

    /// <summary>Writes the table with the last days. Where one row is wrong nothing is written: half an answer would be taken for a whole one.</summary>
    public static int Write(string typed, Calendar calendar, bool act, Session session)
    {
        var file = TextFile.Read(session.PathOf(typed), typed);
        if (!Utf8.IsValid(file.Bytes))
            throw new WrongUse($"‘{typed}’ is geen UTF-8. Bewaar het als UTF-8 en probeer het opnieuw.", $"‘{typed}’ is not UTF-8. Save it as UTF-8 and try again.");
        // A quote that is never closed must not swallow the lines after it.
        using var csv = CsvReader.FromText(file.Text.TrimStart('\uFEFF'), new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true, AllowLineBreaksInQuotes = false });
        var columns = csv.Read() ? Cells(csv).Select(name => name.Trim()).ToList() : [];
        foreach (var needed in new[] { Event, Count, Unit }.Where(needed => !columns.Contains(needed)))
            throw new WrongUse($"‘{typed}’ heeft geen kolom ‘{needed}’. Zet op de eerste regel: {Event},{Count},{Unit},{Last}.", $"‘{typed}’ has no column ‘{needed}’. Put on the first line: {Event},{Count},{Unit},{Last}.");
        var separator = csv.Separator;
        var rows = new List<string[]>();
        var wrong = 0;
        while (csv.Read())
        {
            var place = $"{typed}:{csv.LineNumber}";
            try
            {
                rows.Add(Row(Cells(csv), place, columns, calendar, act, session));
            }
            catch (WrongUse e)
            {
                wrong++;
                session.Note($"{place}: {e.What.Dutch}", $"{place}: {e.What.English}");
            }
        }

        if (wrong > 0)
            return ExitCode.WrongUse;
        Print(columns.Contains(Last) ? columns : [.. columns, Last], rows, separator, session);
        return ExitCode.Holds;
    }

    private static string[] Row(string[] cells, string place, List<string> columns, Calendar calendar, bool act, Session session)
    {
        if (cells.Length > columns.Count || cells.Length < columns.Count - (columns.LastOrDefault() == Last ? 1 : 0))
            throw new WrongUse($"Deze regel heeft {cells.Length} kolommen in plaats van {columns.Count}. Maak ze gelijk.", $"This line has {cells.Length} columns instead of {columns.Count}. Make them the same.");
        var day = Typed.LastDay(calendar, Typed.Date(Cell(Event)), Typed.Term(Cell(Count), Cell(Unit)), act).ToString("yyyy-MM-dd");
        var at = columns.IndexOf(Last);
        if (at < 0 || at >= cells.Length)
            return [.. cells, day];
        if (cells[at].Trim() is { Length: > 0 } told && told != day)
            session.Note($"{place}: in het bestand staat {told}, berekend is {day}.", $"{place}: the file says {told}, counted is {day}.");
        cells[at] = day;
        return cells;

        string Cell(string column) => cells[columns.IndexOf(column)].Trim();
    }

    private static string[] Cells(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];

    private static void Print(List<string> columns, List<string[]> rows, char separator, Session session)
    {
        using var csv = CsvWriter.Create(session.World.Out, new CsvWriterOptions { Separator = separator, NewLine = "\n" }, leaveOpen: true);
        foreach (var row in rows.Prepend([.. columns]))
            csv.WriteRecord(row);
    }
}
