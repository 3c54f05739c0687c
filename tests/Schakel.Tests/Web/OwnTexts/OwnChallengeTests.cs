// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers.OwnTexts;
using Schakel.Dossiers.Regulations;
using Schakel.Procedures.Model;
using Schakel.Tests.Web.Raising;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.OwnTexts;

/// <summary>An organisation sets itself tasks of society, and everyone sees which rules get in their way.</summary>
public sealed class OwnChallengeTests : AdministratorsDesk
{
    [Fact]
    public async Task It_stands_among_those_of_everyone_with_whose_it_is_its_rules_and_its_history()
    {
        await Administrator.Do("/beheer/opgaven/nieuw", Keeper.Challenge);
        using var anyone = Site.Visitor();
        await anyone.Get("/opgaven");

        anyone.Text.ShouldContain("Bestaanszekerheid");
        var own = anyone.Page.QuerySelector($"[id='{Organisation}.rondkomen']")!.Closest("section")!;
        own.TextContent.ShouldSatisfyAllConditions(
            each => each.ShouldContain("Rondkomen (Gemeente Lindeveen)"), each => each.ShouldContain("Gezinnen kunnen leven van hun inkomen."), each => each.ShouldContain("Coalitieakkoord"));
        own.QuerySelectorAll("details a").Select(each => each.GetAttribute("href")).ShouldBe(["/regelingen/participatiewet"]);
        await anyone.Follow($"a[href='/opgaven/{Organisation}/rondkomen']");
        anyone.Text.ShouldContain("De raad koos dit.");
        anyone.Body.ShouldNotContain("account-beheer", Case.Sensitive, "no person is named to everyone");
        await anyone.Get("/taal/en?terug=/opgaven");
        anyone.Text.ShouldContain("Making ends meet (Gemeente Lindeveen)");
        anyone.Text.ShouldContain("Families can live on their income.");
        await anyone.Get($"/opgaven/{Organisation}/onbekend");
        anyone.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task On_the_agenda_a_bottleneck_of_that_organisation_stands_with_it_and_one_of_another_does_not()
    {
        await Administrator.Do("/beheer/opgaven/nieuw", [.. Keeper.Challenge.Where(each => each.Name != "regelingen"), ("regelingen", "wet-wia")]);
        await Raised.In(Site, "knelpunt", "een");
        using var anyone = Site.Visitor();
        await anyone.Get("/agenda?per=opgave");

        anyone.Page.QuerySelectorAll(".ministry h2").Select(each => each.TextContent).Count(each => each == "Rondkomen (Gemeente Lindeveen)").ShouldBe(1);
        using var elsewhere = Site.Administrator("gemeente-oosterhaven");
        await elsewhere.Do("/beheer/opgaven/nieuw", [.. Keeper.Challenge.Where(each => each.Name != "regelingen"), ("regelingen", "wet-wia")]);
        await anyone.Get("/agenda?per=opgave");
        anyone.Text.ShouldNotContain("Rondkomen (Gemeente Oosterhaven)");
        await anyone.Get("/opgaven");
        anyone.Page.QuerySelector("[id='gemeente-oosterhaven.rondkomen']")!.Closest("section")!.TextContent.ShouldContain("Hierover staat nu geen knelpunt open.");
        await anyone.Follow($"section:has([id='{Organisation}.rondkomen']) a[href^='/agenda']");
        anyone.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Its_own_rules_can_belong_to_it_and_stay_with_it_after_they_ended()
    {
        var rule = new OwnRule("uitstel", "Uitstel van betalen", RuleKind.PolicyRule, "", "", new(2026, 1, 1), null, "Rust.", null, "", []);
        await Site.Store.OwnTexts.Add(OwnRegister.Rules, Organisation, new OwnChange(1, default, "account-beheer", OwnDeed.Add, null, rule, "omdat", "besluit"));
        await Administrator.Do("/beheer/opgaven/nieuw", [.. Keeper.Challenge, ("regelingen", $"{Organisation}/uitstel")]);
        Administrator.Text.ShouldContain("Uitstel van betalen");
        await Site.Store.OwnTexts.Add(OwnRegister.Rules, Organisation, new OwnChange(2, default, "account-beheer", OwnDeed.End, 1, rule with { Until = new(2026, 2, 1) }, "omdat", "besluit"));
        await Administrator.Do("/beheer/opgaven/rondkomen/verbeteren", ("uitleg", "Anders."), ("waarom", "Typfout."), ("besluit", "Mail 1"));

        (await Book()).Changes.Select(each => each.Text.ShouldBeOfType<OwnChallenge>().Regulations).ShouldAllBe(names => names.SequenceEqual(new[] { $"{Organisation}/uitstel", "participatiewet" }));
    }

    [Fact]
    public async Task Who_asks_a_question_there_can_choose_it_with_whose_it_is_and_still_write_something_else()
    {
        await Administrator.Do("/beheer/opgaven/nieuw", Keeper.Challenge);
        using var member = Site.LogIn(new Person("account-lid", "Lid", Organisation, ["professional"]));
        await member.UpToCheck("inlichting", Protection.Open, "Hoeveel gezinnen komen rond?", organisation: Organisation);
        await member.Get("/melden/inlichting/vragen");

        member.Page.QuerySelectorAll("#vraag-opgave-lijst option").Select(each => each.GetAttribute("value")).ShouldContain("Rondkomen (Gemeente Lindeveen)");
        await member.Press(Raiser.Continue, ("vraag-opgave", "Schone lucht"));
        await member.Get("/melden/inlichting/kijk-na");
        member.Text.ShouldContain("Schone lucht");
    }

    [Theory]
    [InlineData("titel", "Bestaanszekerheid", "staat al bij de opgaven van deze site")]
    [InlineData("uitleg", "", "Schrijf wat de opgave is.")]
    [InlineData("bron", "", "Schrijf waar deze opgave vandaan komt.")]
    [InlineData("vanaf-maand", "13", "Vul een dag, een maand en een jaar in")]
    public async Task What_is_wrong_is_told_at_its_field_and_everything_typed_is_still_there(string field, string value, string told)
    {
        await Administrator.Get("/beheer/opgaven/nieuw");

        await Administrator.IsToldWhatIsWrong([.. Keeper.Challenge.Where(each => each.Name != field), (field, value)], told);

        (await Book()).Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rule_that_there_is_not_does_not_belong_to_it()
    {
        await Administrator.Get("/beheer/opgaven/nieuw");
        var form = Visitor.Standing(Administrator.Page.QuerySelector("form:has(button[value=nakijken])")!).Where(each => Keeper.Challenge.All(field => field.Name != each.Key))
            .Concat(Keeper.Challenge.Select(each => KeyValuePair.Create(each.Name, each.Value))).Append(KeyValuePair.Create("regelingen", "gemeente-oosterhaven/<script>")).Append(KeyValuePair.Create("stap", "nakijken")).ToList();
        await Administrator.Post("/beheer/opgaven/nieuw", form);
        await Administrator.Press("button[value=invoeren]");

        (await Book()).Changes.ShouldHaveSingleItem().Text.ShouldBeOfType<OwnChallenge>().Regulations.ShouldBe(["participatiewet"]);
    }

    [Fact]
    public async Task Nobody_else_comes_there_and_the_desk_speaks_english_too()
    {
        using var worker = Site.LogIn(new Person("account-medewerker", "Mo", Organisation, ["professional"]));
        await worker.Get("/beheer/opgaven");
        worker.Status.ShouldBe(HttpStatusCode.Forbidden);
        await Administrator.Do("/beheer/opgaven/nieuw", Keeper.Challenge);
        await Administrator.Get("/taal/en?terug=/beheer/opgaven/rondkomen");
        Administrator.Text.ShouldContain("Rules that belong to it");
    }

    private Task<OwnBook> Book() => Site.Store.OwnTexts.Of(OwnRegister.Challenges, Organisation);
}
