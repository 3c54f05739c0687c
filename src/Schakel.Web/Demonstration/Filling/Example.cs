// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Schakel.Web.Demonstration.Filling;

/// <summary>A dossier of the demonstration as it is written down: how it is opened, and what people do after that. Days are counted, never dated.</summary>
public sealed record Example
{
    /// <summary>Its name: its number and those of what it leads to are made of it.</summary>
    [JsonPropertyName("naam")]
    public required string Name { get; init; }

    [JsonPropertyName("procedure")]
    public required string Procedure { get; init; }

    [JsonPropertyName("organisatie")]
    public required string Organisation { get; init; }

    /// <summary>The office at the wheel; null where the procedure says which.</summary>
    [JsonPropertyName("stuur")]
    public string? Driver { get; init; }

    /// <summary>A persona, or a role that nobody plays.</summary>
    [JsonPropertyName("melder")]
    public required string Raiser { get; init; }

    [JsonPropertyName("bescherming")]
    public string Protection { get; init; } = "open";

    /// <summary>How many days ago it is opened. It shifts a little, so that nobody works on a Sunday and it gets where it must be.</summary>
    [JsonPropertyName("dagen-geleden")]
    public required int DaysAgo { get; init; }

    /// <summary>Where it must be today: a step, a forum, or how it ended.</summary>
    [JsonPropertyName("nu")]
    public required string Now { get; init; }

    /// <summary>How many days are left of that step, on a working day; null where any will do.</summary>
    [JsonPropertyName("nog")]
    public int? DaysLeft { get; init; }

    /// <summary>Where the facts were published; null where they are invented.</summary>
    [JsonPropertyName("bron")]
    public string? Source { get; init; }

    /// <summary>Where a real case was published that it is made after; null where there is none.</summary>
    [JsonPropertyName("naar")]
    public string? MadeAfter { get; init; }

    [JsonPropertyName("schrijft")]
    public required ImmutableDictionary<string, string> Texts { get; init; }

    /// <summary>Principles that are appealed to, by name.</summary>
    [JsonPropertyName("beginselen")]
    public ImmutableArray<string> Principles { get; init; } = [];

    /// <summary>What the raiser weighs himself.</summary>
    [JsonPropertyName("weging")]
    public ImmutableArray<ExampleWeighed> Weighing { get; init; } = [];

    /// <summary>Dates that are filled in, in days after the opening.</summary>
    [JsonPropertyName("dagen")]
    public ImmutableDictionary<string, int> Dates { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Other examples it is about: <c>hangt-aan</c>, <c>voegt-bij</c> or <c>herhaalt</c>, and the name.</summary>
    [JsonPropertyName("bij")]
    public ImmutableDictionary<string, string> Links { get; init; } = ImmutableDictionary<string, string>.Empty;

    [JsonPropertyName("verder")]
    public ImmutableArray<ExampleTurn> Turns { get; init; } = [];
}
