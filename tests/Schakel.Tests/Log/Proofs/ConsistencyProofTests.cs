// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log;
using Schakel.Log.Proofs;

namespace Schakel.Tests.Log.Proofs;

public sealed class ConsistencyProofTests
{
    public static TheoryData<long, long, string> Published => PublishedTree.Consistency;

    [Theory]
    [MemberData(nameof(Published))]
    public void A_published_proof_verifies_and_broken_it_does_not(long oldSize, long newSize, string hashes)
    {
        var proof = PublishedTree.Hashes(hashes);
        var (oldRoot, newRoot) = (PublishedTree.Roots[(int)oldSize - 1], PublishedTree.Roots[(int)newSize - 1]);

        ConsistencyProof.Verify(oldSize, oldRoot, newSize, newRoot, proof).ShouldBeTrue();
        foreach (var broken in PublishedTree.Broken(proof, oldRoot, newRoot, default))
            ConsistencyProof.Verify(oldSize, oldRoot, newSize, newRoot, broken).ShouldBeFalse();
        if (oldSize == newSize)
            return;
        foreach (var (otherOld, otherNew) in ((long, long)[])
            [(oldSize - 1, newSize), (oldSize + 1, newSize), (oldSize ^ 2, newSize), (oldSize, newSize * 2), (oldSize, newSize / 2), (newSize, oldSize)])
            ConsistencyProof.Verify(otherOld, oldRoot, otherNew, newRoot, proof).ShouldBeFalse();
        ConsistencyProof.Verify(oldSize, newRoot, newSize, oldRoot, proof).ShouldBeFalse();
        ConsistencyProof.Verify(oldSize, default, newSize, newRoot, proof).ShouldBeFalse();
        ConsistencyProof.Verify(oldSize, oldRoot, newSize, default, proof).ShouldBeFalse();
        ConsistencyProof.Verify(oldSize, oldRoot, newSize, newRoot, []).ShouldBeFalse();
    }

    [Fact]
    public void Every_proof_made_verifies_for_its_own_sizes_and_roots_only()
    {
        var log = new SampleLog(70);
        var reader = log.Reader;
        Hash[] roots = [.. Enumerable.Range(0, 71).Select(size => log.Naive(0, size))];
        var wrong = new List<(int Old, int New, int Other)>();

        for (var newSize = 0; newSize <= 70; newSize++)
        {
            for (var oldSize = 0; oldSize <= newSize; oldSize++)
            {
                var proof = ConsistencyProof.Make(reader.Read, oldSize, newSize);
                for (var other = 0; other <= newSize; other++)
                {
                    if (ConsistencyProof.Verify(oldSize, roots[other], newSize, roots[newSize], proof) != (other == oldSize))
                        wrong.Add((oldSize, newSize, other));
                }

                if (PublishedTree.Broken(proof, roots[oldSize]).Any(each => ConsistencyProof.Verify(oldSize, roots[oldSize], newSize, roots[newSize], each)))
                    wrong.Add((oldSize, newSize, oldSize));
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_proof_across_tiles_verifies()
    {
        var log = new SampleLog(66_001);
        var reader = log.Reader;

        foreach (var oldSize in (long[])[1, 255, 256, 257, 511, 65_535, 65_536, 65_537, 66_000])
        {
            ConsistencyProof.Verify(
                oldSize, log.Naive(0, oldSize), 66_001, log.Tree.Root(), ConsistencyProof.Make(reader.Read, oldSize, 66_001)).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_log_that_took_something_back_has_no_proof()
    {
        var log = new SampleLog(20);

        Should.Throw<ArgumentOutOfRangeException>(() => ConsistencyProof.Make(log.Reader.Read, 20, 19));
        ConsistencyProof.Verify(20, log.Naive(0, 20), 19, log.Naive(0, 19), []).ShouldBeFalse();
    }

    [Fact]
    public void From_nothing_everything_follows_but_only_from_the_root_of_nothing()
    {
        var root = new SampleLog(3).Tree.Root();

        ConsistencyProof.Verify(0, MerkleHashing.Empty, 3, root, []).ShouldBeTrue();
        ConsistencyProof.Verify(0, root, 3, root, []).ShouldBeFalse();
        ConsistencyProof.Verify(0, MerkleHashing.Empty, 3, root, [root]).ShouldBeFalse();
        ConsistencyProof.Verify(0, MerkleHashing.Empty, 0, root, []).ShouldBeFalse();
        ConsistencyProof.Verify(0, MerkleHashing.Empty, 0, MerkleHashing.Empty, []).ShouldBeTrue();
        ConsistencyProof.Verify(-1, MerkleHashing.Empty, 0, MerkleHashing.Empty, []).ShouldBeFalse();
    }
}
