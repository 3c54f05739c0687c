// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using AngleSharp.Html.Dom;

namespace Schakel.Tests.Web.Raising;

/// <summary>The principles at stake: those of the law first, the others by framework.</summary>
public sealed class PrinciplesTests : IAsyncLifetime
{
    private const string Field = "vraag-beginselen";
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Those_of_the_law_are_in_sight_and_the_others_are_folded_by_framework()
    {
        using var visitor = await AtTheQuestions();

        var open = Boxes(visitor).Where(box => box.Closest("details") is null).Select(box => box.Value).ToList();
        open.ShouldContain("evenredigheid");
        open.ShouldNotContain("vertrouwen");
        open.Count.ShouldBeLessThan(15);
        visitor.Page.QuerySelectorAll("details:has(input[type=checkbox]) > summary").Select(summary => summary.TextContent.Split(" (")[0]).ShouldBe(
            ["Wegingskader goed openbaar bestuur", "Beginselen van behoorlijk bestuur", "Behoorlijkheidsvereisten van de Nationale ombudsman"]);
        Boxes(visitor).Count().ShouldBe(54);
    }

    [Fact]
    public async Task What_was_chosen_in_a_fold_stays_chosen_and_in_sight_when_something_else_is_wrong()
    {
        using var visitor = await AtTheQuestions();
        await visitor.Press(Raiser.Continue, (Field, "maatwerk"), ($"{Field}-waarom", new string('x', 60_000)));

        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        var box = Boxes(visitor).Single(box => box.Value == "maatwerk");
        box.IsChecked.ShouldBeTrue();
        box.Closest("details")!.HasAttribute("open").ShouldBeTrue();
        visitor.Page.QuerySelectorAll("details[open]:has(input[type=checkbox])").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Choosing_none_is_said_where_one_can_choose()
    {
        using var visitor = await AtTheQuestions();
        await visitor.Press(Raiser.Continue);

        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        visitor.Page.QuerySelector($".errors a[href='#{Field}']").ShouldNotBeNull();
        visitor.Page.GetElementById(Field).ShouldBeAssignableTo<IHtmlInputElement>();
    }

    [Fact]
    public async Task Words_of_ones_own_are_enough()
    {
        using var visitor = await AtTheQuestions();
        await visitor.Press(Raiser.Continue, ($"{Field}-waarom", "Het is gewoon niet eerlijk."));

        visitor.Path.ShouldEndWith("/bescherming");
    }

    private async Task<Visitor> AtTheQuestions()
    {
        var visitor = site.Visitor();
        await visitor.Get("/melden/noodrem-professional");
        await visitor.Press(Raiser.Continue, ("gesprek", "niemand"), ("gesprek-waarom-niet", "ik ben alleen"));
        await visitor.Press(Raiser.Continue, ("verhaal", "De brief klopt niet."));
        await visitor.Press(Raiser.Continue, ("organisatie", "gemeente-lindeveen"));
        await visitor.Press(Raiser.Continue, ("ambt", "teamleider"));
        visitor.Path.ShouldBe("/melden/noodrem-professional/vragen", visitor.Text);
        return visitor;
    }

    private static IEnumerable<IHtmlInputElement> Boxes(Visitor visitor) => visitor.Page.QuerySelectorAll($"input[name={Field}]").OfType<IHtmlInputElement>();
}
