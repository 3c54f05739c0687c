// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Dossiers.Retaining;
using Schakel.Procedures.Engine;
using Schakel.Tests.Storage;

namespace Schakel.Tests.Cli.Retaining;

public sealed class SqliteRetentionTests(SqliteDatabases databases) : RetentionContract(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgresRetentionTests(PostgresDatabases databases) : RetentionContract(databases), IClassFixture<PostgresDatabases>;

/// <summary>What a records manager does with closed dossiers, by the commands that he types.</summary>
public abstract partial class RetentionContract(Databases databases) : IDisposable
{
    private readonly RecordsDesk desk = new(databases.New());

    public void Dispose()
    {
        desk.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task As_long_as_the_period_is_not_over_nothing_is_destroyed()
    {
        await desk.Begun("een");
        desk.Time.Today = RecordsDesk.LastDay;

        var answer = desk.Destroy(RecordsDesk.Number("een"), "--confirm", "1");

        answer.Exit.ShouldBe(2);
        answer.Error.ShouldContain("wordt bewaard tot en met donderdag 1 december 2033 (categorie 12.3)");
        desk.Destroy("--confirm", "1").Out.ShouldContain("Er is niets dat mag worden vernietigd");
        (await Rows("select state from dossier")).ShouldBe(["klaar"]);
        Directory.Exists(desk.Out).ShouldBeFalse();
    }

    [Fact]
    public async Task A_dossier_under_a_hold_is_refused_with_the_reason_and_goes_when_it_is_lifted()
    {
        await desk.Begun("een", "twee");
        desk.Retention("hold", "--dossier", RecordsDesk.Number("een"), "--because", "woo-verzoek", "--reason", "W-12", "--by", "anna").Out.ShouldContain("Bevriezing 1 staat");

        var refused = desk.Destroy(RecordsDesk.Number("een"), "--confirm", "1");
        refused.Exit.ShouldBe(2);
        refused.Error.ShouldContain("een Woo-verzoek (W-12), sinds vrijdag 2 december 2033, ingesteld door Anna Jansen (bevriezing 1)");
        desk.Destroy("--confirm", "1").Exit.ShouldBe(0);
        (await Rows("select number from dossier where state = 'vernietigd'")).ShouldBe([RecordsDesk.Number("twee")]);

        desk.Retention("lift", "1", "--reason", "afgedaan", "--by", "anna").Exit.ShouldBe(0);
        desk.Destroy("--confirm", "1").Exit.ShouldBe(0);
        (await Rows("select state from dossier")).ShouldBe(["vernietigd", "vernietigd"]);
    }

    [Fact]
    public async Task A_hold_on_a_kind_holds_every_dossier_of_it_also_from_the_command_that_erases()
    {
        await desk.Begun("een");
        desk.Retention("hold", "--kind", "signaal", "--because", "court", "--reason", "AWB 33/1", "--by", "anna", "--lang", "en").Out.ShouldContain("Hold 1 is set");

        await using var store = await desk.Open();
        var refused = (await store.Writer.Send(Erasing("direct"))).ShouldBeOfType<Decision.Refused>();

        refused.Reasons.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            each => each.Reason.ShouldBe(RefusalReason.Held), each => each.Message.English.ShouldContain("a case at a court (AWB 33/1)"));
        (await store.Holds.Lift(RecordsDesk.Town, 1, "uitspraak", "account-x")).ShouldBeTrue();
        (await store.Writer.Send(Erasing("direct"))).ShouldBeOfType<Decision.Accepted>();
    }

    [Fact]
    public async Task What_was_added_after_the_export_is_not_destroyed_unread()
    {
        await desk.Begun("een");
        await using var store = await desk.Open();
        var erase = (CaseCommand.Erase)Erasing("direct").Parts[0].What;

        (await store.Writer.Send(Erasing("te vroeg", erase with { AsOf = 2 }))).ShouldBeOfType<Decision.Refused>().Reasons.ShouldHaveSingleItem().Message.Dutch.ShouldContain("Er is iets bijgekomen");
        (await store.Writer.Send(Erasing("goed", erase with { AsOf = 3 }))).ShouldBeOfType<Decision.Accepted>();
    }

    [Fact]
    public async Task A_hold_and_a_destruction_at_the_same_moment_are_never_both_done()
    {
        var commands = Enumerable.Range(0, 20).Select(each => $"nummer-{each}").ToArray();
        await desk.Begun(commands);
        await using var store = await desk.Open();

        foreach (var number in commands.Select(command => DossierNumber.Of(command, 0)))
        {
            var erasing = store.Writer.Send(new Submission($"weg-{number}", RecordsDesk.Town, [new Part(number, new CaseCommand.Erase(new Actor("archief"), new Declaration("12.3", "V-1")))]));
            var holding = store.Holds.OnDossier(RecordsDesk.Town, number, HoldGround.Court, "AWB 33/1", "account-x");

            (await erasing is Decision.Accepted).ShouldBe(await holding is null, number.Text);
        }
    }

    [Theory]
    [InlineData("--organisation nergens", "list")]
    [InlineData("--organisation gemeente-lindeveen --list weg.csv", "list")]
    [InlineData("--organisation gemeente-lindeveen --list fout.csv", "list")]
    [InlineData("--organisation gemeente-lindeveen geen-nummer uit", "export")]
    [InlineData("--organisation gemeente-lindeveen 7K3M-04XT-9WQB uit", "export")]
    [InlineData("--organisation gemeente-lindeveen --because woo-verzoek --reason W-1 --by anna", "hold")]
    [InlineData("--organisation gemeente-lindeveen --kind signaal --dossier 7K3M-04XT-9WQB --because woo-verzoek --reason W-1 --by anna", "hold")]
    [InlineData("--organisation gemeente-lindeveen --kind iets --because woo-verzoek --reason W-1 --by anna", "hold")]
    [InlineData("--organisation gemeente-lindeveen --kind signaal --because zomaar --reason W-1 --by anna", "hold")]
    [InlineData("--organisation gemeente-lindeveen --kind signaal --because woo-verzoek --reason _ --by niemand", "hold")]
    [InlineData("--organisation gemeente-lindeveen --dossier 7K3M-04XT-9WQB --because woo-verzoek --reason W-1 --by anna", "hold")]
    [InlineData("--organisation gemeente-lindeveen 9 --reason klaar --by anna", "lift")]
    [InlineData("--organisation gemeente-lindeveen VV-1-1", "declaration")]
    public async Task Whatever_is_wrong_is_one_sentence_in_Dutch_and_another_in_English(string typed, string command)
    {
        await desk.Begun();
        File.WriteAllText(desk.PathOf("fout.csv"), "voor,categorie\n");

        var dutch = desk.Type(["retention", command, .. typed.Split(' ')]);
        var english = desk.Type(["retention", command, .. typed.Split(' '), "--lang", "en"]);

        (dutch.Exit, english.Exit).ShouldBe((2, 2));
        dutch.Out.ShouldBeEmpty();
        dutch.Error.ShouldNotBeNullOrWhiteSpace();
        english.Error.ShouldNotBe(dutch.Error);
    }

    private static Submission Erasing(string command, CaseCommand? erase = null) => new(
        command, RecordsDesk.Town, [new Part(DossierNumber.Of("een", 0), erase ?? new CaseCommand.Erase(new Actor("archief"), new Declaration("12.3", "V-1")))]);

    private async Task<IReadOnlyList<string>> Rows(string sql)
    {
        await using var store = await desk.Open();
        await using var connection = await store.Engine.Open();
        return [.. await connection.QueryAsync<string>(sql)];
    }
}
