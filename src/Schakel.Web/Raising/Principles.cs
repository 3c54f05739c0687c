// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;
using Schakel.Web.Registers;

namespace Schakel.Web.Raising;

/// <summary>A principle of a framework in force.</summary>
public sealed record Principle(string Framework, string Name, Wording Title, Wording Explanation);

/// <summary>A regulation that something can be about.</summary>
public sealed record Regulation(string Name, string Title, string Abbreviation);

/// <summary>What people choose from while they raise something, as far as it stands in <c>policy</c>; where it does not, they write it themselves.</summary>
public sealed record Choices(ImmutableArray<Principle> Principles, ImmutableArray<Regulation> Regulations)
{
    public static Choices Read(string home) => new(
        [.. Rows(home, "frameworks", "beginselen.csv").Select(row => new Principle(row["kader"], row["naam"], new(row["titel"], row["title"]), new(row["uitleg"], row["explanation"])))],
        [.. Rows(home, "regulations", "regelingen.csv").Select(row => new Regulation(row["naam"], row["titel"], row["kort"]))]);

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string home, string folder, string file) =>
        File.Exists(Path.Join(home, "policy", folder, file)) ? Table.Read(home, folder, file) : [];
}

/// <summary>The word by which a procedure asks which principles are at stake.</summary>
internal static class Principles
{
    public const string Asked = "beginselen";
}
