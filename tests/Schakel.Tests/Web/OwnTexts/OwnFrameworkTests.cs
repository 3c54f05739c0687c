// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using AngleSharp.Html.Dom;
using Schakel.Dossiers.OwnTexts;
using Schakel.Tests.Web.Raising;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.OwnTexts;

/// <summary>An organisation weighs by principles of its own, beside those of everyone.</summary>
public sealed class OwnFrameworkTests : AdministratorsDesk
{
    [Fact]
    public async Task It_is_shown_before_it_is_kept_and_then_everyone_reads_it_with_its_history()
    {
        await Administrator.Get("/beheer/kaders/nieuw");
        await Administrator.Press("button[value=nakijken]", Keeper.Framework);
        Administrator.Text.ShouldContain("Er is nog niets gedaan.");
        Administrator.Text.ShouldContain("Nabijheid: We zoeken iemand op.");
        (await Book()).Changes.ShouldBeEmpty();
        await Administrator.Press("button[value=invoeren]");

        Administrator.Path.ShouldBe("/beheer/kaders/goed-dichtbij");
        Administrator.Text.ShouldContain("door account-beheer");
        using var anyone = Site.Visitor();
        await anyone.Get("/kaders");
        anyone.Page.QuerySelector($"[id='{Organisation}.goed-dichtbij']")!.TextContent.ShouldBe("Goed dichtbij (Gemeente Lindeveen)");
        await anyone.Get($"/kaders/{Organisation}/goed-dichtbij");
        anyone.Text.ShouldContain("Raadsbesluit 22");
        anyone.Body.ShouldNotContain("account-beheer", Case.Sensitive, "no person is named to everyone");
        await anyone.Get("/taal/en?terug=/kaders");
        anyone.Text.ShouldContain("Being near");
        await anyone.Get($"/kaders/{Organisation}/onbekend");
        anyone.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_raises_something_there_can_choose_them_with_whose_they_are_and_elsewhere_not()
    {
        await Administrator.Do("/beheer/kaders/nieuw", Keeper.Framework);
        using var raiser = Site.Visitor();
        await raiser.AtPrinciples(Organisation);

        var box = raiser.Page.QuerySelectorAll("input[name=vraag-beginselen]").OfType<IHtmlInputElement>().Single(each => each.Value == $"{Organisation}/goed-dichtbij/nabijheid");
        box.Closest("details")!.QuerySelector("summary")!.TextContent.ShouldContain("Goed dichtbij (Gemeente Lindeveen)");
        await raiser.Press(Raiser.Continue, ("vraag-beginselen", box.Value));
        await raiser.ToTheEnd();
        raiser.Text.ShouldContain("Nabijheid (Gemeente Lindeveen)");

        using var elsewhere = Site.Visitor();
        await elsewhere.AtPrinciples("gemeente-oosterhaven");
        elsewhere.Text.ShouldNotContain("Nabijheid");
    }

    [Fact]
    public async Task What_was_chosen_at_one_organisation_is_chosen_again_when_it_goes_to_another()
    {
        await Administrator.Do("/beheer/kaders/nieuw", Keeper.Framework);
        using var raiser = Site.Visitor();
        await raiser.AtPrinciples(Organisation);
        await raiser.Press(Raiser.Continue, ("vraag-beginselen", $"{Organisation}/goed-dichtbij/nabijheid"), ("vraag-beginselen-waarom", "Het is ver lopen."));
        await raiser.ToTheEnd();
        await raiser.Get("/melden/noodrem-professional/over?na=kijk-na");
        await raiser.Press(Raiser.Continue, ("organisatie", "gemeente-oosterhaven"));
        await raiser.Get("/melden/noodrem-professional/kijk-na");

        raiser.Path.ShouldBe("/melden/noodrem-professional/vragen?na=kijk-na");
        raiser.Text.ShouldContain("Dit beginsel is van een andere organisatie.");
        raiser.Page.QuerySelector("[name=vraag-beginselen-waarom]")!.TextContent.ShouldContain("Het is ver lopen.");
    }

    [Theory]
    [InlineData("titel", "Wegingskader goed openbaar bestuur", "heet een ander kader al")]
    [InlineData("titel", null, "Dit zijn 10000 tekens")]
    [InlineData("titel", "", "Schrijf hoe dit heet.")]
    [InlineData("vanaf-dag", "31", "31-2-2026 bestaat niet")]
    [InlineData("beginsel-0-titel", "", "Geef dit beginsel een naam.")]
    [InlineData("beginsel-1-titel", "Being near", "Een ander beginsel hierboven heet ook zo.")]
    [InlineData("beginsel-1-uitleg", "", "Schrijf wat dit beginsel vraagt.")]
    [InlineData("besluit", "", "Schrijf waar dit staat of is besloten")]
    public async Task What_is_wrong_is_told_at_its_field_and_everything_typed_is_still_there(string field, string? value, string told)
    {
        var typed = Keeper.Framework.Concat([("beginsel-1-titel", "Rust"), ("beginsel-1-uitleg", "Eerst uitstel.")]).Where(each => each.Item1 != field && each.Item1 != "vanaf-maand")
            .Append((field, value ?? new string('x', 10_000))).Append(("vanaf-maand", field == "vanaf-dag" ? "2" : "1")).ToArray();
        await Administrator.Get("/beheer/kaders/nieuw");
        await Administrator.Press("button[value=rij]");

        await Administrator.IsToldWhatIsWrong(typed, told);

        (await Book()).Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_that_would_break_a_page_are_words_and_a_principle_keeps_its_name_when_its_words_change()
    {
        await Administrator.Do("/beheer/kaders/nieuw", [.. Keeper.Framework.Where(each => each.Name != "beginsel-0-titel"), ("beginsel-0-titel", "<script>alert(1)</script> 🏘")]);
        using var raiser = Site.Visitor();
        await raiser.AtPrinciples(Organisation);
        raiser.Text.ShouldContain("<script>alert(1)</script> 🏘");
        raiser.Page.QuerySelectorAll("main script").ShouldBeEmpty();

        await Administrator.ReadsNow(("beginsel-0-titel", "Dichtbij"));

        (await Book()).Changes.Select(each => each.Text.ShouldBeOfType<OwnFramework>().Principles[0].Name).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nobody_else_comes_there_and_nobody_sees_the_desk_of_another_organisation()
    {
        await Administrator.Do("/beheer/kaders/nieuw", Keeper.Framework);
        using var worker = Site.LogIn(new Person("account-medewerker", "Mo", Organisation, ["professional"]));
        await worker.Get("/beheer/kaders");
        worker.Status.ShouldBe(HttpStatusCode.Forbidden);
        using var elsewhere = Site.Administrator("gemeente-oosterhaven");
        await elsewhere.Get("/beheer/kaders/goed-dichtbij");
        elsewhere.Status.ShouldBe(HttpStatusCode.NotFound);
        await elsewhere.Get("/beheer/regels/goed-dichtbij");
        elsewhere.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<OwnBook> Book() => Site.Store.OwnTexts.Of(OwnRegister.Frameworks, Organisation);
}
