// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Schakel.Web.Registers;

namespace Schakel.Web.Demonstration.Filling;

/// <summary>Reads what a demonstration is filled with: dossiers with a course of their own, and the many alike signals of one decision.</summary>
public static class Examples
{
    private static readonly JsonSerializerOptions Options = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>All of them, by name.</summary>
    /// <param name="home">The folder that holds <c>policy</c>.</param>
    /// <exception cref="InvalidDataException">A text cannot be read.</exception>
    public static ImmutableArray<Example> Read(string home)
    {
        var folder = Path.Join(home, "policy", "demonstration");
        return
        [
            .. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).SelectMany(path => Written(path)),
            .. Table.Read(home, "demonstration", "signalen.csv").Select(Signal),
        ];
    }

    private static ImmutableArray<Example> Written(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ImmutableArray<Example>>(File.ReadAllText(path), Options);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }

    private static Example Signal(IReadOnlyDictionary<string, string> row, int index) => new()
    {
        Name = $"signaal-{index + 1}",
        Procedure = "signaal",
        Organisation = row["organisatie"],
        Driver = row["stuur"],
        Raiser = row["melder"],
        Protection = row["bescherming"],
        DaysAgo = int.Parse(row["dagen-geleden"], CultureInfo.InvariantCulture),
        Now = "oppakken",
        Texts = ImmutableDictionary<string, string>.Empty.Add("verhaal", row["verhaal"]).Add("feiten", row["feiten"]),
    };
}
