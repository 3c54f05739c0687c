// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;

namespace Schakel.Tests.Web.Following;

/// <summary>An order that was handed back: public as a fact at once, and its content after the answer or the term.</summary>
public sealed class ReturnedOrderTests : IAsyncLifetime
{
    private const string Office = "dienst-inkomenszekerheid";
    private TestSite site = null!;
    private DossierNumber number;

    public async Task InitializeAsync()
    {
        site = await TestSite.Start();
        number = await Raised.In(site, "opdracht-teruggeven", "terug", Office, "zbo", "minister");
        await Send(new CaseCommand.Answer(new Actor("beleidsdirectie"), "overleg", "handhaven", Weighed("Hetgesprekvandedirectie")));
        await Send(new CaseCommand.Answer(new Actor("melder", "r1"), "weerwoord", "hogerop", Words.None.With("motivering", "Hetweerwoordbinnenskamers")));
        await Send(new CaseCommand.Answer(new Actor("secretaris-generaal"), "ambtelijke-top", "steunen", Words.None.With("motivering", "Desteunvandetop")));
        await Send(new CaseCommand.Answer(new Actor("melder", "r1"), "teruggeven", "teruggeven", Weighed("Deredenvanteruggeven")));
        await Send(new CaseCommand.Contribute(new Actor("melder", "r1"), Words.None.With("bericht", "Eenberichttussendoor")));
    }

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Before_the_answer_everyone_sees_that_it_came_back_and_nothing_of_what_was_written()
    {
        using var anyone = site.Visitor();
        await anyone.Get($"/dossier/{number}");
        anyone.Status.ShouldBe(HttpStatusCode.OK);
        anyone.Text.ShouldContain("Wat erin staat, wordt openbaar na het antwoord");
        foreach (var secret in (string[])["Daarom.", Raised.Story, Raised.Name, "Deredenvanteruggeven", "Eenberichttussendoor"])
            anyone.Body.ShouldNotContain(secret);
    }

    [Fact]
    public async Task After_it_everyone_reads_what_came_back_and_what_was_answered_and_nothing_of_before_nor_any_message_or_name()
    {
        await Send(new CaseCommand.Answer(new Actor("minister"), "heroverwegen", "opnieuw-verantwoorden", Weighed("Hetantwoordvandeminister")));
        using var anyone = site.Visitor();
        await anyone.Get($"/dossier/{number}");

        anyone.Text.ShouldContain("Dit is openbaar");
        foreach (var open in (string[])["Daarom.", "Deredenvanteruggeven", "Hetantwoordvandeminister"])
            anyone.Body.ShouldContain(open);
        foreach (var secret in (string[])[Raised.Name, "Hetgesprekvandedirectie", "Hetweerwoordbinnenskamers", "Desteunvandetop", "Eenberichttussendoor"])
            anyone.Body.ShouldNotContain(secret);
        anyone.Page.QuerySelector("#berichten").ShouldBeNull();
        using var loggedIn = await site.Become("account-agent");
        await loggedIn.Get($"/dossier/{number}/inzage");
        loggedIn.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Where_the_term_ran_out_it_is_public_as_well()
    {
        await site.MoveOn(60);
        using var anyone = site.Visitor();
        await anyone.Get($"/dossier/{number}");
        anyone.Body.ShouldContain("Deredenvanteruggeven");
    }

    private static Words Weighed(string reasons) => Words.None.With("motivering", reasons) with
    {
        Weighing = [new Weighed("Gelijkheid", Pleads.Against, "Het argument", "Iemand", "Wijkt niet")],
    };

    private async Task Send(CaseCommand command) =>
        (await site.Store.Writer.Send(new Submission(Guid.CreateVersion7().ToString("n"), Office, [new Part(number, command)]))).ShouldBeOfType<Decision.Accepted>();
}
