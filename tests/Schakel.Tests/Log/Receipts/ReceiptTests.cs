// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Log;
using Schakel.Log.Notes;
using Schakel.Log.Receipts;

namespace Schakel.Tests.Log.Receipts;

public sealed class ReceiptTests
{
    private const string Header = "c2sp.org/tlog-proof@v1\n";
    private const string Checkpoint = "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=\n";

    private static readonly SampleLog Grown = new(700);

    [Fact]
    public void The_receipt_of_every_entry_holds_for_that_entry_only()
    {
        var (note, trust) = (Grown.Checkpoint(), Trusted());

        foreach (var index in (long[])[0, 1, 255, 256, 511, 512, 650, 699])
        {
            var file = Receipt.Make(Grown.Reader.Read, index, note).ToBytes();
            var holds = Receipt.Verify(file, SampleLog.Entry(index).Span, trust).ShouldBeOfType<ReceiptVerdict.Holds>();
            holds.Checkpoint.Size.ShouldBe(700);
            Problem(file, index + 1, trust).ShouldBe(ReceiptProblem.NotIncluded);
        }
    }

    [Fact]
    public void A_receipt_with_any_bit_changed_does_not_hold()
    {
        var file = Receipt.Make(Grown.Reader.Read, 300, Grown.Checkpoint()).ToBytes();
        var trust = Trusted();

        for (var bit = 0; bit < file.Length * 8; bit++)
        {
            file[bit / 8] ^= (byte)(1 << (bit % 8));
            Receipt.Verify(file, SampleLog.Entry(300).Span, trust).ShouldBeOfType<ReceiptVerdict.Refused>($"bit {bit}");
            file[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void A_receipt_of_a_log_of_one_entry_has_no_hashes()
    {
        var log = new SampleLog(1);
        var file = Receipt.Make(log.Reader.Read, 0, log.Checkpoint()).ToBytes();

        Encoding.UTF8.GetString(file).ShouldStartWith(Header + "index 0\n\nschakel.example/log\n1\n");
        Receipt.Verify(file, SampleLog.Entry(0).Span, Trusted()).ShouldBeOfType<ReceiptVerdict.Holds>();
    }

    [Fact]
    public void What_goes_along_is_written_on_a_line_of_its_own()
    {
        var receipt = Receipt.Make(Grown.Reader.Read, 5, Grown.Checkpoint()) with { Extra = [.. "extra information"u8] };
        var text = Encoding.UTF8.GetString(receipt.ToBytes());

        text.ShouldStartWith(Header + "extra ZXh0cmEgaW5mb3JtYXRpb24=\nindex 5\n");
        var read = Receipt.Parse(receipt.ToBytes());
        read.Extra.ShouldBe(receipt.Extra);
        read.ToBytes().ShouldBe(receipt.ToBytes());
    }

    [Fact]
    public void A_receipt_counts_the_witnesses_that_are_trusted()
    {
        using var ombudsman = SignerKey.OfWitness("ombudsman.example", [.. Enumerable.Repeat((byte)1, 32)]);
        using var audit = SignerKey.OfWitness("rekenkamer.example", [.. Enumerable.Repeat((byte)2, 32)]);
        var note = Grown.Checkpoint();
        var told = Schakel.Log.Notes.Checkpoint.Parse(note.Text);
        var cosigned = note.With(ombudsman.Cosign(told, 1_800_000_000)).With(audit.Cosign(told, 1_800_000_060));
        var file = Receipt.Make(Grown.Reader.Read, 9, cosigned).ToBytes();
        var both = Trusted() with { Witnesses = [ombudsman.Verifier, audit.Verifier], Quorum = 2 };

        Receipt.Verify(file, SampleLog.Entry(9).Span, both).ShouldBeOfType<ReceiptVerdict.Holds>().Witnesses
            .Select(each => (each.Key.Name, Cosignature.TimeOf(each.Signature)))
            .ShouldBe([("ombudsman.example", 1_800_000_000), ("rekenkamer.example", 1_800_000_060)]);
        Problem(file, 9, both with { Quorum = 3 }).ShouldBe(ReceiptProblem.TooFewWitnesses);
        Problem(file, 9, both with { Witnesses = [audit.Verifier] }).ShouldBe(ReceiptProblem.TooFewWitnesses);
        Problem(Receipt.Make(Grown.Reader.Read, 9, note).ToBytes(), 9, both).ShouldBe(ReceiptProblem.TooFewWitnesses);
        // Witnesses alone do not make it an entry of this log.
        Problem(file, 9, both with { Log = [] }).ShouldBe(ReceiptProblem.NotOfThisLog);
    }

    [Fact]
    public void A_receipt_of_another_log_does_not_hold()
    {
        using var stranger = SignerKey.OfLog("stranger.example", SampleLog.Seed);
        var told = Schakel.Log.Notes.Checkpoint.Parse(Grown.Checkpoint().Text);
        var file = Receipt.Make(Grown.Reader.Read, 9, told.Sign(stranger)).ToBytes();

        Problem(file, 9, Trusted()).ShouldBe(ReceiptProblem.NotOfThisLog);
        // A key that may sign for one log says nothing of another.
        Problem(file, 9, new Trust(stranger.Verifier)).ShouldBe(ReceiptProblem.NotOfThisLog);
    }

    [Fact]
    public void What_was_signed_and_is_no_checkpoint_holds_nothing()
    {
        using var key = SignerKey.OfLog(SampleLog.Origin, SampleLog.Seed);

        Problem(new Receipt(0, [], SignedNote.Sign("hello\n", key)).ToBytes(), 0, Trusted()).ShouldBe(ReceiptProblem.Malformed);
    }

    [Fact]
    public void No_receipt_is_made_that_would_not_hold()
    {
        var other = new SampleLog(701);

        Should.Throw<LogFormatException>(() => Receipt.Make((level, index) => MerkleHashing.Leaf([1]), 9, Grown.Checkpoint()));
        Receipt.Make(other.Reader.Read, 9, Grown.Checkpoint()).ShouldBeOfType<Receipt>();
    }

    // The wrong ones of transparency-dev/formats, proof/tlog_proof_test.go, and some more.
    [Theory]
    [InlineData("wrong-header\nindex 0\n\n" + Checkpoint)]
    [InlineData(Header + "extra !!notbase64!!\nindex 0\n\n" + Checkpoint)]
    [InlineData(Header + "extra \nindex 0\n\n" + Checkpoint)]
    [InlineData(Header + "\n\n" + Checkpoint)]
    [InlineData(Header + "\n" + Checkpoint)]
    [InlineData(Header + "index notanumber\n\n" + Checkpoint)]
    [InlineData(Header + "index -5\n\n" + Checkpoint)]
    [InlineData(Header + "index 00\n\n" + Checkpoint)]
    [InlineData(Header + "index 0\n!!notbase64!!\n\n" + Checkpoint)]
    [InlineData(Header + "index 0\nAAAA\n\n" + Checkpoint)]
    [InlineData(Header + "index 0\nextra AAAA\n\n" + Checkpoint)]
    [InlineData(Header + "index 0\n")]
    [InlineData(Header + "index 0\n\n")]
    [InlineData(Header + "index 0\n\nno checkpoint\n")]
    [InlineData("")]
    public void What_is_not_written_as_a_receipt_is_no_receipt(string file)
    {
        Should.Throw<LogFormatException>(() => Receipt.Parse(Encoding.UTF8.GetBytes(file)));
        Problem(Encoding.UTF8.GetBytes(file), 0, Trusted()).ShouldBe(ReceiptProblem.Malformed);
    }

    private static Trust Trusted()
    {
        using var key = SignerKey.OfLog(SampleLog.Origin, SampleLog.Seed);
        return new Trust(key.Verifier);
    }

    private static ReceiptProblem Problem(byte[] file, long index, Trust trust) =>
        Receipt.Verify(file, SampleLog.Entry(index).Span, trust).ShouldBeOfType<ReceiptVerdict.Refused>().Problem;
}
