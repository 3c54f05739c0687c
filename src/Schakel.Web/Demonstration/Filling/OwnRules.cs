// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using Schakel.Dossiers.Regulations;
using Schakel.Storage;
using Schakel.Web.Regulating;
using Schakel.Web.Registers;

namespace Schakel.Web.Demonstration.Filling;

/// <summary>What the organisations of a demonstration work by beside the law.</summary>
internal static class OwnRules
{
    /// <summary>The rules, with whose they are.</summary>
    /// <param name="home">The folder that holds <c>policy</c>.</param>
    /// <param name="today">The day from which is counted back.</param>
    public static ImmutableArray<(string Organisation, RuleChange Change)> Read(string home, DateOnly today) => [.. Table.Read(home, "demonstration", "eigen-regels.csv").GroupBy(row => row["organisatie"])
        .SelectMany(group => group.Select((row, at) => (group.Key, new RuleChange(at + 1, default, "account-beheerder", RuleDeed.Add, null, Rule(row, today), row["waarom"], row["besluit"]))))];

    /// <summary>Keeps them.</summary>
    public static async Task Keep(string home, DateOnly today, Store store)
    {
        foreach (var (organisation, change) in Read(home, today))
            await store.Rules.Add(organisation, change);
    }

    private static OwnRule Rule(IReadOnlyDictionary<string, string> row, DateOnly today) => new(
        row["naam"], row["titel"], RuleWords.Kinds.First(each => each.Word == row["soort"]).Kind, "", "", today.AddDays(-int.Parse(row["dagen-geleden"], CultureInfo.InvariantCulture)), null, row["bedoeling"],
        new InLaw(row["wet"], row["artikel"]), row["strenger"], [new OwnRoom(row["ruimte-artikel"], row["ruimte-titel"], row["ruimte-uitleg"], row["ruimte-wie"], row["ruimte-woorden"])]);
}
