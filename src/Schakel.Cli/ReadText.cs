// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.Unicode;
using Schakel.Procedures;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;

namespace Schakel.Cli;

/// <summary>A text, read as what its first word says it is.</summary>
/// <param name="File">The file.</param>
/// <param name="Findings">What is wrong with its words.</param>
internal abstract record ReadText(TextFile File, ImmutableArray<Finding> Findings)
{
    // A word further off is no slip of the pen.
    private const int Slip = 3;
    private static readonly ImmutableArray<string> FirstWords = ["procedure", "organisatie", "kalender"];

    public sealed record OfProcedure(TextFile File, ReadProcedure Read) : ReadText(File, Read.Findings);

    public sealed record OfOrganisation(TextFile File, ReadOrganisation Read) : ReadText(File, Read.Findings);

    public sealed record OfCalendar(TextFile File, Calendar? Calendar, ImmutableArray<Finding> Findings) : ReadText(File, Findings);

    public sealed record OfNothing(TextFile File, ImmutableArray<Finding> Findings) : ReadText(File, Findings);

    /// <summary>Where its first word stands.</summary>
    public Place Place => this switch
    {
        OfProcedure { Read.Procedure: { } procedure } => procedure.Place,
        OfOrganisation { Read.Type: { } type } => type.Place,
        _ => new Place(1, 1),
    };

    /// <summary>The name and version; null where nothing could be read of them.</summary>
    public (string Name, int Version)? Identity => this switch
    {
        OfProcedure { Read.Procedure: { } procedure } => (procedure.Name, procedure.Version),
        OfOrganisation { Read.Type: { } type } => (type.Name, type.Version),
        OfCalendar { Calendar: { } calendar } => (calendar.Name, calendar.Version),
        _ => null,
    };

    public static ReadText Of(TextFile file)
    {
        // Bytes that are no text, or no words at all: the reader of procedures says so.
        if (!Utf8.IsValid(file.Bytes) || FirstWord(file.Text) is not { } first)
            return new OfProcedure(file, ProcedureReader.Read(file.Bytes, file.Name));
        return Meant(first) switch
        {
            "organisatie" => new OfOrganisation(file, OrganisationReader.Read(file.Bytes, file.Name)),
            "kalender" => ReadCalendar(file),
            var meant => ReadProcedure(file, meant is not null),
        };
    }

    // A procedure whose lines stand in another order is one all the same.
    private static ReadText ReadProcedure(TextFile file, bool meant) =>
        ProcedureReader.Read(file.Bytes, file.Name) is var read && (meant || read.Procedure is not null)
            ? new OfProcedure(file, read)
            : new OfNothing(file, [Unknown(file)]);

    private static OfCalendar ReadCalendar(TextFile file)
    {
        var (calendar, findings) = CalendarReader.Read(file.Text, file.Name);
        return new OfCalendar(file, calendar, [.. findings.Select(finding => new Finding(finding.Code, finding.File, new Place(finding.Line, finding.Column), finding.Message))]);
    }

    private static string? FirstWord(string text) => text.TrimStart('\uFEFF').Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();

    private static string? Meant(string first) =>
        Nearest.To(first, FirstWords) is { } nearest && Nearest.Distance(first, nearest) <= Slip ? nearest : null;

    private static Finding Unknown(TextFile file)
    {
        var line = 1 + file.Text.TakeWhile(char.IsWhiteSpace).Count(c => c == '\n');
        return new(TextCode.MissingLine, file.Name, new Place(line, 1), new Wording(
            "Dit is geen tekst van Schakel. Begin met ‘procedure’, ‘organisatie’ of ‘kalender’, en dan een naam en ‘, versie 1’.",
            "This is no text of Schakel. Start with ‘procedure’, ‘organisatie’ or ‘kalender’, then a name and ‘, versie 1’."));
    }
}
