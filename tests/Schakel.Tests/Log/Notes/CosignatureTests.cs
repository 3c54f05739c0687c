// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Log.Notes;

namespace Schakel.Tests.Log.Notes;

public sealed class CosignatureTests
{
    private static readonly Checkpoint Sample = new("schakel.example/log", 3, new SampleLog(3).Tree.Root());

    // A checkpoint as it stood on the public network of witnesses, kept in the tests of tlog-scales: one log that signs in two ways, a
    // witness of ours to know, and others that are unknown.
    private const string Real = """
        arche2025h1.staging.ct.transparency.dev
        1432088532
        U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

        — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
        — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
        — transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
        — witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
        — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
        — witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==

        """;

    [Fact]
    public void A_checkpoint_of_the_public_network_opens_with_the_key_of_its_log_and_of_any_of_its_witnesses()
    {
        VerifierKey[] keys =
        [
            VerifierKey.Parse("arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f"),
            VerifierKey.Parse("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2"),
            VerifierKey.Parse("witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv"),
            VerifierKey.Parse("transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM"),
            VerifierKey.Parse("witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO"),
        ];

        var opened = SignedNote.Open(Encoding.UTF8.GetBytes(Real), keys).ShouldBeOfType<NoteVerdict.Trusted>();

        opened.Signatures.Length.ShouldBe(5);
        opened.Signatures.Where(each => each.Key.Type is SignatureType.Cosignature).Select(each => Cosignature.TimeOf(each.Signature))
            .ShouldAllBe(time => time == 0x6a122120);
        opened.Note.ToString().ShouldBe(Real);
        SignedNote.Open(Encoding.UTF8.GetBytes(Real.Replace("1432088532", "1432088533")), keys).ShouldBeOfType<NoteVerdict.Refused>();
    }

    // From the tests of transparency-dev/formats, note/note_cosigv1_test.go.
    [Fact]
    public void The_time_is_read_from_a_published_cosignature()
    {
        var line = NoteSignature.Parse(
            "— x ZGhGuQAAAABm/qTPeyKXD+R2rzyQsxPiP8mXum7qq/iF0u4vanlqJyocWODBt97w9uL+8qT7S5gxEHWWOworDcFiEBYJXORmnFBOBA==");

        Cosignature.TimeOf(line).ShouldBe(1727964367);
        Cosignature.TimeOf(NoteSignature.Parse("— x eQjRQm6eSKzFoiYalgwCPXu2y3ijtg68is9M46JKxuZB+dRfTmeQeDBoXnvxZx2ugnkyV+MUMLXpWs1hPb/W/4xkNQY="))
            .ShouldBeNull();
    }

    [Fact]
    public void A_witness_signs_the_time_and_the_whole_text()
    {
        using var witness = SignerKey.OfWitness("ombudsman.example", SampleLog.Seed);
        var line = witness.Cosign(Sample, 1_800_000_000);

        Cosignature.TimeOf(line).ShouldBe(1_800_000_000);
        witness.Verifier.Verify(Sample.Text, line).ShouldBeTrue();
        witness.Verifier.Verify(Sample.Text.Replace('3', '4'), line).ShouldBeFalse();
        witness.Verifier.Verify(Sample.Text + "meer\n", line).ShouldBeFalse();
        Encoding.UTF8.GetString(Cosignature.Message(Sample.Text, 1_800_000_000)).ShouldBe("cosignature/v1\ntime 1800000000\n" + Sample.Text);
        for (var at = 0; at < line.Bytes.Length; at++)
        {
            var changed = line.Bytes.SetItem(at, (byte)(line.Bytes[at] ^ 0x80));
            witness.Verifier.Verify(Sample.Text, new NoteSignature(line.Name, line.KeyId, changed.AsSpan())).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_log_and_a_witness_cannot_sign_for_each_other()
    {
        using var log = SignerKey.OfLog("a", SampleLog.Seed);
        using var witness = SignerKey.OfWitness("a", SampleLog.Seed);

        log.Verifier.Verify(Sample.Text, witness.Cosign(Sample, 1)).ShouldBeFalse();
        witness.Verifier.Verify(Sample.Text, log.Sign(Sample.Text)).ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => log.Cosign(Sample, 1));
        Should.Throw<InvalidOperationException>(() => witness.Sign(Sample.Text));
        Should.Throw<ArgumentOutOfRangeException>(() => witness.Cosign(Sample, -1));
    }
}
