// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Schakel.Log.Notes;
using Schakel.Log.Tiles;
using Schakel.Storage.Engines;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Proof;

/// <summary>Restores a backup into a store of either engine: an empty one, or in the place of what is there.</summary>
/// <param name="open">Opens the store.</param>
/// <param name="keys">Opens the content, to verify it before anything is written.</param>
public sealed class Restore(OpenStore open, MasterKey keys)
{
    /// <summary>
    /// In the settings: what has no content here, each with when. Dossiers that were destroyed after this log ended, and announcements of keys,
    /// which never had any.
    /// </summary>
    internal const string ErasedElsewhere = "erased/";

    /// <summary>What was destroyed, here or in a store that this one was restored over.</summary>
    internal static readonly string Destroyed =
        $"select dossier, max(at) from event where type = '{LogCheck.Erasure}' group by dossier union all "
        + $"select substr(name, {ErasedElsewhere.Length + 1}), substr(value, 1, 28) from setting where name like '{ErasedElsewhere}%'";

    /// <summary>A newer file of keys: what was erased since the backup stays erased. Null for the one beside the backup.</summary>
    public string? NewerKeys { get; init; }

    /// <summary>Whether what is in the store may go: its erasures are applied first, and then all of it is replaced.</summary>
    public bool Replaces { get; init; }

    /// <summary>The newest checkpoint that can be found; null for none.</summary>
    public OutsideCheckpoint? Outside { get; init; }

    /// <summary>A new name for the log, where it goes back behind a checkpoint: then a new key begins as well.</summary>
    public string? NewOrigin { get; init; }

    /// <summary>Restores. The read tables are to be rebuilt after it.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops it, and leaves the store as it was.</param>
    /// <exception cref="LogBroken">The backup does not verify, the store is not empty, or the log would go back behind a checkpoint.</exception>
    public async Task<Restored> From(string path, IProgress<Progressed>? progress = null, CancellationToken cancellation = default)
    {
        var wrapped = path + BackupFile.KeysExtension;
        await using var to = await open(cancellation);
        await using var writing = await Locked(to, cancellation);
        var present = new StoredLog(to, writing);
        if (!Replaces && await present.Count() > 0)
        {
            throw new LogBroken(new(
                "Deze database is niet leeg. Met ‘--replace’ komt de back-up in de plaats van alles wat er staat; wat hier vernietigd is, blijft vernietigd.",
                "This database is not empty. With ‘--replace’ the backup takes the place of all that is there; what was destroyed here stays destroyed."));
        }

        var newest = await present.Newest();
        var (holds, master) = await Verified(path, wrapped, newest, progress, cancellation);
        if (NewOrigin is not null && newest is not null)
            MustGoOnInto(present, Checkpoint.Parse(newest.Text), holds);
        var erased = await Erasures(NewerKeys ?? wrapped, to, writing, cancellation);
        await using var from = await BackupFile.Open(path, wrapped)(cancellation);
        var retained = await RetainedRows.Of(to, writing);
        // What was told is told of events that may come to be others: who is told goes on at the end of the log. Passkeys are in no backup: one that
        // was taken away would come back, and so would the code of a seat: whoever leads the table gives new ones.
        foreach (var table in BackupFile.Content.Select(each => each.Table).Concat(["follower", "notice", "outbox", "mail", "passkey", "passkey_invitation", "table_seat", "installation_key", "dossier_key"]))
            await to.ExecuteAsync($"delete from {table}", transaction: writing);
        var gone = await Forget(from, erased);
        foreach (var (table, columns) in BackupFile.Content.Concat(BackupFile.Wrapped.Where(each => each.Table != "erased")))
        {
            // A backup of before there were attachments has none, nor what came later still. Keys, in a file of their own, it always has.
            if (BackupFile.Content.Any(each => each.Table == table) && !await Snapshot.Has(from, null, table))
                continue;
            await Pouring.Pour(from, null, Selection(table, columns), to, writing, table, columns,
                table == "event" ? done => progress?.Report(new(done, holds.Size)) : null, cancellation);
        }

        await retained.PutBack(to, writing);
        await Record(from, to, writing, master);
        if (NewOrigin is not null)
            await Begin(NewOrigin, to, writing);
        await writing.CommitAsync(cancellation);
        return new Restored(holds, gone);
    }

    // Nobody else writes or signs meanwhile: what he destroyed would come back.
    private static async Task<DbTransaction> Locked(DbConnection to, CancellationToken cancellation)
    {
        if (to is SqliteConnection sqlite)
            return sqlite.BeginTransaction(deferred: false);
        var writing = await to.BeginTransactionAsync(cancellation);
        foreach (var which in (WriteLock[])[WriteLock.Append, WriteLock.Sign])
            await to.ExecuteAsync("select pg_advisory_xact_lock(@which)", new { which = (long)which }, writing);
        return writing;
    }

