// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Log.Notes;

/// <summary>A pair of Ed25519 keys (RFC 8032), made from a seed. May be used by several threads at once.</summary>
public sealed class Ed25519 : IDisposable
{
    /// <summary>The number of bytes of a seed, which is all there is to a private key.</summary>
    public const int SeedLength = 32;

    /// <summary>The number of bytes of a public key.</summary>
    public const int PublicKeyLength = 32;

    /// <summary>The number of bytes of a signature.</summary>
    public const int SignatureLength = 64;

    private readonly KeyHandle key;

    /// <summary>The pair of keys of a seed.</summary>
    /// <param name="seed">32 bytes of chance, which the caller brings.</param>
    /// <exception cref="Ed25519UnavailableException">This system cannot do Ed25519.</exception>
    public Ed25519(ReadOnlySpan<byte> seed)
    {
        if (seed.Length != SeedLength)
            throw new ArgumentException($"A seed has {SeedLength} bytes, not {seed.Length}.", nameof(seed));
        key = LibCrypto.Instance.PrivateKey(seed);
        Span<byte> bytes = stackalloc byte[PublicKeyLength];
        key.WritePublicKey(bytes);
        PublicKey = [.. bytes];
    }

    /// <summary>The public key, 32 bytes.</summary>
    public ImmutableArray<byte> PublicKey { get; }

    /// <summary>Signs a message. The same message always gets the same signature.</summary>
    /// <param name="message">The message.</param>
    /// <returns>64 bytes.</returns>
    public byte[] Sign(ReadOnlySpan<byte> message)
    {
        var signature = new byte[SignatureLength];
        key.Sign(message, signature);
        return signature;
    }

    /// <summary>Whether a signature is good. Whatever is wrong with what is given, the answer is no.</summary>
    /// <param name="publicKey">The public key.</param>
    /// <param name="message">The message.</param>
    /// <param name="signature">The signature.</param>
    /// <exception cref="Ed25519UnavailableException">This system cannot do Ed25519, so there is no answer.</exception>
    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (publicKey.Length != PublicKeyLength || signature.Length != SignatureLength)
            return false;
        using var handle = LibCrypto.Instance.PublicKey(publicKey);
        return handle.Verify(message, signature);
    }

    /// <summary>Lets the private key go.</summary>
    public void Dispose() => key.Dispose();
}
