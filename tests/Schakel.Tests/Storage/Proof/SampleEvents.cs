// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Schakel.Dossiers;
using Schakel.Log;
using Schakel.Storage;

namespace Schakel.Tests.Storage.Proof;

/// <summary>Writes events as the form of the store says: sealed under the keys of their dossier, committed to by their entry.</summary>
internal static class SampleEvents
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    public static async Task Write(DbConnection connection, DbTransaction writing, Keys keys, int dossier)
    {
        var number = ProvedStore.Number(dossier);
        var (content, identity) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32));
        await connection.ExecuteAsync("insert into dossier_key (dossier, organisation, content, identity, master) values (@number, 'stad', @content, @identity, @master)",
            new { number = number.Text, content = keys.Wrap(content), identity = keys.Wrap(identity), master = keys.MasterId }, writing);
        CaseFile? file = null;
        foreach (var (version, what) in SampleCase.Of(dossier).Index())
        {
            file = CaseFolding.Evolve(file, number, what);
            var written = EventForm.Write(what);
            var salt = RandomNumberGenerator.GetBytes(Hash.Length);
            var secret = written.Secret is null ? null : Seal(identity, Encoding.UTF8.GetBytes(written.Secret));
            await Append(connection, writing, number.Text, version, written, salt, file, what, Seal(content, [.. salt, .. Encoding.UTF8.GetBytes(written.Body)]), secret);
        }
    }

    public static async Task Erase(DbConnection connection, DbTransaction writing, int dossier)
    {
        var number = ProvedStore.Number(dossier);
        var events = SampleCase.Of(dossier);
        var what = SampleCase.Erasure;
        var file = events.Append(what).Aggregate((CaseFile?)null, (before, each) => CaseFolding.Evolve(before, number, each))!;
        var written = EventForm.Write(what);
        var salt = RandomNumberGenerator.GetBytes(Hash.Length);
        await connection.ExecuteAsync("update event set body = null, secret = null where dossier = @dossier", new { dossier = number.Text }, writing);
        await connection.ExecuteAsync("delete from dossier_key where dossier = @dossier", new { dossier = number.Text }, writing);
        await Append(connection, writing, number.Text, events.Count, written, salt, file, what, $"!{Convert.ToBase64String(salt)}.{written.Body}", null);
    }

    private static async Task Append(
        DbConnection connection, DbTransaction writing, string dossier, long version, WrittenEvent written, byte[] salt, CaseFile after, CaseEvent what,
        string body, string? secret)
    {
        var header = new Header("stad", dossier, version, written.Type, "2026-03-02T09:00:00.0000000+00:00", $"command/{dossier}/{version}");
        var commitment = new byte[Hash.Length];
        Commitment.Of(salt, header, written.Body, written.Secret, commitment);
        var entry = LogEntry.Of(commitment, header, after, what);
        await connection.ExecuteAsync("""
            insert into event (position, organisation, dossier, version, type, at, command, entry, body, secret)
            values ((select coalesce(max(position) + 1, 0) from event), @Organisation, @Dossier, @Version, @Type, @At, @Command, @entry, @body, @secret)
            """, new { header.Organisation, header.Dossier, header.Version, header.Type, header.At, header.Command, entry, body, secret }, writing);
    }

    private static string Seal(byte[] key, byte[] plain)
    {
        using var gcm = new AesGcm(key, TagLength);
        var nonce = RandomNumberGenerator.GetBytes(NonceLength);
        var (cipher, tag) = (new byte[plain.Length], new byte[TagLength]);
        gcm.Encrypt(nonce, plain, cipher, tag);
        return Convert.ToBase64String([.. nonce, .. cipher, .. tag]);
    }
}
