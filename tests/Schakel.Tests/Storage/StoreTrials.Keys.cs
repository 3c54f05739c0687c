// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Dossiers;
using Schakel.Dossiers.Numbers;
using Schakel.Storage;
using Schakel.Storage.Keys;
using Schakel.Storage.Proof;

namespace Schakel.Tests.Storage;

public abstract partial class StoreTrials
{
    [Fact]
    public async Task After_a_rotation_the_new_master_key_opens_everything_and_the_former_nothing()
    {
        var next = MasterKey.New();
        IReadOnlyList<string> bodies;
        await using (var store = await Open())
        {
            await Various(store);
            var keeper = new LogKeeper(store.Engine.Open, key, Clock);
            await new SigningAnew(store.Engine.Open, key, Clock, keeper).Run();
            bodies = await Ask<string>(store, "select coalesce(body, '') || coalesce(secret, '') from event order by position");
        }

        await using var engine = NewEngine();
        var told = new List<(long Done, long Total)>();
        var dossiers = await Rotation.Run(engine, next.After(key), (done, total) => told.Add((done, total)));

        (told[0].Done, told[^1]).ShouldBe((0L, (dossiers, dossiers)));
        await using (var store = await Open(next))
        {
            (await Ask<string>(store, "select distinct master from (select master from dossier_key union all select master from installation_key) as masters")).ShouldBe([next.Id]);
            (await Ask<string>(store, "select coalesce(body, '') || coalesce(secret, '') from event order by position")).ShouldBe(bodies);
            (await store.Events.Of(Sent.Organisation, Sent.NumberOf("open-0"))).ShouldNotBeEmpty();
            (await new Verification(store.Engine.Open, next).Verify()).ShouldBeOfType<Verdict.Holds>();
            (await Wrapped(store)).ShouldAllBe(row => !key.Opens(row.Wrapped, row.Purpose) && next.Opens(row.Wrapped, row.Purpose));
        }

        (await Should.ThrowAsync<StoreException>(() => Open(key))).What.English.ShouldContain("does not fit");
    }

    [Fact]
    public async Task A_rotation_that_is_stopped_needs_both_keys_and_goes_on_where_it_was()
    {
        var next = MasterKey.New();
        await using (var first = await Open())
            await Many(first, 1_100);
        await using (var engine = NewEngine())
        {
            using var stop = new CancellationTokenSource();
            await Should.ThrowAsync<OperationCanceledException>(() => Rotation.Run(engine, next.After(key), (done, _) => StopAt(done, stop), stop.Token));
        }

        (await Should.ThrowAsync<StoreException>(() => Open(next))).What.English.ShouldContain("not finished");
        (await Should.ThrowAsync<StoreException>(() => Open(key))).What.English.ShouldContain("does not fit");
        await using var store = await Open(next.After(key));
        (await Ask<long>(store, $"select count(*) from dossier_key where master = '{next.Id}'")).ShouldBe([500L]);
        await Accepted(store.Writer.Send(Sent.Opening("tijdens")));
        (await Ask<long>(store, $"select count(*) from dossier_key where master = '{next.Id}'")).ShouldBe([501L]);
        await Accepted(store.Writer.Send(Sent.Answering("antwoord", DossierNumber.Of("veel-0", 0))));
        await Accepted(store.Writer.Send(Sent.Answering("ander-antwoord", DossierNumber.Of("veel-10", 99))));

        (await Rotation.Run(store.Engine, next.After(key), (_, _) => { })).ShouldBe(600);

        (await Ask<string>(store, "select distinct master from dossier_key")).ShouldBe([next.Id]);
        await using var alone = await Open(next);
        (await alone.Events.Of(Sent.Organisation, DossierNumber.Of("veel-10", 99))).Count.ShouldBe(2);

        static void StopAt(long done, CancellationTokenSource stop)
        {
            if (done > 0)
                stop.Cancel();
        }
    }

    [Fact]
    public async Task What_neither_master_key_wrapped_stops_a_rotation_and_is_named()
    {
        await using var store = await Open();
        await Accepted(store.Writer.Send(Sent.Opening("open")));
        await Change(store.Engine, "update dossier_key set content = identity");

        (await Should.ThrowAsync<StoreException>(() => Rotation.Run(store.Engine, MasterKey.New().After(key), (_, _) => { })))
            .What.English.ShouldContain(Sent.NumberOf("open").Text);
    }

    [Fact]
    public async Task Another_master_key_is_refused_before_any_table_is_brought_up_to_date()
    {
        await using (var store = await Open())
        {
            await Accepted(store.Writer.Send(Sent.Opening("open")));
            await Change(store.Engine, "update setting set value = 'een andere' where name = 'leestabellen'");
            await Change(store.Engine, "delete from policy_text");
        }

        (await Should.ThrowAsync<StoreException>(() => Open(MasterKey.New()))).What.English.ShouldContain("does not fit");

        await using var engine = NewEngine();
        await using var connection = await engine.Open();
        (await connection.QuerySingleAsync<string>("select value from setting where name = 'leestabellen'")).ShouldBe("een andere");
        (await connection.QuerySingleAsync<long>("select count(*) from policy_text")).ShouldBe(0);
    }

    [Fact]
    public async Task A_store_whose_own_master_key_is_forgotten_does_not_take_the_next_one_that_comes()
    {
        await using (var store = await Open())
        {
            await Accepted(store.Writer.Send(Sent.Opening("open")));
            await Change(store.Engine, "delete from installation_key");
        }

        (await Should.ThrowAsync<StoreException>(() => Open(MasterKey.New()))).What.English.ShouldContain("Restore a backup");

        await using var engine = NewEngine();
        await using var connection = await engine.Open();
        (await connection.QuerySingleAsync<long>("select count(*) from installation_key")).ShouldBe(0);
    }

    private static async Task Many(Store store, int count)
    {
        for (var i = 0; i < count / 100; i++)
            await Accepted(store.Writer.Send(new Submission($"veel-{i}", Sent.Organisation, [.. Enumerable.Range(0, 100).Select(each => Sent.OpeningPart($"veel-{i}", each))])));
    }

    private static async Task<IReadOnlyList<(string Wrapped, string Purpose)>> Wrapped(Store store)
    {
        await using var connection = await store.Engine.Open();
        return
        [
            .. await connection.QueryAsync<(string, string)>("select wrapped, purpose from installation_key"),
            .. await connection.QueryAsync<(string, string)>("select content, 'inhoud/' || dossier from dossier_key"),
            .. await connection.QueryAsync<(string, string)>("select identity, 'naam/' || dossier from dossier_key"),
        ];
    }
}
