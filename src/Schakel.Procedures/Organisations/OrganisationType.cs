// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Organisations;

/// <summary>A type of organisation: its offices, what they fall under, and which power each has.</summary>
public sealed record OrganisationType
{
    /// <summary>The name texts use, such as <c>gemeente</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the text.</summary>
    public required int Version { get; init; }

    /// <summary>What people read.</summary>
    public string Title { get; init; } = "";

    /// <summary>The statutes it rests on.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Remarks for those who read the text.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The representative body of this organisation, such as <c>gemeenteraad</c>.</summary>
    public string Representatives { get; init; } = "";

    /// <summary>Its offices, in the order of the text.</summary>
    public ImmutableArray<Office> Offices { get; init; } = [];

    /// <summary>Which office fills a functional role.</summary>
    public ImmutableDictionary<string, string> Roles { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Where the word <c>organisatie</c> stands.</summary>
    public Place Place { get; init; }

    /// <summary>The office of this name, or null.</summary>
    /// <param name="name">Its name.</param>
    public Office? Office(string name) => Offices.FirstOrDefault(office => office.Name == name);

    /// <summary>The offices above one, nearest first. A loop in the text ends where it started.</summary>
    /// <param name="office">The office to start from; not itself part of the result.</param>
    public IEnumerable<Office> Above(Office office)
    {
        var seen = new HashSet<string> { office.Name };
        for (var above = Next(office); above is not null && seen.Add(above.Name); above = Next(above))
            yield return above;

        Office? Next(Office from) => from.Under is { } under ? Office(under) : null;
    }
}

/// <summary>An office (<c>ambt</c>): a position that exists whoever fills it.</summary>
/// <param name="Name">Its name in texts.</param>
/// <param name="Title">What people read.</param>
/// <param name="Under">The office it falls under, or null.</param>
/// <param name="Powers">What it may do.</param>
/// <param name="Outside">True where it is no part of the organisation itself (<c>buiten</c>).</param>
/// <param name="Impartial">True where only someone who took no part in the decision may fill it (<c>onbevangen</c>).</param>
/// <param name="Sources">The statutes its powers rest on.</param>
/// <param name="Notes">Remarks for those who read the text.</param>
/// <param name="Place">Where the word <c>ambt</c> stands.</param>
public sealed record Office(
    string Name, string Title, string? Under, ImmutableArray<Power> Powers, bool Outside, bool Impartial,
    ImmutableArray<string> Sources, ImmutableArray<string> Notes, Place Place)
{
    /// <summary>Whether it has this power.</summary>
    /// <param name="power">The power.</param>
    public bool May(Power power) => Powers.Contains(power);
}

/// <summary>What an office may do. Climbing a ladder gives no power: it is here or it is not.</summary>
public enum Power
{
    /// <summary>Take decisions; such an office may be at the wheel (<c>besluiten</c>).</summary>
    Decide,

    /// <summary>Judge the answer of an office below it (<c>beoordelen</c>).</summary>
    Judge,

    /// <summary>See to it that another office does its duty (<c>toezien</c>).</summary>
    Oversee,

    /// <summary>Suspend the execution of a decision (<c>opschorten</c>).</summary>
    Suspend,
}
