// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers.Numbers;
using Schakel.Tests.Web.Raising;

namespace Schakel.Tests.Web.OwnTexts;

/// <summary>A framework is changed or ended by one while another is weighing by it: nothing is lost, he is told, sees both wordings and chooses again.</summary>
public sealed class ChangedWhileWeighingTests : IAsyncLifetime
{
    private const string Organisation = "dienst-inkomenszekerheid";
    private const string Old = "Nabijheid (Dienst Inkomenszekerheid)", New = "Dichtbij (Dienst Inkomenszekerheid)";

    private static readonly (string, string)[] Whole =
    [
        ("motivering", "De wet laat geen keuze."), ("gesprek", "De melder wilde geen gesprek."), ("alternatieven", "Uitstel."), ("schade-beperken", "We bellen."), ("opnieuw-bekeken", "In mei."),
        ("weging-0-beginsel", Old), ("weging-0-pleit", "voor"), ("weging-0-argument", "Niemand ging langs."), ("weging-0-belang", "mensen met schulden"),
    ];

    private TestSite site = null!;
    private Visitor administrator = null!;
    private DossierNumber number;

    public async Task InitializeAsync()
    {
        site = await TestSite.Start();
        number = await Raised.In(site, "noodrem-professional", "rem", Organisation, "zbo", "teamleider");
        administrator = site.Administrator(Organisation);
        await administrator.Do("/beheer/kaders/nieuw", Keeper.Framework);
    }

