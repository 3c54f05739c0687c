// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Schakel.Dossiers.Sealing;
using Schakel.Log;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Proof;

/// <summary>What was sealed in a row: the salt with which it is committed to, and the words.</summary>
internal sealed record Content(byte[] Salt, string Body, string? Secret);

/// <summary>Opens the content of events. May be used by several threads at once.</summary>
internal sealed class Opener(MasterKey keys, FrozenDictionary<string, (string Content, string Identity)> wrapped)
{
    private readonly ConcurrentDictionary<string, DossierKey> unwrapped = new();

    public static async Task<Opener> With(DbConnection connection, DbTransaction transaction, MasterKey keys, string? only = null) => new(
        keys,
        (await connection.QueryAsync<(string Dossier, string Content, string Identity)>(
            "select dossier, content, identity from dossier_key" + (only is null ? "" : " where dossier = @only"), new { only }, transaction))
            .ToFrozenDictionary(row => row.Dossier, row => (row.Content, row.Identity)));

    /// <summary>Whether there is a key of a dossier.</summary>
    public bool Has(string dossier) => wrapped.ContainsKey(dossier);

    /// <summary>Opens a row; null where it cannot be opened, for whatever reason.</summary>
    public Content? Open(LoggedEvent row)
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
    public static Hash Committed(LoggedEvent row, Content content)
    {
        Span<byte> hash = stackalloc byte[Hash.Length];
        Commitment.Of(content.Salt, row.Header, content.Body, content.Secret, hash);
        return new Hash(hash);
    }

    private static Content? InTheClear(LoggedEvent row)
    {
        var split = row.Body!.IndexOf('.');
        if (split < 0 || row.Secret is not null || Decoded(row.Body[1..split]) is not { Length: Commitment.Salt } salt)
            return null;
        return new Content(salt, row.Body[(split + 1)..], null);
    }

    private Content? Sealed(LoggedEvent row)
    {
        var dossier = row.Header.Dossier;
        if (!wrapped.TryGetValue(dossier, out var pair))
            return null;
        var key = unwrapped.GetOrAdd(dossier, number => DossierKey.Unwrap(keys, number, pair.Content, pair.Identity));
        if (Decoded(row.Body!) is not { } body || key.Open(body) is not { Length: >= Commitment.Salt } plain)
            return null;
        var words = Encoding.UTF8.GetString(plain.AsSpan(Commitment.Salt));
        if (row.Secret is null)
            return new Content(plain[..Commitment.Salt], words, null);
        return Decoded(row.Secret) is { } secret ? new Content(plain[..Commitment.Salt], words, Encoding.UTF8.GetString(key.OpenName(secret))) : null;
    }

    // Whatever is written differently from how we write it was changed, also where it stands for the same bytes.
    private static byte[]? Decoded(string text) => Convert.FromBase64String(text) is var bytes && Convert.ToBase64String(bytes) == text ? bytes : null;
}
