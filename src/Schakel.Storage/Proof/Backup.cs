// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage.Keys;
using System.Data.Common;
using System.Security.Cryptography;

namespace Schakel.Storage.Proof;

/// <summary>Makes a backup of a store of either engine, while it is in use: one form, with the keys in a file of their own.</summary>
/// <param name="open">Opens the store.</param>
/// <param name="keys">Opens the content, to verify what was written.</param>
public sealed class Backup(OpenStore open, MasterKey keys)
{
    /// <summary>The file outside the database that the log is held against; null for none.</summary>
    public OutsideCheckpoint? Outside { get; init; }

    /// <summary>
    /// Writes a backup, verifies it, and only then puts it in its place. What does not verify leaves nothing. A backup that is there is never
    /// written over, so that its two files are always of one moment: the keys come first, and without the other file they are no backup.
    /// </summary>
    /// <param name="path">The file; the keys come beside it, in <c>path.keys</c>.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops it, and leaves nothing.</param>
    /// <exception cref="LogBroken">The log does not verify, or there is a backup by that name.</exception>
    public async Task<Verdict.Holds> Write(string path, IProgress<Progressed>? progress = null, CancellationToken cancellation = default)
    {
        if (File.Exists(path))
            throw new LogBroken(new($"‘{path}’ is er al. Kies een andere naam: een back-up wordt nooit overschreven.", $"‘{path}’ is there already. Choose another name: a backup is never written over."));
        if (File.Exists(path + BackupFile.KeysExtension) && !await BackupFile.IsOfKeys(path + BackupFile.KeysExtension, cancellation))
        {
            throw new LogBroken(new(
                $"‘{path}{BackupFile.KeysExtension}’ is er al, en is geen bestand met sleutels van een back-up. Kies een andere naam.",
                $"‘{path}{BackupFile.KeysExtension}’ is there already, and is no file of keys of a backup. Choose another name."));
        }

        using var making = new Making(path);
        var (content, wrapped) = (WholeFile.Beside(path), WholeFile.Beside(path + BackupFile.KeysExtension));
        try
        {
            await Copy(content, wrapped, progress, cancellation);
            var verdict = await new Verification(BackupFile.Open(content, wrapped), keys) { Outside = Outside }.Verify(progress, cancellation);
            if (verdict is not Verdict.Holds holds)
            {
                var message = ((Verdict.Wrong)verdict).Message;
                throw new LogBroken(new($"Er is geen back-up gemaakt. {message.Dutch}", $"No backup was made. {message.English}"));
            }

            WholeFile.Keep(wrapped, path + BackupFile.KeysExtension, mayReplace: true);
            WholeFile.Keep(content, path, mayReplace: false);
            return holds;
        }
        finally
        {
            File.Delete(content);
            File.Delete(wrapped);
        }
    }

    private async Task Copy(string content, string wrapped, IProgress<Progressed>? progress, CancellationToken cancellation)
    {
        await using var connection = await open(cancellation);
        await using var snapshot = await Snapshot.Begin(connection, cancellation);
        var total = await new StoredLog(connection, snapshot).Count();
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await Into(content, id, isOfKeys: false, BackupFile.Content, connection, snapshot, done => progress?.Report(new(done, total)), cancellation);
        await Into(wrapped, id, isOfKeys: true, BackupFile.Wrapped, connection, snapshot, null, cancellation);
    }

    private static async Task Into(
        string path, string id, bool isOfKeys, IReadOnlyList<(string Table, string Columns)> tables, DbConnection from, DbTransaction snapshot,
        Action<long>? each, CancellationToken cancellation)
    {
        await using var to = await BackupFile.Create(path, isOfKeys, id, cancellation);
        await using var writing = to.BeginTransaction();
        foreach (var (table, columns) in tables)
        {
            if (!isOfKeys && !await Snapshot.Has(from, snapshot, table))
                continue;
            var select = table switch
            {
                "erased" => Restore.Destroyed,
                "setting" => $"select {columns} from setting where {BackupFile.SettingsHere} order by 1",
                _ => $"select {columns} from {table} order by 1",
            };
            await Pouring.Pour(from, snapshot, select, to, writing, table, columns, table == "event" ? each : null, cancellation);
        }

        await writing.CommitAsync(cancellation);
    }
}
