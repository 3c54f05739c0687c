// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Procedures.Model;
using Schakel.Storage.Keys;
using Schakel.Storage.Looking;
using Schakel.Tests.Cli.Retaining;
using Schakel.Tests.Storage;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Retaining;

public sealed class SqliteKeepingTests(SqliteDatabases databases) : KeepingTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgresKeepingTests(PostgresDatabases databases) : KeepingTests(databases), IClassFixture<PostgresDatabases>;

/// <summary>An administrator holds, archives and destroys closed dossiers on the site, and reads none of them.</summary>
public abstract class KeepingTests(Databases databases) : IAsyncLifetime
{
    private const string List = "voor,categorie,begint,jaren,actie,bron\nsignaal,12.3,sluiting,7,vernietigen,Selectielijst gemeenten 2026\nknelpunt,12.4,sluiting,7,bewaren,Selectielijst gemeenten 2026\n";
    private const int EightYears = 366 * 8;
    private const string Destroy = "form[action='/beheer/bewaren/vernietigen'] button";
    private static readonly Person Administrator = new("account-beheer", "Bo Beheer", RecordsDesk.Town, ["beheerder"]);

    private readonly string db = databases.New();
    private readonly string folder = Directory.CreateTempSubdirectory("schakel-bewaren").FullName;
    private TestSite site = null!;
    private Visitor administrator = null!;

