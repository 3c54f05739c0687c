// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log;
using Schakel.Log.Notes;

namespace Schakel.Tests.Log.Notes;

public sealed class KeyTests
{
    private const string Peter = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    // From the example of signed-note, the documentation of golang.org/x/mod/sumdb/note, and the tests of transparency-dev/formats.
    [Theory]
    [InlineData("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "example.com/foo", 0x530d903a, SignatureType.Ed25519)]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "PeterNeumann", 0xc74f20a3, SignatureType.Ed25519)]
    [InlineData("TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6", "TEST", 0x7997405c, SignatureType.Ed25519)]
    [InlineData("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2", "remora.n621.de", 0xda77ade7, SignatureType.Cosignature)]
    public void A_published_key_is_read_and_written_back(string text, string name, uint id, SignatureType type)
    {
        var key = VerifierKey.Parse(text);

        (key.Name, key.KeyId, key.Type).ShouldBe((name, id, type));
        key.ToString().ShouldBe(text);
        key.ShouldBe(VerifierKey.Parse(text));
        key.AsCosigner.Type.ShouldBe(SignatureType.Cosignature);
    }

    [Theory]
    [InlineData("")]
    [InlineData("bananas.sigstore.dev+12344556")]
    [InlineData("rekor.sigstore.dev+12345678+THIS_IS_NOT_BASE64!")]
    [InlineData("rekor.sigstore.dev+12345678+AwEB")]
    [InlineData("PeterNeumann+00000000+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+NOTANUMB+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+0c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWAA==")]
    [InlineData("PeterNeumann+c74f20a3+")]
    public void What_is_not_written_as_a_key_is_no_key(string text) => Should.Throw<LogFormatException>(() => VerifierKey.Parse(text));

    [Fact]
    public void A_published_private_key_belongs_to_its_public_key()
    {
        using var key = SignerKey.Parse(Peter);

        key.Verifier.ToString().ShouldBe("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        key.ToString().ShouldBe("PeterNeumann");
    }

    [Theory]
    [InlineData("PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")]
    [InlineData("PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")]
    [InlineData("PRIVATE+KEY+Peter+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")]
    [InlineData("PRIVATE+KEY+")]
    public void What_is_not_written_as_a_private_key_is_no_private_key(string text) => Should.Throw<LogFormatException>(() => SignerKey.Parse(text));

    [Fact]
    public void A_new_key_is_read_back_from_its_text()
    {
        using var log = SignerKey.OfLog("schakel.example/log", SampleLog.Seed);
        using var witness = SignerKey.OfWitness("ombudsman.example", SampleLog.Seed);
        using var logAgain = SignerKey.Parse(SignerKey.Format(log.Verifier, SampleLog.Seed));
        using var witnessAgain = SignerKey.Parse(SignerKey.Format(witness.Verifier, SampleLog.Seed));

        logAgain.Verifier.ShouldBe(log.Verifier);
        witnessAgain.Verifier.ShouldBe(witness.Verifier);
        VerifierKey.Parse(witness.Verifier.ToString()).Type.ShouldBe(SignatureType.Cosignature);
        log.Verifier.AsCosigner.KeyId.ShouldNotBe(log.Verifier.KeyId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a+b")]
    [InlineData("a\u00a0b")]
    [InlineData("a\nb")]
    [InlineData("a\u0001b")]
    public void A_key_has_a_name_without_spaces(string name) =>
        Should.Throw<LogFormatException>(() => SignerKey.OfLog(name, SampleLog.Seed));
}
