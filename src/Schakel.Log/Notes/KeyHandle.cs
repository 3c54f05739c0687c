// SPDX-License-Identifier: EUPL-1.2
using System.Runtime.InteropServices;

namespace Schakel.Log.Notes;

/// <summary>A key that OpenSSL holds. It is let go once nobody uses it, also where a call is still under way on another thread.</summary>
internal sealed class KeyHandle : SafeHandle
{
    private readonly LibCrypto library;

    public KeyHandle(LibCrypto library, nint key)
        : base(0, ownsHandle: true)
    {
        this.library = library;
        SetHandle(key);
    }

    public override bool IsInvalid => handle == 0;

    public void WritePublicKey(Span<byte> destination)
    {
        var held = false;
        try
        {
            DangerousAddRef(ref held);
            library.WritePublicKey(handle, destination);
        }
        finally
        {
            Release(held);
        }
    }

    public void Sign(ReadOnlySpan<byte> message, Span<byte> signature)
    {
        var held = false;
        try
        {
            DangerousAddRef(ref held);
            library.Sign(handle, message, signature);
        }
        finally
        {
            Release(held);
        }
    }

    public bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        var held = false;
        try
        {
            DangerousAddRef(ref held);
            return library.Verify(handle, message, signature);
        }
        finally
        {
            Release(held);
        }
    }

    protected override bool ReleaseHandle()
    {
        library.Free(handle);
        return true;
    }

    private void Release(bool held)
    {
        if (held)
            DangerousRelease();
    }
}
