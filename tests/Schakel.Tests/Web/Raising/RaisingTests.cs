// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Model;
using Schakel.Storage.Proof;
using Schakel.Tests.Support;
using Schakel.Web.Cases;
using Schakel.Web.Raising;

namespace Schakel.Tests.Web.Raising;

/// <summary>Raising something through the site, from the first question to the receipt.</summary>
public sealed class RaisingTests : IAsyncLifetime
{
    private TestSite site = null!;

    public static TheoryData<string> Everything => [.. Startable.All(new(Policy.Procedures, Policy.Types, Policy.Calendar)).Select(procedure => procedure.Name)];

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task A_signal_takes_five_answers_and_a_few_presses()
    {
        using var visitor = site.Visitor();
        await visitor.Get("/melden/signaal");
        await visitor.Press(Raiser.Continue);
        await visitor.Press(Raiser.Continue, ("verhaal", "De brief klopt niet."));
        await visitor.Press(Raiser.Continue, ("organisatie", "gemeente-lindeveen"));
        await visitor.Press(Raiser.Continue, ("ambt", "teamleider"));
        await visitor.Press(Raiser.Continue, ("bescherming", "open"), ("naam", "Fatima Jansen"));
        await visitor.Press(Raiser.Send);
        await visitor.Press("form[action='/melden/code'] button", ("opgeschreven", "ja"));

        visitor.Heading.ShouldBe("Het is aangekomen");
        (await Found(visitor.NumberOnPage)).Opened.Words.Texts["feiten"].ShouldBe("De brief klopt niet.");
    }

    [Fact]
    public async Task The_last_page_and_the_receipt_draw_the_ladder_of_this_dossier_with_its_own_offices_and_days()
    {
        using var visitor = site.Visitor();
        await visitor.UpToCheck("noodrem-professional", Protection.Anonymous, organisation: "gemeente-lindeveen", office: "teamleider");
        var before = visitor.Page.QuerySelector("[aria-label='De ladder'] svg.picture desc, [aria-label='De ladder'] svg desc")!.TextContent;
        await visitor.Press(Raiser.Send);
        await visitor.Press("form[action='/melden/code'] button", ("laatste", visitor.CodeOnPage!.Replace("-", "")[^5..]));
        var after = visitor.Page.QuerySelector("[aria-label='De ladder'] svg desc")!.TextContent;

        foreach (var told in (string[])[before, after])
        {
            told.ShouldContain("Teamleider");
            told.ShouldContain("15 december");
            told.ShouldContain("26 januari");
        }

        before.ShouldNotContain("trok op");
        after.ShouldContain("Jij trok op 1 december aan de noodrem.");
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Everything_that_can_be_started_can_be_sent_by_who_knows_only_its_text(string procedure)
    {
        foreach (var protection in Policy.Procedures.Single(each => each.Name == procedure).Protections)
        {
            using var visitor = await site.For(procedure);
            await visitor.Raise(procedure, protection);

            var found = await Found(visitor.NumberOnPage);
            found.File.Frozen.Procedure.ShouldBe(procedure);
            found.File.Protection.ShouldBe(protection);
        }
    }

    [Fact]
    public async Task An_anonymous_brake_knows_no_name_and_gives_a_code_that_is_its_raisers()
    {
        using var visitor = site.Visitor();
        var code = await visitor.Raise("noodrem-professional", Protection.Anonymous);

        var found = await Found(visitor.NumberOnPage);
        found.Opened.Names.ShouldBeEmpty();
        found.Opened.Protected.ShouldBeEmpty();
        found.File.Running.Raisers.ShouldBe([RaiserCode.Read(code)!.Reference(site.Store.CodeKey.Span)]);
    }

    [Fact]
    public async Task A_confidential_name_is_known_to_the_custodian_alone_and_to_no_account()
    {
        using var visitor = await site.Become("account-consulent");
        await visitor.Raise("signaal", Protection.Confidential);

        var found = await Found(visitor.NumberOnPage);
        found.Opened.Names.ShouldBeEmpty();
        found.File.Running.Raisers.Single().ShouldStartWith("code:");
    }

    [Fact]
    public async Task Who_is_logged_in_and_open_needs_no_code()
    {
        using var visitor = await site.Become("account-consulent");
        (await visitor.Raise("signaal", Protection.Open)).ShouldBeNull();

        (await Found(visitor.NumberOnPage)).File.Running.Raisers.ShouldBe(["account-consulent"]);
    }

    [Fact]
    public async Task A_code_is_shown_until_it_is_kept_and_never_after()
    {
        using var visitor = site.Visitor();
        await visitor.UpToCheck("signaal", Protection.Anonymous);
        await visitor.Press(Raiser.Send);
        var code = visitor.CodeOnPage!;
        visitor.Last.Headers.CacheControl!.NoStore.ShouldBeTrue();
        await visitor.Press("form[action='/melden/code'] button", ("laatste", "ZZZZZ"));
        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        visitor.CodeOnPage.ShouldBe(code);
        await visitor.Press("form[action='/melden/code'] button", ("laatste", code.Replace("-", "")[^5..].ToLowerInvariant()));

        visitor.Body.ShouldNotContain(code);
        visitor.Body.ShouldNotContain(code.Replace("-", ""));
        visitor.Body.ShouldNotContain(RaiserCode.Read(code)!.Text);
        await visitor.Get("/melden/ontvangst");
        visitor.CodeOnPage.ShouldBeNull();
        visitor.Cookies.Select(cookie => cookie.Name).ShouldContain("volgen");
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_one_dossier_with_one_code()
    {
        using var visitor = site.Visitor();
        await visitor.UpToCheck("signaal", Protection.Anonymous);
        var fields = Visitor.Standing(visitor.Page.QuerySelector("form[action='/melden/verstuur']")!).ToList();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => visitor.Post("/melden/verstuur", fields)));
        await visitor.Get("/melden/ontvangst");
        var (number, code) = (visitor.NumberOnPage, visitor.CodeOnPage);

        (await Found(number)).File.Running.Raisers.ShouldBe([RaiserCode.Read(code)!.Reference(site.Store.CodeKey.Span)]);
        (await site.Store.Events.From(0, 100)).Count(each => each.Type == EventForm.Opened).ShouldBe(1);
    }

