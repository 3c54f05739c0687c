// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log.Notes;
using Schakel.Log.Receipts;
using Schakel.Storage.Proof;
using Schakel.Tests.Log;

namespace Schakel.Tests.Storage.Proof;

/// <summary>Another key signs the log: who knows the former one can follow, and nobody can slip in one of his own.</summary>
[Trait("Category", "Slow")]
public sealed class KeyChangeTests(GoReader reader) : IClassFixture<GoReader>
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Who_knows_a_former_key_follows_the_log_to_the_present_one_from_outside(string engine)
    {
        await using var store = await ProvedStore.Filled(engine, 300);
        var first = await Key(store);
        var second = await Changed(store);
        await store.Fill(300, 310);
        var third = await Changed(store);
        await store.Fill(310, 320);
        var newest = (await store.Keeper.KeepUp())!;
        var folder = Path.Combine(store.Folder, "export");
        await new StaticExport(store.Open, store.Keys).Write(folder);

        newest.Open([first, second]).ShouldBeOfType<NoteVerdict.Refused>();
        newest.Open([third]).ShouldBeOfType<NoteVerdict.Trusted>();
        foreach (var key in (VerifierKey[])[first, second])
            (await reader.Ask("tree", folder, key.ToString())).Said.ShouldBe("Yes: schakel.local/log has 643 entries with the root it signed, and its 4 tiles are right. Its key was changed since yours, as the log itself announced.");
        (await reader.Ask("tree", folder, third.ToString())).Said.ShouldEndWith("its 4 tiles are right.");
        using var stranger = SignerKey.OfLog("schakel.local/log", new byte[32]);
        (await reader.Ask("tree", folder, stranger.Verifier.ToString())).IsYes.ShouldBeFalse();

        var forged = Path.Combine(folder, "key-change/1");
        var last = SignedNote.Parse(await File.ReadAllBytesAsync(forged));
        await File.WriteAllBytesAsync(forged, SignedNote.Sign(last.Text, stranger).ToBytes());
        (await reader.Ask("tree", folder, first.ToString())).IsYes.ShouldBeFalse();
        (await reader.Ask("tree", folder, second.ToString())).IsYes.ShouldBeTrue();
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_log_with_a_changed_key_verifies_for_who_trusts_either_key_and_so_do_its_receipts(string engine)
    {
        await using var store = await ProvedStore.Filled(engine, 20);
        var receipts = new Receipts(store.Open, store.Keys);
        var (first, before) = (await Key(store), await receipts.Of(SampleCase.Number(9), 1, isEntitled: true));
        var second = await Changed(store);
        await store.Fill(20, 30);
        await store.Keeper.KeepUp();
        var after = await receipts.Of(SampleCase.Number(9), 1, isEntitled: true);

        foreach (var trusted in (VerifierKey[][])[[], [first], [second]])
        {
            (await new Verification(store.Open, store.Keys) { Outside = store.Outside, Against = [before!.Proof.Checkpoint], Trusted = [.. trusted] }.Verify())
                .ShouldBeOfType<Verdict.Holds>().Size.ShouldBe(62);
        }

        using var stranger = SignerKey.OfLog("schakel.local/log", new byte[32]);
        (await new Verification(store.Open, store.Keys) { Trusted = [stranger.Verifier] }.Verify()).ShouldBeOfType<Verdict.Wrong>();
        before!.Check(new Trust(first)).ShouldBeOfType<ReceiptVerdict.Holds>();
        after!.Check(new Trust(second)).ShouldBeOfType<ReceiptVerdict.Holds>();
        after.Check(new Trust(first)).ShouldBeOfType<ReceiptVerdict.Refused>();
        (await store.Ask<long>("select count(*) from installation_key")).ShouldBe(1, "the private part of the former key is gone");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_change_that_stops_after_the_announcement_is_finished_by_the_next_look(string engine)
    {
        await using var store = await ProvedStore.Filled(engine, 20);
        var first = await Key(store);
        var looks = 0;
        var keeper = new LogKeeper(stop => looks++ == 0 ? store.Open(stop) : throw new IOException("The power failed."), store.Keys, TimeProvider.System);
        await Should.ThrowAsync<IOException>(() => new SigningAnew(store.Open, store.Keys, TimeProvider.System, keeper).Run());
        (await Key(store)).ShouldBe(first);

        var last = (await store.Keeper.KeepUp())!;

        var second = await Key(store);
        second.ShouldNotBe(first);
        last.Open([first]).ShouldBeOfType<NoteVerdict.Trusted>();
        last.Open([second]).ShouldBeOfType<NoteVerdict.Trusted>();
        (await store.Verify()).ShouldBeOfType<Verdict.Holds>();
    }

    [Theory]
    [InlineData("sleutel/1")]
    [InlineData("geopend/2")]
    public async Task A_key_that_was_announced_behind_our_back_is_not_signed(string type)
    {
        await using var store = await ProvedStore.Filled("sqlite", 20);
        using var stranger = SignerKey.OfLog("schakel.local/log", new byte[32]);
        var header = KeyChange.Header(stranger.Verifier, new Schakel.Dossiers.Moment(TimeProvider.System.GetUtcNow()));
        await store.Execute(
            "insert into event (position, organisation, dossier, version, type, at, command, entry) values (41, 'x', @Dossier, 0, @type, @At, 'x', @entry)",
            new { header.Dossier, type, header.At, entry = KeyChange.Entry(stranger.Verifier, header) });

        (await Should.ThrowAsync<LogBroken>(() => store.Keeper.KeepUp())).What.English.ShouldContain("position 41");

        (await store.Ask<long>("select count(*) from checkpoint")).ShouldBe(1);
    }

    [Theory]
    [InlineData("update event set entry = replace(entry, '\"v\":1', '\"v\":2') where type = 'sleutel/1'")]
    [InlineData("delete from setting where name like 'erased/%'")]
    [InlineData("update setting set value = replace(value, 'A', 'B') where name like 'sleutel/voorheen/%'")]
    [InlineData("delete from setting where name like 'sleutel/voorheen/%'")]
    public async Task An_announcement_or_a_former_key_that_was_touched_is_found(string done)
    {
        await using var store = await ProvedStore.Filled("sqlite", 20);
        await Changed(store);
        (await store.Verify()).ShouldBeOfType<Verdict.Holds>();

        await store.Execute(done);

        (await store.Verify()).ShouldBeOfType<Verdict.Wrong>();
    }

    [Theory]
    [InlineData("sqlite", "postgres")]
    [InlineData("postgres", "sqlite")]
    public async Task A_backup_carries_the_former_keys_along_and_the_log_goes_on_with_the_present_one(string from, string to)
    {
        await using var store = await ProvedStore.Filled(from, 20);
        var first = await Key(store);
        var second = await Changed(store);
        var path = Path.Combine(store.Folder, "backup");
        await new Backup(store.Open, store.Keys) { Outside = store.Outside }.Write(path);
        await using var other = await ProvedStore.Empty(to, store.Keys);

        await new Restore(other.Open, store.Keys) { Outside = store.Outside }.From(path);

        await other.Fill(20, 30);
        (await other.Keeper.KeepUp())!.Open([second]).ShouldBeOfType<NoteVerdict.Trusted>();
        (await new Verification(other.Open, store.Keys) { Trusted = [first] }.Verify()).ShouldBeOfType<Verdict.Holds>().Size.ShouldBe(62);
    }

    private static async Task<VerifierKey> Changed(ProvedStore store) => await new SigningAnew(store.Open, store.Keys, TimeProvider.System, store.Keeper).Run();

    private static async Task<VerifierKey> Key(ProvedStore store) =>
        VerifierKey.Parse((await store.Ask<string>("select public from installation_key where purpose = 'signing'"))!);
}
