// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers;
using Schakel.Dossiers.Appointing;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Position = Schakel.Dossiers.Appointing.Position;
using Schakel.Procedures.Model;
using Schakel.Web.Cases;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Raising;

/// <summary>What happens at one part of an organisation comes to who decides there, and to nobody beside him.</summary>
public sealed class UnitTests : IAsyncLifetime
{
    private const string Organisation = "dienst-inkomenszekerheid";
    private static readonly DateOnly Since = new(2026, 1, 1);

    private TestSite site = null!;

    public async Task InitializeAsync()
    {
        site = await TestSite.Start(isDemonstration: false);
        Appointment Filled(string unit, string office, string account) => new(new Position(unit, office), account, Since, null, Capacity.Holder);
        var shown = await site.Store.Charts.Of(Organisation, "zbo");
        (await site.Store.Charts.Change(shown, shown.Chart with
        {
            Units = [new("uitkeren", "Uitkeren", ""), new("west", "Team West", "uitkeren"), new("oost", "Team Oost", "uitkeren")],
            Appointments =
            [
                Filled("west", "teamleider", "account-west"), Filled("oost", "teamleider", "account-oost"), Filled("uitkeren", "afdelingshoofd", "account-hoofd"),
                Filled("", "directeur", "account-directeur"), Filled("west", "behandelaar", "account-agent"), Filled("oost", "behandelaar", "account-east"),
            ],
        }, "account-beheer")).ShouldBeTrue();
    }

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task A_brake_over_a_team_is_the_work_of_its_own_team_leader_and_for_the_other_it_is_not_there()
    {
        var number = await Pull("west");

        using var own = site.LogIn(new Person("account-west", "W", Organisation, ["teamleider"]));
        await own.Get("/werk");
        own.Text.ShouldContain(number);
        await own.Get($"/dossier/{number}");
        own.Text.ShouldContain("De brief klopt niet en mensen raken in de schulden.");
        using var other = site.LogIn(new Person("account-oost", "O", Organisation, ["teamleider"]));
        await other.Get("/werk");
        other.Text.ShouldNotContain(number);
        await other.Get($"/dossier/{number}");
        other.Status.ShouldBe(HttpStatusCode.NotFound);
        await other.Get($"/dossier/{number}/doen/antwoorden/volgen");
        other.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_is_asked_by_his_office_is_that_of_the_unit_and_no_other_reads_the_story()
    {
        var number = await Pull("west");
        (await site.Store.Writer.Send(new Submission("vraag", Organisation,
            [new Part(DossierNumber.Read(number)!.Value, new CaseCommand.Invite(new Actor("teamleider", "account-west"), "behandelaar", "Mag dit?"))]))).ShouldBeOfType<Decision.Accepted>();

        using var own = site.LogIn(new Person("account-agent", "A", Organisation, ["behandelaar"]));
        await own.Get("/werk");
        own.Text.ShouldContain(number);
        using var other = site.LogIn(new Person("account-east", "E", Organisation, ["behandelaar"]));
        await other.Get("/werk");
        other.Text.ShouldNotContain(number);
        other.Text.ShouldNotContain("De brief klopt niet");
    }

    [Fact]
    public async Task The_dossier_knows_from_its_first_moment_who_fills_the_offices_above_it()
    {
        var file = (await FoundCase.Find(site.Store, [Organisation], await Pull("west"), default)).ShouldNotBeNull().File;

        file.Frozen.Unit.ShouldBe("west");
        file.Running.Staffing["teamleider"].ShouldBe(["account-west"]);
        file.Running.Staffing["afdelingshoofd"].ShouldBe(["account-hoofd"]);
        file.Running.Barred.ShouldBe(["account-west"]);
    }

    [Fact]
    public async Task Who_works_there_finds_his_own_part_chosen_and_who_does_not_know_may_leave_it_open()
    {
        using var colleague = site.LogIn(new Person("account-agent", "A", Organisation, []));
        await ToUnit(colleague);
        colleague.Page.QuerySelector("option[selected]")!.TextContent.ShouldBe("Uitkeren › Team West");

        using var citizen = site.Visitor();
        await ToUnit(citizen);
        citizen.Page.QuerySelector("option[selected]").ShouldBeNull();
        await citizen.Press(Raiser.Continue);
        citizen.Path.ShouldEndWith("/wie");
    }

    [Fact]
    public async Task A_part_that_is_not_there_is_not_taken()
    {
        using var visitor = site.Visitor();
        await ToUnit(visitor);
        await visitor.Press(Raiser.Continue, ("onderdeel", "zuid"));

        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        visitor.Text.ShouldContain("Dit onderdeel is er niet meer. Kies opnieuw.");
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("account-directeur", true)]
    [InlineData("account-ander", false)]
    public async Task Before_it_is_sent_he_reads_that_nobody_would_keep_his_name(string? custodian, bool isTold)
    {
        var shown = await site.Store.Charts.Of(Organisation, "zbo");
        Appointment[] appointed = [new(new Position("", "directeur"), "account-directeur", new DateOnly(2026, 1, 1), null, Capacity.Holder), .. custodian is null ? [] : new[] { new Appointment(new Position("", "bewaarder"), custodian, new DateOnly(2026, 1, 1), null, Capacity.Holder) }];
        await site.Store.Charts.Change(shown, shown.Chart with { Appointments = [.. appointed] }, "account-beheer");
        using var visitor = site.Visitor();
        await visitor.UpToCheck("signaal", Protection.Confidential, organisation: Organisation, office: "directeur");

        visitor.Text.Contains("Er is hier nu geen bewaarder, of alleen een die zelf over je melding kan gaan.", StringComparison.Ordinal).ShouldBe(isTold, visitor.Text);
    }

    [Fact]
    public async Task Before_it_is_sent_he_reads_that_an_office_is_empty_and_not_that_it_was_silent()
    {
        var shown = await site.Store.Charts.Of(Organisation, "zbo");
        await site.Store.Charts.Change(shown, shown.Chart with { Appointments = [.. shown.Chart.Appointments.Where(each => each.At.Office == "behandelaar")] }, "account-beheer");
        using var visitor = site.Visitor();
        await visitor.UpToCheck("signaal", Protection.Open, organisation: Organisation, office: "directeur");

        visitor.Text.ShouldContain("Niemand vult nu");
        visitor.Text.ShouldContain("daarom gaat het meteen verder");
        visitor.Text.ShouldNotContain("niemand antwoordde");
        visitor.Text.ShouldNotContain("duurt 0 dagen");
        visitor.Text.ShouldContain("Er is nu niemand die op tijd kan antwoorden.");
        visitor.Text.ShouldNotContain("gaat het vanzelf verder", Case.Insensitive, "there are no days on which it does");
        visitor.Text.ShouldNotContain("Je krijgt antwoord van iemand die erover gaat");
    }

    private static async Task ToUnit(Visitor visitor)
    {
        await visitor.Get("/melden/noodrem-professional");
        for (var page = 0; page < 4 && !visitor.Path.EndsWith("/onderdeel", StringComparison.Ordinal); page++)
            await visitor.Press(Raiser.Continue, [.. Raiser.AnswersOn(visitor, "noodrem-professional", Protection.Anonymous, Organisation)]);
        visitor.Path.ShouldEndWith("/onderdeel");
    }

    private async Task<string> Pull(string unit)
    {
        using var visitor = site.Visitor();
        await visitor.Raise("noodrem-professional", Protection.Anonymous, organisation: Organisation, unit: unit);
        return visitor.NumberOnPage;
    }
}
