// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using Dapper;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Storage.Engines;
using Schakel.Storage.Events;

namespace Schakel.Storage.Attachments;

/// <summary>The files attached to dossiers. Only the clean copy is ever read from here: the original is kept, and opened by verifying alone.</summary>
/// <param name="engine">The engine.</param>
/// <param name="events">Knows the keys.</param>
public sealed class KeptAttachments(Engine engine, EventStore events)
{
    /// <summary>The copy for readers; null where it is not there, or the dossier was destroyed.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="dossier">The dossier.</param>
    /// <param name="attached">The event that attached it.</param>
    /// <param name="stop">To stop.</param>
    /// <exception cref="CryptographicException">It is not what was committed to.</exception>
    public async Task<byte[]?> Clean(string organisation, DossierNumber dossier, CaseEvent.Attached attached, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var closed = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select sealed from attachment where organisation = @organisation and dossier = @dossier and number = @number and copy = @copy",
            new { organisation, dossier = dossier.Text, number = attached.Number, copy = AttachmentRows.Clean }, cancellationToken: stop));
        if (closed is null || !(await events.KeysOf(connection, [dossier.Text])).TryGetValue(dossier.Text, out var key))
            return null;
        var plain = key.OpenFile(Convert.FromBase64String(closed), attached.Number, AttachmentRows.Clean);
        return FileTrace.Of(plain) == attached.Clean ? plain : throw new CryptographicException("A file is not what was committed to.");
    }
}
