// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;

namespace Schakel.Tests.Calendars;

/// <summary>The calendar we ship, read from the text we ship.</summary>
internal static class Netherlands
{
    internal static readonly string Text = File.ReadAllText(RepositoryPath("policy/calendars/nederland.txt"));

    internal static readonly Calendar Calendar =
        CalendarReader.Read(Text, "nederland.txt").Calendar ?? throw new InvalidOperationException("nederland.txt has findings.");

    internal static string RepositoryPath(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Schakel.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return Path.Combine(folder.FullName, path);
    }

    internal static Term Term(string text) =>
        Procedures.Calendars.Term.TryParse(text, out var term) ? term : throw new ArgumentException($"'{text}' is no term.", nameof(text));

    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "O");
}
