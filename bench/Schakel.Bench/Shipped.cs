// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Reading;

namespace Schakel.Bench;

/// <summary>What is measured: everything under policy/, and a ladder of any length.</summary>
internal static class Shipped
{
    private static readonly string Folder = Path.Combine(Root, "policy");

    public static ImmutableArray<(string File, string Text)> Texts { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "procedures"), "*.txt").Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))];

    public static Calendar NewCalendar() =>
        CalendarReader.Read(File.ReadAllText(Path.Combine(Folder, "calendars", "nederland.txt")), "nederland.txt").Calendar!;

    public static ImmutableArray<OrganisationType> Types { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Folder, "organisations", "types"), "*.txt").Order(StringComparer.Ordinal)
            .Select(file => OrganisationReader.Read(File.ReadAllText(file), Path.GetFileName(file)).Type!),
    ];

    public static Surroundings Surroundings { get; } =
        new(Types, NewCalendar(), [.. Texts.Select(text => ProcedureReader.Read(text.Text, text.File).Procedure!)]);

    /// <summary>
    /// A promise-like procedure of so many steps that holds: raiser's rights alternate with duties in one long statutory term, the only
    /// way so many steps stay under a cap.
    /// </summary>
    public static string Ladder(int steps)
    {
        var text = new StringBuilder("""
            procedure lang, versie 1
            titel     Een lange procedure
            soort     invoeringstoets
            grond     meting
            trekken   wie meet
            stuur     wie besloot
            ladder    stuur < boven stuur < openbaar
            rekenen   als Algemene termijnenwet (eigen keuze)
            beschermt open
            termijn   lang 12 weken vanaf ontvangst

            """);
        for (var step = 0; step < steps; step++)
        {
            var next = step == steps - 1 ? "klaar als beantwoord" : $"s{step + 1}";
            var after = step >= steps - 2 ? "openbaar" : $"s{step + 2}";
            text.Append($"\nstap s{step}\n  wie stuur\n  plicht ga verder\n  in lang\n  kan verder -> {next} met motivering\n  kan anders -> {(step >= steps - 2 ? "klaar als beantwoord" : after)} met motivering\n  zwijgt -> {(step == steps - 1 ? "openbaar" : next)}\n");
        }

        return text.ToString();
    }

    public static string Root => root ??= Found();

    private static string? root;

    private static string Found()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Schakel.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run this inside the repository.");
    }
}
