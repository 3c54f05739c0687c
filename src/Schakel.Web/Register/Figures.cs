// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Schakel.Dossiers;
using Schakel.Procedures.Reading;
using Schakel.Storage;
using Schakel.Storage.Reading;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;

namespace Schakel.Web.Register;

/// <summary>The public figures, counted at one moment.</summary>
/// <param name="Opened">What was opened, by organisation, kind and year.</param>
/// <param name="Silent">Who is silent now on what is not public itself, by organisation and kind.</param>
/// <param name="Unanswered">Who gave no answer to what is public itself, by organisation and kind.</param>
/// <param name="Outcomes">What became of turns in the last twelve months.</param>
/// <param name="Promises">What became of promises.</param>
/// <param name="Rungs">Where running dossiers are.</param>
public sealed record Counted(
    ImmutableArray<OpenedCount> Opened, ImmutableArray<SilentCount> Silent, ImmutableArray<SilentCount> Unanswered, ImmutableArray<OutcomeCount> Outcomes, ImmutableArray<PromiseCount> Promises,
    ImmutableDictionary<string, long> Rungs)
{
    /// <summary>How many turns of the offices of an organisation itself ended so, of the kinds that are told of.</summary>
    public long Turns(string outcome, string organisation) =>
        Few.Together(Outcomes.Where(each => each.Outcome == outcome && each.Organisation == organisation && each.Outside is null).Select(each => each.Count));
}

/// <summary>
/// Counts for public pages. Of a log that is not long every visitor has the figures of this moment. Of a longer one they may be those of a little
/// earlier, and are counted anew behind his back, so that no page waits and a tenth of one core at most is spent on it.
/// </summary>
internal sealed partial class Figures(OpenStore store, Registry registers, TimeProvider time, ILogger<Figures> logger) : IDisposable
{
    /// <summary>From how many entries on.</summary>
    internal int Long { get; init; } = 20_000;

    // How many milliseconds pass at least between keeping and keeping again.
    private const long Rarely = 60_000;

    // Of what is public itself anyone can take the number off, one by one; what is counted by the year is in no other figure.
    private static readonly ImmutableArray<string> Hidden =
        [.. Vocabulary.Kinds.Words.Where(word => Vocabulary.Kinds.TryRead(word, out var kind) && Publicities.Of(kind) is Publicity.Silence)];

    private readonly SemaphoreSlim one = new(1);
    private Held? held;
    private long? keptAt;

    public async Task<Counted> Now(CancellationToken stop)
    {
        var (now, today) = (store.Now, new Moment(time.GetUtcNow()).Day);
        var entries = await now.Reader.Figures.Entries(stop);
        if (held?.Of != now && entries >= Long && await Kept(now, entries, today, stop) is { } kept && held?.Of != now)
            held = kept;
        if (held is not { } last || last.Of != now || entries < Long)
            return await Count(now, entries, today, stop);
        if ((last.Entries, last.Day) != (entries, today) && Environment.TickCount64 - last.At > 10 * last.Took && one.CurrentCount > 0)
            _ = Again(now, entries, today);
        return last.Counted;
    }

    private async Task Again(Store of, long entries, DateOnly today)
    {
        try
        {
            await store.Follow(now => now == of ? Count(of, entries, today, CancellationToken.None) : Task.CompletedTask, CancellationToken.None);
        }
        catch (Exception e)
        {
            Failed(e.GetType().Name);
        }
    }

    private async Task<Counted> Count(Store of, long entries, DateOnly today, CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            var start = Environment.TickCount64;
            var (read, names) = (of.Reader, registers.Names);
            var counted = new Counted(
                [.. await read.Figures.Opened(names, stop)],
                [.. await read.Figures.Silent(names, stop)],
                [.. await read.Figures.Unanswered(names, stop)],
                [.. await read.Figures.Outcomes(names, today.AddYears(-1), stop)],
                [.. await read.Promises.Counts(names, stop)],
                (await read.Figures.Rungs(names, Hidden, stop)).ToImmutableDictionary(each => each.Rung, each => each.Count));
            held = new Held(of, entries, today, counted, Environment.TickCount64, Environment.TickCount64 - start);
            if (entries >= Long && (keptAt is not { } kept || Environment.TickCount64 - kept > Rarely))
                await Keep(held, stop);
            return counted;
        }
        finally
        {
            one.Release();
        }
    }

    // What a node counted before it stopped, or another one: it is shown while it is counted anew, if it is of yesterday at the earliest.
    private async Task<Held?> Kept(Store of, long entries, DateOnly today, CancellationToken stop) =>
        KeptCounts.Read(await of.KeptFigures.Read(stop), registers.Names) is { } kept && kept.Entries <= entries && kept.Day <= today && kept.Day >= today.AddDays(-1)
            ? new Held(of, kept.Entries, kept.Day, kept.Counted, long.MinValue / 2, 0) : null;

    // Whoever asks has his figures, also where the disk is full or somebody else writes.
    private async Task Keep(Held counted, CancellationToken stop)
    {
        keptAt = Environment.TickCount64;
        try
        {
            await counted.Of.KeptFigures.Keep(new KeptCounts([.. registers.Names], counted.Entries, counted.Day, counted.Counted).Write(), stop);
        }
        catch (Exception e)
        {
            NotKept(e.GetType().Name);
        }
    }

    public void Dispose() => one.Dispose();

    [LoggerMessage(Level = LogLevel.Error, Message = "Counting for public pages failed ({Kind}); the figures stay those of before, and the next visitor has them counted again.")]
    private partial void Failed(string kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The figures for public pages were counted and could not be kept ({Kind}); after a start the first visitor waits until they are counted anew.")]
    private partial void NotKept(string kind);

    private sealed record Held(Store Of, long Entries, DateOnly Day, Counted Counted, long At, long Took);
}
