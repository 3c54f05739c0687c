// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text;
using Schakel.Tests.Storage;
using Schakel.Web.Administering;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Administering;

public sealed partial class StaffTests : IAsyncLifetime
{
    private const string Organisation = "dienst-inkomenszekerheid";

    private const string Table = """
        eenheid;titel;valt onder;ambt;persoon;naam;mail;vanaf;tot en met;als
        uitkeren;Uitkeren;;;;;;;;
        west;Team West;uitkeren;;;;;;;
        west;;;teamleider;anna;Anna Jansen;;2026-01-01;;
        uitkeren;;;afdelingshoofd;chris;Chris Bos;chris@dienst.example;2026-01-01;;
        ;;;beheerder;bo;Bo de Vries;;2026-01-01;;
        """;

    private TestSite site = null!;
    private Visitor administrator = null!;

    public async Task InitializeAsync()
    {
        site = await TestSite.Start(isDemonstration: false);
        administrator = site.LogIn(new Person("account-beheer", "Beheer", Organisation, ["beheerder"]));
    }

    public async Task DisposeAsync()
    {
        administrator.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_table_is_shown_before_it_is_done_and_is_kept_when_he_says_so()
    {
        await administrator.Get("/beheer/mensen");
        administrator.Text.ShouldContain("Er staat nog niemand");
        await administrator.Upload("form[action='/beheer/mensen/voorstel'] button", "bestand", "mensen.csv", Encoding.UTF8.GetBytes(Table));

        administrator.Status.ShouldBe(HttpStatusCode.OK);
        administrator.Text.ShouldContain("Er is nog niets gedaan.");
        administrator.Text.ShouldContain("Anna Jansen: teamleider, west, vanaf 1 jan 2026");
        (await site.Store.Charts.Numbers([Organisation])).ShouldBeEmpty();
        await administrator.Press("form[action='/beheer/mensen/invoeren'] button");

        administrator.Path.ShouldBe("/beheer/mensen");
        administrator.Text.ShouldContain("Chris Bos");
        (await site.Store.Accounts.ByLogin([Organisation], "CHRIS"))!.Mail.ShouldBe("chris@dienst.example");
        await administrator.Get("/beheer/wijzigingen");
        administrator.Text.ShouldContain("Nieuwe eenheid: Team West.");
        await administrator.Get("/beheer/mensen.csv");
        administrator.Body.ShouldContain("west;;;teamleider;anna;Anna Jansen;;2026-01-01;;vervuller");
    }

    [Fact]
    public async Task A_table_that_is_wrong_stays_on_the_screen_with_what_is_wrong_and_nothing_is_done()
    {
        await administrator.Get("/beheer/mensen");
        await administrator.Press("form[action='/beheer/mensen/voorstel'] button", ("tabel", Table.Replace("2026-01-01", "ooit")));

        administrator.Status.ShouldBe(HttpStatusCode.BadRequest);
        administrator.Text.ShouldContain("Regel 4: ‘ooit’ is geen datum.");
        administrator.Page.QuerySelector("textarea")!.TextContent.ShouldContain("Anna Jansen");
        await administrator.Get("/beheer/mensen");
        await administrator.Upload("form[action='/beheer/mensen/voorstel'] button", "bestand", "mensen.csv", Encoding.Latin1.GetBytes("Zoë;"));
        administrator.Status.ShouldBe(HttpStatusCode.BadRequest);
        administrator.Text.ShouldContain("CSV UTF-8");
    }

    [Fact]
    public async Task When_someone_else_was_first_he_sees_again_what_it_changes()
    {
        await Import();
        await administrator.Get("/beheer/mensen");
        await administrator.Press("form[action='/beheer/mensen/voorstel'] button", ("tabel", Table.Replace("Team West", "Team Zee")));
        using (var other = site.LogIn(new Person("account-ander", "Ander", Organisation, ["beheerder"])))
        {
            await other.Get("/beheer/mensen");
            await other.Press("form[action='/beheer/mensen/voorstel'] button", ("tabel", Table.Replace("Uitkeren", "Betalen")));
            await other.Press("form[action='/beheer/mensen/invoeren'] button");
        }

        await administrator.Press("form[action='/beheer/mensen/invoeren'] button");

        administrator.Status.ShouldBe(HttpStatusCode.Conflict);
        administrator.Text.ShouldContain("Betalen heet voortaan Uitkeren.");
        await administrator.Press("form[action='/beheer/mensen/invoeren'] button");
        administrator.Text.ShouldContain("Team Zee");
    }

    [Fact]
    public async Task Someone_is_appointed_and_leaves_by_a_form_and_an_empty_office_is_told()
    {
        await Import();
        await administrator.Press(
            "form[action='/beheer/mensen/benoemen'] button", ("eenheid", ""), ("ambt", "raad-van-bestuur"), ("persoon", "eva"), ("naam", "Eva Smit"),
            ("vanaf-dag", "1"), ("vanaf-maand", "12"), ("vanaf-jaar", "2026"));
        administrator.Text.ShouldContain("Eva Smit: raad-van-bestuur, de hele organisatie, vanaf 1 dec 2026");
        await administrator.Press("form[action='/beheer/mensen/invoeren'] button");

        var field = administrator.Page.QuerySelectorAll("tr").First(row => row.TextContent.Contains("Anna Jansen")).QuerySelector("input[name$='-dag']")!.GetAttribute("name")!.Replace("-dag", "");
        await administrator.Press(
            $"form:has(input[name='{field}-dag']) button", ($"{field}-dag", "30"), ($"{field}-maand", "11"), ($"{field}-jaar", "2026"));
        administrator.Text.ShouldContain("Wat leeg wordt");
        await administrator.Press("form[action='/beheer/mensen/invoeren'] button");
        administrator.Text.ShouldContain("Eén functie is leeg");
    }

    [Fact]
    public async Task A_turn_of_an_office_that_became_empty_is_with_the_next_one_soon_after()
    {
        await Import();
        await site.Store.Writer.Send(new(
            "open", Organisation, [new(Sent.NumberOf("open"), ((Schakel.Dossiers.Commands.CaseCommand.Open)Sent.OpeningPart("open", 0).What) with { At = new(Organisation, "zbo", "teamleider") { Unit = "west" } })]));
        await administrator.Press("form[action='/beheer/mensen/voorstel'] button", ("tabel", Table.Replace("anna;Anna Jansen;;2026-01-01;", "anna;Anna Jansen;;2026-01-01;2026-11-30")));
        await administrator.Press("form[action='/beheer/mensen/invoeren'] button");

        for (var i = 0; i < 100 && (await site.Store.Reader.Turns.Of(Organisation, ["afdelingshoofd"])).Count == 0; i++)
            await Task.Delay(50);
        (await site.Store.Reader.Turns.Of(Organisation, ["afdelingshoofd"])).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_table_that_may_be_shown_may_be_kept_however_large()
    {
        var filler = string.Concat(Enumerable.Repeat("een lange naam ", 100));
        var large = Table.Replace(";als", ";als;opmerking") + "\n" + string.Join('\n', Enumerable.Range(0, 4_000).Select(i => $"west;;;teamleider;persoon-{i};Naam {i};;2026-01-01;;;{filler}"));
        large.Length.ShouldBeGreaterThan(5 * 1024 * 1024);
        await administrator.Get("/beheer/mensen");
        await administrator.Upload("form[action='/beheer/mensen/voorstel'] button", "bestand", "mensen.csv", Encoding.UTF8.GetBytes(large));
        administrator.Status.ShouldBe(HttpStatusCode.OK);
        await administrator.Press("form[action='/beheer/mensen/invoeren'] button");

        administrator.Path.ShouldBe("/beheer/mensen");
        (await site.Store.Charts.Of(Organisation, "zbo")).Chart.Appointments.Length.ShouldBe(4_003);
    }

    [Theory]
    [InlineData("mail", "geen-adres", "is geen mailadres")]
    [InlineData("eenheid", "nergens", "geen eenheid ‘nergens’")]
    [InlineData("tot-jaar", "2025", "ligt voor de eerste")]
    [InlineData("persoon", "anna", "vervult dit ambt hier al")]
    public async Task What_is_wrong_with_who_is_appointed_is_told_at_its_field_and_what_was_typed_stays(string field, string typed, string says)
    {
        await Import();
        var fields = new Dictionary<string, string>
        {
            ["eenheid"] = "west",
            ["ambt"] = "teamleider",
            ["persoon"] = "eva",
            ["naam"] = "Eva Smit",
            ["mail"] = "eva@dienst.example",
            ["vanaf-dag"] = "1",
            ["vanaf-maand"] = "12",
            ["vanaf-jaar"] = "2026",
            ["tot-dag"] = "31",
            ["tot-maand"] = "12",
            ["tot-jaar"] = "2026",
            [field] = typed,
        };
        await administrator.Press("form[action='/beheer/mensen/benoemen'] button", [.. fields.Select(each => (each.Key, each.Value))]);

        administrator.Status.ShouldBe(HttpStatusCode.BadRequest);
        var named = field == "tot-jaar" ? "tot" : field;
        administrator.Page.QuerySelector($"#{named}-fout")!.TextContent.ShouldContain(says);
        administrator.Text.ShouldNotContain("Regel ", Case.Sensitive);
        administrator.Page.QuerySelector("#naam")!.GetAttribute("value").ShouldBe("Eva Smit");
        administrator.Page.QuerySelector("#mail")!.GetAttribute("value").ShouldBe(fields["mail"]);
    }

    [Fact]
    public async Task A_last_day_before_the_first_stays_at_its_own_field()
    {
        await Import();
        var field = administrator.Page.QuerySelectorAll("tr").First(row => row.TextContent.Contains("Anna Jansen")).QuerySelector("input[name$='-dag']")!.GetAttribute("name")!.Replace("-dag", "");
        await administrator.Press($"form:has(input[name='{field}-dag']) button", ($"{field}-dag", "30"), ($"{field}-maand", "11"), ($"{field}-jaar", "2020"));

        administrator.Status.ShouldBe(HttpStatusCode.BadRequest);
        administrator.Page.QuerySelector($"#{field}-fout")!.TextContent.ShouldContain("ligt voor de eerste");
    }

    [Fact]
    public async Task An_office_on_a_ladder_that_was_never_filled_is_told()
    {
        await Import();

        administrator.Text.ShouldContain("nooit vervuld");
        administrator.Page.QuerySelectorAll(".note").Single(note => note.TextContent.Contains("nooit vervuld")).QuerySelectorAll("li").Select(each => each.TextContent).ShouldNotContain("Teamleider");
    }

    [Fact]
    public async Task Of_a_file_that_cannot_be_read_nothing_is_said_of_what_was_typed()
    {
        await administrator.Get("/beheer/mensen");
        await administrator.Upload("form[action='/beheer/mensen/voorstel'] button", "bestand", "mensen.csv", Encoding.Latin1.GetBytes("Zoë;"));

        administrator.Text.ShouldNotContain("wat je typte staat er nog");
    }

    [Fact]
    public async Task Two_changes_before_anyone_listens_are_heard_in_one_round()
    {
        using var changed = new StaffChanged();
        changed.Tell();
        changed.Tell();

        (await changed.Wait(0, default)).ShouldBeTrue();
        (await changed.Wait(0, default)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("teamleider", HttpStatusCode.Forbidden, "Dit is niet van jou")]
    [InlineData(null, HttpStatusCode.Forbidden, "Hier moet je voor inloggen")]
    public async Task Nobody_else_comes_here(string? office, HttpStatusCode status, string heading)
    {
        using var visitor = office is null ? site.Visitor() : site.LogIn(new Person("account-x", "X", Organisation, [office]));
        foreach (var path in new[] { "/beheer/mensen", "/beheer/mensen.csv", "/beheer/wijzigingen" })
        {
            await visitor.Get(path);
            visitor.Status.ShouldBe(status);
            visitor.Heading.ShouldBe(heading);
        }
    }

    private async Task Import()
    {
        await Propose(Table);
        await administrator.Press("form[action='/beheer/mensen/invoeren'] button");
    }

    private async Task Propose(string table)
    {
        await administrator.Get("/beheer/mensen");
        await administrator.Press("form[action='/beheer/mensen/voorstel'] button", ("tabel", table));
    }
}
