// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers.Appointing;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Linked;

public abstract partial class LinkTests
{
    [Fact]
    public async Task An_administrator_revokes_a_link_or_has_another_mailed_and_never_sees_which_dossier_it_is()
    {
        await using var site = await Node();
        var (number, secret) = await Asked(site);
        using var office = await Come(site, secret);
        using var administrator = site.LogIn(new Person("account-beheer", "Beheer", Organisation, ["beheerder"]));
        await administrator.Get("/beheer/links");
        administrator.Text.ShouldContain("geopend op");
        administrator.Text.ShouldContain(Committee, Case.Sensitive, "to which address it went");
        (await Bytes(site.Store)).ShouldNotContain(Committee);
        administrator.Body.ShouldNotContain(number.Text);
        await administrator.Press("form[action='/beheer/links/vernieuwen'] button");
        await Tell(site);

        await office.Get($"/dossier/{number}");
        office.Heading.ShouldBe("Deze link is ingetrokken");
        server.Mails.Count.ShouldBe(2);
        var another = SecretsIn(server.Mails[1]).ShouldHaveSingleItem();
        another.ShouldNotBe(secret);
        using var again = await Come(site, another);
        again.Path.ShouldBe($"/dossier/{number}");

        await administrator.Get("/beheer/links");
        await administrator.Press("form[action='/beheer/links/intrekken'] button");
        await Tell(site);
        await again.Get($"/dossier/{number}");
        again.Status.ShouldBe(HttpStatusCode.Gone);
        server.Mails.Count.ShouldBe(2);
        using var elsewhere = site.LogIn(new Person("account-elders", "Elders", "dienst-inkomenszekerheid", ["beheerder"]));
        await elsewhere.Get("/beheer/links");
        elsewhere.Text.ShouldContain("Er is nog geen link gemaild.");
    }

    [Fact]
    public async Task When_a_mail_does_not_go_out_the_next_try_has_another_secret_and_no_link_is_lost()
    {
        await using var site = await Node();
        await Appoint(site.Store);
        server.Down();
        await Raise(site.Store, "een");
        await Raise(site.Store, "twee");
        await Tell(site);
        await server.Up();
        site.Clock.MoveOn(1);
        await Tell(site);

        var secrets = SecretsIn(server.Mails.ShouldHaveSingleItem("one mail for what came together"));
        secrets.Count.ShouldBe(2);
        var opened = new List<string>();
        foreach (var secret in secrets)
        {
            using var office = await Come(site, secret);
            opened.Add(office.Path);
        }

        opened.ShouldBeUnique();
        opened.ShouldAllBe(path => path.StartsWith("/dossier/"));
    }

    [Fact]
    public async Task Nobody_logs_in_as_an_office_without_an_account_whatever_a_provider_calls_him()
    {
        await using var site = await Node();
        await Appoint(site.Store);
        var login = MailedOffice.Login(new(Unit.Whole, "teamleider"));

        (await site.Store.Accounts.Known(Organisation, [login])).ShouldNotBeEmpty();
        (await site.Store.Accounts.ByLogin([Organisation], login)).ShouldBeNull();
        (await site.Store.Accounts.ByLogin([Organisation], $" {login.ToUpperInvariant()} ")).ShouldBeNull();
    }

    [Fact]
    public async Task An_administrator_appoints_an_office_by_a_link_and_finds_it_so_in_the_table()
    {
        await using var site = await Node();
        using var administrator = site.LogIn(new Person("account-beheer", "Beheer", Organisation, ["beheerder"]));
        await Appoint(site.Store, "directeur", "beheer");
        await administrator.Get("/beheer/mensen");
        await administrator.Press("form[action='/beheer/mensen/benoemen'] button", ("link", "link"), ("ambt", "adviescommissie"), ("naam", "Commissie bezwaar"), ("mail", ""));
        administrator.Text.ShouldContain("Wie met een link antwoordt, heeft een mailadres nodig.");
        await administrator.Press("form[action='/beheer/mensen/benoemen'] button", ("link", "link"), ("ambt", "adviescommissie"), ("naam", "Commissie bezwaar"), ("mail", Committee));
        administrator.Text.ShouldContain("Commissie bezwaar: adviescommissie");
        await administrator.Press("form[action='/beheer/mensen/invoeren'] button");
        administrator.Text.ShouldContain("Commissie bezwaar, met een link");

        await administrator.Get("/beheer/mensen.csv");
        var table = administrator.Body;
        table.ShouldContain($";adviescommissie;link;Commissie bezwaar;{Committee};");
        await administrator.Get("/beheer/mensen");
        await administrator.Press("form[action='/beheer/mensen/voorstel'] button", ("tabel", table.TrimStart('\uFEFF')));
        administrator.Text.ShouldContain("Er verandert niets");
        foreach (var (line, said) in new[] { (";;;bewaarder;link;X;x@x.example;2026-01-01;;", "heeft een account nodig"), (";;;directeur;link:/directeur;X;x@x.example;2026-01-01;;", "kan niemand heten"), (";;;directeur;link;X;;2026-01-01;;", "heeft een mailadres nodig") })
        {
            await administrator.Get("/beheer/mensen");
            await administrator.Press("form[action='/beheer/mensen/voorstel'] button", ("tabel", table.TrimStart('\uFEFF') + line + "\r\n"));
            administrator.Status.ShouldBe(HttpStatusCode.BadRequest);
            administrator.Text.ShouldContain(said);
        }
    }
}
