// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Procedures.Engine;
using Schakel.Storage;
using Schakel.Storage.Proof;
using Schakel.Tests.Support;

namespace Schakel.Tests.Storage;

public abstract partial class StoreTrials
{
    private static readonly FileCopy AsItCame = FileCopy.Of(Encoding.UTF8.GetBytes("Eenbestandmetdenaamvandemaker"));
    private static readonly FileCopy ForReaders = FileCopy.Of(Encoding.UTF8.GetBytes("Eenbestandzonder"));

    [Fact]
    public async Task An_attached_file_is_kept_sealed_in_two_copies_and_the_clean_one_is_read()
    {
        await using var store = await Open();
        var attached = await Attached(store, "open");

        Encoding.UTF8.GetString((await store.Attachments.Clean(Sent.Organisation, Sent.NumberOf("open"), attached))!).ShouldBe("Eenbestandzonder");
        (await store.Attachments.Clean("een-andere-organisatie", Sent.NumberOf("open"), attached)).ShouldBeNull();
        var kept = await Ask<string>(store, "select sealed from attachment order by copy");
        kept.Count.ShouldBe(2);
        kept.ShouldAllBe(each => !Encoding.Latin1.GetString(Convert.FromBase64String(each)).Contains("Eenbestand"));
        (await Ask<string>(store, "select body from event")).ShouldAllBe(body => !body.Contains("brief") && !body.Contains(AsItCame.Trace.Hash));
        (await new Verification(store.Engine.Open, key).Verify()).ShouldBeOfType<Verdict.Holds>();
    }

    [Fact]
    public async Task A_rebuild_leaves_attached_files_alone()
    {
        await using var store = await Open();
        await Attached(store, "open");
        var before = await Ask<string>(store, "select sealed from attachment order by copy");

        await Rebuilding.Run(store.Engine, key, store.Library, (_, _) => { });

        (await Ask<string>(store, "select sealed from attachment order by copy")).ShouldBe(before);
    }

    [Fact]
    public async Task A_refused_submission_leaves_no_file_behind()
    {
        await using var store = await Open();
        await Accepted(store.Writer.Send(Sent.Opening("open")));
        var number = Sent.NumberOf("open");

        (await store.Writer.Send(new Submission("samen", Sent.Organisation, [new Part(number, Attaching()), new Part(number, new CaseCommand.Contribute(new Actor("jurist"), Words.None))])))
            .ShouldBeOfType<Decision.Refused>();

        (await Ask<long>(store, "select count(*) from attachment")).ShouldBe([0L]);
    }

    [Fact]
    public async Task Destroying_a_dossier_destroys_its_files_and_no_others()
    {
        await using var store = await Open();
        var attached = await Attached(store, "weg");
        await Attached(store, "blijft");
        await Destroy(store, "weg");

        (await store.Attachments.Clean(Sent.Organisation, Sent.NumberOf("weg"), attached)).ShouldBeNull();
        (await Ask<string>(store, "select distinct dossier from attachment")).ShouldBe([Sent.NumberOf("blijft").Text]);
        (await new Verification(store.Engine.Open, key).Verify()).ShouldBeOfType<Verdict.Holds>();
    }

    [Theory]
    [InlineData("update attachment set sealed = 'AAAA' where copy = 'schoon'", "not what the log committed to")]
    [InlineData("update attachment set organisation = 'elders' where copy = 'schoon'", "not what the log committed to")]
    [InlineData("update attachment set sealed = (select sealed from attachment where copy = 'schoon') where copy = 'origineel'", "not what the log committed to")]
    [InlineData("delete from attachment where copy = 'origineel'", "is not there")]
    [InlineData("delete from attachment", "is not there")]
    public async Task A_file_that_was_changed_or_taken_away_is_found_at_its_entry(string change, string what)
    {
        await using var store = await Open();
        await Attached(store, "open");
        await Accepted(store.Writer.Send(Sent.Opening("nog een")));
        await Change(store.Engine, change);

        var wrong = (await new Verification(store.Engine.Open, key).Verify()).ShouldBeOfType<Verdict.Wrong>();

        (wrong.From, wrong.To).ShouldBe((1L, 1L));
        wrong.Message.English.ShouldContain(what);
    }