    [Fact]
    public async Task The_receipt_can_be_checked_by_others_and_holds_no_code()
    {
        using var visitor = site.Visitor();
        var code = await visitor.Raise("signaal", Protection.Anonymous);
        await visitor.Get("/melden/ontvangst/bewijs");

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Last.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        DossierReceipt.Parse(visitor.Body).Unsealed!.Body.ShouldContain("De brief klopt niet");
        visitor.Body.ShouldNotContain(code!);
    }

    [Theory]
    [InlineData("gemeente-lindeveen", "teamleider")]
    [InlineData("gemeente-lindeveen", "directeur")]
    [InlineData("dienst-inkomenszekerheid", "teamleider")]
    public async Task What_silence_does_is_told_before_sending_and_comes_true_on_that_day(string organisation, string office)
    {
        using var visitor = site.Visitor();
        await visitor.UpToCheck("noodrem-professional", Protection.Anonymous, organisation: organisation, office: office);
        var told = visitor.Page.QuerySelectorAll(".track time").Select(day => day.GetAttribute("datetime")).ToList();
        await visitor.Press(Raiser.Send);
        var number = visitor.NumberOnPage;
        await site.MoveOn(100);

        told.Count.ShouldBeGreaterThan(1);
        (await Found(number)).Events.Select(each => each.Day.ToString("yyyy-MM-dd")).ShouldBe(told);
    }

    [Fact]
    public async Task Who_took_the_decision_never_judges_it_whatever_office_he_fills()
    {
        using var visitor = site.Visitor();
        await visitor.UpToCheck("noodrem-professional", Protection.Anonymous, organisation: "gemeente-lindeveen", office: "directeur");
        await visitor.Press(Raiser.Send);

        var running = (await Found(visitor.NumberOnPage)).File.Running;
        running.Barred.ShouldBe(["account-college"]);
        running.Staffing["college"].ShouldBe(["account-college"]);
    }

    [Fact]
    public async Task Who_is_not_in_public_service_is_led_to_his_own_brake_and_keeps_his_text()
    {
        using var visitor = site.Visitor();
        await visitor.Get("/melden/signaal/verhaal");
        await visitor.Press("button[value='naar:bezwaar']", ("verhaal", "Ik moet alles terugbetalen."));

        visitor.Path.ShouldBe("/melden/bezwaar/verhaal");
        visitor.Page.QuerySelector("textarea")!.TextContent.ShouldContain("Ik moet alles terugbetalen.");
    }

