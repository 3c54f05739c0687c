// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Log;

namespace Schakel.Tests.Log;

public sealed class HashTests
{
    private const string OfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    // From the tests of the hasher in transparency-dev/merkle, rfc6962/rfc6962_test.go.
    [Theory]
    [InlineData("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData("L123456", "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56")]
    public void A_leaf_has_its_published_hash(string entry, string hash) =>
        MerkleHashing.Leaf(Encoding.UTF8.GetBytes(entry)).ToHex().ShouldBe(hash);

    [Fact]
    public void A_tree_without_entries_has_the_hash_of_nothing() => MerkleHashing.Empty.ToHex().ShouldBe(OfNothing);

    [Theory]
    [InlineData(0)]
    [InlineData(1022)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(65535)]
    public void A_leaf_of_any_length_is_the_hash_of_a_zero_and_its_bytes(int length)
    {
        var entry = Enumerable.Range(0, length).Select(at => (byte)at).ToArray();

        MerkleHashing.Leaf(entry).ToArray().ShouldBe(System.Security.Cryptography.SHA256.HashData([0, .. entry]));
    }

    [Fact]
    public void A_node_is_the_hash_of_a_one_and_its_two_parts()
    {
        var (left, right) = (MerkleHashing.Leaf([1]), MerkleHashing.Leaf([2]));

        MerkleHashing.Node(left, right).ToArray()
            .ShouldBe(System.Security.Cryptography.SHA256.HashData([1, .. left.ToArray(), .. right.ToArray()]));
    }

    [Fact]
    public void Hashes_are_compared_by_value()
    {
        var hash = Hash.FromHex(OfNothing);

        (hash == MerkleHashing.Empty).ShouldBeTrue();
        hash.GetHashCode().ShouldBe(MerkleHashing.Empty.GetHashCode());
        for (var at = 0; at < Hash.Length; at++)
        {
            var other = hash.ToArray();
            other[at] ^= 1;
            (new Hash(other) != hash).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_hash_reads_back_what_it_writes()
    {
        var hash = MerkleHashing.Leaf([7]);

        Hash.FromHex(hash.ToHex()).ShouldBe(hash);
        Hash.FromBase64(hash.ToString()).ShouldBe(hash);
        new Hash(hash.ToArray()).ShouldBe(hash);
    }

    [Theory]
    [InlineData("")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=")]
    [InlineData("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=")]
    [InlineData(" 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuF=")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFVV")]
    public void What_is_not_written_as_a_hash_is_no_hash(string text) =>
        Should.Throw<LogFormatException>(() => Hash.FromBase64(text));

    [Theory]
    [InlineData("")]
    [InlineData("e3b0")]
    [InlineData("g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void What_is_not_64_hexadecimal_digits_is_no_hash(string text) =>
        Should.Throw<LogFormatException>(() => Hash.FromHex(text));
}
