// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Reading;

namespace Schakel.Web.ProcedureTexts;

/// <summary>The procedures that come with the program, as their jurists wrote them, and what they are checked against.</summary>
/// <param name="Texts">By name.</param>
/// <param name="Surroundings">What they are checked against.</param>
public sealed record ShippedTexts(ImmutableSortedDictionary<string, ShippedText> Texts, Surroundings Surroundings)
{
    private const string InForce = "nederland.txt";

    public static ShippedTexts Read(string home)
    {
        var read = Files(home, "procedures").Select(file => (Text: File.ReadAllText(file), Read: ProcedureReader.Read(File.ReadAllBytes(file), Path.GetFileName(file))))
            .Where(each => each.Read.Procedure is not null).ToList();
        var types = Files(home, "organisations").Select(file => OrganisationReader.Read(File.ReadAllText(file), Path.GetFileName(file)).Type)
            .OfType<Schakel.Procedures.Organisations.OrganisationType>().OrderBy(type => type.Name, StringComparer.Ordinal);
        var calendar = CalendarReader.Read(File.ReadAllText(Path.Join(home, "policy", "calendars", InForce)), InForce).Calendar
            ?? throw new InvalidDataException($"The calendar {InForce} cannot be read.");
        var surroundings = new Surroundings([.. types], calendar, [.. read.Select(each => each.Read.Procedure!)]);
        return new(
            read.GroupBy(each => each.Read.Procedure!.Name).Select(versions => versions.MaxBy(each => each.Read.Procedure!.Version))
                .ToImmutableSortedDictionary(each => each.Read.Procedure!.Name, each => new ShippedText(each.Text, new Lazy<Examined>(() => Examined.Of(each.Text, surroundings))), StringComparer.Ordinal),
            surroundings);
    }

    private static IEnumerable<string> Files(string home, string folder) =>
        Directory.EnumerateFiles(Path.Join(home, "policy", folder), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}

/// <summary>A text with what there is to know of it; found out when someone first asks.</summary>
public sealed record ShippedText(string Text, Lazy<Examined> Known)
{
    public Examined Examined => Known.Value;
}
