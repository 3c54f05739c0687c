// SPDX-License-Identifier: EUPL-1.2
using Schakel.Web.Demonstration.Filling;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.Demonstration;

/// <summary>Who comes to a demonstration finds it filled.</summary>
public sealed class FilledSiteTests
{
    [Fact]
    public async Task Everyone_who_holds_something_finds_it_on_the_page_of_what_he_owes()
    {
        await using var site = await TestSite.Start(isFilled: true);
        using var leader = await site.Become("account-teamleider");
        await leader.Get("/werk");
        leader.Text.ShouldContain("In de brief over het voorschot staat niet dat het teruggevorderd kan worden");

        using var director = await site.Become("account-directeur");
        await director.Get("/werk");
        director.Page.QuerySelectorAll("ol.duties .duty-title").Length.ShouldBe(40);
    }

    [Fact]
    public async Task Starting_over_fills_it_again()
    {
        await using var site = await TestSite.Start(isFilled: true);
        await site.MoveOn(400);
        using var visitor = await site.Become("account-directeur");
        await visitor.Get("/demonstratie");
        await visitor.Press("form[action='/demonstratie/opnieuw'] button");

        (await site.Store.Reader.Turns.Of("dienst-inkomenszekerheid", ["directeur"])).Count.ShouldBe(40);
    }

    [Fact]
    public async Task A_protected_example_is_followed_with_the_code_that_may_be_shown()
    {
        await using var site = await TestSite.Start(isFilled: true);
        var reference = ExampleCode.Of("voorschot-rem-stil").Reference(site.Store.CodeKey.Span);

        (await site.Store.Reader.Parties.RaisedBy(Registry.Read(Repository.Root).Names, reference)).ShouldHaveSingleItem()
            .Number.ShouldBe(Script.NumberOf("voorschot-rem-stil").Text);
    }

    [Fact]
    public async Task A_visitor_sits_down_at_the_table_of_a_deliberation_and_who_becomes_another_stands_up()
    {
        await using var site = await TestSite.Start(isFilled: true);
        using var visitor = site.Visitor();
        await visitor.Get("/demonstratie");
        await visitor.Press("form[action='/aanschuiven'] button:last-child");
        visitor.Text.ShouldContain("Cliëntenraad: lid van de cliëntenraad (dat ben jij)");
        visitor.Text.ShouldContain("Nog geen argument namens De dienst");
        var table = visitor.Path;
        await visitor.Get("/demonstratie");
        await visitor.Press("button[value='account-agent']");
        await visitor.Get(table);
        visitor.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}
