// SPDX-License-Identifier: EUPL-1.2
using Npgsql;

namespace Schakel.Tests.Storage;

/// <summary>Databases to test in, empty at first and gone afterwards.</summary>
public abstract class Databases : IDisposable
{
    /// <summary>The name of a new database, as <c>--db</c> takes it.</summary>
    public abstract string New();

    public abstract void Dispose();

    internal static Schakel.Storage.Engines.Engine On(string db) => Schakel.Storage.Engines.Engine.For(db);
}

public sealed class SqliteDatabases : Databases
{
    private readonly string folder = Directory.CreateTempSubdirectory("schakel").FullName;
    private int count;

    public override string New() => Path.Combine(folder, $"{Interlocked.Increment(ref count)}.db");

    public override void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

public sealed class PostgresDatabases : Databases
{
    private static int count;
    private readonly List<string> made = [];

    private static string Server => Environment.GetEnvironmentVariable("SCHAKEL_TEST_POSTGRES") is { Length: > 0 } server
        ? server
        : throw new InvalidOperationException("These tests need a PostgreSQL: run them by ./test, or by scripts/postgres.sh run dotnet test …");

    public override string New()
    {
        var name = $"schakel_{Environment.ProcessId}_{Interlocked.Increment(ref count)}";
        Run($"create database {name}");
        made.Add(name);
        return new NpgsqlConnectionStringBuilder(Server) { Database = name }.ToString();
    }

    public override void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        foreach (var name in made)
            Run($"drop database {name} with (force)");
    }

    private static void Run(string sql)
    {
        using var connection = new NpgsqlConnection(Server);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