    [Fact]
    public async Task A_file_that_was_slipped_in_or_outlives_its_dossier_is_found()
    {
        await using var store = await Open();
        await Attached(store, "open");
        await Change(store.Engine, "insert into attachment (dossier, organisation, number, copy, sealed) select dossier, organisation, 2, copy, sealed from attachment");

        (await new Verification(store.Engine.Open, key).Verify()).ShouldBeOfType<Verdict.Wrong>().Message.English.ShouldContain("knows nothing");
    }

    [Fact]
    public async Task A_backup_brings_files_back_but_not_those_of_what_was_destroyed_since()
    {
        using var folder = new TemporaryFolder();
        CaseEvent.Attached attached;
        await using (var store = await Open())
        {
            attached = await Attached(store, "blijft");
            await Attached(store, "weg");
            await Accepted(store.Writer.Send(Sent.Withdrawing("intrekken", Sent.NumberOf("weg"))));
            await new LogKeeper(store.Engine.Open, key, Clock).KeepUp();
            await new Backup(store.Engine.Open, key).Write(folder.PathOf("backup"));
            await Accepted(store.Writer.Send(Sent.Erasing("vernietigen", Sent.NumberOf("weg"))));
            await Change(store.Engine, "delete from attachment");
        }

        await using (var engine = NewEngine())
            await new Restore(engine.Open, key) { Replaces = true, NewOrigin = "schakel.local/again" }.From(folder.PathOf("backup"));

        await using var again = await Open();
        Encoding.UTF8.GetString((await again.Attachments.Clean(Sent.Organisation, Sent.NumberOf("blijft"), attached))!).ShouldBe("Eenbestandzonder");
        (await Ask<string>(again, "select distinct dossier from attachment")).ShouldBe([Sent.NumberOf("blijft").Text]);
        (await new Verification(again.Engine.Open, key).Verify()).ShouldBeOfType<Verdict.Holds>();
    }

    [Fact]
    public async Task A_backup_is_made_and_restored_where_no_table_of_files_was_yet()
    {
        using var folder = new TemporaryFolder();
        await using (var store = await Open())
        {
            await Accepted(store.Writer.Send(Sent.Opening("open")));
            await new LogKeeper(store.Engine.Open, key, Clock).KeepUp();
            await Change(store.Engine, "alter table attachment rename to elders");
            await new Backup(store.Engine.Open, key).Write(folder.PathOf("backup"));
            await Change(store.Engine, "alter table elders rename to attachment");
        }

        await using (var file = await BackupFile.OpenFile(folder.PathOf("backup"), Microsoft.Data.Sqlite.SqliteOpenMode.ReadWrite, default))
            await Dapper.SqlMapper.ExecuteAsync(file, "drop table attachment");
        await using (var engine = NewEngine())
            (await new Restore(engine.Open, key) { Replaces = true }.From(folder.PathOf("backup"))).Log.Size.ShouldBe(1);
    }

    private static CaseCommand.Attach Attaching() => new(new Actor("teamleider"), "brief.pdf", FileKind.Pdf, AsItCame, ForReaders);

    private static async Task<CaseEvent.Attached> Attached(Store store, string command)
    {
        await Accepted(store.Writer.Send(Sent.Opening(command)));
        var number = Sent.NumberOf(command);
        await Accepted(store.Writer.Send(Sent.One($"bijlage-{command}", number, Attaching())));
        return (await store.Events.Of(Sent.Organisation, number)).Select(each => each.What).OfType<CaseEvent.Attached>().Single();
    }

    private static async Task Destroy(Store store, string command)
    {
        await Accepted(store.Writer.Send(Sent.Withdrawing($"intrekken-{command}", Sent.NumberOf(command))));
        await Accepted(store.Writer.Send(Sent.Erasing($"vernietigen-{command}", Sent.NumberOf(command))));
    }
}
