// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Storage;
using Schakel.Web.Registers;

namespace Schakel.Web.Demonstration.Filling;

/// <summary>Fills a new store of a demonstration by the commands that people give, under a clock that runs from some months ago to now.</summary>
public static class NewDemonstration
{
    private const int LongAgo = 400;

    /// <summary>Fills it. The store is opened on a clock of the past and closed again: open it on its own clock after this.</summary>
    /// <param name="home">The folder that holds <c>policy</c>.</param>
    /// <param name="now">The moment it leads up to.</param>
    /// <param name="open">Opens the store on a clock.</param>
    /// <exception cref="InvalidOperationException">Something is refused: an example is wrong.</exception>
    public static async Task Fill(string home, DateTimeOffset now, Func<TimeProvider, Task<Store>> open)
    {
        var today = new Moment(now).Day;
        var clock = new PastClock(today.AddDays(-LongAgo));
        await using var store = await open(clock);
        var registry = Registry.Read(home);
        await OwnExamples.Keep(home, today, registry.TitleOf, store);
        var plan = Plan.Of(Examples.Read(home), store.Library, registry, today, code => code.Reference(store.CodeKey.Span));
        foreach (var day in plan.Sent.GroupBy(dated => dated.Day))
        {
            clock.Now = day.Key < today ? Moment.NoonOn(day.Key).Instant : now;
            // In order: they queue as they are sent, and one flush to disk serves the day.
            var decisions = await Task.WhenAll(day.Select(dated => store.Writer.Send(dated.Submission)));
            if (decisions.OfType<Decision.Refused>().FirstOrDefault() is { Reasons: [var reason, ..] })
                throw new InvalidOperationException($"The demonstration is refused on {day.Key:yyyy-MM-dd}: {reason.Message.English}");
        }

        foreach (var table in ExampleTable.Read(home))
            await table.Fill(store, registry.Methods);
    }
}
