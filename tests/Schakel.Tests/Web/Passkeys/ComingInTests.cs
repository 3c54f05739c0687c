// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers.Appointing;
using Schakel.Storage.Keys;
using Schakel.Storage.Looking;
using Schakel.Tests.Storage;
using Schakel.Web.Access;
using Schakel.Web.Hosting;

namespace Schakel.Tests.Web.Passkeys;

public sealed class SqliteComingInTests(SqliteDatabases databases) : ComingInTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgresComingInTests(PostgresDatabases databases) : ComingInTests(databases), IClassFixture<PostgresDatabases>;

/// <summary>An administrator comes in by a passkey: what he can do, for how long, and who hears of it.</summary>
public abstract class ComingInTests(Databases databases) : IAsyncLifetime
{
    private readonly string db = databases.New();
    private readonly MasterKey master = MasterKey.New();
    private WithPasskeys world = null!;

    public async Task InitializeAsync() => world = await WithPasskeys.Start(db, master);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task An_administrator_comes_in_and_says_who_works_where()
    {
        using var anna = await world.ComeIn("anna");
        anna.Heading.ShouldBe("Wie werkt waar");
        await anna.Press("form[action='/beheer/mensen/benoemen'] button", ("persoon", "eva"), ("naam", "Eva Bos"), ("ambt", "afdelingshoofd"));
        await anna.Press("form[action='/beheer/mensen/invoeren'] button");

        (anna.Status, anna.Path).ShouldBe((HttpStatusCode.OK, "/beheer/mensen"));
        anna.Text.ShouldContain("Eva Bos");
        anna.Page.QuerySelector("aside.demo")!.TextContent.ShouldContain("Je kunt alleen beheren");
    }

    [Fact]
    public async Task Every_administrator_hears_of_it_by_a_message_and_a_mail_at_once_and_the_log_names_nobody()
    {
        using var anna = await world.ComeIn("anna");

        foreach (var who in new[] { "anna", "dirk" })
            (await world.Site.Store.Notices.Of([WithPasskeys.Organisation], world.Accounts[who], 9)).Select(each => each.What.ToString()).ShouldBe(["PasskeyUsed", "PasskeyKept"], ignoreOrder: true);
        (await world.Site.Store.Notices.Unread(world.Accounts["bo"])).ShouldBe(0);
        await world.Site.Store.Outbox.Bundle();
        (await world.Site.Store.Outbox.Claim("x", 9)).Select(each => each.Account).ShouldBe([world.Accounts["anna"], world.Accounts["dirk"]], ignoreOrder: true);
        world.Log.ShouldContain($"An administrator of {WithPasskeys.Organisation} came in by a passkey");
        world.Log.ShouldNotContain("Jansen");
        world.Log.ShouldNotContain(world.Accounts["anna"]);
    }

    [Fact]
    public async Task All_he_does_stands_in_the_access_log_and_what_others_administer_does_not()
    {
        using var anna = await world.ComeIn("anna");
        await anna.Get("/beheer/wijzigingen");
        using var dirk = world.Site.LogIn(new("account-dirk", "Dirk", WithPasskeys.Organisation, [StandingOffices.Administrator]));
        await dirk.Get("/beheer/mensen");

        var looks = await world.Site.Store.Looks.Of(WithPasskeys.Organisation, new LookFilter(Dossier: ""), 9);
        looks.Select(each => each.Act).ShouldBe(["POST /noodtoegang/sleutel", "POST /noodtoegang", "GET /beheer/mensen", "GET /beheer/wijzigingen"], ignoreOrder: true);
        looks.ShouldAllBe(each => each.Account == world.Accounts["anna"] && each.Origin == "noodtoegang" && Permissions.Did(each.Act).Dutch != each.Act);
        await anna.Get("/beheer/noodtoegang");
        anna.Text.ShouldContain("Anna Jansen bekeek wat er is veranderd");
    }

