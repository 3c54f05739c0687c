// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage.Keys;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Schakel.Log;

namespace Schakel.Storage.Proof;

/// <summary>What was sealed in a row: the salt with which it is committed to, and the words.</summary>
internal sealed record Content(byte[] Salt, string Body, string? Secret);

/// <summary>Opens the content of events. May be used by several threads at once.</summary>
internal sealed class Opener(MasterKey keys, FrozenDictionary<string, (string Content, string Identity)> wrapped)
{
    private const int SaltLength = 32;
    private readonly ConcurrentDictionary<string, DossierKey> unwrapped = new();

    public static async Task<Opener> With(DbConnection connection, DbTransaction transaction, MasterKey keys, string? only = null) => new(
        keys,
        (await connection.QueryAsync<(string Dossier, string Content, string Identity)>(
            "select dossier, content, identity from dossier_key" + (only is null ? "" : " where dossier = @only"), new { only }, transaction))
            .ToFrozenDictionary(row => row.Dossier, row => (row.Content, row.Identity)));

    /// <summary>Whether there is a key of a dossier.</summary>
    public bool Has(string dossier) => wrapped.ContainsKey(dossier);

    /// <summary>Opens a row; null where it cannot be opened, for whatever reason.</summary>
    public Content? Open(StoredEvent row)
    {
        try
        {
            return row.Body is null ? null : row.Body.StartsWith('!') ? InTheClear(row) : Sealed(row);
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The hash a row is committed to by.</summary>
    public static Hash Commitment(StoredEvent row, Content content)
    {
        Span<byte> hash = stackalloc byte[Hash.Length];
        Schakel.Dossiers.Sealing.Commitment.Of(content.Salt, row.Header, content.Body, content.Secret, hash);
        return new Hash(hash);
    }

    private static Content? InTheClear(StoredEvent row)
    {
        var split = row.Body!.IndexOf('.');
        if (split < 0 || row.Secret is not null || Decoded(row.Body[1..split]) is not { Length: SaltLength } salt)
            return null;
        return new Content(salt, row.Body[(split + 1)..], null);
    }

    private Content? Sealed(StoredEvent row)
    {
        var dossier = row.Header.Dossier;
        if (!wrapped.TryGetValue(dossier, out var pair) || Decoded(row.Body!) is not { } closed)
            return null;
        var key = unwrapped.GetOrAdd(dossier, static (dossier, all) => DossierKey.Unwrap(all.keys, dossier, all.pair.Content, all.pair.Identity), (keys, pair));
        if (key.Open(closed) is not { Length: >= SaltLength } plain)
            return null;
        var body = Encoding.UTF8.GetString(plain.AsSpan(SaltLength));
        if (row.Secret is null)
            return new Content(plain[..SaltLength], body, null);
        return Decoded(row.Secret) is { } name ? new Content(plain[..SaltLength], body, Encoding.UTF8.GetString(key.OpenName(name))) : null;
    }

    // Whatever is written differently from how we write it was changed, also where it stands for the same bytes.
    private static byte[]? Decoded(string text) => Convert.FromBase64String(text) is var bytes && Convert.ToBase64String(bytes) == text ? bytes : null;
}
