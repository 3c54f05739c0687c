// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Storage.Keys;
using Schakel.Tests.Storage;
using Schakel.Web.LoggingIn.DevelopmentIssuer;

namespace Schakel.Tests.Web.LoggingIn;

/// <summary>How a session ends: here, at the provider, by itself, and on every node.</summary>
public sealed class EndingTests(PostgresDatabases databases) : IClassFixture<PostgresDatabases>
{
    [Fact]
    public async Task Who_logs_out_is_out_here_and_is_offered_to_log_out_there()
    {
        await using var world = await WithIssuer.Start();
        using var bo = await world.LogIn("bo");
        world.Issuer.Visits.Count.ShouldBe(1);
        await bo.Press("header form[action='/uitloggen'] button");
        bo.Heading.ShouldBe("Je bent uitgelogd");
        await bo.Follow($"main a[href^='{world.Issuer.Name}/logout?']");

        (bo.Status, bo.Path, bo.Heading).ShouldBe((HttpStatusCode.OK, "/inloggen/dienst/afgemeld", "Je bent uitgelogd"));
        world.Issuer.Visits.ShouldBeEmpty();
        await bo.Get("/werk");
        bo.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_provider_ends_one_visit_and_leaves_the_others()
    {
        await using var world = await WithIssuer.Start();
        using var bo = await world.LogIn("bo");
        var visit = world.Issuer.Visits.Single();
        using var elsewhere = await world.LogIn("bo");

        (await world.Issuer.EndVisit(visit)).ShouldBe(200);

        (await IsIn(bo)).ShouldBeFalse();
        (await IsIn(elsewhere)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_no_order_of_the_provider_to_log_out_ends_nothing_and_is_logged()
    {
        await using var world = await WithIssuer.Start();
        using var bo = await world.LogIn("bo");
        var visit = world.Issuer.Visits.Single();
        string Changed(Action<IDictionary<string, object>> change)
        {
            var claims = world.Issuer.LogoutClaims(visit);
            change(claims);
            return Issuer.Token(claims, world.Issuer.Key);
        }

        var wrong = new (string Why, string Token)[]
        {
            ("no logout token", Changed(claims => claims.Remove("events"))), ("no logout token", Changed(claims => claims["nonce"] = "n")), ("wrong issuer", Changed(claims => claims["iss"] = "https://elders.example")),
            ("wrong audience", Changed(claims => claims["aud"] = "een-ander")), ("expired", Changed(claims => claims["exp"] = 1_700_000_000)), ("names nobody", Changed(claims => claims.Remove("sid"))),
            ("too old", Changed(claims => claims["iat"] = TimeProvider.System.GetUtcNow().AddHours(-1).ToUnixTimeSeconds())), ("unknown key", Issuer.Token(world.Issuer.LogoutClaims(visit), Issuer.NewKey())),
            ("wrong algorithm", Forged.Unsigned(world.Issuer.LogoutClaims(visit))),
        };
        foreach (var (why, token) in wrong)
        {
            (await world.Issuer.EndVisit(visit, token)).ShouldBe(400, why);
            world.Log.ShouldContain($"A request of dienst to end a session was refused: {why}.");
        }

        (await world.Issuer.EndVisit(visit, "geen token")).ShouldBe(400);
        (await IsIn(bo)).ShouldBeTrue();
        world.Log.ShouldNotContain(visit);
    }

    [Fact]
    public async Task A_session_ends_by_itself_when_nobody_clicks_and_after_a_day_whatever_one_does()
    {
        var clock = new SetClock(TimeProvider.System.GetUtcNow());
        await using var world = await WithIssuer.Start(logins: logins => logins with { Time = clock, IdleMinutes = 60, MostMinutes = 150 });
        using var idle = await world.LogIn("bo");
        using var busy = await world.LogIn("bo");
        clock.Now = clock.Now.AddMinutes(50);
        (await IsIn(busy)).ShouldBeTrue();
        clock.Now = clock.Now.AddMinutes(50);
        (await IsIn(idle)).ShouldBeFalse();
        (await IsIn(busy)).ShouldBeTrue();
        clock.Now = clock.Now.AddMinutes(49);
        (await IsIn(busy)).ShouldBeTrue();
        clock.Now = clock.Now.AddMinutes(2);
        (await IsIn(busy)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_ends_on_one_node_is_over_on_the_other_at_once()
    {
        var (db, master) = (databases.New(), MasterKey.New());
        await using var one = await WithIssuer.Start(db: db, master: master);
        await using var other = await TestSite.Start(isDemonstration: false, db: db, master: master, logins: one.Logins);
        using var bo = await one.LogIn("bo");
        var visit = one.Issuer.Visits.Single();
        using var there = new Visitor(other.Address, bo.Cookies.ToArray());
        (await IsIn(there)).ShouldBeTrue();

        (await one.Issuer.EndVisit(visit)).ShouldBe(200);
        (await IsIn(there)).ShouldBeFalse();

        using var again = await one.LogIn("bo");
        using var alsoThere = new Visitor(other.Address, again.Cookies.ToArray());
        await alsoThere.Get("/");
        await alsoThere.Press("header form[action='/uitloggen'] button");
        (await IsIn(again)).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_is_appointed_on_one_node_is_so_on_the_other_at_once()
    {
        var (db, master) = (databases.New(), MasterKey.New());
        await using var one = await WithIssuer.Start(db: db, master: master);
        await using var other = await TestSite.Start(isDemonstration: false, db: db, master: master, logins: one.Logins);
        using var bo = await one.LogIn("bo");
        using var there = new Visitor(other.Address, bo.Cookies.ToArray());
        await there.Get("/beheer/mensen");
        there.Status.ShouldBe(HttpStatusCode.Forbidden);

        await one.Appoint(("bo", "beheerder"));
        await there.Get("/beheer/mensen");
        there.Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<bool> IsIn(Visitor visitor)
    {
        await visitor.Get("/werk");
        return visitor.Status == HttpStatusCode.OK;
    }
}
