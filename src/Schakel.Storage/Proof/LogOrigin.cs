// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage.Keys;
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Schakel.Log.Notes;

namespace Schakel.Storage.Proof;

/// <summary>The name and the key under which this installation signs its log.</summary>
internal static class LogOrigin
{
    public const string Default = "schakel.local/log";
    public const string Setting = "origin";

    /// <summary>The names it had before, each with its last checkpoint: what began anew after a restore.</summary>
    public const string Before = "origin/before/";

    public const string Purpose = "signing";

    /// <summary>The key, made where there is none yet. To be called in a transaction that nobody else writes in.</summary>
    public static async Task<SignerKey> Key(DbConnection connection, DbTransaction transaction, MasterKey keys, string? given)
    {
        var log = new StoredLog(connection, transaction);
        var origin = await log.Setting(Setting);
        if (origin is null)
        {
            origin = given ?? Default;
            await connection.ExecuteAsync("insert into setting (name, value) values (@name, @origin)", new { name = Setting, origin }, transaction);
        }

        var wrapped = await connection.QuerySingleOrDefaultAsync<string>(
            "select wrapped from installation_key where purpose = @purpose", new { purpose = Purpose }, transaction);
        if (wrapped is not null)
            return Opened(origin, keys.Unwrap(wrapped, Purpose));
        var seed = RandomNumberGenerator.GetBytes(Ed25519.SeedLength);
        wrapped = keys.Wrap(seed, Purpose);
        var key = Opened(origin, seed);
        await connection.ExecuteAsync(
            "insert into installation_key (purpose, public, wrapped, master) values (@purpose, @verifier, @wrapped, @master)",
            new { purpose = Purpose, verifier = key.Verifier.ToString(), wrapped, master = keys.Id }, transaction);
        return key;
    }

    private static SignerKey Opened(string origin, byte[] seed)
    {
        var key = SignerKey.OfLog(origin, seed);
        CryptographicOperations.ZeroMemory(seed);
        return key;
    }
}
