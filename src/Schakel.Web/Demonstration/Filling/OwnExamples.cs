// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Schakel.Dossiers.OwnTexts;
using Schakel.Dossiers.Regulations;
using Schakel.Storage;
using Schakel.Web.OwnTexts;
using Schakel.Web.Registers;

namespace Schakel.Web.Demonstration.Filling;

/// <summary>What the organisations of a demonstration keep beside what is shipped: rules, a framework, a term, challenges, and what they say of themselves.</summary>
internal static class OwnExamples
{
    /// <summary>All of it, with whose it is.</summary>
    /// <param name="home">The folder that holds <c>policy</c>.</param>
    /// <param name="today">The day from which is counted back.</param>
    /// <param name="titleOf">What people call an organisation.</param>
    public static IEnumerable<(OwnRegister Register, string Organisation, OwnChange Change)> Read(string home, DateOnly today, Func<string, string> titleOf) =>
    [
        .. Added(OwnRegister.Rules, Table.Read(home, "demonstration", "eigen-regels.csv").Select(row => (row, (OwnText)Rule(row, today)))),
        .. Added(OwnRegister.Frameworks, Table.Read(home, "demonstration", "eigen-beginselen.csv").GroupBy(row => (row["organisatie"], row["naam"])).Select(rows => (rows.First(), (OwnText)Framework([.. rows], today)))),
        .. Added(OwnRegister.Definitions, Table.Read(home, "demonstration", "eigen-begrippen.csv").Select(row => (row, (OwnText)Definition(row, today)))),
        .. Added(OwnRegister.Challenges, Table.Read(home, "demonstration", "eigen-opgaven.csv").Select(row => (row, (OwnText)Challenge(row, today)))),
        .. Added(OwnRegister.Organisation, Table.Read(home, "demonstration", "eigen-gegevens.csv").Select(row => (row, (OwnText)Itself(row, today, titleOf(row["organisatie"]))))),
    ];

    /// <summary>Keeps it.</summary>
    public static async Task Keep(string home, DateOnly today, Func<string, string> titleOf, Store store)
    {
        foreach (var (register, organisation, change) in Read(home, today, titleOf))
            await store.OwnTexts.Add(register, organisation, change);
    }

    private static IEnumerable<(OwnRegister, string, OwnChange)> Added(OwnRegister register, IEnumerable<(IReadOnlyDictionary<string, string> Row, OwnText Text)> texts) => texts.GroupBy(each => each.Row["organisatie"])
        .SelectMany(group => group.Select((each, at) => (register, group.Key, new OwnChange(at + 1, default, "account-beheerder", OwnDeed.Add, null, each.Text, each.Row["waarom"], each.Row["besluit"]))));

    private static OwnRule Rule(IReadOnlyDictionary<string, string> row, DateOnly today) => new(
        row["naam"], row["titel"], OwnWords.Kinds.First(each => each.Word == row["soort"]).Kind, "", "", First(row, today), null, row["bedoeling"],
        new InLaw(row["wet"], row["artikel"]), row["strenger"], [new OwnRoom(row["ruimte-artikel"], row["ruimte-titel"], row["ruimte-uitleg"], row["ruimte-wie"], row["ruimte-woorden"])]);

    private static OwnFramework Framework(IReadOnlyList<IReadOnlyDictionary<string, string>> rows, DateOnly today) => new(
        rows[0]["naam"], rows[0]["titel"], rows[0]["title"], rows[0]["bron"], First(rows[0], today), null,
        [.. rows.Select(row => new OwnPrinciple(row["beginsel"], row["beginsel-titel"], row["beginsel-title"], row["uitleg"], row["explanation"], ""))]);

    private static OwnDefinition Definition(IReadOnlyDictionary<string, string> row, DateOnly today) => new(
        row["naam"], row["term"], row["english"], row["definitie"], row["definition"], row["breder"], row["bron"], First(row, today), null);

    private static OwnChallenge Challenge(IReadOnlyDictionary<string, string> row, DateOnly today) => new(
        row["naam"], row["titel"], row["title"], row["uitleg"], row["explanation"], row["bron"], First(row, today), null, [.. row["regelingen"].Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

    private static OwnOrganisation Itself(IReadOnlyDictionary<string, string> row, DateOnly today, string title) => new(
        title, row["english"], row["doet"], row["does"], row["site"], row["brieven"], row["telefoon"], "", First(row, today), null);

    private static DateOnly First(IReadOnlyDictionary<string, string> row, DateOnly today) => today.AddDays(-int.Parse(row["dagen-geleden"], CultureInfo.InvariantCulture));
}
