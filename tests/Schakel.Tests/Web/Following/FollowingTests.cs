// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Model;
using Schakel.Tests.Web.Raising;

namespace Schakel.Tests.Web.Following;

/// <summary>Coming back to a dossier.</summary>
public sealed class FollowingTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData(Protection.Anonymous)]
    [InlineData(Protection.Confidential)]
    public async Task With_the_number_and_the_code_the_raiser_sees_his_dossier_and_nobody_else_does(Protection protection)
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", protection);
        using var raiser = await Sendings.Come(site, number, code);

        raiser.Status.ShouldBe(HttpStatusCode.OK);
        raiser.Path.ShouldBe($"/dossier/{number}");
        raiser.Text.ShouldContain(Sendings.Story);
        raiser.Text.ShouldContain("Geschreven door jou.");
        foreach (var other in new[] { null, "account-consulent", "account-agent", "account-teamchef", "account-financien" })
        {
            using var visitor = other is null ? site.Visitor() : await site.Become(other);
            await visitor.Get($"/dossier/{number}");
            visitor.Status.ShouldBe(HttpStatusCode.NotFound, other);
            visitor.Heading.ShouldBe("Deze pagina is er niet");
        }
    }

    [Fact]
    public async Task What_one_raised_with_an_account_is_listed_by_its_first_words_and_by_nobody_else()
    {
        using var raiser = await site.Become("account-agent");
        await raiser.Raise("signaal", Protection.Open, "De deur van het bureau blijft dicht. Mensen staan buiten.");
        await raiser.Raise("signaal", Protection.Anonymous, "Dit weet niemand van mij.");
        await raiser.Get("/volgen");

        raiser.Page.QuerySelectorAll("a.duty-title").ShouldHaveSingleItem().TextContent.ShouldBe("De deur van het bureau blijft dicht");
        using var other = await site.Become("account-consulent");
        await other.Get("/volgen");
        other.Body.ShouldNotContain("De deur");
    }

    [Fact]
    public async Task A_code_is_read_as_people_type_it()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        using var raiser = site.Visitor();
        await Sendings.Show(raiser, number.Text.ToLowerInvariant().Replace("-", " "), code.Text.Replace("-", ""));

        raiser.Path.ShouldBe($"/dossier/{number}");
    }

    [Fact]
    public async Task A_wrong_code_and_a_number_that_is_not_there_get_the_same_answer()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        var (_, other) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        using var wrong = await Sendings.Come(site, number, other);
        using var absent = await Sendings.Come(site, DossierNumber.Of("bestaat-niet", 0), code);

        (wrong.Status, absent.Status).ShouldBe((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest));
        wrong.Page.QuerySelector(".errors")!.TextContent.ShouldBe(absent.Page.QuerySelector(".errors")!.TextContent);
        wrong.Page.QuerySelector("#nummer")!.GetAttribute("value").ShouldBe(number.Text);
        await wrong.Get($"/dossier/{number}");
        wrong.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_guesses_does_not_keep_the_raiser_waiting()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        var (_, other) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        var guesses = Enumerable.Range(0, 40).Select(_ => Sendings.Come(site, number, other)).ToArray();
        using var raiser = await Sendings.Come(site, number, code);

        raiser.Path.ShouldBe($"/dossier/{number}");
        guesses.Count(guess => guess.IsCompleted).ShouldBeLessThan(guesses.Length);
        foreach (var guess in await Task.WhenAll(guesses))
            guess.Dispose();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("7K3M-04XT", "geen code")]
    [InlineData("<script>", "'; drop table dossier")]
    public async Task What_is_no_number_and_no_code_is_said_so_and_stays_on_the_screen(string number, string code)
    {
        using var visitor = site.Visitor();
        await Sendings.Show(visitor, number, code);

        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        visitor.Page.QuerySelectorAll(".errors li a").Select(link => link.GetAttribute("href")).ShouldBe(["#nummer", "#code"]);
        visitor.Page.QuerySelector("#code")!.GetAttribute("value").ShouldBe(code);
    }

    [Fact]
    public async Task With_an_account_one_sees_what_one_raised_oneself()
    {
        var mine = await Sendings.Open(site, "signaal", Protection.Open, "account-consulent");
        var other = await Sendings.Open(site, "signaal", Protection.Open, "account-agent");
        using var consulent = await site.Become("account-consulent");
        await consulent.Get("/volgen");

        consulent.Text.ShouldContain(mine.Text);
        consulent.Text.ShouldNotContain(other.Text);
        await consulent.Follow($"a[href='/dossier/{mine}']");
        consulent.Text.ShouldContain(Sendings.Story);
    }

    [Fact]
    public async Task The_code_also_opens_what_was_promised_in_the_dossier()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        await Sendings.Solve(site, number);
        using var raiser = await Sendings.Come(site, number, code);
        await raiser.Follow(".plate a");

        raiser.Status.ShouldBe(HttpStatusCode.OK);
        raiser.Text.ShouldContain("Toezegging");
    }
}