    private string Archive => Path.Join(folder, RecordsDesk.Town);

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Join(folder, $"{RecordsDesk.Town}.csv"), List);
        site = await Site(folder);
        foreach (var command in new[] { "een", "twee" })
            await RecordsDesk.Put(site.Store, command, Protection.Confidential);
        await site.MoveOn(EightYears);
        administrator = site.LogIn(Administrator);
    }

    public async Task DisposeAsync()
    {
        administrator.Dispose();
        await site.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_was_kept_long_enough_is_shown_and_nothing_that_is_in_it()
    {
        await administrator.Get("/beheer/bewaren");

        administrator.Text.ShouldContain("Mag worden vernietigd: 2");
        administrator.Text.ShouldContain(RecordsDesk.Number("een"));
        administrator.Text.ShouldContain("categorie 12.3, 7 jaar, voorbij na 1 dec 2033");
        foreach (var gone in new[] { RecordsDesk.Story, RecordsDesk.Name, RecordsDesk.Original })
            administrator.Body.ShouldNotContain(gone);
        await administrator.Get("/taal/en?terug=/beheer/bewaren");
        await administrator.Get("/beheer/bewaren");
        administrator.Heading.ShouldBe("Keeping and destroying");
        administrator.Text.ShouldContain("category 12.3, 7 years, over after 1 Dec 2033");
    }

    [Fact]
    public async Task A_dossier_that_is_put_in_the_archive_goes_to_the_server_and_to_no_browser_and_the_access_log_tells_so()
    {
        await administrator.Get("/beheer/bewaren");
        await administrator.Press($"form[action='/beheer/bewaren/exporteren']:has(input[value='{RecordsDesk.Number("een")}']) button");

        administrator.Status.ShouldBe(HttpStatusCode.OK, administrator.Text);
        administrator.Text.ShouldContain($"Dossier {RecordsDesk.Number("een")} staat met al zijn bestanden op de server");
        administrator.Body.ShouldNotContain(RecordsDesk.Story);
        (await File.ReadAllTextAsync(Path.Join(Archive, RecordsDesk.Number("een"), "verhaal.txt"))).ShouldContain(RecordsDesk.Story);
        foreach (var file in Directory.EnumerateFiles(Archive, "*", SearchOption.AllDirectories))
            (await File.ReadAllTextAsync(file)).ShouldNotContain(RecordsDesk.Name, Case.Sensitive, file);
        var look = (await site.Store.Looks.Of(RecordsDesk.Town, new LookFilter(RecordsDesk.Number("een")), 10)).ShouldHaveSingleItem();
        (look.Account, look.Role, look.Act).ShouldBe(("account-beheer", "beheerder", "POST /beheer/bewaren/exporteren"));
    }

    [Fact]
    public async Task Destroying_shows_first_asks_how_many_puts_all_in_the_archive_and_declares()
    {
        await administrator.Get("/beheer/bewaren");
        await administrator.Press(Destroy, ("grond", ""), ("besloten-door", "De gemeentesecretaris"));
        administrator.Status.ShouldBe(HttpStatusCode.BadRequest);
        await administrator.Press(Destroy, ("grond", "besluit 2034/12"), ("besloten-door", "De gemeentesecretaris"));
        administrator.Heading.ShouldBe("Wat er vernietigd wordt");
        administrator.Text.ShouldContain("Er is nog niets gedaan");
        await administrator.Press(Destroy, ("aantal", "1"));
        (administrator.Status, administrator.Heading).ShouldBe((HttpStatusCode.BadRequest, "Wat er vernietigd wordt"));
        (await site.Store.Retained.Closed(RecordsDesk.Town)).Count.ShouldBe(2);

        await administrator.Press(Destroy, ("aantal", "2"));

        administrator.Heading.ShouldBe("Verklaring van vernietiging VV-2034-1");
        foreach (var says in new[] { "besluit 2034/12", "De gemeentesecretaris", "Bo Beheer", RecordsDesk.Number("een"), RecordsDesk.Number("twee") })
            administrator.Text.ShouldContain(says);
        (await site.Store.Retained.Closed(RecordsDesk.Town)).ShouldBeEmpty();
        Directory.Exists(Path.Join(Archive, RecordsDesk.Number("twee"))).ShouldBeTrue();
        (await File.ReadAllTextAsync(Path.Join(Archive, "verklaring-VV-2034-1.txt"))).ShouldContain("VERKLARING VAN VERNIETIGING");
        (await site.Store.Looks.Of(RecordsDesk.Town, new LookFilter(), 10)).Count(look => look.Act.EndsWith("/vernietigen", StringComparison.Ordinal)).ShouldBe(2);
        await administrator.Get("/beheer/bewaren");
        administrator.Text.ShouldContain("Mag worden vernietigd: 0");
        administrator.Text.ShouldContain("VV-2034-1");
    }

    [Fact]
    public async Task What_is_held_on_the_page_is_not_destroyed_until_it_is_lifted_with_a_reason()
    {
        await administrator.Get("/beheer/bewaren");
        await administrator.Press(Hold, ("dossier", RecordsDesk.Number("een")), ("soort", "signaal"), ("waarom", "rechter"), ("kenmerk", "AWB 34/1"));
        administrator.Text.ShouldContain("Niet allebei.");
        await administrator.Press(Hold, ("dossier", RecordsDesk.Number("een")), ("soort", ""), ("kenmerk", ""));
        administrator.Text.ShouldContain("Schrijf het kenmerk op");
        await administrator.Press(Hold, ("dossier", RecordsDesk.Number("een")), ("soort", ""), ("waarom", "rechter"), ("kenmerk", "AWB 34/1"));

        administrator.Path.ShouldBe("/beheer/bewaren");
        administrator.Text.ShouldContain("een zaak bij de rechter (AWB 34/1)");
        administrator.Text.ShouldContain("Mag worden vernietigd: 1");
        administrator.Text.ShouldContain("Bevroren: 1.");
        await administrator.Press("form[action='/beheer/bewaren/opheffen'] button", ("reden-1", ""));
        administrator.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await site.Store.Holds.Of(RecordsDesk.Town)).Single().Lifted.ShouldBeNull();
        await administrator.Press("form[action='/beheer/bewaren/opheffen'] button", ("reden-1", "uitspraak van 3 mei"));
        administrator.Text.ShouldContain("Mag worden vernietigd: 2");
        (await site.Store.Holds.Of(RecordsDesk.Town)).Single().Lifted!.Why.ShouldBe("uitspraak van 3 mei");
    }

    [Fact]
    public async Task A_hold_on_a_kind_holds_all_of_it()
    {
        await administrator.Get("/beheer/bewaren");
        await administrator.Press(Hold, ("soort", "signaal"), ("waarom", "woo-verzoek"), ("kenmerk", "W-12"));

        administrator.Text.ShouldContain("Mag worden vernietigd: 0");
        administrator.Text.ShouldContain("Bevroren: 2.");
    }

    [Fact]
    public async Task A_destruction_that_was_stopped_goes_on_as_the_same()
    {
        await site.Store.Declarations.Begin(new(
            "", RecordsDesk.Town, "Gemeente Lindeveen", "besluit 1", "Het college", "Anna", "account-anna", new(2034, 12, 1),
            [new(RecordsDesk.Number("een"), "signaal", "12.3", "Selectielijst gemeenten 2026", 7, new(2026, 12, 1), new(2026, 12, 1))]));
        await administrator.Get("/beheer/bewaren");
        administrator.Text.ShouldContain("Vernietiging VV-2034-1 is niet af");

        await administrator.Press(Destroy);
        administrator.Text.ShouldContain("Besluit: besluit 1, genomen door Het college.");
        await administrator.Press(Destroy, ("aantal", "1"));

        administrator.Heading.ShouldBe("Verklaring van vernietiging VV-2034-1");
        (await site.Store.Retained.Closed(RecordsDesk.Town)).Single().Number.ShouldBe(RecordsDesk.Number("twee"));
    }

    [Fact]
    public async Task An_administrator_elsewhere_sees_archives_and_destroys_nothing_of_it()
    {
        using var elsewhere = site.LogIn(Administrator with { Reference = "account-ver", Organisation = "gemeente-oosterhaven" });
        await elsewhere.Get("/beheer/bewaren");
        elsewhere.Text.ShouldContain("Mag worden vernietigd: 0");
        elsewhere.Body.ShouldNotContain(RecordsDesk.Number("een"));
        var token = elsewhere.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!;

        await elsewhere.Post("/beheer/bewaren/exporteren", [new("formulier", token), new("dossier", RecordsDesk.Number("een"))]);
        elsewhere.Status.ShouldBe(HttpStatusCode.BadRequest);
        await elsewhere.Post("/beheer/bewaren/bevriezen", [new("formulier", token), new("dossier", RecordsDesk.Number("een")), new("waarom", "rechter"), new("kenmerk", "AWB 1")]);
        elsewhere.Text.ShouldContain("Zo’n dossier is hier niet");
        Directory.Exists(Archive).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_a_list_of_its_own_or_a_folder_for_the_archive_nothing_is_destroyed_and_the_page_says_why()
    {
        await site.DisposeAsync();
        var master = MasterKey.New();
        var other = databases.New();
        site = await TestSite.Start(isDemonstration: false, db: other, master: master);
        await RecordsDesk.Put(site.Store, "een", Protection.Open);
        await site.MoveOn(EightYears);
        using var visitor = site.LogIn(Administrator);
        await visitor.Get("/beheer/bewaren");

        visitor.Text.ShouldContain("Dit is een voorbeeldlijst");
        visitor.Text.ShouldContain("Er is geen map voor het archief");
        visitor.Page.QuerySelector(Destroy).ShouldBeNull();
        var token = visitor.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!;
        await visitor.Post("/beheer/bewaren/vernietigen", [new("formulier", token), new("grond", "x"), new("besloten-door", "x"), new("stap", "vernietig"), new("aantal", "1")]);
        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await site.Store.Retained.Closed(RecordsDesk.Town)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_selection_list_with_a_mistake_is_told_with_its_line_and_destroys_nothing()
    {
        await File.WriteAllTextAsync(Path.Join(folder, $"{RecordsDesk.Town}.csv"), List + "signaal,12.3,sluiting,zeven,vernietigen,x\n");

        await administrator.Get("/beheer/bewaren");

        administrator.Text.ShouldContain("De selectielijst klopt niet");
        administrator.Text.ShouldContain("Regel 4: ‘zeven’ is geen aantal jaren.");
        administrator.Page.QuerySelector(Destroy).ShouldBeNull();
    }

    private const string Hold = "form[action='/beheer/bewaren/bevriezen'] button";

    private Task<TestSite> Site(string lists) => TestSite.Start(isDemonstration: false, db: db, options: each => each with { SelectionLists = lists, Archive = folder });
}
