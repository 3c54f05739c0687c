// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Reading;
using Schakel.Tests.Support;

namespace Schakel.Tests.Checking;

/// <summary>A minimal procedure that one guarantee rejects, with the change that mends it.</summary>
/// <param name="Name">The file in <c>bad/</c>; it starts with the guarantee.</param>
/// <param name="Line">The line of the finding.</param>
/// <param name="Column">Its column.</param>
/// <param name="Was">What to replace.</param>
/// <param name="Becomes">What mends it.</param>
internal sealed partial record BadText(string Name, int Line, int Column, string Was, string Becomes)
{
    private static readonly string Folder = Path.Combine(Policy.Folder, "..", "tests", "Schakel.Tests", "Checking", "bad");

    public string Code { get; } = $"G{int.Parse(Name.AsSpan(1, 2), CultureInfo.InvariantCulture)}";

    public string Text { get; } = File.ReadAllText(Path.Combine(Folder, $"{Name}.txt"));

    public string Mended => Text.Replace(Was, Becomes, StringComparison.Ordinal);

    public static ImmutableArray<OrganisationType> Types { get; } =
    [
        .. new[] { "huis", "keet" }.Select(name => OrganisationReader.Read(File.ReadAllText(Path.Combine(Folder, "types", $"{name}.txt")), name).Type!),
    ];

    /// <summary>The names of every file in the folder, whether or not it is in the table.</summary>
    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!);

    /// <summary>What it is checked against. A second version is compared with the mended text, as is an organisation's own adaptation.</summary>
    public Surroundings Surroundings => new(Types, Policy.Calendar, [.. Policy.Procedures, .. Before()]);

    public static BadText Of(string name) => All.Single(bad => bad.Name == name);

    public Verdict Check(string text) => Checker.Check(text, $"{Name}.txt", Surroundings);

    private IEnumerable<Procedure> Before()
    {
        var mended = ProcedureReader.Read(Mended, "before.txt").Procedure!;
        if (mended.Version == 2)
            yield return mended with { Version = 1 };
        if (mended.Adapts is { Name: "standaard" })
            yield return mended with { Name = "standaard", Adapts = null };
    }
}
