// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using Schakel.Storage.Keys;
using Schakel.Storage.Proof;

namespace Schakel.Tests.Storage.Proof;

/// <summary>A store with a log in it, on either engine, that is gone afterwards. Rows are written by hand: what is proved here does not
/// lean on the writer.</summary>
internal sealed class ProvedStore : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("proof-").FullName;
    private readonly MasterKey keys;
    private string? database;
    private NpgsqlDataSource? source;

    private ProvedStore(MasterKey keys) => this.keys = keys;

    public MasterKey Keys => keys;

    public string Folder => folder;

    public OutsideCheckpoint Outside => new(Path.Combine(folder, "store.checkpoint"));

    public LogKeeper Keeper => new(Open, keys, TimeProvider.System, Outside);

    public static async Task<ProvedStore> Empty(string engine, MasterKey? keys = null)
    {
        var store = new ProvedStore(keys ?? MasterKey.New());
        if (engine == "postgres")
            await store.Create();
        await using var connection = await store.Open(default);
        foreach (var script in Directory.EnumerateFiles(Repository.PathOf("src/Schakel.Storage/Schema"), "0*.sql").Order(StringComparer.Ordinal))
            await connection.ExecuteAsync(await File.ReadAllTextAsync(script));
        return store;
    }

    /// <summary>With dossiers of two events each, of which the first was destroyed, and a checkpoint over all of it.</summary>
    public static async Task<ProvedStore> Filled(string engine, int dossiers)
    {
        var store = await Empty(engine);
        await store.Fill(0, dossiers);
        await store.Erase(0);
        (await store.Keeper.KeepUp()).ShouldNotBeNull();
        return store;
    }

    public async Task<DbConnection> Open(CancellationToken cancellation)
    {
        if (source is not null)
            return await source.OpenConnectionAsync(cancellation);
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "store")};Pooling=False;Default Timeout=10");
        await connection.OpenAsync(cancellation);
        await connection.ExecuteAsync("pragma journal_mode = wal; pragma synchronous = off");
        return connection;
    }

    public async Task Execute(string sql, object? parameters = null)
    {
        await using var connection = await Open(default);
        await connection.ExecuteAsync(sql, parameters);
    }

    public async Task<T?> Ask<T>(string sql, object? parameters = null)
    {
        await using var connection = await Open(default);
        return await connection.QuerySingleOrDefaultAsync<T>(sql, parameters);
    }

    public async Task<List<string>> Everything(string select)
    {
        await using var connection = await Open(default);
        return [.. (await connection.QueryAsync(select)).Select(row => string.Join('|', ((IDictionary<string, object?>)row).Values))];
    }

    public Task<Verdict> Verify() => new Verification(Open, keys) { Outside = Outside }.Verify();

    public async Task Fill(int from, int until)
    {
        await using var connection = await Open(default);
        await using var writing = await connection.BeginTransactionAsync();
        for (var dossier = from; dossier < until; dossier++)
            await SampleEvents.Write(connection, writing, keys, dossier);
        await writing.CommitAsync();
    }

    public async Task Erase(int dossier)
    {
        await using var connection = await Open(default);
        await using var writing = await connection.BeginTransactionAsync();
        await SampleEvents.Erase(connection, writing, dossier);
        await writing.CommitAsync();
    }

    /// <summary>The bytes of everything in the folder of the store.</summary>
    public IEnumerable<byte[]> Files() => Directory.GetFiles(folder).Select(File.ReadAllBytes);

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        if (source is null)
            return;
        await source.DisposeAsync();
        await using var server = NpgsqlDataSource.Create(Server);
        await using var drop = server.CreateCommand($"drop database {database} with (force)");
        await drop.ExecuteNonQueryAsync();
    }

    private static string Server => Environment.GetEnvironmentVariable("SCHAKEL_TEST_POSTGRES")
        ?? throw new InvalidOperationException("Run the tests with ./test, or through scripts/postgres.sh run.");

    private async Task Create()
    {
        database = "proof_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        await using (var server = NpgsqlDataSource.Create(Server))
        await using (var create = server.CreateCommand($"create database {database}"))
            await create.ExecuteNonQueryAsync();
        source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Server) { Database = database }.ToString());
    }
}
