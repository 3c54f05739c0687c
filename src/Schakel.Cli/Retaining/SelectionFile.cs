// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Unicode;
using CsvHelper;
using Schakel.Dossiers.Retaining;
using Schakel.Procedures.Reading;

namespace Schakel.Cli.Retaining;

/// <summary>The selection list that a command goes by: what <c>--list</c> names, or the one in <c>policy</c>.</summary>
internal static class SelectionFile
{
    public static Option<string?> Option(Session session) => new("--list")
    {
        HelpName = session.Say("BESTAND", "FILE"),
        Description = session.Say("de selectielijst van de organisatie (csv); anders policy/retention/selectielijst.csv", "the selection list of the organisation (csv); else policy/retention/selectielijst.csv"),
    };

    /// <summary>Reads it.</summary>
    /// <exception cref="WrongUse">It is not there, or something in it is wrong; then everything that is wrong is told with its line.</exception>
    public static SelectionList Read(string? typed, Session session)
    {
        var path = typed is null ? Path.Join(session.Shipped.Home, "policy", "retention", "selectielijst.csv") : session.PathOf(typed);
        var name = typed ?? Path.GetRelativePath(session.Shipped.Home, path);
        var file = TextFile.Read(path, name);
        if (!Utf8.IsValid(file.Bytes))
            throw new WrongUse($"‘{name}’ is geen UTF-8. Bewaar het als UTF-8 en probeer het opnieuw.", $"‘{name}’ is not UTF-8. Save it as UTF-8 and try again.");
        var (list, findings) = SelectionList.Read(Rows(file), Known(session));
        if (list is not null)
            return list;
        foreach (var finding in findings.SkipLast(1))
            session.Note($"{name}:{finding.Line}: {finding.Message.Dutch}", $"{name}:{finding.Line}: {finding.Message.English}");
        throw new WrongUse($"{name}:{findings[^1].Line}: {findings[^1].Message.Dutch}", $"{name}:{findings[^1].Line}: {findings[^1].Message.English}");
    }

    private static HashSet<string> Known(Session session) =>
        [.. Library.Of([], session.Shipped).Surroundings.Procedures.Select(procedure => procedure.Name), .. Vocabulary.Kinds.Words];

    private static List<(long Line, ImmutableArray<string> Cells)> Rows(TextFile file)
    {
        // A quote that is never closed must not swallow the lines after it.
        using var csv = CsvReader.FromText(file.Text.TrimStart('\uFEFF'), new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true, AllowLineBreaksInQuotes = false });
        var rows = new List<(long, ImmutableArray<string>)>();
        while (csv.Read())
            rows.Add((csv.LineNumber, [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]));
        return rows;
    }
}
