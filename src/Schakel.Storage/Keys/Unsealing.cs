// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;

namespace Schakel.Storage.Keys;

/// <summary>
/// Opens what was sealed for many dossiers. Setting up a cipher costs more than using it: those of dossiers seen lately are kept. For one thread at a time.
/// </summary>
internal sealed class Unsealing(MasterKey keys) : IDisposable
{
    private const int Kept = 1_024;
    private static readonly byte[] Content = Encoding.UTF8.GetBytes(DossierKey.Content);
    private static readonly byte[] Identity = Encoding.UTF8.GetBytes(DossierKey.Identity);
    private readonly AesGcm master = keys.Cipher();
    private readonly AesGcm? former = keys.Former?.Cipher();
    private readonly (UInt128 Dossier, AesGcm? Cipher)[] kept = new (UInt128, AesGcm?)[Kept];

    /// <summary>Opens content.</summary>
    /// <param name="id">Tells the dossier from others.</param>
    /// <param name="dossier">Its number.</param>
    /// <param name="wrapped">Its wrapped key.</param>
    /// <param name="closed">What was sealed.</param>
    /// <param name="plain">Where it goes.</param>
    /// <returns>How many bytes of it.</returns>
    /// <exception cref="CryptographicException">It was changed, or the key is another.</exception>
    public int Open(UInt128 id, ReadOnlySpan<byte> dossier, ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> closed, Span<byte> plain)
    {
        ref var place = ref kept[(uint)id.GetHashCode() % Kept];
        if (place.Dossier != id || place.Cipher is null)
        {
            place.Cipher?.Dispose();
            place = default;
            place = (id, Unwrap(Content, dossier, wrapped));
        }

        return Sealed.Open(place.Cipher, closed, plain, Content);
    }

    /// <summary>Opens protected names.</summary>
    /// <param name="dossier">The number of the dossier.</param>
    /// <param name="wrapped">Its wrapped key.</param>
    /// <param name="closed">What was sealed.</param>
    /// <param name="plain">Where it goes.</param>
    /// <returns>How many bytes of it.</returns>
    /// <exception cref="CryptographicException">They were changed, or the key is another.</exception>
    public int OpenName(ReadOnlySpan<byte> dossier, ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> closed, Span<byte> plain)
    {
        using var cipher = Unwrap(Identity, dossier, wrapped);
        return Sealed.Open(cipher, closed, plain, Identity);
    }

    public void Dispose()
    {
        master.Dispose();
        former?.Dispose();
        foreach (var (_, cipher) in kept)
            cipher?.Dispose();
    }

    private AesGcm Unwrap(ReadOnlySpan<byte> what, ReadOnlySpan<byte> dossier, ReadOnlySpan<byte> wrapped)
    {
        Span<byte> purpose = stackalloc byte[what.Length + 1 + dossier.Length];
        what.CopyTo(purpose);
        purpose[what.Length] = (byte)'/';
        dossier.CopyTo(purpose[(what.Length + 1)..]);
        Span<byte> key = stackalloc byte[wrapped.Length];
        try
        {
            return new AesGcm(key[..Open(wrapped, key, purpose)], Sealed.Tag);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    // While a rotation runs, some keys are still wrapped by the former master key.
    private int Open(ReadOnlySpan<byte> wrapped, Span<byte> key, ReadOnlySpan<byte> purpose)
    {
        try
        {
            return Sealed.Open(master, wrapped, key, purpose);
        }
        catch (CryptographicException) when (former is not null)
        {
            return Sealed.Open(former, wrapped, key, purpose);
        }
    }
}
