// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Reading;

namespace Schakel.Tests.Support;

/// <summary>What is shipped under <c>policy/</c>, read from the checkout.</summary>
public static class Policy
{
    /// <summary>The root of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    public static Calendar Calendar { get; } = ReadCalendar();

    public static ImmutableArray<OrganisationType> Types { get; } =
        [.. Texts("organisations/types").Select(file => OrganisationReader.Read(File.ReadAllText(file), file).Type).OfType<OrganisationType>()];

    public static ImmutableArray<Procedure> Procedures { get; } =
        [.. Texts("procedures").Select(file => ProcedureReader.Read(File.ReadAllText(file), file).Procedure).OfType<Procedure>()];

    private static IEnumerable<string> Texts(string folder) =>
        Directory.Exists(Path.Combine(Root, "policy", folder))
            ? Directory.EnumerateFiles(Path.Combine(Root, "policy", folder), "*.txt").Order(StringComparer.Ordinal)
            : [];

    private static Calendar ReadCalendar()
    {
        var file = Path.Combine(Root, "policy", "calendars", "nederland.txt");
        var (calendar, findings) = CalendarReader.Read(File.ReadAllText(file), file);
        return calendar ?? throw new InvalidOperationException(findings[0].ToString());
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Schakel.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run inside the checkout.");
    }
}
