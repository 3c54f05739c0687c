// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text;
using Schakel.Log;
using Schakel.Log.Notes;
using Schakel.Log.Proofs;
using Schakel.Log.Witnesses;

namespace Schakel.Tests.Log.Witnesses;

public sealed class WitnessTests
{
    private static readonly SampleLog Grown = new(40);

    // The example of the specification; its proof belongs to no log that exists.
    private const string Example = """
        old 20852014
        PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
        jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
        5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
        /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
        — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=

        """;

    private static VerifierKey LogKey
    {
        get
        {
            using var key = SignerKey.OfLog(SampleLog.Origin, SampleLog.Seed);
            return key.Verifier;
        }
    }

    [Fact]
    public void The_example_of_the_specification_is_read_and_written_back()
    {
        var request = AddCheckpointRequest.Parse(Encoding.UTF8.GetBytes(Example));

        (request.OldSize, request.Proof.Length, request.Checkpoint.Signatures.Length).ShouldBe((20852014, 4, 2));
        Encoding.UTF8.GetString(request.ToBytes()).ShouldBe(Example);
    }

    [Fact]
    public void The_first_checkpoint_of_a_log_is_cosigned_without_a_proof()
    {
        using var witness = SignerKey.OfWitness("ombudsman.example", SampleLog.Seed);
        var accepted = Decide(Request(0, 40), At(0)).ShouldBeOfType<WitnessDecision.Accepted>();

        accepted.Status.ShouldBe(200);
        accepted.State.ShouldBe(At(0) with { Keys = accepted.State.Keys, Size = 40, Root = Grown.Tree.Root() });
        var line = accepted.Body(witness, 1_800_000_000);
        line.ShouldEndWith("\n");
        witness.Verifier.Verify(Checkpoint(40).Text, NoteSignature.Parse(line[..^1])).ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, 40)]
    [InlineData(16, 40)]
    [InlineData(39, 40)]
    [InlineData(40, 40)]
    public void A_checkpoint_that_only_appends_is_cosigned(long from, long to) =>
        Decide(Request(from, to), At(from)).ShouldBeOfType<WitnessDecision.Accepted>().State.Size.ShouldBe(to);

    [Fact]
    public void A_log_that_thinks_the_witness_elsewhere_is_told_where_it_is()
    {
        var conflict = Decide(Request(0, 40), At(16)).ShouldBeOfType<WitnessDecision.Conflict>();

        (conflict.Status, conflict.Body).ShouldBe((409, "16\n"));
        Decide(Request(16, 40), At(0)).ShouldBeOfType<WitnessDecision.Conflict>().Body.ShouldBe("0\n");
        Decide(Request(16, 20), At(30)).ShouldBeOfType<WitnessDecision.Conflict>().Size.ShouldBe(30);
    }

    [Fact]
    public void Another_root_of_the_same_size_is_a_conflict() =>
        Decide(Request(40, 40), At(40) with { Root = default }).ShouldBeOfType<WitnessDecision.Conflict>().Status.ShouldBe(409);

    [Fact]
    public void A_proof_that_does_not_hold_is_refused()
    {
        Status(Request(16, 40) with { Proof = [] }, At(16)).ShouldBe(422);
        Status(Request(16, 40), At(16) with { Root = default }).ShouldBe(422);
        Status(Request(0, 40) with { Proof = [default] }, At(0)).ShouldBe(422);
        Status(Request(40, 40) with { Proof = [default] }, At(40)).ShouldBe(422);
    }

    [Fact]
    public void A_checkpoint_without_a_good_signature_of_the_log_is_refused()
    {
        using var stranger = SignerKey.OfLog("stranger.example", SampleLog.Seed);
        var request = Request(0, 40);

        Status(request with { Checkpoint = Checkpoint(40).Sign(stranger) }, At(0)).ShouldBe(403);
        Status(request with { Checkpoint = request.Checkpoint with { Text = Checkpoint(39).Text } }, At(0)).ShouldBe(403);
    }

    [Fact]
    public void A_log_that_is_not_followed_is_refused()
    {
        Witness.Decide(Request(0, 40), _ => null).Status.ShouldBe(404);
        Witness.Decide(Encoding.UTF8.GetBytes(Example), _ => null).Status.ShouldBe(404);
        // A state that was looked up under another name does not count.
        Witness.Decide(Request(0, 40), _ => At(0) with { Origin = "another.example" }).Status.ShouldBe(404);
    }

    [Fact]
    public void An_old_size_above_the_new_one_is_refused() => Status(Request(16, 16) with { OldSize = 17 }, At(17)).ShouldBe(400);

    [Theory]
    [InlineData("")]
    [InlineData("old 1")]
    [InlineData("old 1\n\n")]
    [InlineData("old 01\n\na\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=\n")]
    [InlineData("old -1\n\na\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=\n")]
    [InlineData("size 1\n\na\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=\n")]
    [InlineData("old 1\nx\n\na\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=\n")]
    [InlineData("old 1\n\nno checkpoint\n\n— a AAAAAAA=\n")]
    public void What_is_not_written_as_a_request_is_refused(string body) =>
        Witness.Decide(Encoding.UTF8.GetBytes(body), _ => At(0)).Status.ShouldBe(400);

    [Fact]
    public void More_than_63_hashes_are_not_read()
    {
        var request = Request(0, 40);

        AddCheckpointRequest.Parse((request with { Proof = [.. Enumerable.Repeat(default(Hash), 63)] }).ToBytes()).Proof.Length.ShouldBe(63);
        Should.Throw<LogFormatException>(() =>
            AddCheckpointRequest.Parse((request with { Proof = [.. Enumerable.Repeat(default(Hash), 64)] }).ToBytes()));
    }

    [Fact]
    public void A_log_cannot_show_two_histories_to_one_witness()
    {
        var other = new SampleLog(40);
        other.Tree.Append([1]);
        var state = Decide(Request(0, 40), At(0)).ShouldBeOfType<WitnessDecision.Accepted>().State;
        using var key = SignerKey.OfLog(SampleLog.Origin, SampleLog.Seed);
        var forked = new Checkpoint(SampleLog.Origin, 41, Hash.FromBase64(Grown.Tree.Root().ToBase64())).Sign(key);

        Witness.Decide(new AddCheckpointRequest(40, [MerkleHashing.Leaf([1])], forked), _ => state).Status.ShouldBe(422);
    }

    [Fact]
    public void A_log_takes_from_an_answer_the_good_cosignatures_only()
    {
        using var witness = SignerKey.OfWitness("ombudsman.example", SampleLog.Seed);
        using var unknown = SignerKey.OfWitness("unknown.example", SampleLog.Seed);
        var (told, note) = (Checkpoint(40), Request(0, 40).Checkpoint);
        var (good, later) = (witness.Cosign(told, 5), witness.Cosign(told, 6));

        Taken(good.Line).ShouldBe([good]);
        Taken(unknown.Cosign(told, 5).Line + good.Line + later.Line).ShouldBe([good]);
        Taken(witness.Cosign(Checkpoint(39), 5).Line).ShouldBeEmpty();
        Taken(note.Signatures[0].Line).ShouldBeEmpty();
        foreach (var nonsense in (string[])["", "\n", "no", good.Line + "no\n", "409\n", string.Concat(Enumerable.Repeat(good.Line, 102))])
            Taken(nonsense).ShouldBeEmpty();
        note.With(Taken(good.Line)[0]).Open([witness.Verifier, LogKey]).ShouldBeOfType<NoteVerdict.Trusted>().Signatures.Length.ShouldBe(2);

        ImmutableArray<NoteSignature> Taken(string answer) =>
            Witness.Cosignatures(note, Encoding.UTF8.GetBytes(answer), [witness.Verifier, LogKey]);
    }

    private static WitnessedLog At(long size) => WitnessedLog.New(SampleLog.Origin, LogKey) with { Size = size, Root = Grown.Naive(0, size) };

    private static Checkpoint Checkpoint(long size) => new(SampleLog.Origin, size, Grown.Naive(0, size));

    private static AddCheckpointRequest Request(long from, long to)
    {
        using var key = SignerKey.OfLog(SampleLog.Origin, SampleLog.Seed);
        ImmutableArray<Hash> proof = ConsistencyProof.Make(Grown.Reader.Read, from, to);
        return new AddCheckpointRequest(from, proof, Checkpoint(to).Sign(key));
    }

    private static WitnessDecision Decide(AddCheckpointRequest request, WitnessedLog log)
    {
        var decision = Witness.Decide(request.ToBytes(), origin => origin == log.Origin ? log : null);
        decision.Status.ShouldBe(Witness.Decide(request, _ => log).Status);
        return decision;
    }

    private static int Status(AddCheckpointRequest request, WitnessedLog log) => Decide(request, log).Status;
}
