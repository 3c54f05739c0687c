// SPDX-License-Identifier: EUPL-1.2
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Schakel.Storage.Searching;

/// <summary>What the database is told of a word: an imprint under a key of the installation.</summary>
/// <param name="key">The key.</param>
internal sealed class Imprints(byte[] key)
{
    /// <summary>The purpose of the key.</summary>
    public const string Purpose = "zoeken";

    /// <summary>Of a term.</summary>
    public long Of(string term)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(term), mac);
        return BinaryPrimitives.ReadInt64BigEndian(mac);
    }

    /// <summary>What tells this key from another one, and nothing of it.</summary>
    public string Id => Convert.ToHexStringLower(HMACSHA256.HashData(key, "id"u8));
}
