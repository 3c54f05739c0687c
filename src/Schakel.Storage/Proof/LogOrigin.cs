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

    /// <summary>
    /// The key that takes over with these entries; null where none is announced in them. A key that was announced by anybody else is never
    /// signed: the log would make him its own.
    /// </summary>
    /// <exception cref="LogBroken">A key is announced that is not the next one of this installation.</exception>
    public static async Task<SignerKey?> Announced(DbConnection connection, DbTransaction transaction, MasterKey keys, string origin, long from, long until)
    {
        var announced = (await connection.QueryAsync<(long Position, string Entry)>(
            "select position, entry from event where position >= @from and position < @until and entry like '%\"sleutel\":%' order by position", new { from, until }, transaction))
            .Select(row => (row.Position, Key: KeyChange.Announced(row.Entry))).Where(row => row.Key?.Name == origin).ToList();
        if (announced.Count == 0)
            return null;
        var wrapped = await connection.QuerySingleOrDefaultAsync<string?>("select wrapped from installation_key where purpose = @Next", new { Next }, transaction);
        var next = wrapped is null ? null : Opened(origin, keys.Unwrap(wrapped, Next));
        if (announced.Find(row => !row.Key!.Equals(next?.Verifier)) is not { Key: not null } strange)
            return next;
        next?.Dispose();
        throw new LogBroken(new(
            $"Regel {strange.Position + 1} van het logboek (positie {strange.Position}) kondigt een sleutel aan die hier niet is gemaakt. Er wordt niets meer getekend.",
            $"Entry {strange.Position + 1} of the log (position {strange.Position}) announces a key that was not made here. Nothing more is signed."));
    }

    /// <summary>From here on the next key signs. The private part of the former one is gone.</summary>
    public static async Task Succeed(DbConnection connection, DbTransaction transaction, MasterKey keys, SignerKey former, SignerKey next, SignedNote last)
    {
        await FormerKey.Keep(connection, transaction, former.Verifier.ToString(), Checkpoint.Parse(last.Text), last);
        var seed = keys.Unwrap(await connection.QuerySingleAsync<string>("select wrapped from installation_key where purpose = @Next", new { Next }, transaction), Next);
        await connection.ExecuteAsync(
            "update installation_key set public = @verifier, wrapped = @anew, master = @Id where purpose = @Purpose",
            new { verifier = next.Verifier.ToString(), anew = keys.Wrap(seed, Purpose), keys.Id, Purpose }, transaction);
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
