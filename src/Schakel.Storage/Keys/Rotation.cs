// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Schakel.Storage.Engines;
using Schakel.Storage.Proof;

namespace Schakel.Storage.Keys;

/// <summary>
/// Wraps every key anew under another master key, while the store is in use; no content is touched. Each row tells which master key wrapped
/// it, so that it goes on where it was stopped.
/// </summary>
public static class Rotation
{
    private const int Piece = 500;

    /// <summary>Wraps anew whatever another key than this one wrapped, piece by piece.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="master">The new key, with the former one.</param>
    /// <param name="progress">Is told how many dossiers are done, and of how many.</param>
    /// <param name="stop">To stop between pieces: what is done is done, and both keys stay needed.</param>
    /// <returns>How many dossiers were done.</returns>
    /// <exception cref="StoreException">The keys do not fit, or a row is wrapped by neither.</exception>
    public static async Task<long> Run(Engine engine, MasterKey master, Action<long, long> progress, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        await InstallationKeys.Hold(connection, master);
        await Begin(engine, connection, master, stop);
        var total = await connection.ExecuteScalarAsync<long>("select count(*) from dossier_key where master <> @Id", new { master.Id });
        progress(0, total);
        var done = 0L;
        do
        {
            for (var (last, count) = ("", Piece); count == Piece;)
            {
                stop.ThrowIfCancellationRequested();
                (last, count) = await RewrapPiece(engine, connection, master, last, stop);
                progress(done += count, Math.Max(done, total));
            }
        }
        while (!await Finish(engine, connection, master, stop));
        return done;
    }

    /// <summary>
    /// What stands in few rows is done at once: keys of the installation, and what the master key vouches for. From here on the store goes by the
    /// new key, and asks for the former as well until all is done.
    /// </summary>
    internal static async Task Begin(Engine engine, DbConnection connection, MasterKey master, CancellationToken stop)
    {
        if (master.Former is not { } former)
            return;
        await engine.BeginAndRead(connection, WriteLock.Append, [], stop);
        try
        {
            var keys = await connection.QueryAsync<(string Purpose, string Wrapped)>("select purpose, wrapped from installation_key where master <> @Id", new { master.Id });
            var vouched = await connection.QueryAsync<(string Name, string Value)>(
                "select name, value from setting where name like @erased or name like @signed", new { erased = Restore.ErasedElsewhere + "%", signed = LastSigned.Setting + "%" });
            var changed = 0;
            foreach (var (purpose, wrapped) in keys)
            {
                changed += await connection.ExecuteAsync(
                    "update installation_key set wrapped = @anew, master = @Id where purpose = @purpose and wrapped = @wrapped",
                    new { anew = master.Wrap(Opened(() => master.Unwrap(wrapped, purpose), purpose), purpose), master.Id, purpose, wrapped });
            }

            // Only what the former key vouched for: whatever else stands there was not ours, and does not become so.
            foreach (var (name, value) in vouched.Where(each => each.Value.EndsWith(former.Vouch(each.Name), StringComparison.Ordinal)))
            {
                changed += await connection.ExecuteAsync("update setting set value = @anew where name = @name", new { name, anew = value.Replace(former.Vouch(name), master.Vouch(name)) });
            }

            if (changed > 0)
            {
                await connection.ExecuteAsync(
                    "insert into setting (name, value) values (@Leaving, @Id) on conflict (name) do update set value = excluded.value", new { InstallationKeys.Leaving, former.Id });
            }

            await engine.WriteAndCommit(connection, [], stop);
        }
        catch
        {
            await engine.Rollback(connection);
            throw;
        }
    }

    // Under the lock of the writer: a dossier that is destroyed meanwhile does not get its keys back.
    private static async Task<(string Last, int Count)> RewrapPiece(Engine engine, DbConnection connection, MasterKey master, string after, CancellationToken stop)
    {
        var answers = await engine.BeginAndRead(connection, WriteLock.Append,
        [
            new("select dossier, organisation, content, identity from dossier_key where dossier > @after and master <> @id order by dossier limit @piece",
                ("after", after), ("id", master.Id), ("piece", (long)Piece)),
        ], stop);
        try
        {
            var rows = answers[0].Select(row => (Dossier: (string)row[0]!, Organisation: (string)row[1]!, Content: (string)row[2]!, Identity: (string)row[3]!)).ToList();
            var anew = rows.ConvertAll(row => Opened(() => DossierKey.Unwrap(master, row.Dossier, row.Content, row.Identity).Wrap(master, row.Dossier), row.Dossier));
            await engine.WriteAndCommit(connection,
            [
                new Write.Rows("dossier_key", "dossier", Text("dossier", rows.Select(row => row.Dossier)), Text("organisation", rows.Select(row => row.Organisation)),
                    Text("content", anew.Select(pair => pair.Content)), Text("identity", anew.Select(pair => pair.Identity)), Text("master", rows.Select(_ => master.Id))),
            ], stop);
            return (rows.Count == 0 ? after : rows[^1].Dossier, rows.Count);
        }
        catch
        {
            await engine.Rollback(connection);
            throw;
        }
    }

    // A node that had only the former key may have written since: then there is more to do.
    private static async Task<bool> Finish(Engine engine, DbConnection connection, MasterKey master, CancellationToken stop)
    {
        await Begin(engine, connection, master, stop);
        var answers = await engine.BeginAndRead(connection, WriteLock.Append,
        [
            new("select (select count(*) from dossier_key where master <> @id) + (select count(*) from installation_key where master <> @id)", ("id", master.Id)),
        ], stop);
        var isDone = answers[0][0][0] is 0L;
        await engine.WriteAndCommit(connection, isDone ? [new Write.ForEach("delete from setting where name = @value", [InstallationKeys.Leaving])] : [], stop);
        return isDone;
    }

    private static T Opened<T>(Func<T> open, string what)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            throw new StoreException(new(
                $"De sleutel ‘{what}’ gaat met geen van beide hoofdsleutels open. Wat al om was, blijft om; zet een back-up terug of zoek de sleutel waarmee zij is ingepakt.",
                $"The key ‘{what}’ is opened by neither master key. What was done stays done; restore a backup, or find the key that wrapped it."), e);
        }
    }

    private static Column.Text Text(string name, IEnumerable<string?> values) => new(name, [.. values]);
}
