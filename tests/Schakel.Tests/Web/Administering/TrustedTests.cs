// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers.Telling;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Administering;

/// <summary>Who becomes custodian or privacy officer: by another than himself, and with all who are trusted hearing of it.</summary>
public sealed class TrustedTests : IAsyncLifetime
{
    private const string Organisation = "dienst-inkomenszekerheid";

    private const string Table = """
        eenheid;titel;valt onder;ambt;persoon;naam;mail;vanaf;tot en met;als
        ;;;teamleider;anna;Anna Jansen;;2026-01-01;;
        ;;;bewaarder;chris;Chris Bos;;2026-01-01;;
        ;;;privacyfunctionaris;dina;Dina Smit;;2026-01-01;;
        ;;;beheerder;bo;Bo de Vries;;2026-01-01;;
        ;;;beheerder;els;Els Kok;;2026-01-01;;
        """;

    private TestSite site = null!;

    public async Task InitializeAsync()
    {
        site = await TestSite.Start(isDemonstration: false);
        using var first = site.LogIn(new Person("account-beheer", "Beheer", Organisation, ["beheerder"]));
        await Propose(first, Table);
        await first.Press("form[action='/beheer/mensen/invoeren'] button");
        first.Path.ShouldBe("/beheer/mensen", first.Text);
    }

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("bewaarder", "Bewaarder")]
    [InlineData("privacyfunctionaris", "Functionaris gegevensbescherming")]
    public async Task An_administrator_does_not_trust_himself_with_names(string office, string title)
    {
        using var bo = site.LogIn(new Person(await Account("bo"), "Bo", Organisation, ["beheerder"]));

        await Propose(bo, $"{Table}\n;;;{office};bo;Bo de Vries;;2026-11-01;;");

        bo.Status.ShouldBe(HttpStatusCode.BadRequest);
        bo.Text.ShouldContain($"Niemand maakt zichzelf ‘{title}’.");
        (await site.Store.Charts.Of(Organisation, "zbo")).Chart.Appointments.ShouldNotContain(each => each.At.Office == office && each.From == new DateOnly(2026, 11, 1));
    }

    [Fact]
    public async Task Whoever_is_trusted_and_the_other_administrators_hear_who_became_custodian_and_who_is_at_the_wheel_too_is_warned_of()
    {
        using var bo = site.LogIn(new Person(await Account("bo"), "Bo", Organisation, ["beheerder"]));

        await Propose(bo, $"{Table}\n;;;bewaarder;anna;Anna Jansen;;2026-11-01;;");
        bo.Text.ShouldContain("Bewaarder en ook iets anders");
        bo.Text.ShouldContain("Anna Jansen: teamleider");
        await bo.Press("form[action='/beheer/mensen/invoeren'] button");
        bo.Text.ShouldContain("Een bewaarder vervult ook een ander ambt");

        foreach (var (login, hears) in new[] { ("chris", true), ("dina", true), ("els", true), ("bo", false) })
            (await site.Store.Notices.Of([Organisation], await Account(login), 9)).Count(notice => notice.What is Tiding.TrustedNamed && notice.Event.EndsWith("/1", StringComparison.Ordinal)).ShouldBe(hears ? 1 : 0, login);
        using var chris = site.LogIn(new Person(await Account("chris"), "Chris", Organisation, ["bewaarder"]));
        await chris.Get("/berichten");
        chris.Text.ShouldContain("Wie bewaarder of functionaris gegevensbescherming is, veranderde");
        await chris.Get($"/organisaties/{Organisation}");
        chris.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Someone_new_who_is_made_custodian_hears_of_it_himself()
    {
        using var bo = site.LogIn(new Person(await Account("bo"), "Bo", Organisation, ["beheerder"]));

        await Propose(bo, $"{Table}\n;;;bewaarder;raf;Raf Peters;;2026-11-01;;");
        await bo.Press("form[action='/beheer/mensen/invoeren'] button");

        (await site.Store.Notices.Of([Organisation], await Account("raf"), 9)).ShouldHaveSingleItem().What.ShouldBe(Tiding.TrustedNamed);
    }

    private static async Task Propose(Visitor administrator, string table)
    {
        await administrator.Get("/beheer/mensen");
        await administrator.Press("form[action='/beheer/mensen/voorstel'] button", ("tabel", table));
    }

    private async Task<string> Account(string login) => (await site.Store.Accounts.ByLogin([Organisation], login)).ShouldNotBeNull().Reference;
}
