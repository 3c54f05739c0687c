// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Dapper;
using Schakel.Tests.Storage;

namespace Schakel.Tests.Web.Watching;

/// <summary>What a machine that watches the site is told, and what not.</summary>
public sealed class WatchTests(PostgresDatabases databases) : IClassFixture<PostgresDatabases>
{
    private const string Secret = "een-woord-dat-door-toeval-is-gekozen";

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer een-woord-dat-door-toeval-is-gekoze")]
    [InlineData("Basic een-woord-dat-door-toeval-is-gekozen")]
    public async Task Without_the_secret_there_are_no_numbers(string? shown)
    {
        await using var site = await Started();
        using var visitor = site.Visitor();

        await Ask(visitor, shown);

        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        visitor.Body.ShouldNotContain("schakel_");
    }

    [Fact]
    public async Task A_site_that_was_given_no_secret_tells_nobody_any_number()
    {
        await using var site = await TestSite.Start();
        using var visitor = site.Visitor();

        await Ask(visitor, "Bearer ");

        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_shows_the_secret_reads_how_far_the_log_the_terms_and_the_mail_are_and_nothing_of_anyone()
    {
        await using var site = await Started();
        var number = await Raised.In(site, "signaal", "een");
        using var visitor = site.Visitor();
        await visitor.Get($"/dossier/{number.Text}");
        await visitor.Get("/agenda/geheimadres.ics");
        site.Clock.MoveOn(60);

        await Ask(visitor, $"Bearer {Secret}");

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        var told = visitor.Body.Split('\n');
        told.ShouldContain("schakel_database_answers 1");
        told.ShouldContain("schakel_log_entries 1");
        told.ShouldContain("schakel_overdue_dossiers 1");
        told.ShouldContain("schakel_mail{state=\"waiting\"} 0");
        told.ShouldContain(line => line.StartsWith("schakel_request_seconds_count{route=\"/dossier/{nummer}\""));
        told.Single(line => line.StartsWith("schakel_overdue_days ")).ShouldNotBe("schakel_overdue_days 0");
        foreach (var gone in new[] { number.Text, "geheimadres", Raised.Story, Raised.Name, "gemeente-lindeveen" })
            visitor.Body.ShouldNotContain(gone);
    }

    [Fact]
    public async Task How_far_the_text_index_is_behind_is_told()
    {
        // Nobody keeps it: what does so by itself is taken out.
        await using var site = await TestSite.Start(
            isDemonstration: false, options: each => each with { MetricsSecret = Secret }, change: builder => builder.Services.Remove(builder.Services.Single(each => each.ImplementationType?.Name == "Indexing")));
        await Raised.In(site, "signaal", "een");
        using var visitor = site.Visitor();

        await using (var connection = await site.Store.Engine.Open())
            await connection.ExecuteAsync("update follower set position = 0 where name = 'zoeken'");
        await Ask(visitor, $"Bearer {Secret}");
        visitor.Body.Split('\n').ShouldContain("schakel_unindexed_entries 1");

        await site.Store.Indexer.CatchUp();
        await Ask(visitor, $"Bearer {Secret}");
        visitor.Body.Split('\n').ShouldContain("schakel_unindexed_entries 0");
    }

    [Fact]
    public async Task A_database_that_is_gone_is_told_and_nothing_that_was_counted_before_passes_for_now()
    {
        var db = databases.New();
        await using var site = await Started(db);
        using var visitor = site.Visitor();
        await visitor.Get("/health");
        (visitor.Status, visitor.Body).ShouldBe((HttpStatusCode.OK, "ok"));

        await using (var connection = await site.Store.Engine.Open())
            await connection.ExecuteAsync("alter table schema_version rename to elders; alter table mail rename to elders2");
        await visitor.Get("/health");
        (visitor.Status, visitor.Body).ShouldBe((HttpStatusCode.ServiceUnavailable, "database"));
        await Ask(visitor, $"Bearer {Secret}");
        visitor.Body.Split('\n').ShouldContain("schakel_database_answers 0");

        await using (var connection = await site.Store.Engine.Open())
            await connection.ExecuteAsync("alter table elders rename to schema_version");
        await visitor.Get("/health");
        visitor.Status.ShouldBe(HttpStatusCode.OK, "whether mails can be counted it does not ask");
    }

    private static Task<TestSite> Started(string? db = null) => TestSite.Start(isDemonstration: false, db: db, options: each => each with { MetricsSecret = Secret });

    private static async Task Ask(Visitor visitor, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        await visitor.Send(request);
    }
}
