// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log;
using Schakel.Log.Proofs;
using Schakel.Log.Trees;

namespace Schakel.Tests.Log.Proofs;

public sealed class InclusionProofTests
{
    public static TheoryData<long, long, string> Published => PublishedTree.Inclusion;

    [Fact]
    public void The_published_tree_has_its_published_roots()
    {
        var tree = new MerkleTree();

        foreach (var (entry, root) in PublishedTree.Entries.Zip(PublishedTree.Roots))
        {
            tree.Append(entry);
            tree.Root().ShouldBe(root);
        }
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void A_published_proof_verifies_and_broken_it_does_not(long index, long size, string hashes)
    {
        var proof = PublishedTree.Hashes(hashes);
        var root = PublishedTree.Roots[(int)size - 1];
        var leaf = MerkleHashing.Leaf(PublishedTree.Entries[(int)index]);

        InclusionProof.Verify(leaf, index, size, proof, root).ShouldBeTrue();
        foreach (var broken in PublishedTree.Broken(proof, root, default))
            InclusionProof.Verify(leaf, index, size, broken, root).ShouldBeFalse();
        foreach (var (otherIndex, otherSize) in ((long, long)[])[(index - 1, size), (index + 1, size), (index ^ 2, size), (index, size * 2), (index, size / 2)])
            InclusionProof.Verify(leaf, otherIndex, otherSize, proof, root).ShouldBeFalse();
        InclusionProof.Verify(default, index, size, proof, root).ShouldBeFalse();
        InclusionProof.Verify(leaf, index, size, proof, MerkleHashing.Empty).ShouldBeFalse();
    }

    [Fact]
    public void Every_proof_made_verifies_for_its_own_entry_only()
    {
        var log = new SampleLog(90);
        var reader = log.Reader;
        var wrong = new List<(long Index, long Size, long Other)>();

        for (var size = 1L; size <= 90; size++)
        {
            var root = log.Naive(0, size);
            for (var index = 0L; index < size; index++)
            {
                var proof = InclusionProof.Make(reader.Read, index, size);
                var leaf = log.Leaves[(int)index];
                for (var other = 0L; other < size; other++)
                {
                    if (InclusionProof.Verify(leaf, other, size, proof, root) != (other == index))
                        wrong.Add((index, size, other));
                }

                if (InclusionProof.Verify(leaf, index, size * 2, proof, root) || InclusionProof.Verify(leaf, index, size / 2, proof, root))
                    wrong.Add((index, size, index));
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(600)]
    [InlineData(66_001)]
    public void A_proof_across_tiles_verifies_and_with_any_byte_changed_it_does_not(long size)
    {
        var log = new SampleLog(size);
        var (reader, root) = (log.Reader, log.Tree.Root());

        foreach (var index in (long[])[0, 1, 100, 255, size / 2, size - 2, size - 1])
        {
            var leaf = log.Leaves[(int)index];
            var proof = InclusionProof.Make(reader.Read, index, size);
            InclusionProof.Verify(leaf, index, size, proof, root).ShouldBeTrue();
            for (var at = 0; at < proof.Length * Hash.Length; at++)
            {
                var bytes = proof[at / Hash.Length].ToArray();
                bytes[at % Hash.Length] ^= 0x20;
                InclusionProof.Verify(leaf, index, size, proof.SetItem(at / Hash.Length, new Hash(bytes)), root).ShouldBeFalse();
            }
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(-1, 1)]
    [InlineData(2, 1)]
    [InlineData(0, -5)]
    [InlineData(long.MaxValue, long.MaxValue)]
    public void A_place_that_does_not_exist_has_no_proof(long index, long size)
    {
        InclusionProof.Verify(default, index, size, [], default).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => InclusionProof.Make((_, _) => default, index, size));
    }

    [Fact]
    public void The_largest_sizes_are_answered_too() =>
        InclusionProof.Verify(default, long.MaxValue - 1, long.MaxValue, [.. Enumerable.Repeat(default(Hash), 64)], default).ShouldBeFalse();
}
