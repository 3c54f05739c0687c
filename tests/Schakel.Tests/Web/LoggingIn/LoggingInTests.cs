// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Dapper;
using Schakel.Dossiers.Appointing;

namespace Schakel.Tests.Web.LoggingIn;

/// <summary>Who logs in by an identity provider, what he is then, and how that ends.</summary>
public sealed class LoggingInTests : IAsyncLifetime
{
    private WithIssuer world = null!;

    public async Task InitializeAsync() => world = await WithIssuer.Start();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Someone_logs_in_at_his_own_organisation_and_comes_to_his_work()
    {
        using var bo = await world.LogIn("bo");

        (bo.Status, bo.Path).ShouldBe((HttpStatusCode.OK, "/werk"));
        bo.Page.QuerySelector("header form[action='/uitloggen']").ShouldNotBeNull();
    }

    [Fact]
    public async Task He_comes_back_to_where_he_was_and_never_to_another_site()
    {
        using var anna = await world.LogIn("anna", path: "/inloggen?terug=%2Fbeheer%2Fmensen");
        using var elsewhere = await world.LogIn("anna", path: "/inloggen?terug=%2F%2Felders.example");

        anna.Path.ShouldBe("/beheer/mensen");
        elsewhere.Path.ShouldBe("/");
    }

    [Fact]
    public async Task His_offices_are_those_of_the_chart_of_today_at_every_click()
    {
        using var bo = await world.LogIn("bo");
        await bo.Get("/beheer/mensen");
        bo.Status.ShouldBe(HttpStatusCode.Forbidden);

        await world.Appoint(("bo", StandingOffices.Administrator));
        await bo.Get("/beheer/mensen");
        bo.Status.ShouldBe(HttpStatusCode.OK);

        await world.Appoint(("anna", StandingOffices.Administrator));
        await bo.Get("/beheer/mensen");
        bo.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("nl", "Je hebt hier nog geen account", "Vraag de beheerder van Schakel")]
    [InlineData("en", "You have no account here yet", "Ask the administrator of Schakel")]
    public async Task Who_has_no_account_reads_whom_to_ask(string language, string heading, string whom)
    {
        using var chris = world.Site.Visitor();
        await chris.Get($"/taal/{language}");
        await WithIssuer.LogIn(chris, "chris");

        (chris.Status, chris.Heading).ShouldBe((HttpStatusCode.Forbidden, heading));
        chris.Text.ShouldContain(whom);
        chris.Cookies.ShouldNotContain(cookie => cookie.Name == "sessie");
        world.Log.ShouldContain("A login by dienst was refused: no account.");
        world.Log.ShouldNotContain("chris");
    }

    [Fact]
    public async Task A_provider_speaks_for_its_own_organisations_only()
    {
        await using var other = await WithIssuer.Start(provider => provider with { Organisations = ["gemeente-lindeveen"] });
        using var bo = await other.LogIn("bo");

        bo.Heading.ShouldBe("Je hebt hier nog geen account");
    }

    [Fact]
    public async Task Who_stops_halfway_is_told_that_nothing_happened()
    {
        using var bo = world.Site.Visitor();
        await bo.Get("/inloggen");
        await bo.Press("button[name=stop]");

        bo.Heading.ShouldBe("Je bent niet ingelogd");
        world.Log.ShouldNotContain("refused");
    }

    [Fact]
    public async Task The_browser_keeps_a_secret_that_is_nowhere_else_and_gets_another_at_each_login()
    {
        using var bo = await world.LogIn("bo");
        var secret = bo.Cookies.Single(cookie => cookie.Name == "sessie");
        (secret.HttpOnly, secret.Value.Length).ShouldBe((true, 64));
        await using (var connection = await world.Site.Store.Engine.Open())
            string.Join('\n', await connection.QueryAsync<string>("select id || account || sealed || provider_subject || provider_visit from session")).ShouldNotContain(secret.Value);

        await WithIssuer.LogIn(bo, "bo");

        bo.Cookies.Single(cookie => cookie.Name == "sessie").Value.ShouldNotBe(secret.Value);
        using var thief = new Visitor(world.Site.Address, new Cookie("sessie", secret.Value, "/", world.Site.Address.Host));
        await thief.Get("/werk");
        thief.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Where_the_provider_does_not_answer_the_page_says_so_and_raising_goes_on()
    {
        await world.Issuer.DisposeAsync();
        using var bo = world.Site.Visitor();
        await bo.Get("/inloggen");
        (bo.Status, bo.Heading).ShouldBe((HttpStatusCode.ServiceUnavailable, "Inloggen kan nu even niet"));

        await bo.Get("/melden");
        bo.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task In_a_demonstration_one_chooses_who_one_is()
    {
        await using var demonstration = await TestSite.Start();
        using var visitor = demonstration.Visitor();
        await visitor.Get("/inloggen");

        visitor.Path.ShouldBe("/demonstratie");
    }
}
