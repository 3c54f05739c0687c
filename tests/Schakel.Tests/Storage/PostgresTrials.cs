// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Npgsql;

namespace Schakel.Tests.Storage;

using Engine = Schakel.Storage.Engines.Engine;

/// <summary>The store on PostgreSQL: each test in a database of its own.</summary>
public sealed class PostgresTrials : StoreTrials
{
    private const string Variable = "SCHAKEL_TEST_POSTGRES";
    private readonly string name = "schakel_" + Path.GetRandomFileName().Replace(".", "");

    private static string Server => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server
        ? server
        : throw new InvalidOperationException($"{Variable} is not set: ./test starts a PostgreSQL server for the tests, and scripts/postgres.sh does by hand.");

    private protected override Engine NewEngine() => Engine.For(new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 10 }.ToString());

    public override Task InitializeAsync() => OnServer($"create database {name}");

    public override Task DisposeAsync() => OnServer($"drop database {name} with (force)");

    private static async Task OnServer(string sql)
    {
        await using var connection = new NpgsqlConnection(Server + ";Pooling=false");
        await connection.ExecuteAsync(sql);
    }
}
