// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.Appointing;

/// <summary>A position (<c>functie</c>): an office in a unit.</summary>
/// <param name="Unit">The unit; empty for the organisation as a whole.</param>
/// <param name="Office">The office, by name.</param>
public sealed record Position(string Unit, string Office);

/// <summary>That someone fills a position (<c>vervulling</c>), from a day and as long as it lasts.</summary>
/// <param name="At">The position.</param>
/// <param name="Account">Who.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null where that is not known.</param>
/// <param name="As">As what.</param>
public sealed record Appointment(Position At, string Account, DateOnly From, DateOnly? Until, Capacity As)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool Holds(DateOnly day) => From <= day && (Until is not { } until || day <= until);

    /// <summary>Whether both hold on some day.</summary>
    public bool Overlaps(Appointment other) => From <= (other.Until ?? DateOnly.MaxValue) && other.From <= (Until ?? DateOnly.MaxValue);
}

/// <summary>As what someone fills a position.</summary>
public enum Capacity
{
    /// <summary>He holds it (<c>vervuller</c>).</summary>
    Holder,

    /// <summary>He stands in for who holds it (<c>vervanger</c>): an office that nobody holds passes to him (G5).</summary>
    Substitute,
}
