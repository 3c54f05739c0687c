// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Log;
using Schakel.Log.Notes;
using Schakel.Log.Trees;
using Schakel.Tests.Log.Vectors;

namespace Schakel.Tests.Log.Notes;

public sealed class CheckpointTests
{
    private const string Root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    [Fact]
    public void The_published_log_of_fifteen_entries_is_ours_at_every_size()
    {
        const string origin = "example.com/log/testdata";
        string[] entries =
            ["one", "two", "three", "four", "five", "six", "seven", "eit", "nain", "ten", "ileven", "twelf", "threeten", "fourten", "fivten"];
        var key = VerifierKey.Parse("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");
        var tree = new MerkleTree();
        var published = VectorFile.Read("tessera.txt");

        published.Count.ShouldBe(16);
        foreach (var line in published)
        {
            if (tree.Size < long.Parse(line[0]))
                tree.Append(Encoding.UTF8.GetBytes(entries[(int)tree.Size]));
            var note = $"{origin}\n{line[0]}\n{line[1]}\n\n— {origin} {line[2]}\n";
            var opened = SignedNote.Open(Encoding.UTF8.GetBytes(note), [key]).ShouldBeOfType<NoteVerdict.Trusted>();
            Checkpoint.Parse(opened.Note.Text).ShouldBe(new Checkpoint(origin, tree.Size, tree.Root()));
        }
    }

    [Theory]
    [InlineData("example.com/behind-the-sofa\n20852163\n" + Root + "\n", "")]
    [InlineData("Een naam met spaties\n1\n" + Root + "\n", "")]
    [InlineData("a\n9223372036854775807\n" + Root + "\n", "")]
    [InlineData("a\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "")]
    [InlineData("a\n1\n" + Root + "\nmeer\nen meer\n", "meer\nen meer\n")]
    public void A_checkpoint_reads_back_as_it_was_written(string text, string extension)
    {
        var read = Checkpoint.Parse(text);

        read.Extension.ShouldBe(extension);
        read.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\n1\n")]
    [InlineData("a\n1\n" + Root)]
    [InlineData("\n1\n" + Root + "\n")]
    [InlineData("a\n\n" + Root + "\n")]
    [InlineData("a\n01\n" + Root + "\n")]
    [InlineData("a\n+1\n" + Root + "\n")]
    [InlineData("a\n-34\n" + Root + "\n")]
    [InlineData("a\n1 \n" + Root + "\n")]
    [InlineData("a\nbananas\n" + Root + "\n")]
    [InlineData("a\n9223372036854775808\n" + Root + "\n")]
    [InlineData("a\n3438945738945739845734895735\n" + Root + "\n")]
    [InlineData("a\n0\n" + Root + "\n")]
    [InlineData("a\n1\nYmFuYW5hcw==\n")]
    [InlineData("a\n1\nThisIsn'tBase64\n")]
    [InlineData("a\n1\n" + Root + "\nmeer")]
    [InlineData("a\n1\n" + Root + "\n\n")]
    [InlineData("a\n1\n" + Root + "\n\nmeer\n")]
    [InlineData("a\n1\n" + Root + "\nmeer\n\nen meer\n")]
    public void What_is_not_written_as_a_checkpoint_is_no_checkpoint(string text)
    {
        Should.Throw<LogFormatException>(() => Checkpoint.Parse(text));
        Checkpoint.TryParse(text, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("", 1, "")]
    [InlineData("a\nb", 1, "")]
    [InlineData("a", -1, "")]
    [InlineData("a", 1, "b")]
    [InlineData("a", 1, "\n")]
    [InlineData("a", 1, "b\n\n")]
    public void Some_things_cannot_be_said_in_a_checkpoint(string origin, long size, string extension) =>
        Should.Throw<LogFormatException>(() => new Checkpoint(origin, size, Hash.FromBase64(Root)) { Extension = extension }.Text);

    [Fact]
    public void A_checkpoint_we_sign_opens_with_our_key_and_with_no_bit_changed()
    {
        using var key = SignerKey.OfLog(SampleLog.Origin, SampleLog.Seed);
        var note = new SampleLog(5).Checkpoint().ToBytes();

        SignedNote.Open(note, [key.Verifier]).ShouldBeOfType<NoteVerdict.Trusted>();
        for (var bit = 0; bit < note.Length * 8; bit++)
        {
            note[bit / 8] ^= (byte)(1 << (bit % 8));
            SignedNote.Open(note, [key.Verifier]).ShouldBeOfType<NoteVerdict.Refused>();
            note[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }
}
