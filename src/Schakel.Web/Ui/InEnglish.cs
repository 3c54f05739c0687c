// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using CsvHelper;
using Schakel.Procedures;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Settings;

namespace Schakel.Web.Ui;

/// <summary>What jurists wrote in Dutch, on English pages: as <c>policy/translations</c> says it. What it does not say stays as it was written.</summary>
internal static class InEnglish
{
    private static readonly FrozenDictionary<string, string> Known = Read().ToFrozenDictionary(row => row.Text, row => row.English, StringComparer.Ordinal);

    // Laid out once; it goes when the Dutch one goes.
    private static readonly ConditionalWeakTable<Course, Course> Courses = [];

    /// <summary>All there is, as a test reads it.</summary>
    public static IReadOnlyCollection<string> Texts => Known.Keys;

    /// <summary>A text in both languages; in English the Dutch where nobody translated it.</summary>
    public static Wording Of(string dutch) => new(dutch, Known.GetValueOrDefault(dutch, dutch));

    /// <summary>What an office is called.</summary>
    public static Wording Title(Office office) => office.Title.Length > 0 ? Of(office.Title) : new(office.Name, office.Name);

    /// <summary>What an office is called, by its name; other names stand as they are.</summary>
    public static Wording Title(OrganisationType type, string holder) => type.Office(holder) is { } office ? Title(office) : new(holder, holder);

    /// <summary>A procedure as an English page draws it and tells of it: the same one, to be followed in its own words.</summary>
    public static Procedure Of(Procedure procedure) => procedure with
    {
        Title = Labels.Title(procedure).English,
        RaiserName = procedure.RaiserName is { } raiser ? Of(raiser).English : null,
        Raising = procedure.Raising is { } raising ? raising with { Who = Of(raising.Who).English } : null,
        Steps = [.. procedure.Steps.Select(step => step with { Task = Of(step.Task).English })],
    };

    /// <summary>A procedure as an English page draws it, with what one can choose in English too. Nobody can follow it: it answers to other words.</summary>
    public static Procedure Drawn(Procedure procedure)
    {
        var told = Of(procedure);
        return told with
        {
            Acts = [.. told.Acts.Select(Drawn)],
            Steps = [.. told.Steps.Select(step => step with { Acts = [.. step.Acts.Select(Drawn)], Answers = [.. step.Answers.Select(answer => answer with { Label = Drawn(answer.Label) })] })],
        };
    }

    private static Act Drawn(Act act) => act with { Label = Drawn(act.Label) };

    private static string Drawn(string label) => Labels.Answer(label).English.ToLowerInvariant();

    /// <summary>A type of organisation as an English page tells of it.</summary>
    public static OrganisationType Of(OrganisationType type) => type with
    {
        Title = Of(type.Title).English,
        Representatives = Of(type.Representatives).English,
        Offices = [.. type.Offices.Select(office => office with { Title = Title(office).English })],
    };

    /// <summary>A procedure where it runs, as an English page tells of it.</summary>
    public static Course Of(Course course) => Courses.GetValue(course, each => new(Of(each.Procedure), new(Of(each.Setting.Type), each.Setting.Driver is { } driver ? driver with { Title = Title(driver).English } : null)));

    private static IEnumerable<(string Text, string English)> Read()
    {
        using var stream = typeof(InEnglish).Assembly.GetManifestResourceStream("english.csv")!;
        using var reader = new StreamReader(stream);
        using var csv = CsvReader.FromText(reader.ReadToEnd(), new CsvReaderOptions { HasHeader = false });
        csv.Read();
        while (csv.Read())
            yield return (csv.GetString(0), csv.GetString(1));
    }
}