    [Fact]
    public async Task By_a_passkey_one_may_administer_and_nothing_else()
    {
        using var anna = await world.ComeIn("anna");
        await anna.Get("/beheer/mensen");
        var token = anna.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!;
        foreach (var line in Permissions.All.Where(line => line.Who is not (Who.Anyone or Who.Demonstration) && line.Path != "/beheer/noodtoegang/weg"))
        {
            if (line.Method == "GET")
                await anna.Get(line.Path.Replace("{nummer}", "ABCD-EFGH-JKMN").Replace("{n:long}", "0"));
            else
                await anna.Post(line.Path, [new("formulier", token)]);
            (anna.Status == HttpStatusCode.Forbidden && anna.Heading == PageRefusal.OnlyAdminister.Title.Dutch).ShouldBe(line.Who is not Who.Administrator || line.NeedsLogin, $"{line.Method} {line.Path}: {anna.Status} {anna.Heading}");
        }
    }

    [Fact]
    public async Task After_half_an_hour_he_is_out_whatever_he_did()
    {
        using var anna = await world.ComeIn("anna");
        world.Later(minutes: 29);
        await anna.Get("/beheer/mensen");
        anna.Status.ShouldBe(HttpStatusCode.OK);
        world.Later(minutes: 1);
        await anna.Get("/beheer/mensen");

        (anna.Status, anna.Heading).ShouldBe((HttpStatusCode.Forbidden, PageRefusal.LogIn.Title.Dutch));
    }

    [Fact]
    public async Task Who_administers_no_more_is_out_at_the_next_click()
    {
        using var anna = await world.ComeIn("anna");
        await world.Appoint(("dirk", StandingOffices.Administrator), ("anna", "teamleider"));
        await anna.Get("/beheer/mensen");

        anna.Status.ShouldBe(HttpStatusCode.Forbidden);
        await anna.Get("/werk");
        anna.Status.ShouldBe(HttpStatusCode.Forbidden, "her other office opens nothing by a passkey");
    }

    [Fact]
    public async Task Another_administrator_takes_the_passkey_away_and_who_is_in_by_it_is_out()
    {
        using var anna = await world.ComeIn("anna");
        using var dirk = await world.ComeIn("dirk");
        var annas = (await world.Site.Store.Passkeys.Of(WithPasskeys.Organisation, world.Accounts["anna"])).Single();
        await dirk.Get("/beheer/noodtoegang");
        dirk.Text.ShouldContain("Anna Jansen");
        await dirk.Press($"form:has(input[value='{annas.Id}']) button");

        dirk.Status.ShouldBe(HttpStatusCode.OK);
        dirk.Text.ShouldContain("Dirk Smit haalde een passkey weg");
        dirk.Page.QuerySelectorAll("form[action='/beheer/noodtoegang/weg']").Length.ShouldBe(1);
        await anna.Get("/beheer/mensen");
        anna.Heading.ShouldBe(PageRefusal.LogIn.Title.Dutch);
    }

    [Fact]
    public async Task Of_another_organisation_nobody_sees_or_takes_away_a_passkey()
    {
        using var anna = await world.ComeIn("anna");
        var passkey = (await world.Site.Store.Passkeys.Of(WithPasskeys.Organisation)).Single();
        using var elsewhere = world.Site.LogIn(new("account-elders", "Elders", "gemeente-lindeveen", [StandingOffices.Administrator]));
        await elsewhere.Get("/beheer/noodtoegang");
        elsewhere.Text.ShouldNotContain("Anna Jansen");
        await elsewhere.Get("/beheer/mensen");
        await elsewhere.Post("/beheer/noodtoegang/weg", [new("formulier", elsewhere.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!), new("passkey", passkey.Id)]);

        elsewhere.Status.ShouldBe(HttpStatusCode.NotFound);
        (await world.Site.Store.Passkeys.Any()).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_came_in_at_one_node_is_in_at_the_other()
    {
        await using var other = await TestSite.Start(isDemonstration: false, db: db, master: master, logins: new Schakel.Web.LoggingIn.Logins { Time = new SetClock(TimeProvider.System.GetUtcNow()) });
        using var anna = await world.ComeIn("anna");
        using var there = new Visitor(other.Address, [.. anna.Cookies.Where(cookie => cookie.Name == "sessie").Select(cookie => new Cookie(cookie.Name, cookie.Value, "/", other.Address.Host))]);
        await there.Get("/beheer/mensen");

        (there.Status, there.Heading).ShouldBe((HttpStatusCode.OK, "Wie werkt waar"));
    }
}
