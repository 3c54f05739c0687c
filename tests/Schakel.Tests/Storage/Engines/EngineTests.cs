// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Data.Sqlite;
using Schakel.Storage.Engines;

namespace Schakel.Tests.Storage.Engines;

using Engine = Schakel.Storage.Engines.Engine;

public sealed class EngineTests
{
    [Theory]
    [InlineData("postgres://schakel@localhost/schakel")]
    [InlineData("postgresql://localhost:5433/schakel")]
    [InlineData("Host=localhost;Database=schakel")]
    [InlineData("Database=schakel; host = localhost")]
    [InlineData("Server=localhost;Database=schakel")]
    public async Task A_connection_in_the_form_of_PostgreSQL_is_a_server(string db)
    {
        await using var engine = Engine.For(db);

        engine.ShouldBeOfType<PostgresEngine>();
    }

    [Theory]
    [InlineData("postgres.db")]
    [InlineData("postgres")]
    [InlineData("/srv/postgresql/schakel.db")]
    [InlineData("postgres-van-vroeger/a=b.db")]
    [InlineData("/data/Host=x.db")]
    public async Task Any_other_name_is_a_file_also_one_that_begins_with_postgres(string db)
    {
        await using var engine = Engine.For(db);

        engine.ShouldBeOfType<SqliteEngine>().File.ShouldBe(Path.GetFullPath(db));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task No_two_who_open_at_once_are_lent_one_connection()
    {
        const int people = 16;
        var folder = Directory.CreateTempSubdirectory("schakel-pool").FullName;
        try
        {
            await using var engine = Engine.For(Path.Join(folder, "a.db"));
            using var together = new Barrier(people);
            for (var wave = 0; wave < 400; wave++)
            {
                var open = await Task.WhenAll(Enumerable.Range(0, people).Select(_ => Task.Factory.StartNew(
                    () =>
                    {
                        together.SignalAndWait();
                        return (SqliteConnection)engine.Open().GetAwaiter().GetResult();
                    },
                    CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
                open.Select(connection => connection.Handle).Distinct().Count().ShouldBe(people, $"wave {wave}");
                foreach (var connection in open)
                    await connection.DisposeAsync();
                SqliteConnection.ClearPool(open[0]);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_question_that_fails_leaves_nothing_begun_behind()
    {
        var folder = Directory.CreateTempSubdirectory("schakel-pool").FullName;
        try
        {
            await using var engine = Engine.For(Path.Join(folder, "a.db"));
            await using (var connection = await engine.Open())
                await Should.ThrowAsync<SqliteException>(() => engine.BeginAndRead(connection, WriteLock.Append, [new Query("select nothing from nowhere")]));
            await using var again = await engine.Open();
            await engine.BeginAndRead(again, WriteLock.Append, []);
            await engine.Rollback(again);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("Host=;")]
    [InlineData("postgres://")]
    [InlineData("Host=localhost;Poort=5432")]
    [InlineData("Host=localhost;Port=veel;Password=geheim")]
    public void A_connection_that_makes_no_sense_is_refused_without_telling_what_was_given(string db) =>
        Should.Throw<Schakel.Storage.StoreException>(() => Engine.For(db)).What.Dutch.ShouldBe(
            "Dit is geen verbinding met PostgreSQL. Schrijf ‘Host=server;Database=naam;Username=gebruiker’, of ‘postgres://gebruiker@server/naam’.");
}
