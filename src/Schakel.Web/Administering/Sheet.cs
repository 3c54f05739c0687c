// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Schakel.Dossiers.Appointing;

namespace Schakel.Web.Administering;

/// <summary>Reads and writes the table in which an organisation tells who works where.</summary>
internal static class Sheet
{
    public const string Unit = "eenheid";
    public const string Title = "titel";
    public const string Under = "valt onder";
    public const string Office = "ambt";
    public const string Person = "persoon";
    public const string Name = "naam";
    public const string Mail = "mail";
    public const string From = "vanaf";
    public const string Until = "tot en met";
    public const string As = "als";

    /// <summary>How many rows at most: twice the largest municipality.</summary>
    public const int Most = 50_000;

    public static readonly ImmutableArray<string> Columns = [Unit, Title, Under, Office, Person, Name, Mail, From, Until, As];

    private static readonly ImmutableArray<string> Needed = [Unit, Office, Person, From];
    private static readonly string[] Dates = ["yyyy-MM-dd", "d-M-yyyy", "dd-MM-yyyy"];

    /// <summary>Reads a table.</summary>
    public static ReadSheet Read(string text)
    {
        var (rows, faults) = (ImmutableArray.CreateBuilder<SheetRow>(), ImmutableArray.CreateBuilder<SheetFault>());
        try
        {
            using var csv = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true, IncludeValuesInExceptions = false, AllowLineBreaksInQuotes = false, MalformedData = CsvMalformedDataHandling.Throw });
            if (!csv.Read())
                return new([], [new(0, new("De tabel is leeg.", "The table is empty."))]);
            var columns = Cells(csv).Select(each => each.ToLowerInvariant()).ToArray();
            if (Needed.Where(each => !columns.Contains(each)).ToList() is { Count: > 0 } missing)
            {
                return new([], [new(1, new(
                    $"De eerste regel moet de kolommen noemen. Wat mist: {string.Join(", ", missing)}.", $"The first line must name the columns. Missing: {string.Join(", ", missing)}."))]);
            }

            while (csv.Read())
            {
                var cells = Cells(csv);
                if (cells.All(string.IsNullOrEmpty))
                    continue;
                if (rows.Count == Most)
                    return new([], [new(csv.LineNumber, new($"De tabel heeft meer dan {Most} regels.", $"The table has more than {Most} lines."))]);
                if (cells.Length > columns.Length)
                    faults.Add(new(csv.LineNumber, new($"Hier staan {cells.Length} vakken, en er zijn {columns.Length} kolommen.", $"There are {cells.Length} cells here, and {columns.Length} columns.")));
                rows.Add(new(csv.LineNumber, columns.Zip(cells).DistinctBy(cell => cell.First).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal)));
            }
        }
        catch (CsvFormatException e)
        {
            faults.Add(new(e.LineNumber, new("Er staat een aanhalingsteken dat niet wordt gesloten.", "There is a quotation mark that is not closed.")));
        }

        return new(rows.ToImmutable(), faults.ToImmutable());
    }

    /// <summary>The chart as such a table, which can be read again.</summary>
    public static string Write(Chart chart, IReadOnlyDictionary<string, (string Login, string Name, string Mail)> people)
    {
        var lines = new List<string> { string.Join(';', Columns) };
        lines.AddRange(chart.Units.Select(unit => Line(unit.Name, unit.Title, unit.Under, "", "", "", "", "", "", "")));
        lines.AddRange(chart.Appointments.Select(each =>
        {
            var (login, name, mail) = people.GetValueOrDefault(each.Account, ("", "", ""));
            return Row(each.At.Unit, each.At.Office, MailedOffice.Is(login) ? MailedOffice.Word : login, name, mail, each.From, each.Until, each.As is Capacity.Substitute).TrimEnd();
        }));
        return string.Join("\r\n", lines) + "\r\n";
    }

    /// <summary>One row of it, for someone in an office.</summary>
    public static string Row(string unit, string office, string login, string name, string mail, DateOnly from, DateOnly? until, bool standsIn) =>
        Line(unit, "", "", office, login, name, mail, Day(from), until is { } last ? Day(last) : "", standsIn ? Substitute : Holder) + "\r\n";

    public const string Holder = "vervuller";
    public const string Substitute = "vervanger";

    public static DateOnly? Date(string typed) => DateOnly.TryParseExact(typed, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Day(DateOnly day) => day.ToString(Dates[0], CultureInfo.InvariantCulture);

    private static string Line(params string[] cells) => string.Join(';', cells.Select(cell =>
        IsFormula(cell) ? $"\"'{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell.IndexOfAny([';', '"', '\n', '\r']) >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell));

    // What begins so would be a formula in a spreadsheet, so it is written behind a sign that is taken off again: else who logs in by a telephone
    // number would be someone else after his own table was read.
    private static bool IsFormula(string cell) => cell is ['=' or '+' or '-' or '@', ..];

    private static string[] Cells(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(column => csv.GetString(column).Trim()).Select(cell => cell is ['\'', ..] && IsFormula(cell[1..]) ? cell[1..] : cell)];
}
