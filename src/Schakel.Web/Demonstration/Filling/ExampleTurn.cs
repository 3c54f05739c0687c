// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Schakel.Web.Demonstration.Filling;

/// <summary>What someone does in an example after it was opened. It says one thing: an answer, an act, more time, a question, a message or one more raiser.</summary>
public sealed record ExampleTurn
{
    /// <summary>How many days after the opening.</summary>
    [JsonPropertyName("na")]
    public required int After { get; init; }

    /// <summary>In a dossier that this one led to, such as <c>toezegging</c> or <c>horen</c>; null for itself.</summary>
    [JsonPropertyName("in")]
    public string? In { get; init; }

    /// <summary>The answer of whose turn it is.</summary>
    [JsonPropertyName("antwoord")]
    public string? Answer { get; init; }

    /// <summary>An act of one whose turn it is not.</summary>
    [JsonPropertyName("handeling")]
    public string? Act { get; init; }

    /// <summary>The reasons for which whose turn it is takes more time.</summary>
    [JsonPropertyName("verdaagt")]
    public string? Extends { get; init; }

    /// <summary>Who is asked for a contribution.</summary>
    [JsonPropertyName("vraagt")]
    public string? Asks { get; init; }

    /// <summary>A message that moves no clock, or the question to who is asked.</summary>
    [JsonPropertyName("bericht")]
    public string? Message { get; init; }

    /// <summary>Someone who raises it too.</summary>
    [JsonPropertyName("ook-melder")]
    public string? AlsoRaises { get; init; }

    /// <summary>The office that does it, where it is not whose turn it is.</summary>
    [JsonPropertyName("door")]
    public string? By { get; init; }

    [JsonPropertyName("schrijft")]
    public ImmutableDictionary<string, string> Texts { get; init; } = ImmutableDictionary<string, string>.Empty;

    [JsonPropertyName("weging")]
    public ImmutableArray<ExampleWeighed> Weighing { get; init; } = [];

    [JsonPropertyName("toezegging")]
    public ExamplePromise? Promise { get; init; }

    /// <summary>Dates that are filled in, in days after this one.</summary>
    [JsonPropertyName("dagen")]
    public ImmutableDictionary<string, int> Dates { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>What the dossiers that it opens are opened with, by procedure.</summary>
    [JsonPropertyName("opent")]
    public ImmutableDictionary<string, ImmutableDictionary<string, string>> Opens { get; init; } = ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty;
}

/// <summary>A principle that is weighed.</summary>
public sealed record ExampleWeighed(
    [property: JsonPropertyName("beginsel")] string Principle, [property: JsonPropertyName("pleit")] string Pleads, [property: JsonPropertyName("argument")] string Argument,
    [property: JsonPropertyName("belang")] string Interest, [property: JsonPropertyName("wijkt")] string Outcome);

/// <summary>A promise: what, and in how many days; null where it was done at once.</summary>
public sealed record ExamplePromise([property: JsonPropertyName("wat")] string What, [property: JsonPropertyName("over")] int? Within);
