// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log.Notes;
using Schakel.Log.Receipts;
using Schakel.Log.Tiles;

namespace Schakel.Tests.Log;

/// <summary>What we write is read by a program that was not made for it.</summary>
[Trait("Category", "Slow")]
public sealed class OutsideReaderTests(GoReader reader) : IClassFixture<GoReader>
{
    private static string Key
    {
        get
        {
            using var key = SignerKey.OfLog(SampleLog.Origin, SampleLog.Seed);
            return key.Verifier.ToString();
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(256, 2)]
    [InlineData(700, 4)]
    [InlineData(66_000, 261)]
    public async Task An_exported_log_is_right_from_outside(long size, int tiles)
    {
        var answer = await reader.Ask("tree", reader.Write(new SampleLog(size).Files()), Key);

        answer.ShouldBe(new GoReader.Answer(
            IsYes: true, $"Yes: schakel.example/log has {size} entries with the root it signed, and its {tiles} tiles are right."));
    }

    [Fact]
    public async Task Any_file_of_a_log_with_one_byte_changed_is_noticed_from_outside()
    {
        var files = new SampleLog(300).Files().ToList();

        foreach (var file in files)
        {
            foreach (var at in (int[])[0, file.Bytes.Length / 2, file.Bytes.Length - 2])
            {
                var bytes = file.Bytes.ToArray();
                bytes[at] ^= 1;
                var answer = await reader.Ask("tree", reader.Write(files.Select(each => each == file ? new LogFile(file.Path, bytes) : each)), Key);
                answer.IsYes.ShouldBeFalse($"{file.Path} at {at}: {answer.Said}");
                answer.Said.ShouldStartWith("No: ");
            }
        }
    }

    [Fact]
    public async Task A_file_that_is_gone_is_noticed_from_outside()
    {
        var files = new SampleLog(300).Files().ToList();

        foreach (var file in files)
            (await reader.Ask("tree", reader.Write(files.Where(each => each != file)), Key)).IsYes.ShouldBeFalse(file.Path);
    }

    [Fact]
    public async Task A_receipt_holds_from_outside_for_its_own_entry_only()
    {
        var log = new SampleLog(700);
        using var witness = SignerKey.OfWitness("ombudsman.example", SampleLog.Seed);
        var note = log.Checkpoint();
        var cosigned = note.With(witness.Cosign(Checkpoint.Parse(note.Text), 1_800_000_000));
        var receipt = Receipt.Make(log.Reader.Read, 300, cosigned) with { Extra = [1, 2, 3] };

        var right = await Ask(receipt.ToBytes(), SampleLog.Entry(300), Key);
        right.ShouldBe(new GoReader.Answer(IsYes: true, "Yes: schakel.example/log has this entry, with the index 300, among the 700 it had then."));
        (await Ask(receipt.ToBytes(), SampleLog.Entry(301), Key)).IsYes.ShouldBeFalse();
        (await Ask((receipt with { Index = 301 }).ToBytes(), SampleLog.Entry(300), Key)).IsYes.ShouldBeFalse();
        (await Ask((receipt with { Index = 700 }).ToBytes(), SampleLog.Entry(300), Key)).IsYes.ShouldBeFalse();
        (await Ask((receipt with { Proof = receipt.Proof.SetItem(2, default) }).ToBytes(), SampleLog.Entry(300), Key)).IsYes.ShouldBeFalse();
        (await Ask(receipt.ToBytes(), SampleLog.Entry(300), "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
            .IsYes.ShouldBeFalse();
    }

    private Task<GoReader.Answer> Ask(byte[] receipt, ReadOnlyMemory<byte> entry, string key)
    {
        var folder = reader.Write([new LogFile("entry.tlog-proof", receipt), new LogFile("entry", entry)]);
        return reader.Ask("receipt", Path.Combine(folder, "entry.tlog-proof"), Path.Combine(folder, "entry"), key);
    }
}
