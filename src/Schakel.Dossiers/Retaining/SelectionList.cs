// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using Schakel.Procedures;

namespace Schakel.Dossiers.Retaining;

/// <summary>A selection list: per procedure or kind what is kept, how long, and what becomes of it.</summary>
/// <param name="Rules">Its rules; none occurs twice for the same.</param>
public sealed record SelectionList(ImmutableArray<SelectionRule> Rules)
{
    /// <summary>Its columns.</summary>
    public static readonly ImmutableArray<string> Columns = ["voor", "categorie", "begint", "jaren", "actie", "bron"];

    /// <summary>The one event at which a period can start: that the dossier closes.</summary>
    public const string AtClosing = "sluiting";

    private const int MostYears = 500;
    private const int Longest = 200;

    /// <summary>The rule of a dossier: that of its procedure, or else that of its kind. Null where the list has none.</summary>
    /// <param name="procedure">The procedure, by name.</param>
    /// <param name="kind">Its kind, by its Dutch word.</param>
    public SelectionRule? RuleFor(string procedure, string kind) => Rules.FirstOrDefault(rule => rule.For == procedure) ?? Rules.FirstOrDefault(rule => rule.For == kind);

    /// <summary>Reads a list. Everything that is wrong with it is told at once, and then there is no list.</summary>
    /// <param name="rows">Its rows, the one with the columns first, each with the line it stands on.</param>
    /// <param name="known">The words that a rule can be for: names of procedures and of kinds.</param>
    public static (SelectionList? List, ImmutableArray<SelectionFinding> Findings) Read(IReadOnlyList<(long Line, ImmutableArray<string> Cells)> rows, IReadOnlySet<string> known)
    {
        if (rows.Count == 0)
            return (null, [new(1, new("De selectielijst is leeg.", "The selection list is empty."))]);
        var columns = rows[0].Cells.Select(cell => cell.Trim()).ToList();
        var missing = Columns.Where(column => !columns.Contains(column)).ToList();
        if (missing.Count > 0)
        {
            return (null, [.. missing.Select(column => new SelectionFinding(rows[0].Line, new(
                $"De kolom ‘{column}’ ontbreekt. Zet op de eerste regel: {string.Join(',', Columns)}.", $"The column ‘{column}’ is missing. Put on the first line: {string.Join(',', Columns)}.")))]);
        }

        var findings = new List<SelectionFinding>();
        var rules = new List<SelectionRule>();
        foreach (var (line, cells) in rows.Skip(1))
        {
            if (cells.Length != columns.Count)
                findings.Add(new(line, new($"Deze regel heeft {cells.Length} kolommen in plaats van {columns.Count}.", $"This line has {cells.Length} columns instead of {columns.Count}.")));
            else
                Row(line, column => cells[columns.IndexOf(column)].Trim(), known, rules, findings);
        }

        if (rules.Count == 0 && findings.Count == 0)
            findings.Add(new(rows[0].Line, new("De selectielijst heeft geen regels.", "The selection list has no rules.")));
        return findings.Count > 0 ? (null, [.. findings]) : (new SelectionList([.. rules]), []);
    }

    private static void Row(long line, Func<string, string> cell, IReadOnlySet<string> known, List<SelectionRule> rules, List<SelectionFinding> findings)
    {
        var before = findings.Count;
        var (what, category, source) = (cell("voor"), cell("categorie"), cell("bron"));
        if (!known.Contains(what))
            Wrong($"‘{what}’ is geen procedure en geen soort.", $"‘{what}’ is no procedure and no kind.");
        else if (rules.Exists(rule => rule.For == what))
            Wrong($"‘{what}’ staat er twee keer. Laat één regel staan.", $"‘{what}’ is there twice. Keep one line.");
        foreach (var (name, value) in new[] { ("categorie", category), ("bron", source) })
        {
            if (value.Length is 0 or > Longest || value.Any(char.IsControl))
                Wrong($"De kolom ‘{name}’ moet één regel zijn, van 1 tot {Longest} tekens.", $"The column ‘{name}’ must be one line, of 1 to {Longest} characters.");
        }

        if (cell("begint") is var begins and not AtClosing)
            Wrong($"‘{begins}’ kan niet. De termijn begint bij ‘{AtClosing}’.", $"‘{begins}’ cannot be. The period starts at ‘{AtClosing}’.");
        if (!int.TryParse(cell("jaren"), NumberStyles.None, CultureInfo.InvariantCulture, out var years) || years is 0 or > MostYears)
            Wrong($"‘{cell("jaren")}’ is geen aantal jaren. Schrijf een heel getal van 1 tot en met {MostYears}.", $"‘{cell("jaren")}’ is no number of years. Write a whole number from 1 up to and including {MostYears}.");
        Disposal? disposal = cell("actie") switch { "vernietigen" => Disposal.Destroy, "bewaren" => Disposal.Keep, _ => null };
        if (disposal is null)
            Wrong($"‘{cell("actie")}’ kan niet. Kies ‘vernietigen’ of ‘bewaren’.", $"‘{cell("actie")}’ cannot be. Choose ‘vernietigen’ (destroy) or ‘bewaren’ (keep).");
        if (findings.Count == before)
            rules.Add(new(what, category, years, disposal!.Value, source));

        void Wrong(string dutch, string english) => findings.Add(new(line, new(dutch, english)));
    }
}

/// <summary>Something that is wrong with a selection list.</summary>
/// <param name="Line">On which line of its file.</param>
/// <param name="Message">What.</param>
public sealed record SelectionFinding(long Line, Wording Message);
