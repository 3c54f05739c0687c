// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;

namespace Schakel.Storage.Keys;

/// <summary>AES-256-GCM: nonce, what was sealed, tag.</summary>
internal static class Sealed
{
    public const int Nonce = 12;
    public const int Tag = 16;

    public static byte[] Close(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, string purpose)
    {
        using var aes = new AesGcm(key, Tag);
        return Close(aes, plain, purpose);
    }

    public static byte[] Close(AesGcm aes, ReadOnlySpan<byte> plain, string purpose)
    {
        var closed = new byte[Nonce + plain.Length + Tag];
        RandomNumberGenerator.Fill(closed.AsSpan(0, Nonce));
        aes.Encrypt(closed.AsSpan(0, Nonce), plain, closed.AsSpan(Nonce, plain.Length), closed.AsSpan(Nonce + plain.Length), Encoding.UTF8.GetBytes(purpose));
        return closed;
    }

    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> closed, string purpose)
    {
        using var aes = new AesGcm(key, Tag);
        return Open(aes, closed, purpose);
    }

    public static byte[] Open(AesGcm aes, ReadOnlySpan<byte> closed, string purpose)
    {
        if (closed.Length < Nonce + Tag)
            throw new CryptographicException("Too short to have been sealed.");
        var plain = new byte[closed.Length - Nonce - Tag];
        aes.Decrypt(closed[..Nonce], closed[Nonce..^Tag], closed[^Tag..], plain, Encoding.UTF8.GetBytes(purpose));
        return plain;
    }

    /// <summary>Opens without making anything anew.</summary>
    /// <returns>How many bytes of <paramref name="plain"/> it took.</returns>
    public static int Open(AesGcm aes, ReadOnlySpan<byte> closed, Span<byte> plain, ReadOnlySpan<byte> purpose)
    {
        if (closed.Length < Nonce + Tag)
            throw new CryptographicException("Too short to have been sealed.");
        var length = closed.Length - Nonce - Tag;
        aes.Decrypt(closed[..Nonce], closed[Nonce..^Tag], closed[^Tag..], plain[..length], purpose);
        return length;
    }
}
