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

    /// <summary>The purpose of a key that was announced and does not sign yet.</summary>
    public const string Next = "signing/next";

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

    /// <summary>The key that was announced, once the tree holds its entry; null where there is none.</summary>
    public static async Task<SignerKey?> NextKey(DbConnection connection, DbTransaction transaction, MasterKey keys, string origin, long size)
    {
        var (verifier, wrapped) = await connection.QuerySingleOrDefaultAsync<(string? Public, string? Wrapped)>(
            "select public, wrapped from installation_key where purpose = @Next", new { Next }, transaction);
        if (verifier is null)
            return null;
        var isHeld = await connection.ExecuteScalarAsync<long>(
            "select count(*) from event where dossier = @number and position < @size", new { number = KeyChange.Number(VerifierKey.Parse(verifier)), size }, transaction) > 0;
        return isHeld ? Opened(origin, keys.Unwrap(wrapped!, Next)) : null;
    }

    /// <summary>From here on the next key signs. The private part of the former one is gone.</summary>
    public static async Task Succeed(DbConnection connection, DbTransaction transaction, MasterKey keys, SignerKey former, SignedNote last)
    {
        await FormerKey.Keep(connection, transaction, former.Verifier.ToString(), Checkpoint.Parse(last.Text), last);
        var (verifier, wrapped) = await connection.QuerySingleAsync<(string, string)>("select public, wrapped from installation_key where purpose = @Next", new { Next }, transaction);
        var seed = keys.Unwrap(wrapped, Next);
        await connection.ExecuteAsync(
            "update installation_key set public = @verifier, wrapped = @anew, master = @Id where purpose = @Purpose",
            new { verifier, anew = keys.Wrap(seed, Purpose), keys.Id, Purpose }, transaction);
        await connection.ExecuteAsync("delete from installation_key where purpose = @Next", new { Next }, transaction);
        CryptographicOperations.ZeroMemory(seed);
    }

    private static SignerKey Opened(string origin, byte[] seed)
    {
        var key = SignerKey.OfLog(origin, seed);
        CryptographicOperations.ZeroMemory(seed);
        return key;
    }
}
