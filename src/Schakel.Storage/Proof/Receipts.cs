// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Schakel.Dossiers.Numbers;
using Schakel.Log.Notes;
using Schakel.Log.Receipts;
using Schakel.Log.Tiles;
using Schakel.Storage.Events;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Proof;

/// <summary>Makes receipts of the events of a dossier.</summary>
/// <param name="open">Opens the store.</param>
/// <param name="keys">Opens the content.</param>
public sealed class Receipts(OpenStore open, MasterKey keys)
{
    /// <summary>The receipt of an event.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="version">The event; 0 for the one that opened it.</param>
    /// <param name="isEntitled">Whether what opens the commitment goes along: for who may read the dossier, its protected names included.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The receipt; null where there is no such event, or no checkpoint covers it yet.</returns>
    public async Task<DossierReceipt?> Of(DossierNumber dossier, long version, bool isEntitled, CancellationToken cancellation = default)
    {
        await using var connection = await open(cancellation);
        await using var transaction = await Snapshot.Begin(connection, cancellation);
        var log = new StoredLog(connection, transaction);
        if (await Row(connection, transaction, dossier, version) is not { } row || await log.Newest() is not { } note)
            return null;
        var size = Checkpoint.Parse(note.Text).Size;
        if (row.Position >= size)
            return null;
        var proof = Receipt.Make(new TileReader(log.Tiles(), size).Read, row.Position, note);
        if (!isEntitled)
            return new DossierReceipt(row.Entry, proof, null);
        return new DossierReceipt(row.Entry, proof, await Opened(connection, transaction, row));
    }

    private async Task<Unsealed?> Opened(DbConnection connection, DbTransaction transaction, StoredEvent row)
    {
        if (row.Body is null)
            return null;
        var wrapped = await connection.QuerySingleOrDefaultAsync<(string Content, string Identity)?>(
            "select content, identity from dossier_key where dossier = @dossier", new { dossier = row.Dossier }, transaction);
        try
        {
            var key = wrapped is { } both ? DossierKey.Unwrap(keys, row.Dossier, both.Content, both.Identity) : null;
            var (salt, body) = Body.Open(key, row.Type, row.Body);
            return new Unsealed(salt, row.Header, body, row.Secret is { } secret ? Body.OpenSecret(key!, secret) : null);
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static async Task<StoredEvent?> Row(DbConnection connection, DbTransaction transaction, DossierNumber dossier, long version) =>
        await connection.QuerySingleOrDefaultAsync<StoredEvent>(
            $"select {StoredEvent.Columns} from event where dossier = @dossier and version = @version", new { dossier = dossier.Text, version }, transaction);
}
