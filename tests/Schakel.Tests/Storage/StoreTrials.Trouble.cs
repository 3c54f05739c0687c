// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Storage;
using Schakel.Storage.Mishaps;
using Schakel.Storage.Schema;

namespace Schakel.Tests.Storage;

/// <summary>What goes wrong around the program is said in words, and nothing is done that makes it worse.</summary>
public abstract partial class StoreTrials
{
    [Theory]
    [InlineData("update event set body = 'AAAA' where dossier = @number")]
    [InlineData("update event set type = 'beantwoord/1' where dossier = @number")]
    [InlineData("update dossier_key set content = identity where dossier = @number")]
    [InlineData("delete from dossier_key where dossier = @number")]
    public async Task A_damaged_dossier_is_named_and_holds_up_no_other(string damage)
    {
        var number = Sent.NumberOf("open-7");
        await using (var store = await Open())
            await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Accepted(store.Writer.Send(Sent.Opening($"open-{i}")))));
        await using var again = await Open();
        await using (var connection = await again.Engine.Open())
            await connection.ExecuteAsync(damage, new { number = number.Text });
        Clock.Now = Clock.Now.AddDays(30);

        (await Should.ThrowAsync<StoreException>(() => again.Sweeper.CatchUp())).What.Dutch.ShouldContain(number.Text);

        (await again.Sweeper.Behind()).Count.ShouldBe(1);
        (await Ask<long>(again, "select count(*) from event")).ShouldBe([39L], "twenty were opened, and all but one lapsed");
        var before = await Everything(again);
        (await Should.ThrowAsync<DossierDamaged>(() => Rebuilding.Run(again.Engine, key, again.Library, (_, _) => { }))).Dossier.ShouldBe(number.Text);
        (await Everything(again)).ShouldBe(before);
    }

    [Fact]
    public async Task Nothing_is_put_among_the_tables_of_another_program()
    {
        await using var engine = NewEngine();
        await Change(engine, "create table klant (id bigint)");
        await Change(engine, "create table schema_version (version text)");

        (await Should.ThrowAsync<StoreException>(() => Open())).What.Dutch.ShouldContain("klant");

        await using var connection = await engine.Open();
        await Should.ThrowAsync<StoreException>(() => Migrations.Run(engine, connection, "2026-12-01"));
        (await engine.Tables(connection)).ShouldBe(["klant", "schema_version"]);
    }

    [Fact]
    public async Task A_store_of_a_later_version_or_of_none_is_refused_by_whoever_only_reads_it_too()
    {
        await using (var store = await Open())
            await Accepted(store.Writer.Send(Sent.Opening("open")));
        await using var engine = NewEngine();
        await using var connection = await engine.Open();

        await connection.ExecuteAsync("insert into schema_version (number, name, sha256, at) values (99, '0099-later.sql', '', '')");
        (await Should.ThrowAsync<StoreException>(() => key.HeldAgainst(engine, connection))).What.English.ShouldContain("newer version");
        await connection.ExecuteAsync("delete from schema_version");

        (await Should.ThrowAsync<StoreException>(() => key.HeldAgainst(engine, connection))).What.English.ShouldContain("no longer tells");
        await Should.ThrowAsync<StoreException>(() => Open());
    }

    [Fact]
    public async Task A_table_or_a_column_that_is_gone_is_named()
    {
        await using (var store = await Open())
            await Accepted(store.Writer.Send(Sent.Opening("open")));
        await using var engine = NewEngine();
        await Change(engine, "alter table event drop column secret");
        await Change(engine, "drop table tile");

        foreach (var (asked, gone) in ((string, string)[])[("select secret from event", "secret"), ("select * from tile", "tile")])
            Mishap.Of(await Should.ThrowAsync<Exception>(() => Change(engine, asked)))!.Dutch.ShouldContain($"‘{gone}’");
    }
}
