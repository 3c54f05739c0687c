// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.Unicode;
using CsvHelper;
using Schakel.Dossiers;
using Schakel.Dossiers.Retaining;
using Schakel.Procedures.Reading;
using Schakel.Web.Hosting;

namespace Schakel.Web.Retaining;

/// <summary>A selection list as a table that people write.</summary>
public static class SelectionText
{
    /// <summary>Its rows, each with the line it stands on.</summary>
    public static IReadOnlyList<(long Line, ImmutableArray<string> Cells)> Rows(string text)
    {
        // A quote that is never closed must not swallow the lines after it.
        using var csv = CsvReader.FromText(text.TrimStart('\uFEFF'), new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true, AllowLineBreaksInQuotes = false });
        var rows = new List<(long, ImmutableArray<string>)>();
        while (csv.Read())
            rows.Add((csv.LineNumber, [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]));
        return rows;
    }

    /// <summary>The list that an organisation goes by: its own, or else the example that ships.</summary>
    internal static (SelectionList? List, ImmutableArray<SelectionFinding> Findings) Of(string organisation, SiteOptions options, Library library)
    {
        var own = options.SelectionLists is { } folder && Path.Join(folder, organisation + ".csv") is var file && File.Exists(file) ? file : null;
        var bytes = File.ReadAllBytes(own ?? Path.Join(options.Home, "policy", "retention", "selectielijst.csv"));
        return Utf8.IsValid(bytes)
            ? SelectionList.Read(Rows(System.Text.Encoding.UTF8.GetString(bytes)), library.Procedures.Values.Select(procedure => procedure.Name).Concat(Vocabulary.Kinds.Words).ToHashSet(StringComparer.Ordinal))
            : (null, [new(1, new("De lijst is geen UTF-8. Bewaar haar als UTF-8.", "The list is not UTF-8. Save it as UTF-8."))]);
    }
}
