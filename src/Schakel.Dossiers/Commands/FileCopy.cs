// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;

namespace Schakel.Dossiers.Commands;

/// <summary>One copy of a file that is attached: its bytes, and what is committed to of them.</summary>
public sealed class FileCopy
{
    private FileCopy(byte[] bytes) => (Bytes, Trace) = (bytes, FileTrace.Of(bytes));

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>What is committed to.</summary>
    public FileTrace Trace { get; }

    /// <summary>A copy of these bytes, which nobody changes after.</summary>
    public static FileCopy Of(byte[] bytes) => new(bytes);
}

/// <summary>What the log commits to of one copy of a file.</summary>
/// <param name="Size">How many bytes.</param>
/// <param name="Hash">Their SHA-256, hexadecimal.</param>
public sealed record FileTrace(long Size, string Hash)
{
    /// <summary>Of these bytes.</summary>
    public static FileTrace Of(ReadOnlySpan<byte> bytes) => new(bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
}
