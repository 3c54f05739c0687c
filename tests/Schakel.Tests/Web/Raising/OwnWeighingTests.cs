// SPDX-License-Identifier: EUPL-1.2
using System.Net;

namespace Schakel.Tests.Web.Raising;

/// <summary>Whoever pulls a brake can weigh what he names: what pleads for deciding otherwise, and what for the decision. He need not.</summary>
public sealed class OwnWeighingTests : IAsyncLifetime
{
    private const string Principles = "vraag-beginselen", Weigh = "button[name=stap][value=beginsel]";
    private const string Argument = "De schade is veel groter dan het doel van de brief.";

    private static readonly (string, string)[] Filled =
        [("vraag-weging-0-pleit", "voor"), ("vraag-weging-0-argument", Argument), ("vraag-weging-0-belang", "mensen met schulden"), ("vraag-weging-0-wijkt", "")];

    private TestSite site = null!;
    private Visitor visitor = null!;

    public async Task InitializeAsync()
    {
        site = await TestSite.Start();
        visitor = site.Visitor();
        await visitor.Get("/melden/noodrem-professional");
        await visitor.Press(Raiser.Continue, ("gesprek", "niemand"), ("gesprek-waarom-niet", "ik ben alleen"));
        await visitor.Press(Raiser.Continue, ("verhaal", "De brief klopt niet."));
        await visitor.Press(Raiser.Continue, ("organisatie", "dienst-inkomenszekerheid"));
        await visitor.Press(Raiser.Continue, ("ambt", "teamleider"));
    }

    public async Task DisposeAsync()
    {
        visitor.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task It_is_offered_and_nobody_has_to()
    {
        visitor.Page.QuerySelector("[name^='vraag-weging']").ShouldBeNull();
        visitor.Text.ShouldContain("Wil je ook wegen? (hoeft niet)");
        await visitor.Press(Raiser.Continue, (Principles, "evenredigheid"));

        visitor.Path.ShouldEndWith("/bescherming");
    }

    [Fact]
    public async Task It_begins_with_a_card_for_each_principle_that_was_chosen_and_what_was_written_stays()
    {
        await Begin();

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        Cards().ShouldBe(["Evenredigheid", "Zorgvuldigheid"]);
        visitor.Page.QuerySelector($"[name={Principles}-waarom]")!.TextContent.ShouldContain("Zo kan het niet.");
        await visitor.Press(Weigh, Filled);
        Cards().ShouldBe(["Evenredigheid", "Zorgvuldigheid", ""], "all of them have a card, so there is an empty one");
        visitor.Page.QuerySelector("[name=vraag-weging-0-argument]")!.TextContent.ShouldContain(Argument);
        visitor.Page.QuerySelector("[name=vraag-weging-0-pleit][checked]")!.GetAttribute("value").ShouldBe("voor");
    }

    [Fact]
    public async Task What_is_half_filled_in_is_asked_for_and_nothing_is_lost()
    {
        await Begin();
        await visitor.Press(Raiser.Continue, [.. Filled[..2]]);

        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        visitor.Page.QuerySelectorAll(".errors a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe("#vraag-weging-0-belang");
        visitor.Page.QuerySelector("[name=vraag-weging-0-argument]")!.TextContent.ShouldContain(Argument);
    }

    [Fact]
    public async Task Whoever_keeps_half_a_card_and_comes_back_reads_what_it_still_lacks()
    {
        await Begin();
        await visitor.Press("main button[value=bewaar]", [.. Filled[..2]]);
        await visitor.Get("/melden/noodrem-professional/kijk-na");

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.QuerySelectorAll(".errors a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe("#vraag-weging-0-belang");
        await visitor.Get("/melden/noodrem-professional/vragen");
        visitor.Page.QuerySelector(".errors").ShouldBeNull("who looks at it again of himself is still at work");
    }

    [Fact]
    public async Task What_was_typed_is_still_there_when_a_page_that_was_refused_is_loaded_anew()
    {
        await Begin();
        await visitor.Press(Raiser.Continue, [.. Filled[..2]]);
        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        await visitor.Get("/melden/noodrem-professional/vragen");

        visitor.Page.QuerySelector("[name=vraag-weging-0-argument]")!.TextContent.ShouldContain(Argument);
    }

    [Fact]
    public async Task A_principle_whose_name_is_too_long_to_keep_is_said_at_its_card()
    {
        await Begin();
        await visitor.Press(Raiser.Continue, [.. Filled, ("vraag-weging-0-beginsel", new string('x', 201))]);

        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        var fault = visitor.Page.QuerySelectorAll(".errors a").ShouldHaveSingleItem();
        fault.GetAttribute("href").ShouldBe("#vraag-weging-0-beginsel");
        fault.TextContent.ShouldContain("200");
        fault.TextContent.ShouldNotContain("xxx");
    }

    [Fact]
    public async Task It_is_looked_at_before_it_is_sent_and_stands_as_a_picture_before_who_must_answer()
    {
        await Begin();
        await visitor.Press(Raiser.Continue, Filled);
        await visitor.Press(Raiser.Continue, ("bescherming", "vertrouwelijk"), ("naam", "Fatima Jansen"));
        var answers = visitor.Page.QuerySelectorAll(".answers > div").ToDictionary(row => row.QuerySelector("dt")!.TextContent, row => row.QuerySelector("dd")!.TextContent);
        answers["Evenredigheid"].ShouldBe($"Pleit voor anders beslissen.\n{Argument}\nBelang van: mensen met schulden");
        answers.ShouldNotContainKey("Zorgvuldigheid", "that card was left as it was found");
        await visitor.Press(Raiser.Send);
        var number = visitor.NumberOnPage;

        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}");
        leader.Text.ShouldContain("Wat de melder zelf afwoog");
        leader.Page.QuerySelectorAll(".pleas li").ShouldHaveSingleItem().TextContent.ShouldContain(Argument);
        leader.Page.QuerySelector(".weigh svg").ShouldNotBeNull();
        await leader.Get($"/dossier/{number}/doen/answer/uitleggen");
        leader.Page.QuerySelectorAll(".pleas li").ShouldHaveSingleItem().TextContent.ShouldContain(Argument);

        using var keeper = await site.Become("account-bewaarder");
        await keeper.Get($"/dossier/{number}");
        keeper.Status.ShouldBe(HttpStatusCode.OK);
        keeper.Text.ShouldNotContain(Argument);
    }

    [Fact]
    public async Task What_gives_someone_away_in_it_is_warned_of_too()
    {
        await Begin();
        await visitor.Press(Raiser.Continue, [.. Filled[..1], ("vraag-weging-0-argument", "Mevrouw Yilmaz raakt haar huis kwijt."), Filled[2]]);
        await visitor.Press(Raiser.Continue, ("bescherming", "anoniem"));

        visitor.Text.ShouldContain("‘Mevrouw Yilmaz’");
    }

    private async Task Begin() =>
        await visitor.Press(Weigh, (Principles, "evenredigheid"), (Principles, "zorgvuldigheid"), ($"{Principles}-waarom", "Zo kan het niet."));

    private IEnumerable<string?> Cards() => visitor.Page.QuerySelectorAll("[id^='vraag-weging-'][id$='-beginsel']").Select(card => card.GetAttribute("value"));
}
