// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Schakel.Log.Notes;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Proof;

/// <summary>Restores a backup into an empty store of either engine.</summary>
/// <param name="open">Opens the empty store.</param>
/// <param name="keys">Opens the content, to verify it before anything is written.</param>
public sealed class Restore(OpenStore open, MasterKey keys)
{
    /// <summary>In the settings: dossiers that were destroyed after this log ended, each with when.</summary>
    internal const string ErasedElsewhere = "erased/";

    /// <summary>A newer file of keys: what was erased since the backup stays erased. Null for the one beside the backup.</summary>
    public string? NewerKeys { get; init; }

    /// <summary>The store that is being replaced, where it can still be read: its erasures are applied first.</summary>
    public OpenStore? Replaced { get; init; }

    /// <summary>The newest checkpoint that can be found; null for none.</summary>
    public OutsideCheckpoint? Outside { get; init; }

    /// <summary>A new name for the log, where it goes back behind a checkpoint: then a new key begins as well.</summary>
    public string? NewOrigin { get; init; }

    /// <summary>Restores. The read tables are to be rebuilt after it.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops it, and leaves the store empty.</param>
    /// <exception cref="LogBroken">The backup does not verify, the store is not empty, or the log would go back behind a checkpoint.</exception>
    public async Task<Verdict.Holds> From(string path, IProgress<Progressed>? progress = null, CancellationToken cancellation = default)
    {
        var wrapped = path + BackupFile.KeysExtension;
        var holds = await Verified(path, wrapped, progress, cancellation);
        var erased = await Erasures(NewerKeys ?? wrapped, cancellation);
        await using var from = await BackupFile.Open(path, wrapped)(cancellation);
        await using var to = await open(cancellation);
        await using var writing = to is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: false) : await to.BeginTransactionAsync(cancellation);
        if (await new StoredLog(to, writing).Count() > 0)
            throw new LogBroken(new("Terugzetten kan alleen in een lege opslag.", "A backup is only restored into an empty store."));
        await to.ExecuteAsync("delete from setting; delete from policy_text; delete from installation_key; delete from dossier_key", transaction: writing);
        await Forget(from, erased);
        foreach (var (table, columns) in BackupFile.Content.Concat(BackupFile.Wrapped.Where(each => each.Table != "erased")))
        {
            await Pouring.Pour(from, null, Selection(table, columns), to, writing, table, columns,
                table == "event" ? done => progress?.Report(new(done, holds.Size)) : null, cancellation);
        }

        await Record(from, to, writing);
        if (NewOrigin is not null)
            await Begin(NewOrigin, to, writing);
        await writing.CommitAsync(cancellation);
        return holds;
    }

    private async Task<Verdict.Holds> Verified(string path, string wrapped, IProgress<Progressed>? progress, CancellationToken cancellation)
    {
        foreach (var file in (string[])[path, wrapped])
        {
            if (!File.Exists(file))
                throw new LogBroken(new($"{file} is er niet.", $"{file} is not there."));
        }

        try
        {
            // With a new name the log may end before the checkpoint, but what it has must still be what was signed.
            var verification = new Verification(BackupFile.Open(path, wrapped), keys) { Outside = NewOrigin is null ? Outside : null };
            return await verification.Verify(progress, cancellation) switch
            {
                Verdict.Holds holds => holds,
                Verdict.Wrong wrong => throw new LogBroken(new($"De back-up wordt niet teruggezet. {wrong.Message.Dutch}", $"The backup is not restored. {wrong.Message.English}")),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (SqliteException wrong)
        {
            throw new LogBroken(new($"{path} is kapot: {wrong.Message}", $"{path} is broken: {wrong.Message}"));
        }
    }

    private async Task<Dictionary<string, string>> Erasures(string wrapped, CancellationToken cancellation)
    {
        var erased = new Dictionary<string, string>();
        await using (var file = await BackupFile.OpenFile(wrapped, SqliteOpenMode.ReadOnly, cancellation))
        {
            foreach (var (dossier, at) in await file.QueryAsync<(string, string)>("select dossier, at from erased"))
                erased[dossier] = at;
        }

        if (Replaced is null)
            return erased;
        await using var store = await Replaced(cancellation);
        foreach (var (dossier, at) in await store.QueryAsync<(string, string)>(
            $"select dossier, max(at) from event where type = '{LogCheck.Erasure}' group by dossier union all "
            + $"select substr(name, {ErasedElsewhere.Length + 1}), substr(value, 1, 28) from setting where name like '{ErasedElsewhere}%'"))
            erased[dossier] = at;
        return erased;
    }

    // In a table of the connection itself: what was destroyed is left out on the way, and never reaches the new store.
    private static async Task Forget(DbConnection from, Dictionary<string, string> erased)
    {
        await from.ExecuteAsync("create temp table gone (dossier text primary key, at text not null)");
        await from.ExecuteAsync("insert into gone (dossier, at) values (@dossier, @at)", erased.Select(each => new { dossier = each.Key, at = each.Value }));
        await from.ExecuteAsync("delete from gone where dossier in (select dossier from event where type = @type)", new { type = LogCheck.Erasure });
    }

    private static string Selection(string table, string columns) => table switch
    {
        "event" => "select position, organisation, dossier, version, type, at, command, entry, "
            + "case when dossier in (select dossier from gone) then null else body end, "
            + "case when dossier in (select dossier from gone) then null else secret end from event order by position",
        "dossier_key" => $"select {columns} from dossier_key where dossier not in (select dossier from gone) order by 1",
        "setting" => $"select {columns} from setting where name <> 'leestabellen' and name not in (select '{ErasedElsewhere}' || dossier from gone) order by 1",
        _ => $"select {columns} from {table} order by 1",
    };

    // Vouched for by the master key, or whoever can write in the database could pass off what he removed as destroyed.
    private async Task Record(DbConnection from, DbConnection to, DbTransaction writing)
    {
        foreach (var (dossier, at) in await from.QueryAsync<(string, string)>("select dossier, at from gone"))
        {
            await to.ExecuteAsync(
                "insert into setting (name, value) values (@name, @value)", new { name = ErasedElsewhere + dossier, value = $"{at} {keys.Vouch(ErasedElsewhere + dossier)}" }, writing);
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

        await to.ExecuteAsync("delete from installation_key where purpose = @purpose", new { purpose = LogOrigin.Purpose }, writing);
        await to.ExecuteAsync("delete from setting where name = @name", new { name = LogOrigin.Setting }, writing);
        await to.ExecuteAsync("insert into setting (name, value) values (@name, @origin)", new { name = LogOrigin.Setting, origin }, writing);
    }
}
