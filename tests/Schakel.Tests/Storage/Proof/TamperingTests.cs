// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage.Proof;

namespace Schakel.Tests.Storage.Proof;

/// <summary>Whatever was done to the tables behind our back is found, and the first place is named.</summary>
[Trait("Category", "Slow")]
public sealed class TamperingTests
{
    private const int Dossiers = 300;
    private const int Size = (2 * Dossiers) + 1;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_log_that_nobody_touched_holds_with_what_was_destroyed(string engine)
    {
        await using var store = await ProvedStore.Filled(engine, Dossiers);
        var reported = new List<Progressed>();

        var holds = (await new Verification(store.Open, store.Keys) { Outside = store.Outside }.Verify(new Told(reported))).ShouldBeOfType<Verdict.Holds>();

        (holds.Size, holds.Erased).ShouldBe((Size, 2));
        holds.Newest!.ToString().ShouldBe((await store.Outside.Read())!.ToString());
        reported[^1].ShouldBe(new Progressed(Size, Size));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Any_column_of_any_event_that_was_changed_is_found_at_its_place(string engine)
    {
        await using var store = await ProvedStore.Filled(engine, Dossiers);
        foreach (var column in (string[])["organisation", "dossier", "version", "type", "at", "command", "entry", "body"])
        {
            foreach (var position in (long[])[2, 77, 255, 256, 511, 512, 598])
            {
                var was = (await store.Ask<string>($"select cast({column} as text) from event where position = @position", new { position }))!;
                foreach (var at in (int[])[0, was.Length / 2, was.Length - 1])
                {
                    var now = column == "version" ? "7" : was[..at] + (was[at] == 'x' ? 'y' : 'x') + was[(at + 1)..];
                    await Set(column, position, now);
                    var wrong = (await store.Verify()).ShouldBeOfType<Verdict.Wrong>($"{column} of {position}");
                    (wrong.From, wrong.To).ShouldBe((position, position), $"{column} of {position} at {at}: {wrong.Message.English}");
                }

                await Set(column, position, was);
            }
        }

        (await store.Verify()).ShouldBeOfType<Verdict.Holds>();

        Task Set(string column, long position, string value) => column == "version"
            ? store.Execute("update event set version = @value where position = @position", new { value = long.Parse(value), position })
            : store.Execute($"update event set {column} = @value where position = @position", new { value, position });
    }

    [Theory]
    [InlineData("delete from event where position = 300", 300)]
    [InlineData("delete from event where position = 600", 0)]
    [InlineData("delete from event", 0)]
    [InlineData("update event set body = null where position = 300", 300)]
    [InlineData("update event set body = null, secret = null where position = 301", 301)]
    [InlineData("update event set secret = body where position = 301", 301)]
    [InlineData("update event set position = position + 10000 where position >= 400", 400)]
    [InlineData("update event set position = case position when 300 then -1 else 300 end where position in (300, 302); update event set position = 302 where position = -1", 300)]
    [InlineData("delete from tile where level = 0 and number = 1", 256)]
    [InlineData("delete from dossier_key where dossier = (select dossier from event where position = 300)", 300)]
    [InlineData("update checkpoint set note = replace(note, 'A', 'B')", 600)]
    public async Task What_was_taken_away_or_moved_is_found_at_its_place(string done, long first)
    {
        await using var store = await ProvedStore.Filled("sqlite", Dossiers);
        await store.Execute(done);

        var wrong = (await store.Verify()).ShouldBeOfType<Verdict.Wrong>();

        wrong.From.ShouldBe(first, wrong.Message.English);
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

    private sealed class Told(List<Progressed> to) : IProgress<Progressed>
    {
        public void Report(Progressed value) => to.Add(value);
    }
}