    public async Task DisposeAsync()
    {
        administrator.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Who_answers_is_offered_the_principles_with_whose_they_are_and_the_dossier_reads_them()
    {
        using var leader = await Writing();
        leader.Page.QuerySelector($"datalist option[value='{Old}']").ShouldNotBeNull();
        await leader.Press("button[value=nakijken]", Whole);
        await leader.Press("button[value=verstuur]");

        leader.Page.QuerySelector(".pleas")!.TextContent.ShouldContain(Old);
        await leader.Get($"/taal/en?terug=/dossier/{number}");
        leader.Page.QuerySelector(".pleas")!.TextContent.ShouldContain("Being near (Dienst Inkomenszekerheid)");
    }

    [Fact]
    public async Task When_its_words_changed_on_the_last_step_both_are_shown_nothing_is_lost_and_he_takes_the_new_ones()
    {
        using var leader = await Writing();
        await leader.Press("button[value=nakijken]", Whole);
        leader.Status.ShouldBe(HttpStatusCode.OK, leader.Text);
        await administrator.ReadsNow(("beginsel-0-titel", "Dichtbij"), ("beginsel-0-uitleg", "We bellen aan."));
        await leader.Press("button[value=verstuur]");

        leader.Status.ShouldBe(HttpStatusCode.BadRequest);
        leader.Text.ShouldContain("Het kader van Dienst Inkomenszekerheid is veranderd.");
        leader.Text.ShouldContain($"{Old}: We zoeken iemand op.");
        leader.Text.ShouldContain($"{New}: We bellen aan.");
        leader.Page.QuerySelector(".errors a")!.GetAttribute("href").ShouldBe("#weging-0-opnieuw");
        var form = Visitor.Standing(leader.Page.QuerySelector("form:has(button[value=nakijken])")!).ToDictionary(each => each.Key, each => each.Value);
        foreach (var (field, text) in Whole)
            form[field].ShouldBe(text);

        // Not chosen yet: it is asked again, and the box is not ticked for him.
        await leader.Press("button[value=nakijken]");
        leader.Status.ShouldBe(HttpStatusCode.BadRequest);
        await leader.Press("button[value=nakijken]", ("weging-0-opnieuw", leader.Page.QuerySelector("[id='weging-0-opnieuw']")!.GetAttribute("value")!));
        leader.Status.ShouldBe(HttpStatusCode.OK, leader.Text);
        leader.Text.ShouldContain(New);
        await leader.Press("button[value=verstuur]");
        leader.Page.QuerySelector(".pleas")!.TextContent.ShouldContain(New);
    }

    [Fact]
    public async Task When_only_what_it_asks_changed_he_chooses_again_and_when_that_changes_once_more_again()
    {
        using var leader = await Writing();
        await administrator.ReadsNow(("beginsel-0-uitleg", "We bellen aan."));
        await leader.Press("button[value=nakijken]", Whole);
        leader.Status.ShouldBe(HttpStatusCode.BadRequest);
        await leader.Press("button[value=nakijken]", ("weging-0-opnieuw", leader.Page.QuerySelector("[id='weging-0-opnieuw']")!.GetAttribute("value")!));
        leader.Status.ShouldBe(HttpStatusCode.OK, leader.Text);
        await administrator.Do("/beheer/kaders/goed-dichtbij/verbeteren", ("beginsel-0-uitleg", "We schrijven."), ("waarom", "Fout."), ("besluit", "Mail 1"));
        await leader.Press("button[value=verstuur]");

        leader.Status.ShouldBe(HttpStatusCode.BadRequest);
        leader.Text.ShouldContain("We schrijven.");
        await leader.Press("button[value=nakijken]", ("weging-0-beginsel", "Evenredigheid"));
        await leader.Press("button[value=verstuur]");
        leader.Page.QuerySelector(".pleas")!.TextContent.ShouldContain("Evenredigheid");
    }

    [Fact]
    public async Task When_it_ended_he_names_another_or_says_it_in_his_own_words()
    {
        using var leader = await Writing();
        await administrator.Ends();
        await leader.Press("button[value=nakijken]", Whole);

        leader.Status.ShouldBe(HttpStatusCode.BadRequest);
        leader.Text.ShouldContain("Het geldt hier niet.");
        leader.Page.QuerySelector(".errors a")!.GetAttribute("href").ShouldBe("#weging-0-beginsel");
        leader.Page.QuerySelector("[id='weging-0-argument']")!.TextContent.ShouldContain("Niemand ging langs.");
        await leader.Press("button[value=nakijken]", ("weging-0-beginsel", "Dichtbij blijven"));
        leader.Status.ShouldBe(HttpStatusCode.OK, leader.Text);
    }

    [Fact]
    public async Task When_it_moved_to_another_framework_he_can_choose_it_there()
    {
        using var leader = await Writing();
        await administrator.Ends();
        await administrator.Do("/beheer/kaders/nieuw", [.. Keeper.Framework, ("titel", "Nieuwe visie"), ("vanaf-maand", "12"), ("beginsel-0-uitleg", "We bellen aan.")]);
        await leader.Press("button[value=nakijken]", Whole);

        leader.Status.ShouldBe(HttpStatusCode.BadRequest);
        leader.Text.ShouldContain($"{Old}: We bellen aan.");
        await leader.Press("button[value=nakijken]", ("weging-0-opnieuw", leader.Page.QuerySelector("[id='weging-0-opnieuw']")!.GetAttribute("value")!));
        leader.Status.ShouldBe(HttpStatusCode.OK, leader.Text);
    }

    [Fact]
    public async Task Who_answers_several_at_once_is_told_as_well()
    {
        var other = await Raised.In(site, "noodrem-professional", "rem-2", Organisation, "zbo", "teamleider");
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/werk/samen?antwoord=uitleggen&d={number}&d={other}");
        await leader.Press("button[value=nakijken]", Whole);
        leader.Status.ShouldBe(HttpStatusCode.OK, leader.Text);
        await administrator.ReadsNow(("beginsel-0-titel", "Dichtbij"));
        await leader.Press("button[value=verstuur]");

        leader.Status.ShouldBe(HttpStatusCode.BadRequest);
        leader.Text.ShouldContain("Het kader van Dienst Inkomenszekerheid is veranderd.");
    }

    [Fact]
    public async Task Who_weighs_by_another_principle_is_not_held_up()
    {
        using var leader = await Writing();
        await administrator.ReadsNow(("beginsel-0-titel", "Dichtbij"));
        await leader.Press("button[value=nakijken]", [.. Whole, ("weging-0-beginsel", "Evenredigheid")]);

        leader.Status.ShouldBe(HttpStatusCode.OK, leader.Text);
    }

    [Fact]
    public async Task An_old_weighing_reads_as_it_did_in_both_languages()
    {
        using var leader = await Writing();
        await leader.Press("button[value=nakijken]", Whole);
        await leader.Press("button[value=verstuur]");
        await site.MoveOn(1);
        await administrator.Do(
            "/beheer/kaders/goed-dichtbij/wijzigen", ("vanaf-dag", "2"), ("vanaf-maand", "12"), ("vanaf-jaar", "2026"), ("beginsel-0-titel-engels", "Nearness"), ("waarom", "Mooier."), ("besluit", "Raad 5"));

        await leader.Get($"/dossier/{number}");
        leader.Page.QuerySelector(".pleas")!.TextContent.ShouldContain(Old);
        await leader.Get($"/taal/en?terug=/dossier/{number}");
        leader.Page.QuerySelector(".pleas")!.TextContent.ShouldContain("Being near (");
    }

    [Fact]
    public async Task Who_raises_something_is_led_back_to_choose_again_and_everything_else_stays()
    {
        using var raiser = site.Visitor();
        await raiser.AtPrinciples(Organisation);
        await raiser.Press(Raiser.Continue, ("vraag-beginselen", $"{Organisation}/goed-dichtbij/nabijheid"), ("vraag-beginselen-waarom", "Niemand kwam langs."));
        await raiser.ToTheEnd();
        raiser.Text.ShouldContain(Old);
        await administrator.ReadsNow(("beginsel-0-titel", "Dichtbij"), ("beginsel-0-uitleg", "We bellen aan."));
        await raiser.Press(Raiser.Send);

        raiser.Path.ShouldBe("/melden/noodrem-professional/vragen?na=kijk-na");
        raiser.Text.ShouldContain("Er is nog niets verstuurd");
        raiser.Text.ShouldContain($"{Old}: We zoeken iemand op.");
        raiser.Text.ShouldContain($"{New}: We bellen aan.");
        raiser.Page.QuerySelector($"input[value='{Organisation}/goed-dichtbij/nabijheid']")!.HasAttribute("checked").ShouldBeFalse();
        raiser.Page.QuerySelector("[name=vraag-beginselen-waarom]")!.TextContent.ShouldContain("Niemand kwam langs.");
        await raiser.Press(Raiser.Continue, ("vraag-beginselen", $"{Organisation}/goed-dichtbij/nabijheid"));
        raiser.Path.ShouldEndWith("/kijk-na");
        raiser.Text.ShouldContain(New);
        await raiser.Press(Raiser.Send);
        raiser.Path.ShouldBe("/melden/ontvangst");
    }

    private async Task<Visitor> Writing()
    {
        var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/doen/answer/uitleggen");
        return leader;
    }
}
