// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Procedures.Model;
using Schakel.Storage;
using Schakel.Storage.Keys;

namespace Schakel.Tests.Storage;

public abstract partial class StoreTrials
{
    [Fact]
    public async Task A_rebuild_makes_the_same_rows_as_the_writer_did()
    {
        await using var store = await Open();
        await Various(store);
        var before = await Everything(store);
        before.Count.ShouldBeGreaterThan(20);
        var progress = new List<(long Done, long Total)>();
        await Rebuilding.Run(store.Engine, store.Master, store.Library, (done, total) => progress.Add((done, total)));
        (await Everything(store)).ShouldBe(before);
        progress[^1].ShouldBe((13L, 13L));
    }

    [Fact]
    public async Task A_rebuild_that_is_stopped_leaves_everything_as_it_was()
    {
        await using var store = await Open();
        await Various(store);
        var before = await Everything(store);
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => Rebuilding.Run(store.Engine, store.Master, store.Library, (_, _) => stop.Cancel(), stop.Token));
        (await Everything(store)).ShouldBe(before);
    }

    [Fact]
    public async Task Read_tables_of_another_version_are_rebuilt_at_opening()
    {
        await using var first = await Open();
        await Various(first);
        var before = await Everything(first);
        await Change(first.Engine, "update setting set value = 'een andere' where name = 'leestabellen'");
        await Change(first.Engine, "delete from party");
        await using var store = await Open();
        (await Everything(store)).ShouldBe(before);
    }

    [Fact]
    public async Task A_destroyed_dossier_leaves_its_number_and_its_day_and_nothing_else()
    {
        await using var store = await Open();
        var number = Sent.NumberOf("open");
        await Accepted(store.Writer.Send(Sent.Opening("open", Protection.Confidential)));
        await Accepted(store.Writer.Send(Sent.Withdrawing("intrekken", number)));
        await Accepted(store.Writer.Send(Sent.Erasing("vernietigen", number)));
        (await Ask<string>(store, "select type from event where body is not null or secret is not null")).ShouldBe(["vernietigd/1"]);
        (await Ask<long>(store, "select count(*) from dossier_key")).ShouldBe([0L]);
        (await Everything(store)).ShouldHaveSingleItem().ShouldContain("state=vernietigd");
        (await Ask<string>(store, "select procedure || procedure_hash || kind || type || protection from dossier")).ShouldBe([""]);
        (await Ask<string>(store, "select entry from event")).Count.ShouldBe(3);
        (await store.Writer.Send(Sent.Answering("antwoord", number))).ShouldBeOfType<Decision.Refused>();
        (await store.Events.Of(Sent.Organisation, number)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task No_column_holds_a_text_or_a_protected_name_in_the_clear()
    {
        await using var store = await Open();
        await Accepted(store.Writer.Send(Sent.Opening("open", Protection.Confidential)));
        await Accepted(store.Writer.Send(Sent.Answering("antwoord", Sent.NumberOf("open"))));
        var columns = string.Join('\n', await Ask<string>(store, "select entry || body || coalesce(secret, '') from event"));
        foreach (var word in new[] { Sent.Story, Sent.Name, Sent.Reasons })
        {
            columns.ShouldNotContain(word);
            columns.ShouldNotContain(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(word))[..12]);
        }

        (await store.Events.Secrets(Sent.Organisation, Sent.NumberOf("open"))).ShouldHaveSingleItem().ShouldContain(Sent.Name);
        (await store.Events.Secrets("een ander", Sent.NumberOf("open"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_master_key_is_refused_and_nothing_is_written()
    {
        await using var store = await Open();
        await Accepted(store.Writer.Send(Sent.Opening("open")));
        (await Should.ThrowAsync<StoreException>(() => Open(MasterKey.New()))).What.English.ShouldContain("master key");
        await Accepted(store.Writer.Send(Sent.Answering("antwoord", Sent.NumberOf("open"))));
    }

    [Theory]
    [InlineData("insert into schema_version (number, name, sha256, at) values (9999, '9999-later.sql', 'x', 'x')", "newer")]
    [InlineData("update schema_version set sha256 = 'x'", "not as this version")]
    [InlineData("delete from schema_version where number = (select max(number) from schema_version)", "no longer tells of which version")]
    [InlineData("delete from schema_version where number = 3", "no longer tells of which version")]
    [InlineData("update event set type = 'later/7'", "later/7")]
    public async Task A_store_that_this_program_does_not_understand_is_refused(string change, string said)
    {
        await using var store = await Open();
        await Accepted(store.Writer.Send(Sent.Opening("open")));
        await Change(store.Engine, change);
        var before = await Everything(store);
        (await Should.ThrowAsync<StoreException>(() => Open())).What.English.ShouldContain(said);
        (await Everything(store)).ShouldBe(before);
    }

    [Fact]
    public async Task Of_events_that_were_known_before_only_what_came_since_is_looked_at_unless_another_version_looked()
    {
        await using (var store = await Open())
            await Accepted(store.Writer.Send(Sent.Opening("open")));
        await using var again = await Open();
        await Accepted(again.Writer.Send(Sent.Opening("daarna")));
        await Change(again.Engine, "update event set type = 'later/7' where position = 1");
        (await Should.ThrowAsync<StoreException>(() => Open())).What.English.ShouldContain("later/7");

        await Change(again.Engine, "update event set type = 'later/8' where position = 0");
        (await Should.ThrowAsync<StoreException>(() => Open())).What.English.ShouldNotContain("later/8");
        await Change(again.Engine, "update setting set value = '1 another' where name = 'gekende-soorten'");
        (await Should.ThrowAsync<StoreException>(() => Open())).What.English.ShouldContain("later/8");
    }

    // Of everything something: running, answered, withdrawn, destroyed, lapsed.
    private async Task Various(Store store)
    {
        foreach (var i in Enumerable.Range(0, 13))
        {
            var number = Sent.NumberOf($"open-{i}");
            await Accepted(store.Writer.Send(Sent.Opening($"open-{i}", (Protection)(i % 3))));
            if (i % 4 > 0)
                await Accepted(store.Writer.Send(Sent.Answering($"antwoord-{i}", number)));
            if (i % 4 > 1)
                await Accepted(store.Writer.Send(Sent.Withdrawing($"intrekken-{i}", number)));
            if (i % 4 > 2)
                await Accepted(store.Writer.Send(Sent.Erasing($"vernietigen-{i}", number)));
        }

        Clock.Now = Clock.Now.AddDays(30);
        await store.Sweeper.CatchUp();
    }
}