    private async Task<(Verdict.Holds Holds, MasterKey Master)> Verified(string path, string wrapped, SignedNote? present, IProgress<Progressed>? progress, CancellationToken cancellation)
    {
        try
        {
            await BackupFile.MustBelong(path, wrapped, cancellation);
            var known = await Known(path, wrapped, present, cancellation);
            await using var backup = await BackupFile.Open(path, wrapped)(cancellation);
            var master = await InstallationKeys.InFront(backup, keys);
            await InstallationKeys.MustFit(backup, master);
            return await new Verification(BackupFile.Open(path, wrapped), master) { Against = known }.Verify(progress, cancellation) switch
            {
                Verdict.Holds holds => (holds, master),
                Verdict.Wrong wrong => throw new LogBroken(new($"De back-up wordt niet teruggezet. {wrong.Message.Dutch}", $"The backup is not restored. {wrong.Message.English}")),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (SqliteException wrong)
        {
            throw new LogBroken(new($"{path} is kapot: {wrong.Message}", $"{path} is broken: {wrong.Message}"));
        }
    }

    // With a new name the log may end before a checkpoint. One that tells of no more than there is must still be of these entries.
    private async Task<ImmutableArray<SignedNote>> Known(string path, string wrapped, SignedNote? present, CancellationToken cancellation)
    {
        var outside = Outside is null ? null : await Outside.Read(cancellation);
        ImmutableArray<SignedNote> known = [.. new[] { outside, present }.OfType<SignedNote>()];
        if (NewOrigin is null)
            return known;
        await using var backup = await BackupFile.Open(path, wrapped)(cancellation);
        var log = new StoredLog(backup, null);
        var (size, origin) = (await log.Count(), await log.Setting(LogOrigin.Setting));
        return [.. known.Where(note => Checkpoint.Parse(note.Text) is var told && told.Size <= size && (told.Origin == origin || note == outside))];
    }

    // Where more stands here than in the backup, what remains must be the beginning of it. What stands here may be broken: then it tells nothing.
    private static void MustGoOnInto(StoredLog present, Checkpoint newest, Verdict.Holds holds)
    {
        try
        {
            if (newest.Size <= holds.Size || new TileReader(present.Tiles(), newest.Size).Root() != newest.Root || new TileReader(present.Tiles(), holds.Size).Root() == holds.Root)
                return;
        }
        catch (Exception broken) when (broken is LogBroken or TileMissingException)
        {
            return;
        }

        throw new LogBroken(new(
            "De back-up wordt niet teruggezet: wat hier getekend is, begint niet met de regels van deze back-up.",
            "The backup is not restored: what was signed here does not begin with the entries of this backup."));
    }

    private static async Task<Dictionary<string, string>> Erasures(string wrapped, DbConnection to, DbTransaction writing, CancellationToken cancellation)
    {
        var erased = new Dictionary<string, string>();
        await using var file = await BackupFile.OpenFile(wrapped, SqliteOpenMode.ReadOnly, cancellation);
        foreach (var (dossier, at) in await file.QueryAsync<(string, string)>("select dossier, at from erased"))
            erased[dossier] = at;
        foreach (var (dossier, at) in await to.QueryAsync<(string, string)>(Destroyed, transaction: writing))
            erased[dossier] = at;
        return erased;
    }

    // In a table of the connection itself: what was destroyed is left out on the way, and never reaches the new store.
    private static async Task<long> Forget(DbConnection from, Dictionary<string, string> erased)
    {
        await from.ExecuteAsync("create temp table gone (dossier text primary key, at text not null)");
        await from.ExecuteAsync("insert into gone (dossier, at) values (@dossier, @at)", erased.Select(each => new { dossier = each.Key, at = each.Value }));
        await from.ExecuteAsync("delete from gone where dossier in (select dossier from event where type = @type)", new { type = LogCheck.Erasure });
        return await from.ExecuteScalarAsync<long>("select count(distinct dossier) from event where body is not null and dossier in (select dossier from gone)");
    }

    private static string Selection(string table, string columns) => table switch
    {
        "event" => "select position, organisation, dossier, version, type, at, command, entry, "
            + "case when dossier in (select dossier from gone) then null else body end, "
            + "case when dossier in (select dossier from gone) then null else secret end from event order by position",
        "attachment" or "table_line" => $"select {columns} from {table} where dossier not in (select dossier from gone) order by 1",
        "dossier_key" => $"select {columns} from dossier_key where dossier not in (select dossier from gone) order by 1",
        "setting" => $"select {columns} from setting where {BackupFile.SettingsHere} and name not in (select '{ErasedElsewhere}' || dossier from gone) order by 1",
        _ => $"select {columns} from {table} order by 1",
    };

    // Vouched for by the master key, or whoever can write in the database could pass off what he removed as destroyed.
    private static async Task Record(DbConnection from, DbConnection to, DbTransaction writing, MasterKey master)
    {
        foreach (var (dossier, at) in await from.QueryAsync<(string, string)>("select dossier, at from gone"))
        {
            await to.ExecuteAsync(
                "insert into setting (name, value) values (@name, @value)", new { name = ErasedElsewhere + dossier, value = $"{at} {master.Vouch(ErasedElsewhere + dossier)}" }, writing);
        }
    }

    // Whoever holds a checkpoint of the old name can still prove what is missing; its key is kept to read what it signed.
    private static async Task Begin(string origin, DbConnection to, DbTransaction writing)
    {
        var log = new StoredLog(to, writing);
        if (await log.SigningKey() is { } key)
        {
            await to.ExecuteAsync("insert into setting (name, value) values (@name, @key)",
                new { name = LogOrigin.Before + VerifierKey.Parse(key).Name, key }, writing);
        }

        await to.ExecuteAsync("delete from installation_key where purpose in (@Purpose, @Next)", new { LogOrigin.Purpose, LogOrigin.Next }, writing);
        await to.ExecuteAsync("delete from setting where name = @name", new { name = LogOrigin.Setting }, writing);
        await to.ExecuteAsync("insert into setting (name, value) values (@name, @origin)", new { name = LogOrigin.Setting, origin }, writing);
    }
}

/// <summary>What was restored.</summary>
/// <param name="Log">The log, as it was verified.</param>
/// <param name="Destroyed">The dossiers of the backup that were destroyed since, and do not come back.</param>
public sealed record Restored(Verdict.Holds Log, long Destroyed);
