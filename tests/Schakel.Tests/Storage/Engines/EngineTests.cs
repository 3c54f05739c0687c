// SPDX-License-Identifier: EUPL-1.2
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

    [Theory]
    [InlineData("Host=;")]
    [InlineData("postgres://")]
    [InlineData("Host=localhost;Poort=5432")]
    [InlineData("Host=localhost;Port=veel;Password=geheim")]
    public void A_connection_that_makes_no_sense_is_refused_without_telling_what_was_given(string db) =>
        Should.Throw<Schakel.Storage.StoreException>(() => Engine.For(db)).What.Dutch.ShouldBe(
            "Dit is geen verbinding met PostgreSQL. Schrijf ‘Host=server;Database=naam;Username=gebruiker’, of ‘postgres://gebruiker@server/naam’.");
}
