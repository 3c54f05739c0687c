// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Log;
using Schakel.Log.Notes;
using Schakel.Log.Receipts;
using Schakel.Log.Tiles;
using Schakel.Log.Witnesses;

namespace Schakel.Tests.Log;

/// <summary>Whatever comes in from outside, a reader says what is wrong with it in one way only.</summary>
public sealed class FuzzTests
{
    private const int Rounds = 3_000;

    private static readonly string[] Pieces =
        ["\n", "\n\n", "— ", " ", "0", "18446744073709551616", "+", "=", "extra ", "index ", "old ", "x001/", ".p/", "\0", "é", "\ud83d\ude00", "AAAA"];

    [Fact]
    public void No_reader_fails_otherwise_than_it_says()
    {
        var log = new SampleLog(3);
        var note = log.Checkpoint();
        using var key = SignerKey.OfLog(SampleLog.Origin, SampleLog.Seed);
        VerifierKey[] keys = [key.Verifier];
        var trust = new Trust(key.Verifier);
        var state = WitnessedLog.New(SampleLog.Origin, key.Verifier);

        Every(note.ToBytes(), bytes =>
        {
            Read(() => SignedNote.Parse(bytes));
            SignedNote.Open(bytes, keys).ShouldNotBeNull();
        });
        Every(Encoding.UTF8.GetBytes(note.Text), bytes =>
        {
            var text = Encoding.UTF8.GetString(bytes);
            if (Checkpoint.TryParse(text, out var checkpoint))
                checkpoint.Text.ShouldBe(text);
        });
        Every(Encoding.UTF8.GetBytes(key.Verifier.ToString()), bytes => Read(() => VerifierKey.Parse(Encoding.UTF8.GetString(bytes))));
        Every(Receipt.Make(log.Reader.Read, 1, note).ToBytes(), bytes => Receipt.Verify(bytes, SampleLog.Entry(1).Span, trust).ShouldNotBeNull());
        Every(new AddCheckpointRequest(0, [], note).ToBytes(), bytes => Witness.Decide(bytes, _ => state).ShouldNotBeNull());
        Every(EntryBundle.Encode([SampleLog.Entry(0), SampleLog.Entry(1)]), bytes => Read(() => EntryBundle.Decode(bytes, 2)));
        Every("tile/0/x001/x234/067.p/12"u8.ToArray(), bytes =>
        {
            var path = Encoding.UTF8.GetString(bytes);
            if (TileAddress.TryParse(path, out var tile))
                tile.Path.ShouldBe(path);
            if (BundleAddress.TryParse(path, out var bundle))
                bundle.Path.ShouldBe(path);
        });
    }

    private static void Read(Action reading)
    {
        try
        {
            reading();
        }
        catch (LogFormatException wrong)
        {
            wrong.Message.ShouldNotBeEmpty();
        }
    }

    // The seed is fixed: what fails once fails again.
    private static void Every(byte[] sample, Action<byte[]> reading)
    {
        var random = new Random(20_260_727);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = sample.ToList();
            for (var change = random.Next(1, 4); change > 0; change--)
                Change(bytes, random);
            reading([.. bytes]);
        }
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var count = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(4))
        {
            case 0:
                bytes.RemoveRange(at, count);
                break;
            case 1:
                bytes.InsertRange(at, bytes.GetRange(at, count));
                break;
            case 2:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                break;
            default:
                if (at < bytes.Count)
                    bytes[at] = (byte)random.Next(256);
                break;
        }
    }
}
