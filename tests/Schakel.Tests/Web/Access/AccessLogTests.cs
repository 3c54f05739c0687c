// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Model;
using Schakel.Storage.Looking;
using Schakel.Tests.Web.Raising;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Access;

/// <summary>Every look at a dossier can be accounted for, and no line of it tells who a protected raiser is.</summary>
public sealed class AccessLogTests : IAsyncLifetime
{
    private const string Organisation = "gemeente-lindeveen";
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start(isDemonstration: false);

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Who_takes_part_sees_his_own_looks_and_of_others_only_in_which_role()
    {
        var number = (await Raised.In(site, "signaal", "een")).Text;
        using var leader = site.LogIn(new Person("account-anna", "Anna", Organisation, ["teamleider"]));
        await leader.Get($"/dossier/{number}");
        await leader.Get($"/dossier/{number}");
        using var raiser = site.LogIn(new Person("r1", "De melder", Organisation, []));
        await raiser.Get($"/dossier/{number}");
        await raiser.Follow($"main a[href='/dossier/{number}/inzage']");

        raiser.Text.ShouldContain("De teamleider: 2 keer");
        raiser.Text.ShouldContain("je bekeek het dossier");
        raiser.Body.ShouldNotContain("account-anna");
        raiser.Body.ShouldNotContain("Anna");
        await leader.Get($"/dossier/{number}/inzage");
        leader.Text.ShouldContain("je bekeek het dossier");
        leader.Text.ShouldNotContain("De melder:", Case.Sensitive, "when a raiser looks may tell who he is");
    }

    [Fact]
    public async Task Who_holds_an_office_sees_that_another_holder_of_it_looked_and_does_not_count_himself()
    {
        var number = (await Raised.In(site, "signaal", "een")).Text;
        using var leader = site.LogIn(new Person("account-anna", "Anna", Organisation, ["teamleider"]));
        using var substitute = site.LogIn(new Person("account-bert", "Bert", Organisation, ["teamleider"]));
        await leader.Get($"/dossier/{number}");
        await leader.Get($"/dossier/{number}/inzage");
        leader.Text.ShouldContain("Nog niemand.");

        await substitute.Get($"/dossier/{number}");
        await substitute.Get($"/dossier/{number}");
        await leader.Get($"/dossier/{number}/inzage");

        leader.Text.ShouldContain("Anderen als teamleider: 2 keer");
        leader.Body.ShouldNotContain("bert", Case.Insensitive);
    }

    [Fact]
    public async Task The_site_itself_throws_away_the_lines_that_were_kept_as_long_as_it_was_told()
    {
        var (file, master) = (Path.GetTempFileName(), Schakel.Storage.Keys.MasterKey.New());
        var look = new Schakel.Storage.Looking.Look("2026-05-30T00:00:00.0000000Z", Organisation, "", "account-anna", "beheerder", "GET /beheer/mensen", "passkey");
        await using (var before = await TestSite.Start(isDemonstration: false, db: file, master: master))
        {
            await before.Store.Looks.Note(look);
            await before.Store.Looks.Note(look with { At = "2026-06-02T00:00:00.0000000Z" });
        }

        await using var after = await TestSite.Start(isDemonstration: false, db: file, master: master, options: each => each with { LooksKeptMonths = 6 });
        for (var tries = 0; tries < 100 && (await after.Store.Looks.Of(Organisation, new LookFilter(), 10)).Count > 1; tries++)
            await Task.Delay(100);

        (await after.Store.Looks.Of(Organisation, new LookFilter(), 10)).ShouldHaveSingleItem().At.ShouldBe("2026-06-02T00:00:00.0000000Z");
    }

    [Fact]
    public async Task The_privacy_officer_sees_all_of_his_own_organisation_and_can_take_it_along()
    {
        var number = (await Raised.In(site, "signaal", "een")).Text;
        using var leader = site.LogIn(new Person("account-anna", "Anna", Organisation, ["teamleider"]));
        await leader.Get($"/dossier/{number}");
        using var officer = site.LogIn(new Person("account-fg", "FG", Organisation, ["privacyfunctionaris"]));
        await officer.Get("/beheer/inzage");

        officer.Text.ShouldContain("account-anna");
        officer.Text.ShouldContain("bekeek het dossier");
        await officer.Get($"/beheer/inzage?dossier={number}");
        officer.Text.ShouldContain("account-anna");
        await officer.Get($"/beheer/inzage?account=account-anna&dossier={DossierNumber.Of("ander", 0)}");
        officer.Text.ShouldContain("Er is niets gevonden.");
        await officer.Get("/beheer/inzage.csv");
        officer.Body.ShouldContain($"account-anna;\"account-anna\";teamleider;GET /dossier/{{nummer}};\"bekeek het dossier\";{number};");

        using var elsewhere = site.LogIn(new Person("account-fg2", "FG", "dienst-inkomenszekerheid", ["privacyfunctionaris"]));
        await elsewhere.Get("/beheer/inzage");
        elsewhere.Text.ShouldContain("Er keek nog niemand.");
        elsewhere.Text.ShouldNotContain("account-anna");
        await leader.Get("/beheer/inzage");
        leader.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Of_a_raiser_who_comes_by_his_code_no_line_tells_his_account_also_where_he_is_logged_in()
    {
        using var raiser = site.LogIn(new Person("account-geheim", "Geheim", Organisation, ["teamleider"]));
        var code = await raiser.Raise("signaal", Protection.Anonymous);
        var number = raiser.NumberOnPage;
        await raiser.Get($"/dossier/{number}");
        raiser.Status.ShouldBe(HttpStatusCode.OK, "the code was shown: he comes in by it");

        code.ShouldNotBeNull();
        var looks = await site.Store.Looks.Of(await OrganisationOf(number), new LookFilter(number), 10);
        looks.ShouldNotBeEmpty();
        looks.ShouldAllBe(look => look.Account == null && look.Origin == "code");
    }

    [Fact]
    public async Task Who_is_not_let_in_leaves_no_line_that_ties_him_to_the_dossier()
    {
        var number = (await Raised.In(site, "signaal", "een")).Text;
        using var other = site.LogIn(new Person("account-x", "X", Organisation, []));
        await other.Get($"/dossier/{number}");

        other.Status.ShouldBe(HttpStatusCode.NotFound);
        (await site.Store.Looks.Of(Organisation, new LookFilter(), 10)).ShouldBeEmpty();
    }

    private async Task<string> OrganisationOf(string number) =>
        (await site.Store.Reader.Dossiers.OrganisationOf(Registry.Read(Repository.Root).Names, DossierNumber.Read(number)!.Value, default))!;
}
