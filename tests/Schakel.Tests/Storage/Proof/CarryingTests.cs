// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Log.Notes;
using Schakel.Log.Receipts;
using Schakel.Storage;
using Schakel.Storage.Proof;
using Schakel.Tests.Log;

namespace Schakel.Tests.Storage.Proof;

/// <summary>What is carried out of the store: exports, receipts and backups.</summary>
[Trait("Category", "Slow")]
public sealed class CarryingTests(GoReader reader) : IClassFixture<GoReader>
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task An_exported_log_and_its_receipts_hold_from_outside(string engine)
    {
        await using var store = await ProvedStore.Filled(engine, 300);
        var key = (await store.Ask<string>("select public from installation_key"))!;
        var folder = Path.Combine(store.Folder, "export");
        await new StaticExport(store.Open, store.Keys).Write(folder);
        var full = File.GetLastWriteTimeUtc(Path.Combine(folder, "tile/0/000"));
        await store.Fill(300, 310);
        await store.Keeper.KeepUp();
        await new StaticExport(store.Open, store.Keys).Write(folder);

        (await reader.Ask("tree", folder, key)).Said.ShouldStartWith("Yes: schakel.local/log has 621 entries");
        File.GetLastWriteTimeUtc(Path.Combine(folder, "tile/0/000")).ShouldBe(full);
        var receipt = (await new Receipts(store.Open, store.Keys).Of(SampleCase.Number(9), 1, isEntitled: true))!;
        var (proof, entry) = (Path.Combine(store.Folder, "r.tlog-proof"), Path.Combine(store.Folder, "r.entry"));
        await File.WriteAllBytesAsync(proof, receipt.Proof.ToBytes());
        await File.WriteAllTextAsync(entry, receipt.Entry);
        (await reader.Ask("receipt", proof, entry, key)).Said.ShouldStartWith("Yes: schakel.local/log has this entry, with the index 19");
    }

    [Fact]
    public async Task A_receipt_with_any_one_character_changed_does_not_hold_and_nothing_breaks()
    {
        await using var store = await ProvedStore.Filled("sqlite", 20);
        var trusted = new Trust(VerifierKey.Parse((await store.Ask<string>("select public from installation_key"))!));
        var text = (await new Receipts(store.Open, store.Keys).Of(SampleCase.Number(9), 1, isEntitled: true))!.ToText();

        for (var at = 0; at < text.Length; at++)
        {
            foreach (var put in "A9=\n é".Where(put => put != text[at]))
                Holds($"{text[..at]}{put}{text[(at + 1)..]}", trusted).ShouldBeFalse($"{put} at {at}");
        }

        Holds(text, trusted).ShouldBeTrue();
    }

    private static bool Holds(string text, Trust trusted)
    {
        try
        {
            return DossierReceipt.Parse(text).Check(trusted) is ReceiptVerdict.Holds;
        }
        catch (Schakel.Log.LogFormatException)
        {
            return false;
        }
    }

    [Fact]
    public async Task A_receipt_kept_in_one_file_holds_without_a_database_and_only_for_its_own_words()
    {
        await using var store = await ProvedStore.Filled("sqlite", 20);
        var trusted = new Trust(VerifierKey.Parse((await store.Ask<string>("select public from installation_key"))!));
        var receipts = new Receipts(store.Open, store.Keys);

        var read = DossierReceipt.Parse((await receipts.Of(SampleCase.Number(9), 1, isEntitled: true))!.ToText());
        var bare = DossierReceipt.Parse((await receipts.Of(SampleCase.Number(9), 1, isEntitled: false))!.ToText());

        read.Check(trusted).ShouldBeOfType<ReceiptVerdict.Holds>();
        read.Unsealed!.Body.ShouldContain(SampleCase.Words);
        bare.Check(trusted).ShouldBeOfType<ReceiptVerdict.Holds>();
        bare.Unsealed.ShouldBeNull();
        (read with { Unsealed = read.Unsealed with { Body = read.Unsealed.Body.Replace("elf", "tien") } }).Check(trusted).ShouldBeOfType<ReceiptVerdict.Refused>();
        (read with { Entry = read.Entry.Replace("2026", "2025") }).Check(trusted).ShouldBeOfType<ReceiptVerdict.Refused>();
        (await receipts.Of(SampleCase.Number(9), 2, isEntitled: true)).ShouldBeNull();
    }

    [Theory]
    [InlineData("sqlite", "postgres")]
    [InlineData("postgres", "sqlite")]
    public async Task A_backup_of_one_engine_is_the_same_log_in_the_other(string from, string to)
    {
        await using var store = await ProvedStore.Filled(from, 300);
        var path = Path.Combine(store.Folder, "backup");
        await new Backup(store.Open, store.Keys) { Outside = store.Outside }.Write(path);
        await using var other = await ProvedStore.Empty(to, store.Keys);

        await new Restore(other.Open, store.Keys) { Outside = store.Outside }.From(path);

        foreach (var select in (string[])["select * from event order by position", "select * from checkpoint", "select * from dossier_key order by dossier", "select * from tile order by level, number"])
            (await other.Everything(select)).ShouldBe(await store.Everything(select));
        (await other.Verify()).ShouldBeOfType<Verdict.Holds>().Size.ShouldBe(601);
        await Should.ThrowAsync<LogBroken>(() => new Restore(other.Open, store.Keys).From(path));
        await other.Fill(400, 410);
        (await other.Keeper.KeepUp()).ShouldNotBeNull();
        (await other.Verify()).ShouldBeOfType<Verdict.Holds>().Size.ShouldBe(621);
    }

    [Fact]
    public async Task A_backup_is_never_written_over_and_its_two_files_belong_together()
    {
        await using var store = await ProvedStore.Filled("sqlite", 20);
        var (first, second) = (Path.Combine(store.Folder, "first"), Path.Combine(store.Folder, "second"));
        await new Backup(store.Open, store.Keys).Write(first);
        await new Backup(store.Open, store.Keys).Write(second);
        var bytes = await File.ReadAllBytesAsync(first);

        (await Should.ThrowAsync<LogBroken>(() => new Backup(store.Open, store.Keys).Write(first))).What.English.ShouldContain("never written over");
        (await File.ReadAllBytesAsync(first)).ShouldBe(bytes);
        File.Copy(second + ".keys", first + ".keys", overwrite: true);
        await using var other = await ProvedStore.Empty("sqlite", store.Keys);
        (await Should.ThrowAsync<LogBroken>(() => new Restore(other.Open, store.Keys).From(first))).What.English.ShouldContain("do not belong together");
        await new Restore(other.Open, store.Keys).From(second);
    }

    [Fact]
    public async Task What_a_backup_that_was_killed_left_is_cleared_away_by_the_next_and_nothing_else_is()
    {
        await using var store = await ProvedStore.Filled("sqlite", 20);
        var path = Path.Combine(store.Folder, "copy");
        foreach (var left in (string[])["copy.abcdefgh.xyz.half", "copy.keys.abcdefgh.xyz.half", "copy.20261127.zip", "other.abcdefgh.xyz.half"])
            await File.WriteAllTextAsync(Path.Combine(store.Folder, left), "");
        using (new FileStream(path + ".lock", FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            await Should.ThrowAsync<StoreException>(() => new Backup(store.Open, store.Keys).Write(path));

        await new Backup(store.Open, store.Keys).Write(path);

        Directory.GetFiles(store.Folder, "copy*").Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["copy", "copy.20261127.zip", "copy.keys"]);
        File.Exists(Path.Combine(store.Folder, "other.abcdefgh.xyz.half")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_log_still_holds_what_remains_against_the_checkpoint_outside()
    {
        await using var store = await ProvedStore.Filled("sqlite", 20);
        await using var other = await ProvedStore.Filled("sqlite", 10);
        var path = Path.Combine(store.Folder, "backup");
        await new Backup(store.Open, store.Keys).Write(path);
        await using var empty = await ProvedStore.Empty("sqlite", store.Keys);

        await Should.ThrowAsync<LogBroken>(() => new Restore(empty.Open, store.Keys) { Outside = other.Outside, NewOrigin = "schakel.local/again" }.From(path));
        (await empty.Ask<long>("select count(*) from event")).ShouldBe(0);
        (await new Restore(empty.Open, store.Keys) { Outside = store.Outside, NewOrigin = "schakel.local/again" }.From(path)).Log.Size.ShouldBe(41);
    }

    [Fact]
    public async Task A_damaged_store_gives_no_backup_and_a_damaged_backup_is_not_restored()
    {
        await using var store = await ProvedStore.Filled("sqlite", 300);
        var path = Path.Combine(store.Folder, "backup");
        await new Backup(store.Open, store.Keys).Write(path);
        await store.Execute("update event set command = 'x' where position = 5");
        await Should.ThrowAsync<LogBroken>(() => new Backup(store.Open, store.Keys).Write(path + "2"));
        Directory.GetFiles(store.Folder, "backup2*").ShouldBeEmpty();
        var bytes = await File.ReadAllBytesAsync(path);
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("command/" + SampleCase.Number(100).Text));
        at.ShouldBeGreaterThan(0);
        bytes[at] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
        await using var other = await ProvedStore.Empty("sqlite", store.Keys);

        await Should.ThrowAsync<LogBroken>(() => new Restore(other.Open, store.Keys).From(path));
        (await other.Ask<long>("select count(*) from event")).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_destroyed_is_in_no_later_backup_and_does_not_come_back_with_an_older_one()
    {
        await using var store = await ProvedStore.Filled("sqlite", 300);
        var (older, later) = (Path.Combine(store.Folder, "older"), Path.Combine(store.Folder, "later"));
        await new Backup(store.Open, store.Keys).Write(older);
        var number = SampleCase.Number(7).Text;
        var body = (await store.Ask<string>("select body from event where dossier = @number and version = 1", new { number }))!;
        var key = (await store.Ask<string>("select content from dossier_key where dossier = @number", new { number }))!;
        await store.Erase(7);
        await store.Keeper.KeepUp();
        await new Backup(store.Open, store.Keys).Write(later);

        foreach (var file in (string[])[later, later + ".keys"])
        {
            var bytes = await File.ReadAllBytesAsync(file);
            foreach (var gone in (string[])[body, key, SampleCase.Words])
                bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(gone)).ShouldBe(-1);
        }

        await using var other = await ProvedStore.Empty("sqlite", store.Keys);
        await Should.ThrowAsync<LogBroken>(() => new Restore(other.Open, store.Keys) { NewerKeys = later + ".keys", Outside = store.Outside }.From(older));
        await new Restore(other.Open, store.Keys) { NewerKeys = later + ".keys", Outside = store.Outside, NewOrigin = "schakel.local/again" }.From(older);
        foreach (var bytes in other.Files())
        {
            foreach (var gone in (string[])[body, key, SampleCase.Words])
                bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(gone)).ShouldBe(-1);
        }

        (await other.Verify()).ShouldBeOfType<Verdict.Holds>().Erased.ShouldBe(4);
        await other.Fill(400, 401);
        (await other.Keeper.KeepUp())!.Text.ShouldStartWith("schakel.local/again\n603\n");
        (await other.Verify()).ShouldBeOfType<Verdict.Holds>();
    }
}
