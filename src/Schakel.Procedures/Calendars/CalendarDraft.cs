// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Procedures.Calendars;

/// <summary>A calendar while its text is being read. Takes every line, also after a mistake, so that all are told at once.</summary>
internal sealed class CalendarDraft(string file)
{
    private readonly List<CalendarFinding> findings = [];
    private readonly Dictionary<string, CalendarLine> header = new();
    private readonly Dictionary<DateOnly, EquatedDay> days = [];
    private readonly HashSet<DateOnly> seen = [];
    private (CalendarLine Line, EquatedDay? Day)? unsourced; // the day whose source must come on the next line
    private string name = "";
    private int version;

    internal void Take(CalendarLine line)
    {
        if (line.IsBlank) return;
        if (!string.Equals(line.Word, "bron")) MissSource();
        switch (line.Word)
        {
            case "kalender": TakeName(line); break;
            case "titel" or "grond": TakeHeader(line); break;
            case "gelijkgesteld": TakeDay(line); break;
            case "bron": TakeSource(line); break;
            default: Find("K2", line, CalendarMessages.UnknownWord(line.Word)); break;
        }
    }

    internal (Calendar?, ImmutableArray<CalendarFinding>) Finish()
    {
        MissSource();
        foreach (var word in new[] { "kalender", "titel", "grond" })
            if (!header.ContainsKey(word)) Find("K3", 1, 1, CalendarMessages.Missing(word));
        if (findings.Count > 0) return (null, [.. findings.OrderBy(finding => (finding.Line, finding.Column))]);
        return (new Calendar(name, version, days.Values) { Title = header["titel"].Rest, Ground = header["grond"].Rest }, []);
    }

    internal (Calendar?, ImmutableArray<CalendarFinding>) TooLong()
    {
        Find("K1", 1, 1, CalendarMessages.TooLong);
        return (null, [.. findings]);
    }

    private void TakeName(CalendarLine line)
    {
        if (!TakeHeader(line)) return;
        var parts = line.Rest.Split(", versie ");
        if (parts.Length is not 2 || !IsName(parts[0]) || !IsVersion(parts[1]))
            Find("K4", line.Number, line.RestColumn, CalendarMessages.NotAName);
        else
            (name, version) = (parts[0], int.Parse(parts[1]));
    }

    private bool TakeHeader(CalendarLine line)
    {
        if (!header.TryAdd(line.Word, line)) Find("K3", line, CalendarMessages.Twice(line.Word, header[line.Word].Number));
        else if (header.Count is 1 && !line.Word.Equals("kalender")) Find("K3", line, CalendarMessages.NameFirst);
        else return IsText(line);
        return false;
    }

    private void TakeDay(CalendarLine line)
    {
        var rest = line.Next();
        unsourced = (line, null);
        if (!DateOnly.TryParseExact(rest.Word, "O", out var day))
        {
            Find("K5", rest, CalendarMessages.NotADate);
            return;
        }
        if (!seen.Add(day)) Find("K6", rest, CalendarMessages.DayTwice(day));
        else if (Holidays.On(day) is { } free) Find("K7", rest, CalendarMessages.AlreadyFree(free));
        if (IsText(rest)) unsourced = (line, new(day, rest.Rest, ""));
    }

    private void TakeSource(CalendarLine line)
    {
        if (unsourced is not var (_, day)) Find("K8", line, CalendarMessages.SourceWithoutDay);
        else if (IsText(line) && day is not null) days.TryAdd(day.Day, day with { Source = line.Rest });
        unsourced = null;
    }

    private void MissSource()
    {
        if (unsourced is var (line, _)) Find("K8", line, CalendarMessages.DayWithoutSource);
        unsourced = null;
    }

    private bool IsText(CalendarLine line)
    {
        var wrong = line.Rest.Length is 0 or > CalendarReader.MaximumTextLength || line.Rest.Any(char.IsControl);
        if (wrong) Find("K4", line.Number, line.RestColumn, CalendarMessages.NotAText);
        return !wrong;
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 60 && char.IsAsciiLetterLower(name[0])
        && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-');

    private static bool IsVersion(string version) =>
        version.Length is > 0 and <= 6 && version[0] is not '0' && version.All(char.IsAsciiDigit);

    private void Find(string code, CalendarLine line, Wording message) => Find(code, line.Number, line.Column, message);

    private void Find(string code, int line, int column, Wording message) => findings.Add(new(code, file, line, column, message));
}
