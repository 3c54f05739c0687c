// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Schakel.Dossiers;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Sealing;
using Schakel.Log;
using Schakel.Storage.Events;
using Schakel.Storage.Keys;

namespace Schakel.Tests.Storage.Proof;

/// <summary>Writes events as the form of the store says: sealed under the keys of their dossier, committed to by their entry.</summary>
internal static class SampleEvents
{
    public static async Task Write(DbConnection connection, DbTransaction writing, MasterKey keys, int dossier)
    {
        var number = SampleCase.Number(dossier).Text;
        var key = DossierKey.New();
        var (content, identity) = key.Wrap(keys, number);
        await connection.ExecuteAsync(
            "insert into dossier_key (dossier, organisation, content, identity, master) values (@number, @organisation, @content, @identity, @master)",
            new { number, organisation = SampleCase.Of(dossier)[0].After.Organisation, content, identity, master = keys.Id }, writing);
        foreach (var (version, (what, after)) in SampleCase.Of(dossier).Index())
        {
            var written = EventForm.Write(what);
            var salt = RandomNumberGenerator.GetBytes(Commitment.Salt);
            await Append(connection, writing, version, written, salt, after, what, Body.Close(key, salt, written), Body.CloseSecret(key, written));
        }
    }

    public static async Task Erase(DbConnection connection, DbTransaction writing, int dossier)
    {
        var number = SampleCase.Number(dossier).Text;
        var (_, after) = SampleCase.Of(dossier)[^1];
        var written = EventForm.Write(SampleCase.Erasure);
        var salt = RandomNumberGenerator.GetBytes(Commitment.Salt);
        await connection.ExecuteAsync("update event set body = null, secret = null where dossier = @number", new { number }, writing);
        await connection.ExecuteAsync("delete from dossier_key where dossier = @number", new { number }, writing);
        await Append(connection, writing, after.Version, written, salt, after, SampleCase.Erasure, Body.Close(DossierKey.New(), salt, written), null);
    }

    private static async Task Append(
        DbConnection connection, DbTransaction writing, long version, WrittenEvent written, byte[] salt, CaseFile after, CaseEvent what,
        string body, string? secret)
    {
        var number = after.Number.Text;
        var header = new Header(after.Organisation, number, version, written.Type, "2026-03-02T09:00:00.0000000Z", $"command/{number}/{version}");
        var commitment = new byte[Hash.Length];
        Commitment.Of(salt, header, written.Body, written.Secret, commitment);
        var entry = LogEntry.Of(commitment, header, after.Frozen, what);
        await connection.ExecuteAsync("""
            insert into event (position, organisation, dossier, version, type, at, command, entry, body, secret)
            values ((select coalesce(max(position) + 1, 0) from event), @Organisation, @Dossier, @Version, @Type, @At, @Command, @entry, @body, @secret)
            """, new { header.Organisation, header.Dossier, header.Version, header.Type, header.At, header.Command, entry, body, secret }, writing);
    }
}
