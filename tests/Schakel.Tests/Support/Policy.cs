// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Reading;
using Calendar = Schakel.Procedures.Calendars.Calendar;

namespace Schakel.Tests.Support;

/// <summary>Everything that ships under policy/, read once.</summary>
internal static class Policy
{
    public static string Folder { get; } = Path.Combine(Root(), "policy");

    public static ImmutableArray<string> ProcedureFiles { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "procedures"), "*.txt").Order(StringComparer.Ordinal)];

    public static Calendar Calendar { get; } =
        CalendarReader.Read(File.ReadAllText(Path.Combine(Folder, "calendars", "nederland.txt")), "nederland.txt").Calendar!;

    public static ImmutableArray<OrganisationType> Types { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Folder, "organisations", "types"), "*.txt").Order(StringComparer.Ordinal)
            .Select(file => OrganisationReader.Read(File.ReadAllText(file), Path.GetFileName(file)).Type!),
    ];

    public static ImmutableArray<Procedure> Procedures { get; } =
        [.. ProcedureFiles.Select(file => ProcedureReader.Read(File.ReadAllText(file), Path.GetFileName(file)).Procedure!)];

    public static Surroundings Surroundings { get; } = new(Types, Calendar, Procedures);

    public static TheoryData<string> Names => [.. ProcedureFiles.Select(file => Path.GetFileNameWithoutExtension(file))];

    public static string TextOf(string name) => File.ReadAllText(Path.Combine(Folder, "procedures", name + ".txt"));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Schakel.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
