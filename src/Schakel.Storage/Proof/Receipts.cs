// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage.Keys;
using System.Data.Common;
using Schakel.Dossiers.Numbers;
using Schakel.Log.Notes;
using Schakel.Log.Receipts;
using Schakel.Log.Tiles;

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
        if (await Row(connection, transaction, dossier, version, cancellation) is not { } row || await log.Newest() is not { } note)
            return null;
        var size = Checkpoint.Parse(note.Text).Size;
        if (row.Position >= size)
            return null;
        var proof = Receipt.Make(new TileReader(log.Tiles(), size).Read, row.Position, note);
        if (!isEntitled)
            return new DossierReceipt(row.Entry, proof, null);
        var opener = await Opener.With(connection, transaction, keys, dossier.Text);
        return new DossierReceipt(row.Entry, proof, opener.Open(row) is { } content ? new Unsealed(content.Salt, row.Header, content.Body, content.Secret) : null);
    }

    private static async Task<LoggedEvent?> Row(
        DbConnection connection, DbTransaction transaction, DossierNumber dossier, long version, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, $"select {LoggedEvent.Columns} from event where dossier = @dossier and version = @version");
        foreach (var (name, value) in (ReadOnlySpan<(string, object)>)[("@dossier", dossier.Text), ("@version", version)])
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await using var rows = await command.ExecuteReaderAsync(cancellation);
        return await rows.ReadAsync(cancellation) ? LoggedEvent.Read(rows) : null;
    }
}
