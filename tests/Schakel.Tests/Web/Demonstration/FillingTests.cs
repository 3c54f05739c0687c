// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage;
using Schakel.Storage.Keys;
using Schakel.Storage.Reading;
using Schakel.Tests.Storage;
using Schakel.Tests.Support;
using Schakel.Web.Demonstration.Filling;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.Demonstration;

/// <summary>A new store of a demonstration is filled by ordinary commands, and can then be served on its own clock.</summary>
public abstract class FillingTrials(Databases databases) : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 8, 0, 0, default);
    private static readonly Registry Registry = Registry.Read(Repository.Root);

    public void Dispose()
    {
        databases.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_filled_store_holds_what_the_plan_says_and_is_not_behind()
    {
        await using var store = await Filled();
        var plan = Plan.Of(Examples.Read(Repository.Root), store.Library, Registry, new DateOnly(2026, 12, 1), code => code.Reference(store.CodeKey.Span));

        (await Lines(store)).Select(line => (line.Number, line.Step ?? line.EndedAs)).ShouldBe(
            plan.Files.Select(file => (file.Number.Text, (string?)Played.PlaceOf(file))), ignoreOrder: true);
        (await store.Sweeper.Behind()).Count.ShouldBe(0);
    }

    [Fact]
    public async Task It_is_the_same_every_time()
    {
        await using var one = await Filled();
        await using var other = await Filled();

        (await Lines(one)).ShouldBe(await Lines(other));
    }

    [Fact]
    public async Task Nothing_in_it_is_later_than_now_so_that_its_clock_can_go_on()
    {
        await using var store = await Filled();
        await using var connection = await store.Engine.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select max(at) from event";

        Schakel.Dossiers.Moment.Read((string)(await command.ExecuteScalarAsync())!).Instant.ShouldBeLessThanOrEqualTo(Now);
    }

    private async Task<Store> Filled()
    {
        var (db, master) = (databases.New(), MasterKey.New());
        await NewDemonstration.Fill(Repository.Root, Now, Open);
        return await Open(new SetClock(Now));

        Task<Store> Open(TimeProvider time) =>
            Store.Open(new StoreOptions(Databases.On(db), Policy.Procedures, Policy.Types, Policy.Calendar, time) { Master = master });
    }

    private static Task<IReadOnlyList<DossierLine>> Lines(Store store) => store.Reader.Dossiers.Page(Registry.Names, DossierFilter.All, most: 1_000);
}

public sealed class SqliteFillingTests() : FillingTrials(new SqliteDatabases());

[Trait("needs", "postgres")]
public sealed class PostgresFillingTests() : FillingTrials(new PostgresDatabases());
