// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage.Keys;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Schakel.Log.Notes;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Proof;

/// <summary>Follows the events, keeps the tree over them and signs what it sees. Any node may run it; a lock lets one at a time.</summary>
/// <param name="open">Opens the store.</param>
/// <param name="keys">Unwraps the key that signs.</param>
/// <param name="time">The clock.</param>
/// <param name="outside">Where the newest checkpoint is kept outside the database; null for nowhere.</param>
/// <param name="origin">The name of the log where it has none yet.</param>
public sealed class LogKeeper(OpenStore open, MasterKey keys, TimeProvider time, OutsideCheckpoint? outside = null, string? origin = null)
{
    private const int MostAtOnce = 65_536;
    private SignedNote? written;
    private int signed;

    /// <summary>Brings the tree up to the last entry and signs a checkpoint where there is something new.</summary>
    /// <returns>The newest checkpoint; null where there are no entries, or another node is at it.</returns>
    /// <exception cref="LogBroken">The store is behind a checkpoint, or differs from it.</exception>
    public async Task<SignedNote?> KeepUp(CancellationToken cancellation = default)
    {
        while (true)
        {
            var (note, more) = await Once(cancellation);
            if (note is not null && outside is not null && written?.ToString() != note.ToString())
            {
                await outside.Write(note, cancellation);
                written = note;
            }

            if (!more)
                return note;
        }
    }

    /// <summary>Keeps up about once a second until it is told to stop.</summary>
    public async Task Run(CancellationToken cancellation)
    {
#pragma warning disable RS0030 // A pause between two looks, no legal term.
        using var ticks = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
#pragma warning restore RS0030
        try
        {
            do
                await KeepUp(cancellation);
            while (await ticks.WaitForNextTickAsync(cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Told to stop.
        }
    }

    private async Task<(SignedNote? Note, bool More)> Once(CancellationToken cancellation)
    {
        // Before anything is read: what another one signs meanwhile and puts outside is not in what this one sees.
        var note = outside is null ? null : await outside.Read(cancellation);
        await using var connection = await open(cancellation);
        return connection is SqliteConnection sqlite ? await OnSqlite(sqlite, note, cancellation) : await OnPostgres(connection, note, cancellation);
    }

    private async Task<(SignedNote? Note, bool More)> OnPostgres(DbConnection connection, SignedNote? note, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (!await connection.ExecuteScalarAsync<bool>("select pg_try_advisory_xact_lock(@which)", new { which = (long)WriteLock.Sign }, transaction))
            return (null, false);
        var log = new StoredLog(connection, transaction);
        var newest = await log.Newest();
        var following = await Follow(log, newest, note);
        return await Sign(connection, transaction, following, newest, cancellation);
    }

    // Reading takes no lock, so that the writer goes on; what was read is looked at again once nobody else can write.
    private async Task<(SignedNote? Note, bool More)> OnSqlite(SqliteConnection connection, SignedNote? note, CancellationToken cancellation)
    {
        Following following;
        SignedNote? newest;
        bool isSigned;
        await using (var reading = connection.BeginTransaction(deferred: true))
        {
            var log = new StoredLog(connection, reading);
            newest = await log.Newest();
            following = await Follow(log, newest, note);
            isSigned = await IsSigned(log, newest, following);
        }

        if (isSigned)
            return (newest, false);
        await using var transaction = connection.BeginTransaction(deferred: false);
        return (await new StoredLog(connection, transaction).Newest())?.ToString() == newest?.ToString()
            ? await Sign(connection, transaction, following, newest, cancellation)
            : (null, true);
    }

    private Task<Following> Follow(StoredLog log, SignedNote? newest, SignedNote? note)
    {
        var isKnown = note is null || note.ToString() == written?.ToString() || note.ToString() == newest?.ToString();
        return Standing.Hold(log, keys, newest, isKnown ? null : note, outside, origin, MostAtOnce);
    }

    private async Task<(SignedNote? Note, bool More)> Sign(
        DbConnection connection, DbTransaction transaction, Following following, SignedNote? newest, CancellationToken cancellation)
    {
        var size = following.Tree.Size;
        if (await IsSigned(new StoredLog(connection, transaction), newest, following))
            return (newest, false);
        using var key = await LogOrigin.Key(connection, transaction, keys, origin);
        var note = new Checkpoint(key.Verifier.Name, size, following.Tree.Root()).Sign(key);
        using var next = await LogOrigin.Announced(connection, transaction, keys, key.Verifier.Name, SizeOf(newest), size);
        if (next is not null)
        {
            // The last of the one is the first of the other: whoever knows either of them can read it.
            note = note.With(next.Sign(note.Text));
            await LogOrigin.Succeed(connection, transaction, keys, key, next, note);
        }

        var now = time.GetUtcNow();
        var at = now.ToString("O", CultureInfo.InvariantCulture);
        foreach (var tile in following.Filled)
        {
            var isNew = await connection.ExecuteAsync("insert into tile (level, number, hashes) values (@level, @number, @hashes) on conflict (level, number) do nothing",
                new { level = (long)tile.Address.Level, number = tile.Address.Index, hashes = Convert.ToBase64String(tile.Bytes.Span) }, transaction);
            if (isNew == 0)
                throw new LogBroken(new($"De tegel {tile.Address.Path} staat er al, en niemand heeft haar getekend.", $"The tile {tile.Address.Path} is there already, and nobody signed it."));
        }

        await connection.ExecuteAsync(
            "insert into checkpoint (size, note, at) values (@size, @note, @at) on conflict (size) do update set note = excluded.note, at = excluded.at", new { size, note = note.ToString(), at }, transaction);
        await LastSigned.Keep(connection, transaction, keys, note, size);
        if (signed++ % 1000 == 0)
            await Thin(connection, transaction, now);
        await transaction.CommitAsync(cancellation);
        return (note, size - SizeOf(newest) >= MostAtOnce);
    }

    // A log that began anew after a restore has no key yet: what stands there is signed again, under its new name.
    private static async Task<bool> IsSigned(StoredLog log, SignedNote? newest, Following following) =>
        following.Tree.Size == SizeOf(newest) && (newest is null || await log.SigningKey() is not null);

    // Of a day that is past the last one stays: enough to say on which day something was changed.
    private static Task<int> Thin(DbConnection connection, DbTransaction transaction, DateTimeOffset now) =>
        connection.ExecuteAsync("""
            delete from checkpoint where at < @before and exists (
              select 1 from checkpoint later where later.size > checkpoint.size and substr(later.at, 1, 10) = substr(checkpoint.at, 1, 10))
            """, new { before = now.AddDays(-1).ToString("O", CultureInfo.InvariantCulture) }, transaction);

    private static long SizeOf(SignedNote? note) => note is null ? 0 : Checkpoint.Parse(note.Text).Size;
}
