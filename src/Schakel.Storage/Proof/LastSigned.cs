// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Schakel.Log.Notes;
using Schakel.Procedures;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Proof;

/// <summary>
/// What was signed last, in the settings and vouched for by the master key. Whoever takes checkpoints away, to have another log signed, would have to
/// make this as well. A whole database that is set back takes it along: against that only a checkpoint outside helps.
/// </summary>
internal static class LastSigned
{
    /// <summary>In the settings: by the SHA-256 of the checkpoint, its size.</summary>
    public const string Setting = "getekend/";

    private static readonly Wording Gone = new(
        "hier is eerder ondertekend, maar geen enkel controlepunt is er nog. Zet een back-up terug; er wordt niets getekend",
        "the log was signed here before, but no checkpoint is left. Restore a backup; nothing is signed");

    private static readonly Wording NotLast = new(
        "het nieuwste controlepunt in de database is niet het laatste dat hier getekend is. Zet een back-up terug; er wordt niets getekend",
        "the newest checkpoint in the database is not the last that was signed here. Restore a backup; nothing is signed");

    /// <summary>Writes down what is signed, in the transaction that keeps it.</summary>
    public static async Task Keep(DbConnection connection, DbTransaction transaction, MasterKey keys, SignedNote note, long size)
    {
        var name = NameOf(note);
        await connection.ExecuteAsync("delete from setting where name like @like", new { like = Setting + "%" }, transaction);
        await connection.ExecuteAsync("insert into setting (name, value) values (@name, @value)", new { name, value = $"{size} {keys.Vouch(name)}" }, transaction);
    }

    /// <summary>What is wrong with the newest checkpoint there is; null where it is the last that was signed.</summary>
    public static async Task<Wording?> Problem(StoredLog log, MasterKey keys, SignedNote? newest)
    {
        var last = await log.Settings(Setting);
        if (newest is null)
            return last.Count == 0 && await log.SigningKey() is null ? null : Gone;
        var name = NameOf(newest);
        return last is [var only] && only.Name == name && only.Value.EndsWith(keys.Vouch(name), StringComparison.Ordinal) ? null : NotLast;
    }

    private static string NameOf(SignedNote note) => Setting + Convert.ToHexStringLower(SHA256.HashData(note.ToBytes()));
}
