// SPDX-License-Identifier: EUPL-1.2
using System.Buffers.Binary;

namespace Schakel.Log.Notes;

/// <summary>The signature of a witness, per <c>c2sp.org/tlog-cosignature</c>: eight bytes of time, then an Ed25519 signature.</summary>
public static class Cosignature
{
    private const int TimeLength = sizeof(ulong);

    /// <summary>The time in a cosignature, in seconds since the start of 1970 (POSIX).</summary>
    /// <param name="signature">The signature line of a witness.</param>
    /// <returns>The time, or null where this cannot be a cosignature.</returns>
    public static long? TimeOf(NoteSignature signature) => TryRead(signature.Bytes.AsSpan(), out var time, out _) ? time : null;

    internal static byte[] Message(string text, long time) => StrictText.Bytes($"cosignature/v1\ntime {time}\n{text}");

    internal static byte[] Bytes(long time, ReadOnlySpan<byte> signature)
    {
        var bytes = new byte[TimeLength + signature.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, time);
        signature.CopyTo(bytes.AsSpan(TimeLength));
        return bytes;
    }

    internal static bool TryRead(ReadOnlySpan<byte> bytes, out long time, out ReadOnlySpan<byte> signature)
    {
        var isWhole = bytes.Length == TimeLength + Ed25519.SignatureLength;
        time = isWhole ? BinaryPrimitives.ReadInt64BigEndian(bytes) : -1;
        signature = isWhole ? bytes[TimeLength..] : [];
        return time >= 0;
    }
}
