// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Procedures.Model;

namespace Schakel.Tests.Web.Raising;

/// <summary>What a case taught is for everyone at once: what that means is said before, and taking it back takes it away.</summary>
public sealed class PrecedentTests : IAsyncLifetime
{
    private const string Precedent = "casusprudentie";
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("Voorschot van iemand met BSN 111222333", "111222333")]
    [InlineData("Bel 06-12345678 voor wat hier speelde", "06-12345678")]
    [InlineData("Vraag het aan fatima@voorbeeld.example", "fatima@voorbeeld.example")]
    public async Task Who_someone_is_and_where_he_is_reached_is_refused(string story, string found)
    {
        using var visitor = await site.For(Precedent);
        await visitor.Get($"/melden/{Precedent}");
        await visitor.Press(Raiser.Continue, ("verhaal", story));

        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        visitor.Text.ShouldContain($"Haal ‘{found}’ eruit");
        visitor.Page.QuerySelector("textarea")!.TextContent.ShouldContain(story);
    }

    [Fact]
    public async Task Before_sending_it_is_said_that_everyone_reads_it()
    {
        using var visitor = await site.For(Precedent);
        await visitor.UpToCheck(Precedent, Protection.Open, "Voorschot na lang wachten");
        await visitor.Get($"/melden/{Precedent}/bescherming");

        var row = visitor.Page.QuerySelectorAll("tr").Single(each => each.QuerySelector("th")?.TextContent == "Iedereen");
        row.QuerySelectorAll("td")[1].TextContent.Trim().ShouldBe("helemaal");
        visitor.Text.ShouldNotContain("je verhaal staan er niet bij");
    }

    [Fact]
    public async Task Taken_back_nobody_reads_it_any_more_or_finds_it()
    {
        using var writer = await site.For(Precedent);
        await writer.Raise(Precedent, Protection.Open, "Voorschot na lang wachten");
        var number = writer.NumberOnPage;
        using var reader = site.Visitor();
        await site.Store.Indexer.CatchUp();
        await reader.Get($"/dossier/{number}");
        reader.Text.ShouldContain("Voorschot na lang wachten");
        await reader.Get("/register?zoek=voorschot+wachten");
        reader.Body.ShouldContain(number);

        await writer.Get($"/dossier/{number}/doen/act/intrekken");
        writer.Text.ShouldContain("Dit gaat meteen in");
        await writer.Press("button[value=nakijken]");
        await writer.Press("button[value=verstuur]");
        await site.Store.Indexer.CatchUp();

        await reader.Get($"/dossier/{number}");
        reader.Status.ShouldBe(HttpStatusCode.OK);
        reader.Body.ShouldNotContain("Voorschot na lang wachten");
        await reader.Get("/register?zoek=voorschot+wachten");
        reader.Body.ShouldNotContain(number);
        (await new Schakel.Storage.Proof.ReadTables(site.Store.Engine, site.Store.Master, Support.Policy.Calendar).Verify()).ShouldBeNull();
    }

    [Fact]
    public async Task A_brake_is_taken_back_after_some_days_and_says_so()
    {
        using var visitor = site.Visitor();
        await visitor.Raise("noodrem-professional", Protection.Anonymous);
        await visitor.Follow("a[href^='/dossier/']");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        await visitor.Get($"{visitor.Path}/doen/act/intrekken");

        visitor.Text.ShouldContain("Dit gaat pas na een paar werkdagen in");
    }
}
