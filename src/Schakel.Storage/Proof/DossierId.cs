// SPDX-License-Identifier: EUPL-1.2
using System.Runtime.InteropServices;
using System.Text;

namespace Schakel.Storage.Proof;

/// <summary>The number of a dossier in sixteen bytes: a log may have millions of them, and a text takes four times as much.</summary>
internal static class DossierId
{
    private const int Bytes = 16;

    /// <summary>Of a number as it is stored; null where it is too long to be one, or empty.</summary>
    public static UInt128? Of(ReadOnlySpan<byte> number)
    {
        if (number.Length is 0 or >= Bytes)
            return null;
        Span<byte> bytes = stackalloc byte[Bytes];
        bytes.Clear();
        number.CopyTo(bytes);
        bytes[^1] = (byte)number.Length;
        return MemoryMarshal.Read<UInt128>(bytes);
    }

    public static UInt128? Of(string number) => Of(Encoding.UTF8.GetBytes(number));

    public static string Text(UInt128 id)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        MemoryMarshal.Write(bytes, id);
        return Encoding.UTF8.GetString(bytes[..bytes[^1]]);
    }
}
