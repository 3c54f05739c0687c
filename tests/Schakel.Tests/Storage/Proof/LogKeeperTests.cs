// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using Schakel.Log.Notes;
using Schakel.Storage.Proof;

namespace Schakel.Tests.Storage.Proof;

/// <summary>Whoever signs keeps up, forgets no more than it may, and never signs two roots for one size.</summary>
[Trait("Category", "Slow")]
public sealed class LogKeeperTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task It_signs_what_is_new_at_every_tick_until_it_is_told_to_stop(string engine)
    {
        await using var store = await ProvedStore.Empty(engine);
        await store.Fill(0, 10);
        var time = new Ticks();
        using var stop = new CancellationTokenSource();
        var running = Keeper(store, time).Run(stop.Token);
        await Until(async () => await Sizes(store) is "20");

        await store.Fill(10, 15);
        time.Tick();
        await Until(async () => await Sizes(store) is "20 30");
        await stop.CancelAsync();
        await running;

        await store.Fill(15, 20);
        time.Tick();
        (await Sizes(store)).ShouldBe("20 30");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task It_stops_with_what_is_wrong_as_soon_as_the_store_differs_from_what_was_signed(string engine)
    {
        await using var store = await ProvedStore.Empty(engine);
        await store.Fill(0, 10);
        var time = new Ticks();
        var running = Keeper(store, time).Run(default);
        await Until(async () => await Sizes(store) is "20");

        await store.Execute("update event set entry = '{}' where position = 7");
        await store.Fill(10, 15);
        time.Tick();

        await Should.ThrowAsync<LogBroken>(() => running);
        (await Sizes(store)).ShouldBe("20");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Of_a_day_that_is_past_the_last_checkpoint_stays_and_of_today_all(string engine)
    {
        await using var store = await ProvedStore.Empty(engine);
        var (dossiers, first) = (0, new DateTimeOffset(2026, 3, 2, 8, 0, 0, default));
        foreach (var hours in (int[])[0, 1, 2, 24, 25, 51, 52, 53])
        {
            await store.Fill(dossiers, ++dossiers);
            (await Keeper(store, new SetClock(first.AddHours(hours))).KeepUp()).ShouldNotBeNull();
        }

        // At 53 hours everything up to 29 is more than a day ago: of the first day 6 stays, of the second 10.
        (await Sizes(store)).ShouldBe("6 10 12 14 16");
        (await store.Verify()).ShouldBeOfType<Verdict.Holds>().Size.ShouldBe(16);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Two_at_once_never_sign_two_roots_for_one_size(string engine)
    {
        await using var store = await ProvedStore.Empty(engine);
        var signed = new ConcurrentBag<SignedNote>();
        var done = false;
        var keepers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            var keeper = new LogKeeper(store.Open, store.Keys, TimeProvider.System);
            while (!Volatile.Read(ref done))
            {
                if (await keeper.KeepUp() is { } note)
                    signed.Add(note);
            }
        })).ToList();
        for (var dossier = 0; dossier < 60; dossier++)
            await store.Fill(dossier, dossier + 1);
        Volatile.Write(ref done, true);
        await Task.WhenAll(keepers);
        (await store.Keeper.KeepUp()).ShouldNotBeNull();

        signed.Select(note => Checkpoint.Parse(note.Text)).GroupBy(checkpoint => checkpoint.Size)
            .ShouldAllBe(size => size.Select(checkpoint => checkpoint.Root).Distinct().Count() == 1);
        var all = signed.Select(note => note.ToString()).Distinct().Select(note => SignedNote.Parse(System.Text.Encoding.UTF8.GetBytes(note)));
        (await new Verification(store.Open, store.Keys) { Against = [.. all] }.Verify()).ShouldBeOfType<Verdict.Holds>().Size.ShouldBe(120);
    }

    private static LogKeeper Keeper(ProvedStore store, TimeProvider time) => new(store.Open, store.Keys, time, store.Outside);

    private static async Task<string> Sizes(ProvedStore store) => string.Join(' ', await store.Everything("select size from checkpoint order by size"));

    private static async Task Until(Func<Task<bool>> isSo)
    {
        for (var tries = 0; !await isSo(); tries++)
        {
            tries.ShouldBeLessThan(1_000);
            await Task.Delay(20);
        }
    }
}
