// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Appointing;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Tests.Web.Following;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Aftercare;

/// <summary>After it is over the raiser is asked whether he was harmed; the custodian alone reads what he tells.</summary>
public sealed class AftercareTests : IAsyncLifetime
{
    private const string Harm = "Hetnadeelvandemelder";
    private const string Comfort = "Watdebewaarderterugschreef";
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData(Protection.Anonymous)]
    [InlineData(Protection.Confidential)]
    public async Task Who_follows_by_a_code_is_asked_a_month_after_it_is_over_and_reads_what_the_custodian_writes_back(Protection protection)
    {
        var (number, code) = await Over(protection);
        using (var early = await Sendings.Come(site, number, code))
            early.Text.ShouldNotContain("Hoe gaat het nu met je?");
        await site.MoveOn(31);
        using var raiser = await Sendings.Come(site, number, code);
        raiser.Text.ShouldContain("Hoe gaat het nu met je?");
        await raiser.Follow("a[href$='/nazorg']");
        raiser.Text.ShouldContain("Alleen de bewaarder leest het");
        await raiser.Press("main form button", ("nadeel", "nadeel"), ("wat-gebeurde-er", Harm));
        raiser.Status.ShouldBe(HttpStatusCode.OK);
        raiser.Text.ShouldContain("Het is aangekomen");
        raiser.Text.ShouldContain(Harm);

        using var custodian = await site.Become("account-bewaarder");
        await custodian.Get("/werk");
        custodian.Text.ShouldContain("Eén melder vertelde over nadeel.");
        await custodian.Follow("a[href='/nazorg']");
        await custodian.Follow($"a[href='/dossier/{number}/nazorg']");
        custodian.Text.ShouldContain(Harm);
        custodian.Body.ShouldNotContain(Sendings.Story, Case.Sensitive, "of the dossier itself he reads nothing by this way");
        custodian.Body.Contains(Sendings.Name).ShouldBe(protection is Protection.Confidential);
        await custodian.Press("main form button", ("wat-gebeurde-er", Comfort));
        custodian.Text.ShouldContain("De melder kan lezen dat je dit las");
        await custodian.Get("/werk");
        custodian.Text.ShouldNotContain("vertelde over nadeel");

        await raiser.Get($"/dossier/{number}/nazorg");
        raiser.Text.ShouldContain(Comfort);
        await raiser.Get($"/dossier/{number}");
        raiser.Text.ShouldNotContain("Hoe gaat het nu met je?");
        raiser.Text.ShouldContain("De bewaarder las wat je vertelde.");
    }

    [Fact]
    public async Task Nobody_else_meets_a_word_or_a_trace_of_it_also_not_where_all_else_is_public()
    {
        var (signal, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        var bottleneck = await Raised.In(site, "knelpunt", "knelpunt", Sendings.Office, "zbo", raiser: "account-consulent");
        await Testify(signal, code.Reference(site.Store.CodeKey.Span), Detriment.Suffered, Harm);
        await Testify(bottleneck, "account-consulent", Detriment.Threatened, Harm);
        using (var custodian = await site.Become("account-bewaarder"))
        {
            await custodian.Get($"/dossier/{signal}/nazorg");
            await custodian.Press("main form button", ("wat-gebeurde-er", Comfort));
        }

        foreach (var persona in site.Services.GetRequiredService<Registry>().Personas.Where(persona => !persona.Offices.Contains("bewaarder")))
        {
            using var visitor = await site.Become(persona.Reference);
            foreach (var number in new[] { signal, bottleneck })
            {
                await visitor.Get($"/dossier/{number}/nazorg");
                if (number == bottleneck && persona.Reference == "account-consulent")
                    continue;
                visitor.Status.ShouldBe(HttpStatusCode.NotFound, persona.Reference);
                foreach (var page in new[] { $"/dossier/{number}", $"/dossier/{number}/inzage", "/werk", "/berichten", "/register", "/volgen", "/logboek" })
                {
                    await visitor.Get(page);
                    foreach (var word in new[] { Harm, Comfort, "Bewaarder: ", "De bewaarder:", "bewaarder las", "nazorg" })
                        visitor.Body.ShouldNotContain(word, Case.Sensitive, $"{persona.Reference} {page}");
                }
            }

            await visitor.Get("/nazorg");
            visitor.Status.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Of_several_raisers_each_reads_his_own_words_alone()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        var second = RaiserCode.From(System.Security.Cryptography.RandomNumberGenerator.GetBytes(RaiserCode.Bytes));
        await Sendings.Send(site, number, new CaseCommand.Join(new(second.Reference(site.Store.CodeKey.Span), null)));
        await Testify(number, code.Reference(site.Store.CodeKey.Span), Detriment.Suffered, Harm);

        using var other = await Sendings.Come(site, number, second);
        await other.Get($"/dossier/{number}/nazorg");
        other.Body.ShouldNotContain(Harm);
        using var custodian = await site.Become("account-bewaarder");
        await custodian.Get($"/dossier/{number}/nazorg");
        custodian.Text.ShouldContain("Melder 1");
        custodian.Text.ShouldContain("Melder 2");
    }

    [Fact]
    public async Task A_custodian_sees_who_was_asked_and_said_nothing_and_lets_those_without_harm_know_at_once_that_he_read_it()
    {
        var (quiet, _) = await Over(Protection.Anonymous);
        var (well, code) = await Over(Protection.Anonymous);
        var (harmed, other) = await Over(Protection.Anonymous);
        await site.MoveOn(40);
        await Testify(well, code.Reference(site.Store.CodeKey.Span), Detriment.None, "");
        await Testify(harmed, other.Reference(site.Store.CodeKey.Span), Detriment.Suffered, Harm);
        using var custodian = await site.Become("account-bewaarder");
        await custodian.Get("/nazorg?laat=stil");
        custodian.Body.ShouldContain($"/dossier/{quiet}/nazorg");
        custodian.Body.ShouldNotContain(well.Text);

        await custodian.Get("/nazorg");
        custodian.Body.ShouldNotContain(quiet.Text);
        custodian.Page.QuerySelector("table")!.TextContent.ShouldContain(harmed.Text);
        // Also where someone changes the form: of harm one reads the words first.
        await custodian.Press("form[action='/nazorg/gehoord'] button", ("d", $"{well}/{(await File(well)).Testimonies[0].Version}"), ("d", $"{harmed}/{(await File(harmed)).Testimonies[0].Version}"));
        (await File(well)).Testimonies[0].HeardOn.ShouldNotBeNull();
        (await File(harmed)).Testimonies[0].HeardOn.ShouldBeNull();
        await custodian.Get("/nazorg?laat=gehoord");
        custodian.Text.ShouldContain("Nee, geen nadeel");
        custodian.Body.ShouldNotContain(harmed.Text);
    }

    [Fact]
    public async Task A_raiser_whose_custodian_is_late_reads_whom_he_can_turn_to()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        await Testify(number, code.Reference(site.Store.CodeKey.Span), Detriment.Suffered, Harm);
        await site.MoveOn(7);
        using var raiser = await Sendings.Come(site, number, code);
        await raiser.Get($"/dossier/{number}/nazorg");
        raiser.Text.ShouldNotContain("Huis voor Klokkenluiders");
        await site.MoveOn(1);
        await raiser.Get($"/dossier/{number}/nazorg");
        raiser.Text.ShouldContain("De bewaarder las het niet op tijd");
        raiser.Text.ShouldContain("Huis voor Klokkenluiders");
    }

    [Fact]
    public async Task Where_nobody_may_read_it_the_raiser_is_told_so_before_he_writes_and_the_administrator_that_someone_must_be_appointed()
    {
        var kept = await site.Store.Charts.Of(Sendings.Office, "zbo");
        await site.Store.Charts.Change(kept, kept.Chart with { Appointments = [new(new(Unit.Whole, "teamleider"), "account-teamleider", new(2026, 1, 1), null, Capacity.Holder)] }, "account-beheer");
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        using var raiser = await Sendings.Come(site, number, code);
        await raiser.Get($"/dossier/{number}/nazorg");
        raiser.Text.ShouldContain("Hier is nu niemand die dit mag lezen");

        using var administrator = site.LogIn(new Person("account-beheer", "Beheer", Sendings.Office, ["beheerder"]));
        await administrator.Get("/beheer/mensen");
        administrator.Text.ShouldContain("Er is geen bewaarder");
    }

    [Fact]
    public async Task A_custodian_who_is_at_the_wheel_himself_finds_nothing()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        await Testify(number, code.Reference(site.Store.CodeKey.Span), Detriment.Suffered, Harm);
        using var both = site.LogIn(new Person("account-beide", "Beide", Sendings.Office, ["teamleider", "bewaarder"]));
        await both.Get($"/dossier/{number}/nazorg");
        both.Status.ShouldBe(HttpStatusCode.NotFound);
        await both.Get("/nazorg");
        both.Text.ShouldContain("Er wacht niets op jou.");
        await both.Get("/nazorg?laat=stil");
        both.Body.ShouldNotContain(number.Text);
    }

    [Fact]
    public async Task Without_a_choice_nothing_is_sent_and_what_was_typed_stays()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        using var raiser = await Sendings.Come(site, number, code);
        await raiser.Get("/taal/en?terug=/");
        await raiser.Get($"/dossier/{number}/nazorg");
        raiser.Heading.ShouldBe("Were you harmed for what you raised?");
        await raiser.Press("main form button", ("wat-gebeurde-er", Harm));

        raiser.Status.ShouldBe(HttpStatusCode.BadRequest);
        raiser.Text.ShouldContain("Choose an answer.");
        raiser.Page.QuerySelector("textarea")!.TextContent.ShouldContain(Harm);
        (await File(number)).Testimonies.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_notice_leads_a_raiser_with_an_account_to_the_question_and_the_custodian_to_the_answer()
    {
        var number = await Sendings.Open(site, "signaal", Protection.Open, "account-consulent");
        await Sendings.Send(site, number, new CaseCommand.Act(new Actor(Role.Raiser.Name, "account-consulent"), "intrekken", Words.None));
        var where = Schakel.Web.Telling.Announcing.Where(site.Services.GetRequiredService<Registry>(), site.Services.GetRequiredService<Schakel.Web.Hosting.SiteOptions>());
        await site.Store.Teller.Run(where);
        await site.MoveOn(40);
        await site.Store.Teller.Run(where);
        using var raiser = await site.Become("account-consulent");
        await raiser.Get("/berichten");
        raiser.Text.ShouldContain("Hoe gaat het met je, na wat je meldde?");
        await raiser.Press("form[action='/berichten/open'] button");
        raiser.Path.ShouldBe($"/dossier/{number}/nazorg");
        await raiser.Press("main form button", ("nadeel", "geen"));

        await site.Store.Teller.Run(where);
        using var custodian = await site.Become("account-bewaarder");
        await custodian.Get("/berichten");
        custodian.Text.ShouldContain("Een melder vertelde hoe het gaat");
        await custodian.Press("form[action='/berichten/open'] button");
        custodian.Path.ShouldBe($"/dossier/{number}/nazorg");
        custodian.Text.ShouldContain(Sendings.Name, Case.Sensitive, "raised openly: he sees who it is");
    }

    private async Task<(DossierNumber Number, RaiserCode Code)> Over(Protection protection)
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", protection);
        await Sendings.Send(site, number, new CaseCommand.Act(new Actor(Role.Raiser.Name, code.Reference(site.Store.CodeKey.Span)), "intrekken", Words.None));
        return (number, code);
    }

    private Task Testify(DossierNumber number, string reference, Detriment detriment, string text) =>
        Sendings.Send(site, number, new CaseCommand.Testify(new Actor(Role.Raiser.Name, reference), new(detriment, text)));

    private async Task<Schakel.Dossiers.CaseFile> File(DossierNumber number) => (await Schakel.Web.Cases.FoundCase.Find(site.Store, [Sendings.Office], number.Text, default))!.File;
}
