// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Log;
using Schakel.Log.Notes;

namespace Schakel.Tests.Log.Notes;

public sealed class SignedNoteTests
{
    private const string Text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private const string ByPeter = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private const string ByEnoch = "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    // From the documentation and the tests of golang.org/x/mod/sumdb/note.
    private static readonly VerifierKey Peter = VerifierKey.Parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    private static readonly VerifierKey Enoch = VerifierKey.Parse("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");

    public static TheoryData<string> Malformed => new()
    {
        Text,
        Text + "\n",
        Text + "\n" + ByPeter[..^1],
        "\u0001" + Text + "\n" + ByPeter,
        "\t" + Text + "\n" + ByPeter,
        Text + "\r\n" + ByPeter,
        Text + "\n— Bad Name x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
        Text + "\n" + ByPeter + "Unexpected line.\n",
        Text + "\n" + ByPeter.Replace("— ", "- "),
        Text + "\n— PeterNeumann x08gow==\n",
        Text + "\n— PeterNeumann \n",
        Text + "\n" + string.Concat(Enumerable.Repeat(ByPeter, 101)),
        "",
        "\n\n",
    };

    [Fact]
    public void The_example_of_the_specification_opens()
    {
        const string note = "This is an example message.\n\n— example.com/foo "
            + "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
        var key = VerifierKey.Parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

        Open(note, key).ShouldBeOfType<NoteVerdict.Trusted>().Note.Text.ShouldBe("This is an example message.\n");
    }

    [Fact]
    public void A_text_gets_its_published_signature()
    {
        using var key = SignerKey.Parse("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");

        SignedNote.Sign(Text, key).ToString().ShouldBe(Text + "\n" + ByPeter);
    }

    [Fact]
    public void Signatures_of_unknown_keys_are_left_alone()
    {
        Signers(Text + "\n" + ByPeter + ByEnoch, Peter).ShouldBe([Peter]);
        Signers(Text + "\n" + ByPeter + ByEnoch, Enoch, Peter).ShouldBe([Peter, Enoch]);
        Signers(Text + "\n" + ByPeter + ByPeter, Peter).ShouldBe([Peter]);
        // A name alone, or an identity alone, makes no key known.
        Signers(Text + "\n" + ByPeter.Replace("x08g", "x08h") + ByEnoch, Peter, Enoch).ShouldBe([Enoch]);
        Signers(Text + "\n" + ByPeter.Replace("PeterNeumann", "Peter") + ByEnoch, Peter, Enoch).ShouldBe([Enoch]);
    }

    [Fact]
    public void Without_a_known_key_nothing_is_believed()
    {
        Problem(Text + "\n" + ByEnoch, Peter).ShouldBe(NoteProblem.NoKnownKey);
        Problem(Text + "\n" + ByEnoch).ShouldBe(NoteProblem.NoKnownKey);
    }

    [Fact]
    public void One_bad_signature_of_a_known_key_spoils_the_note()
    {
        Problem(Text.Replace("know", "knew") + "\n" + ByPeter, Peter).ShouldBe(NoteProblem.BadSignature);
        Problem(Text + "\n" + ByPeter + ByEnoch.Replace("5n2t", "5n2u"), Peter, Enoch).ShouldBe(NoteProblem.BadSignature);
        Problem("\n" + Text + "\n" + ByPeter, Peter).ShouldBe(NoteProblem.BadSignature);
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_is_not_written_as_a_note_is_no_note(string note)
    {
        Problem(note, Peter).ShouldBe(NoteProblem.Malformed);
        Should.Throw<LogFormatException>(() => SignedNote.Parse(Encoding.UTF8.GetBytes(note)));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_no_note() =>
        SignedNote.Open([0xff, .. Encoding.UTF8.GetBytes(Text + "\n" + ByPeter)], [Peter])
            .ShouldBeOfType<NoteVerdict.Refused>().Problem.ShouldBe(NoteProblem.Malformed);

    [Fact]
    public void A_text_may_have_empty_lines_also_at_its_end()
    {
        using var key = SignerKey.OfLog("schakel.example/log", SampleLog.Seed);

        foreach (var text in (string[])["\n", "a\n\n", "a\n\nb\n", "a\n\n\n\n", "\n— x y\n"])
        {
            var note = SignedNote.Sign(text, key);
            var read = SignedNote.Open(note.ToBytes(), [key.Verifier]).ShouldBeOfType<NoteVerdict.Trusted>().Note;
            read.Text.ShouldBe(text);
            read.ToBytes().ShouldBe(note.ToBytes());
        }
    }

    [Theory]
    [InlineData("no newline at its end")]
    [InlineData("")]
    [InlineData("a\tb\n")]
    public void Some_texts_cannot_be_signed(string text)
    {
        using var key = SignerKey.OfLog("schakel.example/log", SampleLog.Seed);

        Should.Throw<LogFormatException>(() => key.Sign(text));
        key.Verifier.Verify(text, new NoteSignature(key.Verifier.Name, key.Verifier.KeyId, new byte[64])).ShouldBeFalse();
    }

    // Not in the data of a theory: there the half would be replaced before it got here.
    [Fact]
    public void A_text_with_half_a_character_cannot_be_signed() => Some_texts_cannot_be_signed("half a character: \ud800\n");

    [Fact]
    public void A_new_signature_takes_the_place_of_one_of_the_same_key()
    {
        var note = SignedNote.Parse(Encoding.UTF8.GetBytes(Text + "\n" + ByPeter + ByEnoch));

        note.With(note.Signatures[0]).ToString().ShouldBe(Text + "\n" + ByEnoch + ByPeter);
    }

    private static NoteVerdict Open(string note, params VerifierKey[] keys) => SignedNote.Open(Encoding.UTF8.GetBytes(note), keys);

    private static NoteProblem Problem(string note, params VerifierKey[] keys) => Open(note, keys).ShouldBeOfType<NoteVerdict.Refused>().Problem;

    private static IEnumerable<VerifierKey> Signers(string note, params VerifierKey[] keys) =>
        Open(note, keys).ShouldBeOfType<NoteVerdict.Trusted>().Signatures.Select(each => each.Key);
}
