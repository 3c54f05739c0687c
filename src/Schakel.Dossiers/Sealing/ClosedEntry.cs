// SPDX-License-Identifier: EUPL-1.2
using System.Buffers;

namespace Schakel.Dossiers.Sealing;

/// <summary>The entry of what is not public, read in place: it has one form, always as long.</summary>
public readonly ref struct ClosedEntry
{
    private const int Hex = 64;
    private const int DayLength = 10;
    private const int AtDay = 6 + Hex + 9;
    private const int AtProcedure = AtDay + DayLength + 15;
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789abcdef"u8);
    private readonly ReadOnlySpan<byte> entry;

    private ClosedEntry(ReadOnlySpan<byte> entry) => this.entry = entry;

    /// <summary>The commitment, in hexadecimal digits.</summary>
    public ReadOnlySpan<byte> Commitment => entry.Slice(6, Hex);

    /// <summary>The day.</summary>
    public ReadOnlySpan<byte> Day => entry.Slice(AtDay, DayLength);

    /// <summary>The hash of the procedure, in hexadecimal digits.</summary>
    public ReadOnlySpan<byte> Procedure => entry.Slice(AtProcedure, Hex);

    /// <summary>Reads it; false where it has another form. What stands in its three places is for the caller to judge.</summary>
    public static bool TryRead(ReadOnlySpan<byte> entry, out ClosedEntry read)
    {
        read = new ClosedEntry(entry);
        return entry.Length == AtProcedure + Hex + 8 && entry.StartsWith("{\"c\":\""u8) && entry[(6 + Hex)..].StartsWith("\",\"dag\":\""u8)
            && entry[(AtDay + DayLength)..].StartsWith("\",\"procedure\":\""u8) && entry.EndsWith("\",\"v\":1}"u8)
            && read.Procedure.IndexOfAnyExcept(Digits) < 0;
    }
}
