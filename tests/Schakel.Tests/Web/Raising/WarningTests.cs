// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Procedures.Model;
using Schakel.Tests.Web.Following;

namespace Schakel.Tests.Web.Raising;

/// <summary>What one is warned of before it is sent, and can send all the same.</summary>
public sealed class WarningTests : IAsyncLifetime
{
    private const string Message = "form[action$='/bericht'] button:not([name])";
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Who_objects_to_an_old_letter_is_warned_that_he_is_late_and_can_send_it_all_the_same()
    {
        using var visitor = site.Visitor();
        await visitor.UpToCheck("bezwaar", Protection.Open);
        visitor.Text.ShouldNotContain("later dan de termijn");
        await visitor.Get("/melden/bezwaar/vragen?na=kijk-na");
        await visitor.Press(Raiser.Continue, ("vraag-bekendmaking-dag", "1"), ("vraag-bekendmaking-maand", "10"), ("vraag-bekendmaking-jaar", "2026"));

        visitor.Path.ShouldBe("/melden/bezwaar/kijk-na");
        visitor.Text.ShouldContain("De laatste dag om dit in te dienen was donderdag 12 november 2026.");
        visitor.Text.ShouldContain("Awb 6:11");
        visitor.Page.QuerySelectorAll(".track time").Select(day => day.GetAttribute("datetime")).ShouldBe(["2026-12-01", "2026-12-15", "2027-01-12", "2027-01-26"]);
        await visitor.Press(Raiser.Send);
        await visitor.Press("form[action='/melden/code'] button", ("opgeschreven", "ja"));
        await visitor.Get($"/dossier/{visitor.NumberOnPage}");
        visitor.Text.ShouldContain("Dit kwam na de laatste dag binnen");
    }

    [Fact]
    public async Task Where_a_citizen_lives_is_asked_without_a_warning_and_names_no_dossier()
    {
        const string address = "Dorpsstraat 12, 1234 AB Lindeveen";
        using var visitor = site.Visitor();
        await visitor.UpToCheck("bezwaar", Protection.Open);
        await visitor.Get("/melden/bezwaar/vragen?na=kijk-na");
        await visitor.Press(Raiser.Continue, ("vraag-adres", address));
        visitor.Text.ShouldNotContain("Dit valt op");
        await visitor.Press(Raiser.Send);
        await visitor.Press("form[action='/melden/code'] button", ("opgeschreven", "ja"));
        await visitor.Get($"/dossier/{visitor.NumberOnPage}");

        visitor.Page.QuerySelectorAll("h1, blockquote").ShouldAllBe(top => !top.TextContent.Contains("Dorpsstraat"));
        visitor.Page.QuerySelectorAll("h1, blockquote").Length.ShouldBe(2);
        visitor.Text.ShouldContain(address, Case.Sensitive, "whoever wrote it reads it");
    }

    [Theory]
    [InlineData("gemeente-oosterhaven", true)]
    [InlineData("gemeente-lindeveen", false)]
    public async Task Where_nobody_is_known_who_would_answer_that_is_said_before_it_is_sent(string organisation, bool isSaid)
    {
        using var visitor = site.Visitor();
        await visitor.UpToCheck("klacht", Protection.Open, organisation: organisation);

        visitor.Text.Contains("Deze organisatie gaf hier nog niet op wie er antwoordt.", StringComparison.Ordinal).ShouldBe(isSaid);
    }

    [Fact]
    public async Task A_name_in_what_everyone_will_read_is_pointed_out()
    {
        using var visitor = await site.For("knelpunt");
        await visitor.UpToCheck("knelpunt", Protection.Open);
        visitor.Text.ShouldNotContain("Dit staat straks voor iedereen");
        await visitor.Get("/melden/knelpunt/vragen?na=kijk-na");
        await visitor.Press(Raiser.Continue, ("vraag-onderwerp", "Mevrouw Jansen van de Dienst, BSN 111222333"));

        visitor.Text.ShouldContain("Dit staat straks voor iedereen op het scherm");
        visitor.Text.ShouldContain("‘Mevrouw Jansen’");
        visitor.Text.ShouldContain("‘111222333’");
    }

    [Fact]
    public async Task A_name_in_an_answer_to_a_question_is_pointed_out_as_one_in_the_story_is()
    {
        using var visitor = site.Visitor();
        await visitor.UpToCheck("noodrem-professional", Protection.Anonymous);
        visitor.Text.ShouldNotContain("Dit valt op");
        await visitor.Get("/melden/noodrem-professional/vragen?na=kijk-na");
        await visitor.Press(Raiser.Continue, ("vraag-beginselen-waarom", "Ik heet Fatima en was erbij."));
        visitor.Text.ShouldContain("‘Ik heet Fatima’");
        visitor.Page.QuerySelectorAll(".note a").Select(link => link.GetAttribute("href")).ShouldContain("/melden/noodrem-professional/vragen?na=kijk-na", "that is where it was written");
    }

    [Fact]
    public async Task Who_is_protected_is_asked_before_a_message_with_his_name_is_sent()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        using var raiser = await Sendings.Come(site, number, code);
        await raiser.Press(Message, ("bericht", "Ik ben Peter de Boer en ik zit naast je."));
        raiser.Status.ShouldBe(HttpStatusCode.OK);
        raiser.Text.ShouldContain("‘Peter de Boer’");
        raiser.Text.ShouldContain("Je bericht is nog niet verstuurd.");
        (await site.Store.Events.Of(Sendings.Office, number)).Count.ShouldBe(1);

        await raiser.Press("button[name=toch]");
        (await site.Store.Events.Of(Sendings.Office, number)).Count.ShouldBe(2);
        raiser.Text.ShouldNotContain("Je bericht kan je verraden");
    }

    [Fact]
    public async Task Who_changes_such_a_message_sends_it_at_once_and_one_without_is_never_asked_about()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        using var raiser = await Sendings.Come(site, number, code);
        await raiser.Press(Message, ("bericht", "Ik ben Peter de Boer."));
        await raiser.Press(Message, ("bericht", "Ik zag het zelf."));
        await raiser.Press(Message, ("bericht", "Het gebeurt vaker."));
        (await site.Store.Events.Of(Sendings.Office, number)).Count.ShouldBe(3);
    }
}
