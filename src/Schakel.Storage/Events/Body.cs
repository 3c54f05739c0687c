// SPDX-License-Identifier: EUPL-1.2
using System.Buffers;
using System.Buffers.Text;
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
    private const int SaltText = (Commitment.Salt + 2) / 3 * 4;

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
        var stored = Encoding.UTF8.GetBytes(closed);
        byte[] plain;
        if (type == EventForm.Erased)
        {
            plain = new byte[stored.Length];
            plain = TryOpenClear(stored, plain, out var count) ? plain[..count] : throw Changed();
        }
        else
        {
            plain = (key ?? throw new CryptographicException("The key is gone.")).Open(Decoded(stored));
        }

        return plain.Length >= Commitment.Salt ? (plain[..Commitment.Salt], Encoding.UTF8.GetString(plain.AsSpan(Commitment.Salt))) : throw Changed();
    }

    /// <summary>Opens protected names.</summary>
    /// <exception cref="CryptographicException">They were changed, or the key is another.</exception>
    public static string OpenSecret(DossierKey key, string closed) => Encoding.UTF8.GetString(key.OpenName(Decoded(Encoding.UTF8.GetBytes(closed))));

    /// <summary>Whether a body stands in the clear.</summary>
    public static bool IsClear(ReadOnlySpan<byte> closed) => closed.StartsWith((byte)'!');

    /// <summary>Reads a body that stands in the clear: the salt and then the words, as in one that was sealed.</summary>
    public static bool TryOpenClear(ReadOnlySpan<byte> closed, Span<byte> plain, out int count)
    {
        count = 0;
        if (!IsClear(closed) || closed.IndexOf((byte)'.') != 1 + SaltText || !TryDecode(closed.Slice(1, SaltText), plain, out var salt) || salt != Commitment.Salt)
            return false;
        var words = closed[(2 + SaltText)..];
        words.CopyTo(plain[Commitment.Salt..]);
        count = Commitment.Salt + words.Length;
        return true;
    }

    /// <summary>Reads base64. Whatever is written differently from how we write it was changed, also where it stands for the same bytes.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> bytes, out int count)
    {
        if (text.IsEmpty || Base64.DecodeFromUtf8(text, bytes, out _, out count) != OperationStatus.Done || text.Length != (count + 2) / 3 * 4)
        {
            count = 0;
            return false;
        }

        // Only the last group has bits to spare.
        Span<byte> last = stackalloc byte[4];
        Base64.EncodeToUtf8(bytes[((count - 1) / 3 * 3)..count], last, out _, out _);
        return text.EndsWith(last);
    }

    private static byte[] Decoded(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length];
        return TryDecode(text, bytes, out var count) ? bytes[..count] : throw Changed();
    }

    private static CryptographicException Changed() => new("What was sealed was changed.");
}
