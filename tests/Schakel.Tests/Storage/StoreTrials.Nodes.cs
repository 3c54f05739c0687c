// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Storage;

namespace Schakel.Tests.Storage;

public abstract partial class StoreTrials
{
    [Fact]
    [Trait("Category", "Slow")]
    public async Task Two_nodes_with_sixteen_callers_write_one_log_without_a_gap_and_in_order()
    {
        const int Callers = 16;
        const int Each = 12;
        var byTwo = await ByTwo(Callers, Each);
        await DisposeAsync();
        await InitializeAsync();
        await using var alone = await Open();
        for (var at = 0; at < Callers * Each; at++)
            await LiveThrough(alone, alone, $"{at % Callers}-{at / Callers}");

        (await Everything(alone)).ShouldBe(byTwo, "as if one node had done it all");
    }

    private async Task<IReadOnlyList<string>> ByTwo(int callers, int each)
    {
        await using var one = await Open();
        await using var two = await Open();
        using var done = new CancellationTokenSource();
        var following = Follow(one, done.Token);
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
                await ((caller + i) % 2 == 0 ? LiveThrough(one, two, $"{caller}-{i}") : LiveThrough(two, one, $"{caller}-{i}"));
        })));
        await done.CancelAsync();
        (await following).ShouldBe(Enumerable.Range(0, callers * each * 3).Select(i => (long)i));
        (await Ask<long>(one, "select distinct version from dossier")).ShouldBe([3L]);
        (await Ask<string>(two, "select distinct state from dossier")).ShouldBe(["klaar"]);
        return await Everything(one);
    }

    private static async Task LiveThrough(Store first, Store second, string which)
    {
        await Accepted(first.Writer.Send(Sent.Opening($"open-{which}")));
        await Accepted(second.Writer.Send(Sent.Answering($"antwoord-{which}", Sent.NumberOf($"open-{which}"))));
        await Accepted(first.Writer.Send(Sent.Withdrawing($"intrekken-{which}", Sent.NumberOf($"open-{which}"))));
    }

    [Fact]
    public async Task Nobody_is_refused_on_what_was_so_before_another_node_wrote()
    {
        await using var one = await Open();
        await using var two = await Open();
        var number = Sent.NumberOf("open");
        await Accepted(one.Writer.Send(Sent.Opening("open")));
        (await one.Writer.Send(Sent.Erasing("te-vroeg", number))).ShouldBeOfType<Decision.Refused>();
        await Accepted(two.Writer.Send(Sent.Withdrawing("intrekken", number)));
        await Accepted(one.Writer.Send(Sent.Erasing("vernietigen", number)));
    }

    [Fact]
    public async Task A_command_sent_to_two_nodes_happens_once()
    {
        await using var one = await Open();
        await using var two = await Open();
        foreach (var store in new[] { one, two, one, two })
            (await Accepted(store.Writer.Send(Sent.Opening("open")))).Events.ShouldHaveSingleItem().Dossier.ShouldBe(Sent.NumberOf("open"));
        (await Ask<long>(one, "select count(*) from event")).ShouldBe([1L]);
    }

    [Fact]
    public async Task What_is_past_its_day_lapses_once_even_with_two_sweepers_at_once()
    {
        await using var one = await Open();
        await using var two = await Open();
        foreach (var i in Enumerable.Range(0, 20))
            await Accepted(one.Writer.Send(Sent.Opening($"open-{i}")));
        Clock.Now = new DateTimeOffset(2026, 12, 22, 22, 59, 0, default);
        (await one.Sweeper.Behind()).Count.ShouldBe(0, "the holder has all of the last day");
        (await one.Sweeper.CatchUp()).ShouldBe(0);
        Clock.Now = Clock.Now.AddMinutes(2);
        var behind = await one.Sweeper.Behind();
        (behind.Count, behind.Since).ShouldBe((20L, new DateOnly(2026, 12, 22)));
        await Task.WhenAll(one.Sweeper.CatchUp(), two.Sweeper.CatchUp());
        (await one.Sweeper.Behind()).Count.ShouldBe(0);
        (await one.Sweeper.CatchUp()).ShouldBe(0);
        (await Ask<long>(one, "select count(*) from event")).ShouldBe([40L]);
        (await Ask<string>(one, "select distinct step from dossier")).ShouldBe(["hoger"]);
    }

    [Fact]
    public async Task A_sweeper_that_was_off_for_months_catches_up_through_every_rung()
    {
        await using var store = await Open();
        await Accepted(store.Writer.Send(Sent.Opening("open")));
        Clock.Now = Clock.Now.AddDays(120);
        await store.Sweeper.CatchUp();
        (await store.Sweeper.Behind()).Count.ShouldBe(0);
        (await Ask<string>(store, "select state || ' ' || ended_as || ' ' || last_day from dossier")).ShouldHaveSingleItem().ShouldStartWith("rust openbaar 2027-01-");
    }

    // A reader that keeps where it was must meet every position, also while others write.
    private static async Task<IReadOnlyList<long>> Follow(Store store, CancellationToken done)
    {
        var seen = new List<long>();
        for (var last = false; !last;)
        {
            last = done.IsCancellationRequested;
            while (await store.Events.From(seen.Count == 0 ? 0 : seen[^1] + 1, 100, CancellationToken.None) is { Count: > 0 } piece)
                seen.AddRange(piece.Select(row => row.Position));
            await Task.Yield();
        }

        return seen;
    }
}
