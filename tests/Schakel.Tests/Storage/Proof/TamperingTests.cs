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
    [InlineData("update checkpoint set note = replace(note, char(10) || '601' || char(10), char(10) || '602' || char(10))", 600)]
    public async Task What_was_taken_away_or_moved_is_found_at_its_place(string done, long first)
    {
        await using var store = await ProvedStore.Filled("sqlite", Dossiers);
        await store.Execute(done);

        var wrong = (await store.Verify()).ShouldBeOfType<Verdict.Wrong>();

        wrong.From.ShouldBe(first, wrong.Message.English);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Every_character_of_an_event_and_of_its_protected_names_counts(string engine)
    {
        await using var store = await ProvedStore.Empty(engine);
        await store.Fill(0, 12);
        (await store.Keeper.KeepUp()).ShouldNotBeNull();
        var position = await store.Ask<long>("select min(position) from event where secret is not null");
        foreach (var column in (string[])["organisation", "dossier", "type", "at", "command", "entry", "body", "secret"])
        {
            var was = (await store.Ask<string>($"select {column} from event where position = @position", new { position }))!;
            // Of what is sealed a sample, with both ends: the cipher does not treat one place differently from another.
            for (var at = 0; at < was.Length; at += was.Length > 100 && at > 8 && at < was.Length - 8 ? 11 : 1)
            {
                await Set(was[..at] + (was[at] == 'A' ? 'B' : 'A') + was[(at + 1)..]);
                var wrong = (await store.Verify()).ShouldBeOfType<Verdict.Wrong>($"{column} at {at}");
                (wrong.From, wrong.To).ShouldBe((position, position), $"{column} at {at}: {wrong.Message.English}");
            }

            await Set(was);

            Task Set(string value) => store.Execute($"update event set {column} = @value where position = @position", new { value, position });
        }

        (await store.Verify()).ShouldBeOfType<Verdict.Holds>();
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_row_put_in_between_is_found_where_it_stands(string engine)
    {
        await using var store = await ProvedStore.Filled(engine, Dossiers);
        await store.Execute("update event set position = position + 10000 where position >= 300");
        await store.Execute("update event set position = position - 9999 where position >= 10000");
        await Copy(store, from: 299, to: 300);

        var wrong = (await store.Verify()).ShouldBeOfType<Verdict.Wrong>();

        (wrong.From, wrong.To).ShouldBe((300, 300), wrong.Message.English);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_row_put_behind_the_last_is_found_though_nothing_was_signed_over_it(string engine)
    {
        await using var store = await ProvedStore.Filled(engine, Dossiers);
        await Copy(store, from: 599, to: Size);

        var wrong = (await store.Verify()).ShouldBeOfType<Verdict.Wrong>();

        (wrong.From, wrong.To).ShouldBe((Size, Size), wrong.Message.English);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Dossiers_that_changed_places_are_found_between_two_checkpoints_where_no_tile_is_full(string engine)
    {
        await using var store = await ProvedStore.Empty(engine);
        foreach (var (from, until) in ((int, int)[])[(0, 200), (200, 250), (250, 255)])
        {
            await store.Fill(from, until);
            (await store.Keeper.KeepUp()).ShouldNotBeNull();
        }

        await Swap(store, 420, 440);
        await Swap(store, 421, 441);

        var wrong = (await store.Verify()).ShouldBeOfType<Verdict.Wrong>();

        (wrong.From, wrong.To).ShouldBe((400, 499));
        wrong.Message.English.ShouldStartWith("Somewhere from entry 401 up to and including 500 of the log (positions 400 up to and including 499)");
        wrong.Message.Dutch.ShouldStartWith("Ergens van regel 401 tot en met 500 van het logboek (posities 400 tot en met 499)");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Dossiers_that_changed_places_are_found_at_the_first_where_a_tile_is_full(string engine)
    {
        await using var store = await ProvedStore.Filled(engine, Dossiers);
        await Swap(store, 420, 440);
        await Swap(store, 421, 441);

        var wrong = (await store.Verify()).ShouldBeOfType<Verdict.Wrong>();

        (wrong.From, wrong.To).ShouldBe((420, 420), wrong.Message.English);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Events_of_one_dossier_that_changed_places_are_found_at_the_first(string engine)
    {
        await using var store = await ProvedStore.Filled(engine, Dossiers);
        await Swap(store, 420, 421);

        var wrong = (await store.Verify()).ShouldBeOfType<Verdict.Wrong>();

        (wrong.From, wrong.To).ShouldBe((420, 420), wrong.Message.English);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_hash_in_a_tile_that_was_changed_is_found_at_its_entry(string engine)
    {
        await using var store = await ProvedStore.Filled(engine, Dossiers);
        var bytes = Convert.FromBase64String((await store.Ask<string>("select hashes from tile where level = 0 and number = 1"))!);
        bytes[(44 * 32) + 31] ^= 1;
        await store.Execute("update tile set hashes = @hashes where level = 0 and number = 1", new { hashes = Convert.ToBase64String(bytes) });

        var wrong = (await store.Verify()).ShouldBeOfType<Verdict.Wrong>();

        (wrong.From, wrong.To).ShouldBe((300, 300), wrong.Message.English);
    }

    [Theory]
    [InlineData("sqlite", 0, 2)]
    [InlineData("postgres", 0, 2)]
    [InlineData("sqlite", 1, 0)]
    [InlineData("sqlite", 9, 0)]
    [InlineData("sqlite", 0, -1)]
    public async Task A_tile_that_the_log_does_not_fill_is_found(string engine, long level, long number)
    {
        await using var store = await ProvedStore.Filled(engine, Dossiers);
        await store.Execute("insert into tile (level, number, hashes) select @level, @number, hashes from tile where level = 0 and number = 0", new { level, number });

        (await store.Verify()).ShouldBeOfType<Verdict.Wrong>().What.English.ShouldBe($"tile {number} of level {level} does not belong in this log");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Of_a_destroyed_dossier_number_order_day_and_entry_are_still_held_against_the_log(string engine)
    {
        await using var store = await ProvedStore.Filled(engine, 20);
        foreach (var (column, value) in ((string, object)[])
            [("organisation", "elders"), ("dossier", SampleCase.Number(700).Text), ("version", 7L), ("at", "2026-03-04T09:00:00.0000000Z"), ("entry", "{}"), ("secret", "AAAA"), ("body", "AAAA")])
        {
            var was = await store.Ask<string>($"select cast({column} as text) from event where position = 1");
            await store.Execute($"update event set {column} = @value where position = 1", new { value });
            (await store.Verify()).ShouldBeOfType<Verdict.Wrong>(column).From.ShouldBeLessThanOrEqualTo(1, column);
            await store.Execute($"update event set {column} = cast(@was as {(column == "version" ? "bigint" : "text")}) where position = 1", new { was });
        }

        (await store.Verify()).ShouldBeOfType<Verdict.Holds>();
    }

    private static Task Copy(ProvedStore store, long from, long to) => store.Execute("""
        insert into event (position, organisation, dossier, version, type, at, command, entry, body, secret)
        select @to, organisation, dossier, version + 1, type, at, command, entry, body, secret from event where position = @from
        """, new { from, to });

    // One row at a time: PostgreSQL holds a key against every row as it goes.
    private static Task Swap(ProvedStore store, long one, long other) => store.Execute(
        "update event set position = -1 where position = @one; update event set position = @one where position = @other; update event set position = @other where position = -1",
        new { one, other });

    private sealed class Told(List<Progressed> to) : IProgress<Progressed>
    {
        public void Report(Progressed value) => to.Add(value);
    }
}
