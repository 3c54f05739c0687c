// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Sealing;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Events;

/// <summary>
/// The body of an event as the store keeps it: sealed under the key of its dossier, with its salt inside. Only the event that destroys a dossier
/// is in the clear (<c>!</c>, the salt, a full stop, the body): its key is gone.
/// </summary>
internal static class Body
{
    public static string Close(DossierKey key, ReadOnlySpan<byte> salt, WrittenEvent written)
    {
        if (written.Type == EventForm.Erased)
            return $"!{Convert.ToBase64String(salt)}.{written.Body}";
        var plain = new byte[Commitment.Salt + Encoding.UTF8.GetByteCount(written.Body)];
        salt.CopyTo(plain);
        Encoding.UTF8.GetBytes(written.Body, plain.AsSpan(Commitment.Salt));
        return Convert.ToBase64String(key.Close(plain));
    }

    public static string? CloseSecret(DossierKey key, WrittenEvent written) =>
        written.Secret is { } secret ? Convert.ToBase64String(key.CloseName(Encoding.UTF8.GetBytes(secret))) : null;

    /// <summary>Opens a body.</summary>
    /// <exception cref="CryptographicException">It was changed, or the key is another.</exception>
    public static (byte[] Salt, string Body) Open(DossierKey? key, string type, string closed)
    {
        if (type == EventForm.Erased)
        {
            var stop = closed.IndexOf('.');
            var salt = new byte[Commitment.Salt];
            return closed.StartsWith('!') && stop > 0 && Convert.TryFromBase64String(closed[1..stop], salt, out var count) && count == salt.Length
                ? (salt, closed[(stop + 1)..])
                : throw new CryptographicException("The body of a destruction was changed.");
        }

        var bytes = new byte[closed.Length * 3 / 4 + 3];
        if (!Convert.TryFromBase64String(closed, bytes, out var length))
            throw new CryptographicException("The body was changed.");
        var plain = (key ?? throw new CryptographicException("The key is gone.")).Open(bytes.AsSpan(0, length));
        return plain.Length >= Commitment.Salt
            ? (plain[..Commitment.Salt], Encoding.UTF8.GetString(plain.AsSpan(Commitment.Salt)))
            : throw new CryptographicException("The body was changed.");
    }

    public static string OpenSecret(DossierKey key, string closed) => Encoding.UTF8.GetString(key.OpenName(Convert.FromBase64String(closed)));
}
