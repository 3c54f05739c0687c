// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;
using Schakel.Storage.Reading;
using Schakel.Web.Register;

namespace Schakel.Web.Promised;

/// <summary>What became of a promise, as people see it.</summary>
/// <param name="Word">As it is kept.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Text">What it means.</param>
/// <param name="Link">How its link is drawn.</param>
public sealed record Fate(string Word, Wording Name, Wording Text, LinkShape Link)
{
    // Withdrawn ones are no promise any more, and are not counted.
    public static readonly ImmutableArray<Fate> All =
    [
        new("nagekomen", new("Nagekomen", "Kept"), new("Gedaan, en de melder zag het zelf.", "Done, and the raiser saw so himself."), LinkShape.Closed),
        new("gedaan", new("Gezegd gedaan", "Said to be done"), new("De organisatie zegt dat het gedaan is. De melder kijkt het nog na.", "The organisation says it is done. The raiser is still to see for himself."), LinkShape.Open),
        new("toegezegd", new("Loopt", "Running"), new("De datum is nog niet voorbij.", "The date has not passed yet."), LinkShape.Open),
        new("gebroken", new("Gebroken", "Broken"), new("De datum ging voorbij, of de melder zag dat het niet gedaan is. Het gaat een trede omhoog.", "The date passed, or the raiser saw it was not done. It climbs a rung."), LinkShape.Broken),
    ];
}

/// <summary>How a promise is drawn: two joined rings, the second still open, or two loose halves.</summary>
public enum LinkShape
{
    Closed,
    Open,
    Broken,
}

/// <summary>Counts of promises.</summary>
internal static class PromiseCounts
{
    public static long Of(this IEnumerable<PromiseCount> counts, string state, string organisation) =>
        counts.Where(each => each.State == state && each.Organisation == organisation).Sum(each => each.Count);

    public static long Together(this IEnumerable<PromiseCount> counts, string state) => Few.Together(counts.Where(each => each.State == state).Select(each => each.Count));
}
