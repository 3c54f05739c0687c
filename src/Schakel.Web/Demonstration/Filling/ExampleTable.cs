// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Schakel.Dossiers.Deliberating;
using Schakel.Dossiers.Numbers;
using Schakel.Storage;

namespace Schakel.Web.Demonstration.Filling;

/// <summary>A table of the demonstration, at which a visitor can sit down.</summary>
public sealed record ExampleTable
{
    /// <summary>The example in which it stands.</summary>
    [JsonPropertyName("dossier")]
    public required string Dossier { get; init; }

    [JsonPropertyName("organisatie")]
    public required string Organisation { get; init; }

    [JsonPropertyName("methode")]
    public required string Method { get; init; }

    [JsonPropertyName("leidt")]
    public required string Convenor { get; init; }

    [JsonPropertyName("stoelen")]
    public required ImmutableArray<ExampleSeat> Seats { get; init; }

    /// <summary>At which step it is, from 1.</summary>
    [JsonPropertyName("stap")]
    public required int Step { get; init; }

    [JsonPropertyName("gezegd")]
    public ImmutableArray<ExampleSaid> Said { get; init; } = [];

    /// <summary>All of them, by the name of their file.</summary>
    /// <param name="home">The folder that holds <c>policy</c>.</param>
    public static ImmutableArray<ExampleTable> Read(string home) =>
        [.. Directory.EnumerateFiles(Path.Join(home, "policy", "demonstration", "tafels"), "*.json").Order(StringComparer.Ordinal).Select(path => JsonSerializer.Deserialize<ExampleTable>(File.ReadAllText(path))!)];

    /// <summary>The code of a seat: made of names, so that it can be given on a page.</summary>
    public RaiserCode CodeOf(int seat) => ExampleCode.Of($"{Dossier}/stoel-{seat}");

    /// <summary>Puts it in the store, by what people do at a table.</summary>
    /// <exception cref="InvalidOperationException">Something is refused: the example is wrong.</exception>
    public async Task Fill(Store store, ImmutableArray<Method> methods)
    {
        foreach (var (line, codes) in Lines(methods.Single(method => method.Name == Method)))
        {
            if (await store.Tables.Add(Organisation, Script.NumberOf(Dossier), line, codes) is { } refusal)
                throw new InvalidOperationException($"The demonstration is refused at a table: {refusal.English}");
        }
    }

    private IEnumerable<(TableLine Line, IReadOnlyList<(int, RaiserCode)> Codes)> Lines(Method method)
    {
        ImmutableArray<Seat> seats = [.. Seats.Select((seat, at) => new Seat(at + 1, Enum.Parse<Perspective>(seat.Perspective), seat.Role, IsOwner: at == 0))];
        yield return (new TableLine.Opened(Convenor, method, seats), [.. seats.Select(seat => (seat.Number, CodeOf(seat.Number)))]);
        foreach (var seat in seats.Where(seat => Seats[seat.Number - 1].Sits))
            yield return (new TableLine.Seated(seat.Number), []);
        for (var step = 0; step < Step; step++)
        {
            if (step > 0)
                yield return (new TableLine.Moved(step - 1, step), []);
            foreach (var (said, at) in Said.Select((said, at) => (said, at)).Where(each => each.said.Step == step + 1))
            {
                yield return (new TableLine.Said($"voorbeeld/{at}", step, said.Seat, said.Text)
                {
                    Side = said.Side switch { "voor" => Side.For, "tegen" => Side.Against, _ => null },
                    Ground = said.Ground switch { "recht" => Ground.Right, "gevolg" => Ground.Consequence, _ => null },
                    Interest = said.Interest,
                    Principle = said.Principle,
                }, []);
            }
        }
    }
}

/// <summary>A seat of it.</summary>
/// <param name="Perspective">From where one looks.</param>
/// <param name="Role">What one does.</param>
/// <param name="Sits">Whether someone sits there already.</param>
public sealed record ExampleSeat([property: JsonPropertyName("blik")] string Perspective, [property: JsonPropertyName("rol")] string Role, [property: JsonPropertyName("zit")] bool Sits);

/// <summary>What was said there.</summary>
public sealed record ExampleSaid
{
    [JsonPropertyName("stap")]
    public required int Step { get; init; }

    [JsonPropertyName("stoel")]
    public required int Seat { get; init; }

    [JsonPropertyName("tekst")]
    public required string Text { get; init; }

    [JsonPropertyName("kant")]
    public string? Side { get; init; }

    [JsonPropertyName("grond")]
    public string? Ground { get; init; }

    [JsonPropertyName("belang")]
    public string Interest { get; init; } = "";

    [JsonPropertyName("beginsel")]
    public string Principle { get; init; } = "";
}
