// SPDX-License-Identifier: EUPL-1.2
using System.Runtime.InteropServices;

namespace Schakel.Log.Notes;

/// <summary>The functions of OpenSSL's libcrypto that Ed25519 takes; .NET has no Ed25519 of its own.</summary>
internal sealed unsafe class LibCrypto
{
    /// <summary>The number under which OpenSSL knows Ed25519.</summary>
    private const int Ed25519 = 1087;

    private static readonly string[] Names = ["libcrypto.so.3", "libcrypto.so", "libcrypto.so.1.1"];

    // A failure is not kept: whoever installs the library need not start again.
    private static readonly Lazy<LibCrypto> Shared = new(() => Load(Names), LazyThreadSafetyMode.PublicationOnly);

    private readonly delegate* unmanaged<int, nint, byte*, nuint, nint> newPrivateKey;
    private readonly delegate* unmanaged<int, nint, byte*, nuint, nint> newPublicKey;
    private readonly delegate* unmanaged<nint, byte*, nuint*, int> getPublicKey;
    private readonly delegate* unmanaged<nint, void> freeKey;
    private readonly delegate* unmanaged<nint> newContext;
    private readonly delegate* unmanaged<nint, void> freeContext;
    private readonly delegate* unmanaged<nint, nint, nint, nint, nint, int> startSigning;
    private readonly delegate* unmanaged<nint, byte*, nuint*, byte*, nuint, int> sign;
    private readonly delegate* unmanaged<nint, nint, nint, nint, nint, int> startVerifying;
    private readonly delegate* unmanaged<nint, byte*, nuint, byte*, nuint, int> verify;
    private readonly delegate* unmanaged<void> clearErrors;

    private LibCrypto(nint library)
    {
        newPrivateKey = (delegate* unmanaged<int, nint, byte*, nuint, nint>)NativeLibrary.GetExport(library, "EVP_PKEY_new_raw_private_key");
        newPublicKey = (delegate* unmanaged<int, nint, byte*, nuint, nint>)NativeLibrary.GetExport(library, "EVP_PKEY_new_raw_public_key");
        getPublicKey = (delegate* unmanaged<nint, byte*, nuint*, int>)NativeLibrary.GetExport(library, "EVP_PKEY_get_raw_public_key");
        freeKey = (delegate* unmanaged<nint, void>)NativeLibrary.GetExport(library, "EVP_PKEY_free");
        newContext = (delegate* unmanaged<nint>)NativeLibrary.GetExport(library, "EVP_MD_CTX_new");
        freeContext = (delegate* unmanaged<nint, void>)NativeLibrary.GetExport(library, "EVP_MD_CTX_free");
        startSigning = (delegate* unmanaged<nint, nint, nint, nint, nint, int>)NativeLibrary.GetExport(library, "EVP_DigestSignInit");
        sign = (delegate* unmanaged<nint, byte*, nuint*, byte*, nuint, int>)NativeLibrary.GetExport(library, "EVP_DigestSign");
        startVerifying = (delegate* unmanaged<nint, nint, nint, nint, nint, int>)NativeLibrary.GetExport(library, "EVP_DigestVerifyInit");
        verify = (delegate* unmanaged<nint, byte*, nuint, byte*, nuint, int>)NativeLibrary.GetExport(library, "EVP_DigestVerify");
        clearErrors = (delegate* unmanaged<void>)NativeLibrary.GetExport(library, "ERR_clear_error");
    }

    /// <summary>The library of this system.</summary>
    /// <exception cref="Ed25519UnavailableException">There is none.</exception>
    public static LibCrypto Instance => Shared.Value;

    /// <summary>The first of these libraries that is here and new enough.</summary>
    public static LibCrypto Load(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (!NativeLibrary.TryLoad(name, out var library))
                continue;
            try
            {
                return new LibCrypto(library);
            }
            catch (EntryPointNotFoundException)
            {
                // Older than 1.1.1; another name may lead to a newer one.
                NativeLibrary.Free(library);
            }
        }

        throw new Ed25519UnavailableException(
            $"The signatures of the log need OpenSSL 1.1.1 or later, and none of {string.Join(", ", names)} is here. "
            + "Install it: apt-get install libssl3, or this system's own package with OpenSSL's libcrypto.");
    }

    /// <summary>A key pair from its seed.</summary>
    public KeyHandle PrivateKey(ReadOnlySpan<byte> seed)
    {
        fixed (byte* bytes = seed)
            return Key(newPrivateKey(Ed25519, 0, bytes, (nuint)seed.Length));
    }

    /// <summary>A key to verify with.</summary>
    public KeyHandle PublicKey(ReadOnlySpan<byte> key)
    {
        fixed (byte* bytes = key)
            return Key(newPublicKey(Ed25519, 0, bytes, (nuint)key.Length));
    }

    public void Free(nint key) => freeKey(key);

    public void WritePublicKey(nint key, Span<byte> destination)
    {
        var length = (nuint)destination.Length;
        fixed (byte* bytes = destination)
            Demand(getPublicKey(key, bytes, &length) == 1 && length == (nuint)destination.Length);
    }

    public void Sign(nint key, ReadOnlySpan<byte> message, Span<byte> signature)
    {
        var context = newContext();
        try
        {
            var length = (nuint)signature.Length;
            fixed (byte* signatureBytes = signature, messageBytes = message)
            {
                Demand(context != 0 && startSigning(context, 0, 0, 0, key) == 1
                    && sign(context, signatureBytes, &length, messageBytes, (nuint)message.Length) == 1 && length == (nuint)signature.Length);
            }
        }
        finally
        {
            freeContext(context);
        }
    }

    public bool Verify(nint key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        var context = newContext();
        try
        {
            Demand(context != 0 && startVerifying(context, 0, 0, 0, key) == 1);
            fixed (byte* signatureBytes = signature, messageBytes = message)
            {
                var isGood = verify(context, signatureBytes, (nuint)signature.Length, messageBytes, (nuint)message.Length) == 1;
                // What is left behind would be taken by .NET's own use of the library for an error of its own.
                if (!isGood)
                    clearErrors();
                return isGood;
            }
        }
        finally
        {
            freeContext(context);
        }
    }

    private KeyHandle Key(nint key)
    {
        Demand(key != 0);
        return new KeyHandle(this, key);
    }

    private void Demand(bool went)
    {
        if (went)
            return;
        clearErrors();
        throw new Ed25519UnavailableException(
            "OpenSSL's libcrypto is here but does no Ed25519, as under some settings for FIPS. Allow Ed25519 in the settings of OpenSSL.");
    }
}
