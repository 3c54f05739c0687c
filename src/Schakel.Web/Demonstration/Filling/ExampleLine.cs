// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Schakel.Dossiers.Events;
using Schakel.Procedures;
using Schakel.Storage;
using Schakel.Web.Cases;
using Schakel.Web.Registers;

namespace Schakel.Web.Demonstration.Filling;

/// <summary>A step of the one line that the demonstration tells: what happened, in which dossier, as whom to look.</summary>
public sealed record ExampleLine
{
    [JsonPropertyName("titel")]
    public required string Titel { get; init; }

    [JsonPropertyName("title")]
    public required string EnglishTitle { get; init; }

    [JsonPropertyName("tekst")]
    public required string Tekst { get; init; }

    [JsonPropertyName("text")]
    public required string EnglishText { get; init; }

    /// <summary>The example, or with <c>/toezegging</c> what was promised in it.</summary>
    [JsonPropertyName("dossier")]
    public required string Dossier { get; init; }

    /// <summary>The persona to look as.</summary>
    [JsonPropertyName("als")]
    public required string As { get; init; }

    [JsonPropertyName("doe")]
    public string? Doe { get; init; }

    [JsonPropertyName("do")]
    public string? EnglishDo { get; init; }

    [JsonIgnore]
    public Wording Title => new(Titel, EnglishTitle);

    [JsonIgnore]
    public Wording Text => new(Tekst, EnglishText);

    /// <summary>What a visitor does to carry it on; null where that is done.</summary>
    [JsonIgnore]
    public Wording? Do => Doe is { } dutch && EnglishDo is { } english ? new(dutch, english) : null;

    /// <summary>The steps, in order.</summary>
    /// <param name="home">The folder that holds <c>policy</c>.</param>
    public static ImmutableArray<ExampleLine> Read(string home) =>
        JsonSerializer.Deserialize<ImmutableArray<ExampleLine>>(File.ReadAllText(Path.Join(home, "policy", "demonstration", "lijn", "wia.json")));

    /// <summary>The steps with the numbers of their dossiers; none where the store was not filled with all of them.</summary>
    public static async Task<ImmutableArray<(ExampleLine Step, string Number)>> There(string home, Registry registry, Store store, CancellationToken stop)
    {
        var there = ImmutableArray.CreateBuilder<(ExampleLine, string)>();
        foreach (var step in Read(home))
        {
            var parts = step.Dossier.Split('/');
            if (await FoundCase.Find(store, registry.Names, Script.NumberOf(parts[0]).Text, stop) is not { } found)
                return [];
            if ((parts.Length == 1 ? found.File.Number : found.Events.OfType<CaseEvent.Promised>().FirstOrDefault()?.As) is not { } number)
                return [];
            there.Add((step, number.Text));
        }

        return there.ToImmutable();
    }
}
