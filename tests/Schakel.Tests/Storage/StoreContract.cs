// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Dapper;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Demonstration;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Storage;
using Schakel.Storage.Keys;
using Schakel.Tests.Support;

namespace Schakel.Tests.Storage;

public sealed class SqliteStoreTests(SqliteDatabases databases) : StoreContract(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgresStoreTests(PostgresDatabases databases) : StoreContract(databases), IClassFixture<PostgresDatabases>;

/// <summary>What a store must do, whatever the engine.</summary>
public abstract class StoreContract(Databases databases)
{
    private static readonly DateOnly First = new(2026, 12, 1);
    private static readonly Placement Town = new("gemeente-lindeveen", "gemeente", "teamleider");
    private readonly string db = databases.New();
    private readonly MasterKey master = MasterKey.New();
    private readonly GivenTime time = new(First);
    private readonly List<string> reports = [];

    [Fact]
    public async Task A_promise_in_an_answer_gets_a_dossier_and_a_day()
    {
        await using var store = await Open();
        await store.Writer.Send(Brake("rem"));
        var words = Words.None.With("motivering", "We doen het anders.") with { Promise = new Undertaking("De brief herschrijven", new DateOnly(2027, 3, 1)) };

        var decision = await store.Writer.Send(new Submission("belofte", Town.Organisation,
            [new Part(DossierNumber.Of("rem", 0), new CaseCommand.Answer(new Actor("teamleider"), "heroverwegen", "volgen", words))]));

        decision.ShouldBeOfType<Decision.Accepted>();
        await using var connection = await store.Engine.Open();
        (await connection.QuerySingleAsync<(string, string, string)>("select made_in, due, state from promise"))
            .ShouldBe((DossierNumber.Of("rem", 0).Text, "2027-03-01", "toegezegd"));
    }

    [Fact]
    public async Task Silence_climbs_to_the_public_when_the_sweeper_comes_late_and_only_once()
    {
        await using var store = await Open();
        await store.Writer.Send(Brake("rem"));

        time.Today = new DateOnly(2027, 2, 1);
        (await store.Sweeper.Behind()).ShouldBe(new(1, new DateOnly(2026, 12, 15)));
        await Task.WhenAll(store.Sweeper.CatchUp(), store.Sweeper.CatchUp());
        await store.Sweeper.CatchUp();

        (await store.Sweeper.Behind()).ShouldBe(new(0, null));
        (await States(store)).ShouldBe([(DossierNumber.Of("rem", 0).Text, "rust", null, null)]);
        (await Count(store, "event")).ShouldBe(4);
    }

    [Fact]
    public async Task The_holder_has_all_of_the_last_day()
    {
        await using var store = await Open();
        await store.Writer.Send(Brake("rem"));

        time.Today = new DateOnly(2026, 12, 15);
        (await store.Sweeper.CatchUp()).ShouldBe(0);

        (await store.Writer.Send(new Submission("net", Town.Organisation, [Explained("rem")]))).ShouldBeOfType<Decision.Accepted>();
    }

    [Fact]
    public async Task A_rebuild_gives_what_the_writer_gave()
    {
        await using var store = await Open();
        await Fill(store, 120);
        var before = await ReadTables(store);

        await Rebuilding.Run(store.Engine, master, store.Library, (_, _) => { });

        before.ShouldNotBeEmpty();
        (await ReadTables(store)).ShouldBe(before);
    }

    [Fact]
    public async Task A_destroyed_dossier_cannot_be_read_and_stays_counted()
    {
        await using var store = await Open();
        await store.Writer.Send(Brake("rem"));
        var number = DossierNumber.Of("rem", 0);
        await store.Writer.Send(new Submission("uitleg", Town.Organisation, [Explained("rem")]));
        time.Today = new DateOnly(2027, 2, 1);
        await store.Sweeper.CatchUp();

        var erase = new Submission("weg", Town.Organisation, [new Part(number, new CaseCommand.Erase(new Actor("archief"), new Declaration("12.3", "2027/4")))]);
        (await store.Writer.Send(erase)).ShouldBeOfType<Decision.Accepted>();

        (await store.Events.Of(Town.Organisation, number)).Select(each => each.Row.Type).ShouldBe(["vernietigd/1"]);
        (await States(store)).ShouldBe([(number.Text, "vernietigd", null, null)]);
        (await Count(store, "dossier_key")).ShouldBe(0);
        (await store.Writer.Send(new Submission("nog", Town.Organisation, [new Part(number, new CaseCommand.PassTime())]))).ShouldBeOfType<Decision.Refused>();
        var before = await ReadTables(store);
        await Rebuilding.Run(store.Engine, master, store.Library, (_, _) => { });
        (await ReadTables(store)).ShouldBe(before);
    }

    [Fact]
    public async Task Another_organisation_does_not_find_a_dossier()
    {
        await using var store = await Open();
        await store.Writer.Send(Brake("rem"));

        var decision = await store.Writer.Send(new Submission("vreemd", "gemeente-zandrijk", [Explained("rem")]));

        decision.ShouldBeOfType<Decision.Refused>().Reasons.Single().Reason.ShouldBe(RefusalReason.Unknown);
    }

    [Fact]
    public async Task An_anonymous_raiser_is_known_by_the_hash_of_a_code_alone()
    {
        await using var store = await Open();
        var code = RaiserCode.From(Enumerable.Range(0, 16).Select(i => (byte)i).ToArray());

        await store.Writer.Send(Brake("anoniem", Protection.Anonymous, new RaiserIdentity(code.Reference(store.CodeKey.Span), null)));

        await using var connection = await store.Engine.Open();
        (await connection.QuerySingleAsync<string>("select dossier from party where reference = @reference", new { reference = code.Reference(store.CodeKey.Span) }))
            .ShouldBe(DossierNumber.Of("anoniem", 0).Text);
    }

    [Fact]
    public async Task A_confidential_name_is_only_with_the_custodian()
    {
        await using var store = await Open();
        await store.Writer.Send(Brake("vertrouwelijk", Protection.Confidential, new RaiserIdentity("m1", "Puk van der Berg")));
        var number = DossierNumber.Of("vertrouwelijk", 0);

        (await store.Events.Of(Town.Organisation, number)).Single().What.ToString()!.ShouldNotContain("Puk");
        (await store.Events.Secrets(Town.Organisation, number)).Single().ShouldContain("Puk van der Berg");
    }

    private async Task Fill(Store store, int count)
    {
        var believable = new Believable(store.Library, 7);
        for (var i = 0; i < count; i += 20)
        {
            time.Today = First.AddDays(i / 4);
            await store.Sweeper.CatchUp();
            var opened = await Task.WhenAll(Enumerable.Range(i, 20).Select(index => store.Writer.Send(believable.Open(index, First.AddDays(i / 4)))));
            opened.ShouldAllBe(decision => decision is Decision.Accepted);
            foreach (var file in opened.Cast<Decision.Accepted>().Select(decision => decision.Events.Last(each => each.Dossier == decision.Events[0].Dossier).After).Where((_, index) => index % 2 == 0))
            {
                if (believable.Answer(file, First.AddDays(i / 4)) is { } answer)
                    (await store.Writer.Send(answer)).ShouldBeOfType<Decision.Accepted>();
            }
        }
    }

    private static Submission Brake(string id, Protection protection = Protection.Open, RaiserIdentity? raiser = null) => new(
        id, Town.Organisation,
        [
            new Part(DossierNumber.Of(id, 0), new CaseCommand.Open(
                "noodrem-professional", Town, protection, [raiser ?? new RaiserIdentity("account-1", "Puk van der Berg")],
                Words.None.With("feiten", "Een moeder moet alles terugbetalen.").With("beginselen", "evenredigheid").With("eerst-gepraat", "Ja, vorige week."))),
        ]);

    private static Part Explained(string id) => new(DossierNumber.Of(id, 0), new CaseCommand.Answer(
        new Actor("teamleider"), "heroverwegen", "uitleggen",
        Words.None.With("motivering", "Omdat gelijke gevallen gelijk zijn.") with { Weighing = [new Weighed("gelijkheid", Pleads.Against, "Gelijke gevallen", "anderen", "De afwijking wijkt.")] }));

    private Task<Store> Open() => Store.Open(Options());

    private StoreOptions Options() => new(Databases.On(db), Policy.Procedures, Policy.Types, Policy.Calendar, time) { Master = master, Report = what => reports.Add(what.English) };

    private static async Task<long> Count(Store store, string table)
    {
        await using var connection = await store.Engine.Open();
        return await connection.ExecuteScalarAsync<long>($"select count(*) from {table}");
    }

    private static async Task<IReadOnlyList<(string, string, string?, string?)>> States(Store store)
    {
        await using var connection = await store.Engine.Open();
        return [.. await connection.QueryAsync<(string, string, string?, string?)>("select number, state, holder, due from dossier order by number")];
    }

    private static async Task<ImmutableArray<string>> ReadTables(Store store)
    {
        await using var connection = await store.Engine.Open();
        var all = ImmutableArray.CreateBuilder<string>();
        foreach (var table in new[] { "dossier", "party", "link", "promise", "turn", "testimony" })
        {
            foreach (IDictionary<string, object?> row in await connection.QueryAsync($"select * from {table}"))
                all.Add($"{table}: {string.Join(" | ", row.Values)}");
        }

        all.Sort(StringComparer.Ordinal);
        return all.ToImmutable();
    }
}
