// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Log;

namespace Schakel.Tests.Log.Proofs;

/// <summary>The tree of eight entries with which Certificate Transparency has tested its proofs from the start, as
/// transparency-dev/merkle publishes it in proof/verify_test.go.</summary>
internal static class PublishedTree
{
    public static ImmutableArray<byte[]> Entries { get; } =
    [
        .. ((string[])["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"])
            .Select(Convert.FromHexString),
    ];

    /// <summary>The root after one entry, after two, and so on.</summary>
    public static ImmutableArray<Hash> Roots { get; } =
    [
        .. ((string[])
        [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ]).Select(Hash.FromHex),
    ];

    /// <summary>Index, size and hashes.</summary>
    public static TheoryData<long, long, string> Inclusion { get; } = new()
    {
        { 0, 1, "" },
        {
            0, 8,
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
            + "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
        },
        {
            5, 8,
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 "
            + "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
        },
        { 2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125" },
        {
            1, 5,
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
            + "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
        },
    };

    /// <summary>Old size, new size and hashes.</summary>
    public static TheoryData<long, long, string> Consistency { get; } = new()
    {
        { 1, 1, "" },
        {
            1, 8,
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
            + "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
        },
        {
            6, 8,
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 "
            + "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
        },
        {
            2, 5,
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
        },
        {
            6, 7,
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f "
            + "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
        },
    };

    public static ImmutableArray<Hash> Hashes(string written) => [.. written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Hash.FromHex)];

    /// <summary>The ways in which the published tests break a list of hashes.</summary>
    public static IEnumerable<ImmutableArray<Hash>> Broken(ImmutableArray<Hash> proof, params Hash[] others)
    {
        yield return default;
        foreach (var other in others)
        {
            yield return proof.Add(other);
            yield return proof.Insert(0, other);
        }

        for (var at = 0; at < proof.Length; at++)
        {
            yield return proof.RemoveAt(at);
            yield return proof.Insert(at, proof[at]);
            for (var bit = 0; bit < 256; bit += 31)
            {
                var bytes = proof[at].ToArray();
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                yield return proof.SetItem(at, new Hash(bytes));
            }
        }
    }
}
