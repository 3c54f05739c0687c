// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage.Proof;

namespace Schakel.Tests.Storage.Proof;

/// <summary>What only a checkpoint can tell: that the log was longer, or another one.</summary>
[Trait("Category", "Slow")]
public sealed class SetBackTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Last_rows_that_were_taken_away_are_missed_where_the_log_ends(string engine)
    {
        await using var store = await ProvedStore.Empty(engine);
        await store.Fill(0, 300);
        (await store.Keeper.KeepUp()).ShouldNotBeNull();
        await store.Execute("delete from event where position >= 590");

        var wrong = (await store.Verify()).ShouldBeOfType<Verdict.Wrong>();

        (wrong.From, wrong.To).ShouldBe((590, 590));
        wrong.What.English.ShouldContain("the log ends here");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Last_rows_taken_away_with_all_that_was_signed_over_them_are_missed_by_the_checkpoint_outside_alone(string engine)
    {
        await using var store = await ProvedStore.Empty(engine);
        await store.Fill(0, 200);
        (await store.Keeper.KeepUp()).ShouldNotBeNull();
        var (name, value) = (await store.Ask<string>("select name from setting where name like 'getekend/%'"), await store.Ask<string>("select value from setting where name like 'getekend/%'"));
        await store.Fill(200, 300);
        (await store.Keeper.KeepUp()).ShouldNotBeNull();
        await store.Execute("delete from event where position >= 400; delete from checkpoint where size > 400; delete from tile where number > 0");
        (await new Verification(store.Open, store.Keys).Verify()).ShouldBeOfType<Verdict.Wrong>().What.English.ShouldContain("not the last that was signed");
        await store.Execute("update setting set name = @name, value = @value where name like 'getekend/%'", new { name, value });
        (await new Verification(store.Open, store.Keys).Verify()).ShouldBeOfType<Verdict.Wrong>().What.English.ShouldContain("which the log does not know", customMessage: "their keys were left");
        await store.Execute("delete from dossier_key where dossier not in (select dossier from event)");

        (await new Verification(store.Open, store.Keys).Verify()).ShouldBeOfType<Verdict.Holds>().Size.ShouldBe(400);
        (await store.Verify()).ShouldBeOfType<Verdict.Wrong>().From.ShouldBe(400);
        await Should.ThrowAsync<LogBroken>(() => store.Keeper.KeepUp());
    }

    [Fact]
    public async Task A_log_written_anew_with_tiles_of_its_own_is_caught_by_the_checkpoint_outside()
    {
        await using var store = await ProvedStore.Filled("sqlite", 200);
        await using var other = await ProvedStore.Filled("sqlite", 200);

        var verdict = await new Verification(other.Open, other.Keys)
        {
            Against = [(await store.Outside.Read())!],
            Trusted = [Schakel.Log.Notes.VerifierKey.Parse((await store.Ask<string>("select public from installation_key"))!)],
        }.Verify();

        verdict.ShouldBeOfType<Verdict.Wrong>();
    }

    [Fact]
    public async Task A_store_set_back_behind_a_checkpoint_is_found_and_nothing_is_signed_in_it()
    {
        await using var store = await ProvedStore.Filled("sqlite", 200);
        var earlier = Path.Combine(store.Folder, "earlier");
        await store.Execute("vacuum into @earlier", new { earlier });
        await store.Fill(200, 300);
        (await store.Keeper.KeepUp()).ShouldNotBeNull();
        foreach (var file in (string[])["store-wal", "store-shm"])
            File.Delete(Path.Combine(store.Folder, file));
        File.Move(earlier, Path.Combine(store.Folder, "store"), overwrite: true);

        var wrong = (await store.Verify()).ShouldBeOfType<Verdict.Wrong>();
        wrong.From.ShouldBe(401);
        await Should.ThrowAsync<LogBroken>(() => store.Keeper.KeepUp());
        await store.Fill(1000, 1200);
        await Should.ThrowAsync<LogBroken>(() => store.Keeper.KeepUp());
        (await store.Ask<long>("select count(*) from checkpoint")).ShouldBe(1);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_is_written_and_signed_while_the_log_is_verified_is_no_tampering(string engine)
    {
        await using var store = await ProvedStore.Filled(engine, 20);
        var opened = 0;
        var verification = new Verification(
            async stop =>
            {
                // The first is what is looked at; before the second another one goes on.
                if (++opened == 2)
                {
                    await store.Fill(20, 30);
                    (await store.Keeper.KeepUp(stop)).ShouldNotBeNull();
                }

                return await store.Open(stop);
            },
            store.Keys)
        { Outside = store.Outside };

        (await verification.Verify()).ShouldBeOfType<Verdict.Holds>().Size.ShouldBe(41);
    }
}
