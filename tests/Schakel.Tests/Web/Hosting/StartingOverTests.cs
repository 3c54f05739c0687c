// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Dapper;
using Microsoft.Extensions.Logging;

namespace Schakel.Tests.Web.Hosting;

/// <summary>A demonstration that starts over closes its store under those who follow the log: that is no fault, and a real one is still told.</summary>
public sealed class StartingOverTests
{
    private const int LongerThanAnyoneWaits = 4_000;
    private static readonly string[] Followers = ["Telling people", "Bringing the text index", "Signing"];
    private readonly Spoken spoken = Spoken.Listening();

    [Fact]
    public async Task Starting_over_is_quiet_and_who_followed_goes_on_with_the_new_store()
    {
        await using var site = await Start(LongerThanAnyoneWaits);
        await Raised.In(site, "signaal", "een", driver: "teamleider");
        await StartOver(site);
        await Raised.In(site, "signaal", "twee", driver: "teamleider");

        await Until(async () => await site.Store.Indexer.Behind(default) == 0);
        spoken.Lines.ShouldNotContain(line => line.Contains("failed"));
    }

    [Fact]
    public async Task Whoever_looks_meanwhile_or_starts_over_too_waits_and_meets_no_store_that_is_gone()
    {
        await using var site = await TestSite.Start(change: builder => builder.Logging.AddProvider(spoken));
        await Raised.In(site, "signaal", "een", driver: "teamleider");
        var looking = Enumerable.Range(0, 4).Select(async at =>
        {
            using var visitor = site.Visitor();
            for (var i = 0; i < 40; i++)
            {
                await visitor.Get(at % 2 == 0 ? "/" : "/register");
                visitor.Status.ShouldBe(HttpStatusCode.OK);
            }
        });
        await Task.WhenAll([.. Enumerable.Range(0, 3).Select(_ => StartOver(site)), .. looking]);

        await StartOver(site);
        await Raised.In(site, "signaal", "twee", driver: "teamleider");
        spoken.Lines.ShouldNotContain(line => line.Contains("failed"));
    }

    [Fact]
    public async Task A_store_that_fails_while_nobody_starts_over_is_told()
    {
        await using var site = await Start(0);
        await using (var connection = await site.Store.Engine.Open())
            await connection.ExecuteAsync("alter table event rename to event_gone");

        await Until(() => Task.FromResult(Followers.All(what => spoken.Lines.Any(line => line.StartsWith(what) && line.Contains("failed")))));
    }

    [Fact]
    public async Task A_new_store_that_cannot_be_opened_is_told()
    {
        var isGone = false;
        await using var site = await TestSite.Start(change: builder => builder.Logging.AddProvider(spoken), options: given => given with
        {
            OpenStore = async stop => isGone ? throw new IOException("The disk is gone.") : await given.OpenStore(stop),
        });
        isGone = true;
        await StartOver(site, HttpStatusCode.InternalServerError);

        await Until(() => Task.FromResult(spoken.Lines.Any(line => line.StartsWith("Telling people what happened failed"))));
    }

    private Task<TestSite> Start(int delay) => TestSite.Start(change: builder => builder.Logging.AddProvider(spoken), options: given => given with
    {
        Demonstration = given.Demonstration! with
        {
            StartOver = async () =>
            {
                await Task.Delay(delay);
                await given.Demonstration.StartOver();
            },
        },
    });

    private static async Task StartOver(TestSite site, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var visitor = site.Visitor();
        await visitor.Get("/demonstratie");
        await visitor.Press("form[action='/demonstratie/opnieuw'] button");
        visitor.Status.ShouldBe(status);
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 150 && !await holds(); i++)
            await Task.Delay(100);
        (await holds()).ShouldBeTrue();
    }
}
