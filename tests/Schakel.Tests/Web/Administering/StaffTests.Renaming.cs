// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Administering;

/// <summary>What someone is called and where his mail goes is not changed without anyone seeing it.</summary>
public sealed partial class StaffTests
{
    [Fact]
    public async Task Another_name_or_address_is_seen_before_it_is_done_and_told_after_without_saying_which()
    {
        await Import();
        await Propose(Table.Replace("chris@dienst.example", "ander@elders.example").Replace("Anna Jansen", "Anna de Wit"));
        administrator.Text.ShouldContain("Het mailadres van Chris Bos: chris@dienst.example wordt ander@elders.example.");
        administrator.Text.ShouldContain("Anna Jansen heet voortaan Anna de Wit.");
        (await site.Store.Accounts.ByLogin([Organisation], "chris"))!.Mail.ShouldBe("chris@dienst.example");
        await administrator.Press("form[action='/beheer/mensen/invoeren'] button");

        (await site.Store.Accounts.ByLogin([Organisation], "chris"))!.Mail.ShouldBe("ander@elders.example");
        await administrator.Get("/beheer/wijzigingen");
        administrator.Text.ShouldContain("Het mailadres van Chris Bos is veranderd.");
        administrator.Text.ShouldContain("De naam van Anna de Wit is veranderd.");
        administrator.Text.ShouldNotContain("ander@elders.example");
    }

    [Fact]
    public async Task Of_an_office_by_a_link_another_address_says_where_its_links_go()
    {
        var table = Table + "\n;;;raad-van-bestuur;link;Raad;raad@dienst.example;2026-01-01;;";
        await Propose(table);
        await administrator.Press("form[action='/beheer/mensen/invoeren'] button");
        await Propose(table.Replace("raad@dienst.example", "ander@elders.example"));

        administrator.Text.ShouldContain("raad@dienst.example wordt ander@elders.example. Links voor dit ambt gaan vanaf dan naar het nieuwe adres.");
    }

    [Fact]
    public async Task Who_was_too_late_changed_no_address_either()
    {
        await Import();
        await Propose(Table.Replace("chris@dienst.example", "ander@elders.example"));
        using (var other = site.LogIn(new Person("account-ander", "Ander", Organisation, ["beheerder"])))
        {
            await other.Get("/beheer/mensen");
            await other.Press("form[action='/beheer/mensen/voorstel'] button", ("tabel", Table.Replace("chris@dienst.example", "eerst@dienst.example")));
            await other.Press("form[action='/beheer/mensen/invoeren'] button");
        }

        await administrator.Press("form[action='/beheer/mensen/invoeren'] button");

        administrator.Status.ShouldBe(HttpStatusCode.Conflict);
        administrator.Text.ShouldContain("eerst@dienst.example wordt ander@elders.example");
        (await site.Store.Accounts.ByLogin([Organisation], "chris"))!.Mail.ShouldBe("eerst@dienst.example");
    }

    [Fact]
    public async Task Who_is_here_already_gets_another_name_or_address_by_being_appointed_and_keeps_the_address_that_is_not_filled_in()
    {
        await Import();
        await administrator.Press("form[action='/beheer/mensen/benoemen'] button", ("eenheid", "west"), ("ambt", "afdelingshoofd"), ("persoon", "CHRIS"), ("naam", "Chris de Wit"));

        administrator.Text.ShouldContain("Chris Bos heet voortaan Chris de Wit.");
        administrator.Text.ShouldNotContain("Het mailadres van");
        await administrator.Press("form[action='/beheer/mensen/invoeren'] button");
        (await site.Store.Accounts.ByLogin([Organisation], "chris")).ShouldBe((await site.Store.Accounts.Of(Organisation)).Single(each => each is { Name: "Chris de Wit", Mail: "chris@dienst.example" }));
    }

    [Fact]
    public async Task What_a_command_on_the_server_changed_is_told_as_that_and_not_as_who_was_appointed_by_it()
    {
        await Import();
        var kept = await site.Store.Charts.Of(Organisation, "zbo");
        await site.Store.Charts.Change(kept, kept.Chart with { Units = [] }, Schakel.Storage.Appointing.Charts.ByCommand);
        await administrator.Get("/beheer/wijzigingen");

        administrator.Text.ShouldContain("door een opdracht op de server");
    }
}
