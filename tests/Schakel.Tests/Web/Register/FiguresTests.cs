// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Schakel.Dossiers;
using Schakel.Storage.Reading;
using Schakel.Web.Hosting;
using Schakel.Web.Register;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.Register;

/// <summary>Of a log that is long nobody waits for the public figures after a start: those of before stand there until they are counted anew.</summary>
public sealed class FiguresTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start(isFilled: true);

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task What_was_counted_is_there_after_a_start()
    {
        using var before = Started();
        var counted = await before.Now(default);

        KeptCounts.Read(await site.Store.KeptFigures.Read(), Registry.Names)!.Counted.Opened.ShouldBe(counted.Opened);
    }

    [Fact]
    public async Task What_was_kept_is_shown_at_once_and_counted_anew_behind_the_back_of_the_visitor()
    {
        await Keep(Today);
        using var after = Started();

        (await after.Now(default)).Opened.ShouldHaveSingleItem().Count.ShouldBe(999);

        for (var times = 0; times < 200 && (await after.Now(default)).Opened.Length == 1; times++)
            await Task.Delay(25);
        (await after.Now(default)).Opened.Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task What_was_counted_longer_ago_than_yesterday_is_not_shown()
    {
        await Keep(Today.AddDays(-2));
        using var after = Started();

        (await after.Now(default)).Opened.Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task What_another_version_wrote_otherwise_is_not_shown()
    {
        await site.Store.KeptFigures.Keep("""{"Organisations":["x"],"Entries":1}""");
        using var after = Started();

        (await after.Now(default)).Opened.Length.ShouldBeGreaterThan(1);
    }

    private DateOnly Today => new Moment(site.Clock.GetUtcNow()).Day;

    private Registry Registry => site.Services.GetRequiredService<Registry>();

    // Every log is a long one here.
    private Figures Started() => new(site.Services.GetRequiredService<OpenStore>(), Registry, site.Clock, NullLogger<Figures>.Instance) { Long = 1 };

    private Task Keep(DateOnly day) => site.Store.KeptFigures.Keep(new KeptCounts(
        [.. Registry.Names], 1, day, new Counted([new OpenedCount { Organisation = "gemeente-lindeveen", Kind = "signaal", Year = "2026", Count = 999 }], [], [], [], [], ImmutableDictionary<string, long>.Empty)).Write());
}
