// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;
using Schakel.Dossiers;
using Schakel.Log.Notes;
using Schakel.Storage.Engines;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Proof;

/// <summary>Begins to sign with a new key: announces it in the log, lets the old key sign that, and signs with the new one from there on.</summary>
/// <param name="open">Opens the store.</param>
/// <param name="keys">Wraps the new key.</param>
/// <param name="time">The clock.</param>
/// <param name="keeper">Signs. What stops between is taken up by whoever keeps up next.</param>
public sealed class SigningAnew(OpenStore open, MasterKey keys, TimeProvider time, LogKeeper keeper)
{
    /// <summary>Does it.</summary>
    /// <param name="cancellation">Stops it before the announcement, or after it: then the next look at the log finishes it.</param>
    /// <returns>The new key.</returns>
    /// <exception cref="StoreException">Nothing was signed yet, so there is no key to change.</exception>
    public async Task<VerifierKey> Run(CancellationToken cancellation = default)
    {
        await keeper.KeepUp(cancellation);
        var next = await Announce(cancellation);
        await keeper.KeepUp(cancellation);
        return next;
    }

    private async Task<VerifierKey> Announce(CancellationToken cancellation)
    {
        await using var connection = await open(cancellation);
        await using var writing = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: false) : await Locked(connection, cancellation);
        var log = new StoredLog(connection, writing);
        if (await log.SigningKey() is null || await log.Setting(LogOrigin.Setting) is not { } origin)
            throw new StoreException(new("Het logboek is nog leeg: er is nog geen sleutel om te wisselen.", "The log is still empty: there is no key to change yet."));
        // One that was announced and not signed yet is finished first; twice announced would leave nobody to say which one counts.
        if (await log.NextKey() is { } waiting)
            return VerifierKey.Parse(waiting);
        var seed = RandomNumberGenerator.GetBytes(Ed25519.SeedLength);
        using var key = SignerKey.OfLog(origin, seed);
        var last = await connection.QuerySingleOrDefaultAsync<(long Position, string At)>("select position, at from event order by position desc limit 1", transaction: writing);
        var now = new Moment(time.GetUtcNow());
        var header = KeyChange.Header(key.Verifier, now.Instant > Moment.Read(last.At).Instant ? now : Moment.Read(last.At));
        await connection.ExecuteAsync(
            """
            insert into event (position, organisation, dossier, version, type, at, command, entry)
            values (@position, @Organisation, @Dossier, @Version, @Type, @At, @Command, @entry)
            """,
            new { position = last.Position + 1, header.Organisation, header.Dossier, header.Version, header.Type, header.At, header.Command, entry = KeyChange.Entry(key.Verifier, header) }, writing);
        // That there is no content beside it is vouched for, as it is of what was destroyed elsewhere.
        var name = Restore.ErasedElsewhere + header.Dossier;
        await connection.ExecuteAsync("insert into setting (name, value) values (@name, @value)", new { name, value = $"{header.At} {keys.Vouch(name)}" }, writing);
        await connection.ExecuteAsync(
            "insert into installation_key (purpose, public, wrapped, master) values (@purpose, @verifier, @wrapped, @Id)",
            new { purpose = LogOrigin.Next, verifier = key.Verifier.ToString(), wrapped = keys.Wrap(seed, LogOrigin.Next), keys.Id }, writing);
        CryptographicOperations.ZeroMemory(seed);
        await writing.CommitAsync(cancellation);
        return key.Verifier;
    }

    private static async Task<DbTransaction> Locked(DbConnection connection, CancellationToken cancellation)
    {
        var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync("select pg_advisory_xact_lock(@which)", new { which = (long)WriteLock.Append }, transaction);
        return transaction;
    }
}
