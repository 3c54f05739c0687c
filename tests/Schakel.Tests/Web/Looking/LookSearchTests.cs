// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Storage.Looking;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Looking;

/// <summary>A privacy officer finds who looked by the name that the page shows, and reads what is wrong with what he typed.</summary>
public sealed class LookSearchTests : IAsyncLifetime
{
    private const string Organisation = "gemeente-lindeveen";
    private TestSite site = null!;
    private Visitor officer = null!;
    private string anna = "";

    public async Task InitializeAsync()
    {
        site = await TestSite.Start(isDemonstration: false);
        var people = await site.Store.Accounts.Keep(Organisation, [("anna", "Anna Jansen", ""), ("bert", "Bert Jansen", ""), ("formule", "=1+1; \"Piet\"", "")]);
        anna = people["anna"];
        await Note("2026-11-28T23:30:00.0000000Z", anna, "0000-0000-0001");
        await Note("2026-11-29T09:00:00.0000000Z", people["bert"], "0000-0000-0002");
        await Note("2026-11-30T09:00:00.0000000Z", people["formule"], "0000-0000-0003");
        await Note("2026-11-30T10:00:00.0000000Z", "account-vertrokken", "0000-0000-0004");
        officer = site.LogIn(new Person("account-fg", "FG", Organisation, ["privacyfunctionaris"]));
        await officer.Get("/beheer/inzage");
    }

    public async Task DisposeAsync()
    {
        officer.Dispose();
        await site.DisposeAsync();
    }

    [Theory]
    [InlineData("Anna Jansen", "0000-0000-0001")]
    [InlineData("anna", "0000-0000-0001")]
    [InlineData("account-vertrokken", "0000-0000-0004")]
    public async Task A_person_is_found_by_name_by_a_part_of_it_or_by_account_and_no_address_holds_the_name(string typed, string found)
    {
        await officer.Press("main form button", ("account", typed));

        officer.Status.ShouldBe(HttpStatusCode.OK);
        Rows.ShouldBe([found]);
        officer.Path.ShouldNotContain("Anna", Case.Sensitive);
        officer.Path.ShouldStartWith("/beheer/inzage?account=account-");
    }

    [Fact]
    public async Task The_people_of_the_organisation_can_be_chosen_and_who_was_chosen_stays_in_the_field()
    {
        officer.Page.QuerySelectorAll("datalist#mensen option").Select(each => each.GetAttribute("value")).ShouldContain("Anna Jansen");
        officer.Page.QuerySelector("#account")!.GetAttribute("list").ShouldBe("mensen");
        await officer.Press("main form button", ("account", anna));

        officer.Page.QuerySelector("#account")!.GetAttribute("value").ShouldBe("Anna Jansen");
    }

    [Theory]
    [InlineData("account", "Zebedeus", "Niemand heet zo")]
    [InlineData("account", "Jansen", "Dit past bij meer mensen: Anna Jansen, Bert Jansen.")]
    [InlineData("dossier", "geen nummer", "Dit is geen nummer van een dossier.")]
    [InlineData("van-dag", "gisteren", "Vul een dag, een maand en een jaar in")]
    [InlineData("tot-maand", "13", "Vul een dag, een maand en een jaar in")]
    public async Task What_cannot_be_looked_for_is_told_at_its_field_and_stays_there(string field, string typed, string told)
    {
        await officer.Press("main form button", (field, typed));

        officer.Status.ShouldBe(HttpStatusCode.BadRequest);
        var faulty = officer.Page.QuerySelector("main .has-error")!;
        faulty.TextContent.ShouldContain(told);
        faulty.QuerySelector($"input[name='{field}']")!.GetAttribute("value").ShouldBe(typed);
        officer.Page.QuerySelector(".errors")!.TextContent.ShouldContain(told);
        officer.Page.QuerySelector("main table").ShouldBeNull();
    }

    [Theory]
    [InlineData("?dossier=onzin")]
    [InlineData("?account=onzin")]
    [InlineData("?voor=onzin")]
    [InlineData("?van-dag=31&van-maand=2&van-jaar=2026")]
    [InlineData("?van-dag=2&van-maand=2&van-jaar=2026&tot-dag=1&tot-maand=2&tot-jaar=2026")]
    public async Task Junk_in_an_address_is_a_fault_and_finds_neither_nothing_nor_all(string asked)
    {
        foreach (var path in new[] { "/beheer/inzage", "/beheer/inzage.csv" })
        {
            await officer.Get(path + asked);
            officer.Status.ShouldBe(HttpStatusCode.BadRequest);
            officer.Page.QuerySelector(".errors").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task A_character_that_no_store_can_keep_is_left_out()
    {
        await officer.Get("/beheer/inzage?account=%00");

        (officer.Status, Rows.Count()).ShouldBe((HttpStatusCode.OK, 4));
    }

    [Fact]
    public async Task Days_are_those_of_the_netherlands_as_the_page_shows_them()
    {
        officer.Text.ShouldContain("29 november 2026, 00:30");
        await officer.Press("main form button", ("van-dag", "29"), ("van-maand", "11"), ("van-jaar", "2026"), ("tot-dag", "29"), ("tot-maand", "11"), ("tot-jaar", "2026"));

        Rows.ShouldBe(["0000-0000-0002", "0000-0000-0001"]);
    }

    [Fact]
    public async Task The_table_has_the_name_and_the_words_of_the_page_beside_what_is_kept_and_is_narrowed_as_the_page_is()
    {
        await officer.Press("main form button", ("account", "Anna Jansen"));
        await officer.Follow("main a[href*='inzage.csv']");

        var lines = officer.Body.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("wanneer;wie;naam;als;wat;gedaan;dossier;waarmee;uitkomst");
        lines[1..].ShouldHaveSingleItem().ShouldBe($"2026-11-28T23:30:00.0000000Z;{anna};\"Anna Jansen\";teamleider;GET /dossier/{{nummer}};\"bekeek het dossier\";0000-0000-0001;dienst;toegelaten");
        await officer.Get("/beheer/inzage.csv");
        officer.Body.ShouldContain(";\"'=1+1; \"\"Piet\"\"\";", Case.Sensitive, "a name is no formula and no second cell");
    }

    private IEnumerable<string> Rows => officer.Page.QuerySelectorAll("main tbody tr").Select(row => row.QuerySelector("td:last-child")!.TextContent.Trim());

    private Task Note(string at, string account, string dossier) => site.Store.Looks.Note(new Look(at, Organisation, dossier, account, "teamleider", "GET /dossier/{nummer}", "dienst"));
}
