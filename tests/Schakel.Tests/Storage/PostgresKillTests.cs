// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Tests.Storage;

// A class for each engine, so that they are killed beside each other: most of it is waiting for a program to start.
public sealed class PostgresKillTests(PostgresDatabases postgres) : KillTrials, IClassFixture<PostgresDatabases>
{
    [Fact]
    [Trait("Category", "Slow")]
    public Task A_hundred_kills_lose_nothing() => Kill(postgres.New(), 100);

    [Fact]
    [Trait("Category", "Slow")]
    public Task A_rotation_that_is_killed_half_way_is_finished_later() => KillRotation(postgres.New());
}
