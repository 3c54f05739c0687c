// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;

namespace Schakel.Storage.Keys;

/// <summary>What the store makes of a secret that only a browser has. Two different hashes of it: the id in a table tells nothing of the key.</summary>
/// <param name="use">What the secret is for: in another use the same secret is another id and another key.</param>
internal sealed class BrowserSecret(string use)
{
    public string Id(string secret) => Convert.ToHexStringLower(Hash("id", secret));

    public byte[] Key(string secret) => Hash("key", secret);

    private byte[] Hash(string part, string secret) => HMACSHA256.HashData(Encoding.ASCII.GetBytes($"{use}/{part}"), Encoding.ASCII.GetBytes(secret));
}
