// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Log.Notes;
using Schakel.Tests.Log.Vectors;

namespace Schakel.Tests.Log.Notes;

public sealed class Ed25519Tests
{
    // RFC 8032, section 7.1, tests 1 to 3.
    [Theory]
    [InlineData(
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData(
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    [InlineData(
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7", "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    public void A_message_gets_the_signature_of_the_standard(string seed, string publicKey, string message, string signature)
    {
        using var key = new Ed25519(Convert.FromHexString(seed));
        var bytes = Convert.FromHexString(message);

        Convert.ToHexStringLower(key.PublicKey.AsSpan()).ShouldBe(publicKey);
        Convert.ToHexStringLower(key.Sign(bytes)).ShouldBe(signature);
        Ed25519.Verify(key.PublicKey.AsSpan(), bytes, Convert.FromHexString(signature)).ShouldBeTrue();
    }

    [Fact]
    public void A_signature_with_any_bit_changed_is_not_good()
    {
        using var key = new Ed25519(SampleLog.Seed);
        byte[] message = [1, 2, 3];
        var signature = key.Sign(message);

        for (var bit = 0; bit < signature.Length * 8; bit++)
        {
            signature[bit / 8] ^= (byte)(1 << (bit % 8));
            Ed25519.Verify(key.PublicKey.AsSpan(), message, signature).ShouldBeFalse();
            signature[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Ed25519.Verify(key.PublicKey.AsSpan(), [1, 2], signature).ShouldBeFalse();
        Ed25519.Verify(key.PublicKey.AsSpan(), message, signature).ShouldBeTrue();
    }

    [Fact]
    public void At_its_edges_a_signature_is_judged_as_published()
    {
        var vectors = VectorFile.Read("ed25519.txt");

        vectors.Count.ShouldBe(9);
        foreach (var vector in vectors)
        {
            Ed25519.Verify(Convert.FromHexString(vector[1]), Encoding.ASCII.GetBytes(vector[3].Replace('_', ' ')), Convert.FromHexString(vector[2]))
                .ShouldBe(vector[4] == "yes", $"vector {vector[0]}");
        }
    }

    [Theory]
    [InlineData(0, 64)]
    [InlineData(31, 64)]
    [InlineData(33, 64)]
    [InlineData(32, 0)]
    [InlineData(32, 63)]
    [InlineData(32, 65)]
    public void Keys_and_signatures_of_another_length_are_not_good(int keyLength, int signatureLength) =>
        Ed25519.Verify(new byte[keyLength], [], new byte[signatureLength]).ShouldBeFalse();

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(64)]
    public void A_seed_of_another_length_is_no_seed(int length) => Should.Throw<ArgumentException>(() => new Ed25519(new byte[length]));

    [Fact]
    public void Several_threads_sign_with_one_key()
    {
        using var key = new Ed25519(SampleLog.Seed);

        Parallel.For(0, 200, number =>
        {
            byte[] message = [(byte)number];
            Ed25519.Verify(key.PublicKey.AsSpan(), message, key.Sign(message)).ShouldBeTrue();
        });
    }

    [Fact]
    public void A_key_that_was_let_go_does_not_sign()
    {
        var key = new Ed25519(SampleLog.Seed);
        key.Dispose();
        key.Dispose();

        Should.Throw<ObjectDisposedException>(() => key.Sign([]));
    }

    [Fact]
    public void Where_there_is_no_OpenSSL_it_is_said_what_to_install() =>
        Should.Throw<Ed25519UnavailableException>(() => LibCrypto.Load(["libno-such-thing.so.3"])).Message
            .ShouldContain("apt-get install libssl3");

    [Fact]
    public void A_library_that_is_no_OpenSSL_of_today_is_passed_over() =>
        Should.Throw<Ed25519UnavailableException>(() => LibCrypto.Load(["libc.so.6"])).Message.ShouldContain("OpenSSL 1.1.1 or later");
}
