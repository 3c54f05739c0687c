// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Schakel.Web.Hosting;

namespace Schakel.Tests.Web.Hosting;

/// <summary>Whoever reads, however many, never keeps out who raises something.</summary>
public sealed class CrowdTests : IAsyncLifetime
{
    private TestSite site = null!;
    private Crowd Crowd => site.Services.GetRequiredService<Crowd>();

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task A_flood_of_readers_is_told_to_come_back_and_who_raises_or_follows_does_not_notice()
    {
        using var others = await Crowded.In(Crowd, Lane.Public);
        using var reader = site.Visitor();
        await reader.Get("/register");

        reader.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        reader.Heading.ShouldBe("Het is nu te druk");
        reader.Last.Headers.RetryAfter!.ToString().ShouldBe("10");
        foreach (var path in new[] { "/", "/melden", "/volgen", "/health" })
        {
            await reader.Get(path);
            reader.Status.ShouldBe(HttpStatusCode.OK, path);
        }

        await reader.Get("/melden");
        await reader.Press("form[action='/melden'] button");
        reader.Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_raises_waits_for_a_place_and_is_never_refused()
    {
        var others = await Crowded.In(Crowd, Lane.Dossiers);
        using var raiser = site.Visitor();
        var page = raiser.Get("/melden");
        await Task.Delay(200);
        page.IsCompleted.ShouldBeFalse();
        others.Dispose();
        await page;

        raiser.Status.ShouldBe(HttpStatusCode.OK);
    }
}
