// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Schakel.Dossiers.Numbers;
using Schakel.Web.Ui;

namespace Schakel.Web.Raising;

/// <summary>What someone is raising and has not sent yet, or has just sent. It is kept sealed: only his browser can open it.</summary>
/// <param name="Command">The id under which it is sent: sent twice, it is one dossier.</param>
/// <param name="Chance">Where his code is made from, so that sending twice gives one code; empty once he has kept it.</param>
/// <param name="Procedure">The procedure, by name.</param>
/// <param name="Fields">What was typed, by field.</param>
public sealed record Concept(string Command, string Chance, string Procedure, ImmutableDictionary<string, string> Fields)
{
    /// <summary>The number of the dossier, once it was sent.</summary>
    public string? Number { get; init; }

    /// <summary>Whether the raiser comes back with a code.</summary>
    public bool HasCode { get; init; }

    /// <summary>The dossiers that are to belong to it, by number; who raises alone has none.</summary>
    public ImmutableArray<string> Gathers { get; init; } = [];

    /// <summary>The dossier that it raises again; null for what is raised for the first time.</summary>
    public string? Repeats { get; init; }

    /// <summary>The case that it was learned in, by number; null for what is raised by itself.</summary>
    public string? LearnedIn { get; init; }

    /// <summary>Whether it was sent and the raiser has not shown yet that he kept his code.</summary>
    [JsonIgnore]
    public bool IsCodeLoose => Number is not null && HasCode && Chance.Length > 0;

    /// <summary>The code; null once it was kept.</summary>
    [JsonIgnore]
    public RaiserCode? Code => Chance.Length == 0 ? null : RaiserCode.From(Convert.FromHexString(Chance));

    [JsonIgnore]
    public Typed Typed => new(Fields.ToImmutableDictionary(kept => kept.Key, kept => kept.Value.Split('\u001f').ToImmutableArray(), StringComparer.Ordinal));

    public static Concept New(string procedure) =>
        new(Ids.New(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RaiserCode.Bytes)), procedure, ImmutableDictionary<string, string>.Empty);

    /// <summary>With what was typed in these fields; a field that was left empty is emptied.</summary>
    public Concept With(IEnumerable<string> names, Typed typed) => this with
    {
        Fields = Fields.SetItems(names.Select(name => KeyValuePair.Create(name, string.Join('\u001f', typed.All(name).Select(value => value.Trim()).Where(value => value.Length > 0))))),
    };

    /// <summary>As it stays after sending: nothing of the story, and the code until it is kept.</summary>
    public Concept Sent(string number, bool hasCode) => this with
    {
        Number = number,
        HasCode = hasCode,
        Fields = ImmutableDictionary<string, string>.Empty,
        Chance = hasCode ? Chance : "",
    };

    /// <summary>Never what it holds: it must not reach a log by way of a message.</summary>
    public override string ToString() => "concept";
}
