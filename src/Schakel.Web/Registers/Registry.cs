// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Web.Registers;

/// <summary>What the site knows that stands in <c>policy</c>: organisations, and in a demonstration the people who play in it.</summary>
/// <param name="Organisations">By name.</param>
/// <param name="Personas">Who one can be in a demonstration.</param>
public sealed record Registry(ImmutableSortedDictionary<string, Organisation> Organisations, ImmutableArray<Persona> Personas)
{
    /// <summary>The names of all organisations: the scope of public pages.</summary>
    public IReadOnlyList<string> Names { get; } = [.. Organisations.Keys];

    public static Registry Read(string home) => new(
        Table.Read(home, "organisations", "organisaties.csv")
            .Select(row => new Organisation(row["naam"], row["titel"], row["soort"], row["verzonnen"] == "ja")).ToImmutableSortedDictionary(each => each.Name, each => each, StringComparer.Ordinal),
        [.. Table.Read(home, "demonstration", "personas.csv").Select(Persona)]);

    /// <summary>What people call an organisation.</summary>
    public string TitleOf(string organisation) => Organisations.TryGetValue(organisation, out var found) ? found.Title : organisation;

    private static Persona Persona(IReadOnlyDictionary<string, string> row) => new(
        row["verwijzing"], new(row["rol"], row["role"]), row["organisatie"], [.. row["ambten"].Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        new(row["uitleg"], row["explanation"]));
}
