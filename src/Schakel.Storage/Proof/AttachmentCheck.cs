// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Procedures;
using Schakel.Storage.Attachments;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Proof;

/// <summary>Holds the attached files against what the log committed to: each copy is there, is what it was, and there is none besides.</summary>
internal sealed class AttachmentCheck(MasterKey master)
{
    private static readonly Wording Missing = new("een bestand dat is bijgevoegd, is er niet", "a file that was attached is not there");
    private static readonly Wording Changed = new("een bestand is niet wat in het logboek vastligt", "a file is not what the log committed to");
    private static readonly Wording Stray = new("er is een bestand waar het logboek niets van weet, of van een dossier dat vernietigd is", "there is a file of which the log knows nothing, or of a dossier that was destroyed");
    private readonly Dictionary<(string Dossier, long Number, string Copy), (long Position, string Organisation, FileTrace Trace)> expected = [];

    /// <summary>Takes note of a file that the log tells of.</summary>
    public void Expect(string dossier, string organisation, long position, CaseEvent.Attached attached)
    {
        expected[(dossier, attached.Number, AttachmentRows.Original)] = (position, organisation, attached.Original);
        expected[(dossier, attached.Number, AttachmentRows.Clean)] = (position, organisation, attached.Clean);
    }

    /// <summary>Looks at all files; the first that is wrong, by where the log tells of it. Null where nothing is.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The moment.</param>
    /// <param name="size">How many entries the log has.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Verdict.Wrong?> Look(DbConnection connection, DbTransaction transaction, long size, CancellationToken cancellation)
    {
        (long Position, Wording What)? first = null;
        var isStray = false;
        if (await Snapshot.Has(connection, transaction, "attachment"))
        {
            // Files are large: one at a time is in memory.
            await using var rows = await connection.ExecuteReaderAsync(new CommandDefinition(
                $"select a.dossier, a.organisation, a.number, a.copy, a.sealed, k.content, k.identity from attachment a left join dossier_key k on k.dossier = a.dossier",
                transaction: transaction, cancellationToken: cancellation));
            while (await rows.ReadAsync(cancellation))
            {
                var row = (Dossier: rows.GetString(0), Number: rows.GetInt64(2), Copy: rows.GetString(3));
                if (!expected.Remove(row, out var told))
                    isStray = true;
                else if (told.Organisation != rows.GetString(1) || Opened(rows, row) is not { } trace || trace != told.Trace)
                    Found(told.Position, Changed);
            }
        }

        foreach (var (position, _, _) in expected.Values)
            Found(position, Missing);
        return first is { } wrong ? new(wrong.Position, wrong.Position, wrong.What) : isStray ? new(0, Math.Max(0, size - 1), Stray) : null;

        void Found(long position, Wording what) => first = first is { } found && found.Position <= position ? first : (position, what);
    }

    private FileTrace? Opened(DbDataReader rows, (string Dossier, long Number, string Copy) row)
    {
        if (rows.IsDBNull(5))
            return null;
        try
        {
            var key = DossierKey.Unwrap(master, row.Dossier, rows.GetString(5), rows.GetString(6));
            return FileTrace.Of(key.OpenFile(Convert.FromBase64String(rows.GetString(4)), row.Number, row.Copy));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
