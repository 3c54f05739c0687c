// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Procedures.Model;
using Schakel.Tests.Storage;
using Schakel.Tests.Web;
using Schakel.Tests.Web.Raising;

namespace Schakel.Tests.Operating;

/// <summary>What a system manager has after following docs/operations.md: two nodes behind nginx, on one PostgreSQL.</summary>
[Trait("Category", "Slow")]
public sealed class InstallationTests(PostgresDatabases databases) : IClassFixture<PostgresDatabases>
{
    private const string Story = "Hetgeheimeverhaalvandemelder dat lang genoeg is om een verhaal te zijn.";

    [Fact]
    public async Task Two_nodes_behind_nginx_are_one_site_over_https_and_stay_one_when_a_node_falls_away()
    {
        await using var installed = await Installation.On(databases.New());
        using var visitor = new Visitor(installed.Address, installed.Certificate);

        await visitor.Get("/");
        visitor.Status.ShouldBe(HttpStatusCode.OK, installed.Written);
        visitor.Last.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem().ShouldStartWith("max-age=31536000");
        // Each page comes from the other node: what one kept of a form, a cookie or a code the other must open.
        var code = await visitor.Raise("signaal", Protection.Anonymous, Story, organisation: "gemeente-lindeveen");
        visitor.Cookies.Cast<Cookie>().ShouldAllBe(cookie => cookie.Name.StartsWith("__Host-") && cookie.Secure && cookie.HttpOnly && cookie.Path == "/", "a browser refuses any other under such a name");
        await Follows(visitor, visitor.NumberOnPage, code!);

        await installed.KillNode(0);
        var second = await visitor.Raise("signaal", Protection.Anonymous, Story, organisation: "gemeente-lindeveen");
        var number = visitor.NumberOnPage;
        await installed.StartNode(0);
        for (var i = 0; i < 4; i++)
            await Follows(visitor, number, second!);

        (await installed.Type("verify")).ShouldSatisfyAllConditions(each => each.Exit.ShouldBe(0, each.Error), each => each.Out.ShouldContain("2 regels"));
        foreach (var secret in new[] { "Hetgeheimeverhaal", code!, second!, "client:", visitor.Cookies.Cast<Cookie>().First().Value })
            installed.Written.ShouldNotContain(secret);
    }

    [Fact]
    public async Task On_one_machine_it_is_a_file_with_one_node_that_is_backed_up_while_it_runs_and_can_go_on_elsewhere()
    {
        await using var installed = await Installation.OnOneMachine();
        using var visitor = new Visitor(new Uri($"http://127.0.0.1:{installed.Ports[0]}"));

        await visitor.Get("/health");
        (visitor.Status, visitor.Body).ShouldBe((HttpStatusCode.OK, "ok"));
        File.Exists(installed.PathOf("schakel.db")).ShouldBeTrue();
        (await installed.Type("administrator", "--organisation", "gemeente-lindeveen", "--login", "anna", "--name", "Anna Jansen")).ShouldSatisfyAllConditions(each => each.Exit.ShouldBe(0, each.Error));
        (await installed.Type("backup", installed.PathOf("een.bak"))).ShouldSatisfyAllConditions(each => each.Exit.ShouldBe(0, each.Error));
        (await installed.Type("verify")).ShouldSatisfyAllConditions(each => each.Exit.ShouldBe(0, each.Error));

        var other = databases.New();
        (await installed.Type("migrate", "--db", other)).ShouldSatisfyAllConditions(each => each.Exit.ShouldBe(0, each.Error));
        (await installed.Type("restore", installed.PathOf("een.bak"), "--db", other)).ShouldSatisfyAllConditions(each => each.Exit.ShouldBe(0, each.Error));
        (await installed.Type("administrator", "--organisation", "gemeente-oosterhaven", "--login", "anna", "--name", "Anna", "--db", other)).ShouldSatisfyAllConditions(
            each => each.Exit.ShouldNotBe(0), each => each.Error.ShouldContain("gemeente-lindeveen"));
    }

    [Fact]
    public async Task Numbers_are_read_at_a_node_and_not_through_nginx_and_plain_http_leads_to_https()
    {
        await using var installed = await Installation.On(databases.New());
        using var through = new Visitor(installed.Address, installed.Certificate);
        using var plain = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        (await plain.GetAsync($"http://localhost:{installed.Ports[2]}/melden")).ShouldSatisfyAllConditions(
            each => each.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently), each => each.Headers.Location!.ToString().ShouldBe("https://localhost/melden"));
        await through.Get("/health");
        (through.Status, through.Body).ShouldBe((HttpStatusCode.OK, "ok"));
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        asked.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Installation.MetricsSecret}");
        (await through.Send(asked)).ShouldNotBeNull();
        through.Status.ShouldBe(HttpStatusCode.NotFound);
        plain.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {Installation.MetricsSecret}");
        (await plain.GetStringAsync($"http://127.0.0.1:{installed.Ports[1]}/metrics")).ShouldContain("schakel_database_answers 1");
    }

    [Fact]
    public async Task A_backup_made_while_the_site_runs_is_restored_elsewhere_and_tells_the_same()
    {
        await using var installed = await Installation.On(databases.New());
        using var visitor = new Visitor(installed.Address, installed.Certificate);
        var code = await visitor.Raise("signaal", Protection.Anonymous, Story, organisation: "gemeente-lindeveen");

        (await installed.Type("backup", "schakel.bak")).Exit.ShouldBe(0);
        var elsewhere = databases.New();
        (await installed.Type("restore", "schakel.bak", "--db", elsewhere)).ShouldSatisfyAllConditions(each => each.Exit.ShouldBe(0, each.Error));

        (await installed.Type("verify", "--db", elsewhere)).ShouldSatisfyAllConditions(each => each.Exit.ShouldBe(0, each.Error), each => each.Out.ShouldContain("1 regel"));
        code.ShouldNotBeNull();
    }

    private static async Task Follows(Visitor visitor, string number, string code)
    {
        await visitor.Get("/volgen");
        await visitor.Press("main form button", ("nummer", number), ("code", code));
        visitor.Text.ShouldContain(Story);
    }
}