    [Theory]
    [InlineData("ja", "nee", "nee", "signaal")]
    [InlineData("ja", "nee", "ja", "noodrem-professional")]
    [InlineData("ja", "ja", "nee", "melding-misstand")]
    [InlineData("nee", "nee", "ja", "bezwaar")]
    [InlineData("nee", "ja", "nee", "klacht")]
    public async Task Three_plain_questions_lead_to_the_right_way(string works, string serious, string decision, string procedure)
    {
        using var visitor = site.Visitor();
        await visitor.Get("/melden");
        await visitor.Press("form[action='/melden'] button", ("werk", works), ("ernstig", serious), ("beslissing", decision));

        visitor.Path.ShouldStartWith($"/melden/{procedure}/");
    }

    [Fact]
    public async Task A_note_to_talk_first_stays_with_the_raiser()
    {
        using var visitor = site.Visitor();
        await visitor.Get("/melden/signaal");
        await visitor.Press(Raiser.Continue, ("gesprek", "nog-niet"), ("gesprek-aantekening", "Morgen bij de koffie"));
        await visitor.Press(Raiser.Continue, ("verhaal", "De brief klopt niet."));
        await visitor.Press(Raiser.Continue, ("organisatie", "gemeente-lindeveen"));
        await visitor.Press(Raiser.Continue);
        await visitor.Press(Raiser.Continue, ("bescherming", "anoniem"));
        await visitor.Press(Raiser.Send);
        var number = visitor.NumberOnPage;

        (await Found(number)).Opened.Words.Texts.Values.ShouldNotContain(text => text.Contains("koffie"));
    }

    [Fact]
    public async Task A_note_to_talk_first_waits_with_its_day()
    {
        using var visitor = site.Visitor();
        await visitor.Get("/melden/signaal");
        await visitor.Press("button[value=bewaar]", ("gesprek", "nog-niet"), ("gesprek-aantekening", "Bij de koffie"), ("gesprek-gepland-dag", "4"), ("gesprek-gepland-maand", "12"), ("gesprek-gepland-jaar", "2026"));

        visitor.Path.ShouldBe("/melden");
        visitor.Text.ShouldContain("Je ging praten op vrijdag 4 december 2026. Bij de koffie");
        await visitor.Press("form[action='/melden/weg'] button");
        visitor.Body.ShouldNotContain("Bij de koffie");
    }

    [Fact]
    public async Task An_organisation_is_found_by_a_part_of_its_name()
    {
        using var visitor = site.Visitor();
        await visitor.Get("/melden/signaal/verhaal");
        await visitor.Press(Raiser.Continue, ("verhaal", "De brief klopt niet."));
        await visitor.Press("button[value=zoek]", ("zoek", "lindeVEEN"));

        visitor.Page.QuerySelectorAll("input[name=organisatie]").Select(choice => choice.GetAttribute("value")).ShouldBe(["gemeente-lindeveen"]);
    }

    [Fact]
    public async Task Whoever_changes_one_answer_comes_back_to_check_all()
    {
        using var visitor = site.Visitor();
        await visitor.UpToCheck("signaal", Protection.Anonymous);
        await visitor.Follow("a[href='/melden/signaal/verhaal?na=kijk-na']");
        await visitor.Press(Raiser.Continue, ("verhaal", "Nu staat het er beter."));

        visitor.Path.ShouldBe("/melden/signaal/kijk-na");
        visitor.Text.ShouldContain("Nu staat het er beter.");
    }

    [Fact]
    public async Task A_page_of_another_concept_sends_nothing()
    {
        using var visitor = site.Visitor();
        await visitor.UpToCheck("signaal", Protection.Anonymous);
        await visitor.Press(Raiser.Send, ("opdracht", new string('a', 32)));

        visitor.Path.ShouldBe("/melden/signaal/kijk-na");
        (await site.Store.Events.From(0, 1)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_concept_is_there_again_later_and_for_nobody_else()
    {
        using var visitor = site.Visitor();
        await visitor.Get("/melden/signaal/verhaal");
        await visitor.Press("button[value=bewaar]", ("verhaal", "Half verhaal"));
        await visitor.Follow("[aria-labelledby=bezig] a");
        visitor.Path.ShouldBe("/melden/signaal/over", "who goes on comes where something is still to be filled in");
        await visitor.Get("/melden/signaal/verhaal");
        visitor.Body.ShouldContain("Half verhaal");

        using var other = site.Visitor();
        await other.Get("/melden/signaal/verhaal");
        other.Body.ShouldNotContain("Half verhaal");
    }

    private async Task<FoundCase> Found(string number) => (await FoundCase.Find(site.Store, [.. Organisations], number, default))!;

    private static IEnumerable<string> Organisations => Schakel.Web.Registers.Registry.Read(Repository.Root).Names;
}
