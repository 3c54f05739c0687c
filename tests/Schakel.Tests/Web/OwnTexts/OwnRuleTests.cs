// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers.OwnTexts;
using Schakel.Dossiers.Regulations;
using Schakel.Procedures.Model;
using Schakel.Tests.Web.Raising;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.OwnTexts;

/// <summary>An administrator says what his organisation works by, and everyone sees it.</summary>
public sealed class OwnRuleTests : AdministratorsDesk
{
    private static readonly (string Name, string Value)[] Strict =
    [
        ("titel", "Kwijtschelding Lindeveen"), ("soort", "beleidsregel"), ("vanaf-dag", "1"), ("vanaf-maand", "1"), ("vanaf-jaar", "2026"), ("bedoeling", "Schulden worden niet groter."),
        ("bron", "lindeveen.example/kwijtschelding"), ("wet", "awb"), ("artikel", "artikel 4:94a"), ("strenger", "strenger"), ("strenger-waarom", "Wij schelden niets kwijt boven € 500. Dat was te duur."),
        ("ruimte-0-artikel", "artikel 7"), ("ruimte-0-titel", "Zeepaardclausule"), ("ruimte-0-uitleg", "Wie zeepaarden houdt, mag later betalen."), ("ruimte-0-wie", "de teamleider"), ("ruimte-0-woorden", "zeepaard aquarium"),
        ("waarom", "Nieuw beleid."), ("besluit", "Collegebesluit 2 december 2025"),
    ];

    [Fact]
    public async Task A_rule_is_shown_before_it_is_kept_and_then_everyone_sees_it_beside_the_law()
    {
        await Administrator.Get("/beheer/regels/nieuw");
        await Administrator.Press("button[value=nakijken]", Strict);

        Administrator.Status.ShouldBe(HttpStatusCode.OK);
        Administrator.Text.ShouldContain("Er is nog niets gedaan.");
        (await Book()).Changes.ShouldBeEmpty();
        await Administrator.Press("button[value=invoeren]");

        Administrator.Path.ShouldBe("/beheer/regels/kwijtschelding-lindeveen");
        Administrator.Text.ShouldContain("Toegevoegd, ");
        Administrator.Text.ShouldContain("door account-beheer");
        (await Book()).Changes.ShouldHaveSingleItem().Text.ShouldBeOfType<OwnRule>().ShouldSatisfyAllConditions(
            rule => rule.Beside.ShouldBe(new InLaw("algemene-wet-bestuursrecht", "4:94a")), rule => rule.Source.ShouldBe("https://lindeveen.example/kwijtschelding"), rule => rule.Rooms.ShouldHaveSingleItem());
        using var anyone = Site.Visitor();
        await anyone.Get("/regelingen");
        var listed = anyone.Page.QuerySelectorAll("#eigen ~ .list li").ShouldHaveSingleItem().TextContent;
        listed.ShouldSatisfyAllConditions(each => each.ShouldContain("Kwijtschelding Lindeveen"), each => each.ShouldContain("Gemeente Lindeveen"), each => each.ShouldContain("strenger dan de wet"));
        await anyone.Get("/regelingen/algemene-wet-bestuursrecht");
        anyone.Page.QuerySelectorAll(".rooms li").Single(each => each.TextContent.Contains("4:94a") && each.TextContent.Contains("kwijtgescholden")).TextContent.ShouldContain("Wij schelden niets kwijt boven € 500.");
        anyone.Page.QuerySelectorAll(".rooms li").Single(each => each.QuerySelector("h3")?.TextContent == "Uitstel van betaling").TextContent.ShouldNotContain("Strenger");
        await anyone.Get($"/regelingen/{Organisation}/kwijtschelding-lindeveen");
        anyone.Text.ShouldContain("Wie zeepaarden houdt, mag later betalen.");
        anyone.Text.ShouldContain("Collegebesluit 2 december 2025");
        anyone.Body.ShouldNotContain("account-beheer", Case.Sensitive, "no person is named to everyone");
        await anyone.Get("/taal/en?terug=/regelingen/algemene-wet-bestuursrecht");
        anyone.Text.ShouldContain("Gemeente Lindeveen is stricter than the law here:");
    }

    [Fact]
    public async Task Who_raises_something_there_is_offered_the_rule_and_sees_its_room_and_elsewhere_not()
    {
        await Keep(Strict);
        using var raiser = Site.Visitor();
        await raiser.UpToCheck("signaal", Protection.Open, "Het gezin heeft een zeepaard in een aquarium en kan nu niet betalen.", organisation: Organisation);
        await raiser.Get("/melden/signaal/over");

        raiser.Page.QuerySelector("#regelingen option[value='Kwijtschelding Lindeveen']")!.TextContent.ShouldBe("Gemeente Lindeveen");
        raiser.Text.ShouldContain("Zeepaardclausule");
        await raiser.Press(Raiser.Continue, ("organisatie", "gemeente-oosterhaven"));
        await raiser.Get("/melden/signaal/over");
        raiser.Text.ShouldNotContain("Zeepaardclausule");
    }

    [Fact]
    public async Task How_an_organisation_reads_a_law_stands_beside_that_law_with_its_purpose_and_room_and_who_raises_something_about_that_law_there_sees_it()
    {
        await Keep(
        [
            ("titel", "Zo lezen wij de Participatiewet"), ("soort", "uitleg"), ("vanaf-dag", "1"), ("vanaf-maand", "1"), ("vanaf-jaar", "2026"), ("bedoeling", "Eerst zekerheid."), ("wet", "participatiewet"), ("artikel", "18"),
            ("ruimte-0-artikel", "18"), ("ruimte-0-titel", "Zeepaardafspraak"), ("ruimte-0-uitleg", "Een afspraak die past."), ("ruimte-0-wie", "de consulent"), ("waarom", "Er werd naar gevraagd."), ("besluit", "College 58"),
        ]);
        using var anyone = Site.Visitor();
        await anyone.Get("/regelingen/participatiewet");

        var beside = anyone.Page.QuerySelector("section[aria-labelledby=eigen]")!.TextContent;
        beside.ShouldSatisfyAllConditions(each => each.ShouldContain("Eerst zekerheid."), each => each.ShouldContain("Zeepaardafspraak"), each => each.ShouldContain("Uitleg van een wet"));
        anyone.Page.QuerySelectorAll("section:first-of-type .rooms > li").Single(each => each.TextContent.Contains("artikel 18,", StringComparison.Ordinal)).TextContent.ShouldContain("Zo gebruikt Gemeente Lindeveen dit:");
        await anyone.Get("/taal/en?terug=/regelingen/participatiewet");
        anyone.Text.ShouldContain("How Gemeente Lindeveen uses this:");
        using var raiser = Site.Visitor();
        await raiser.UpToCheck("signaal", Protection.Open, "Het gezin kan nu niet betalen.", organisation: Organisation);
        await raiser.Get("/melden/signaal/over");
        await raiser.Press(Raiser.Continue, ("regeling", "Participatiewet"));
        await raiser.Get("/melden/signaal/over");
        raiser.Text.ShouldContain("Zeepaardafspraak");
    }

    [Fact]
    public async Task A_text_that_changes_leaves_the_old_one_for_the_days_before_and_any_day_can_be_asked()
    {
        await Keep(Strict);
        await Administrator.Get("/beheer/regels/kwijtschelding-lindeveen/wijzigen");
        await Administrator.Press("button[value=nakijken]", ("titel", "Ruime kwijtschelding"), ("strenger", ""), ("vanaf-dag", "1"), ("vanaf-maand", "3"), ("vanaf-jaar", "2026"), ("waarom", "Het knelde."), ("besluit", "Raad 4"));
        Administrator.Text.ShouldContain("Was: Kwijtschelding Lindeveen");
        Administrator.Text.ShouldContain("Wordt: Ruime kwijtschelding");
        Administrator.Text.ShouldContain("Wordt: leeg");
        await Administrator.Press("button[value=invoeren]");

        await Administrator.Get("/beheer/regels?dag-dag=28&dag-maand=2&dag-jaar=2026");
        Administrator.Page.QuerySelector("#geldt + ul")!.TextContent.ShouldContain("Kwijtschelding Lindeveen");
        await Administrator.Get("/beheer/regels?dag-dag=1&dag-maand=3&dag-jaar=2026");
        Administrator.Page.QuerySelector("#geldt + ul")!.TextContent.ShouldContain("Ruime kwijtschelding");
        await Administrator.Get("/beheer/regels?dag-dag=31&dag-maand=2&dag-jaar=2026");
        Administrator.Status.ShouldBe(HttpStatusCode.BadRequest);
        Administrator.Page.QuerySelector("input[name=dag-dag]")!.GetAttribute("value").ShouldBe("31");
    }

    [Fact]
    public async Task A_rule_ends_a_mistake_is_taken_away_and_both_stay_in_the_history()
    {
        await Keep(Strict);
        await Keep([.. Strict.Where(each => each.Name != "titel"), ("titel", "Kwijtschelding, Lindeveen!")]);
        await Administrator.Get("/beheer/regels/kwijtschelding-lindeveen/einde");
        await Administrator.Press("button[value=nakijken]", ("tot-dag", "31"), ("tot-maand", "12"), ("tot-jaar", "2025"), ("waarom", "Klaar."), ("besluit", "Raad 5"));
        Administrator.Status.ShouldBe(HttpStatusCode.BadRequest);
        Administrator.Text.ShouldContain("De laatste dag ligt voor de eerste, 1 jan 2026.");
        await Administrator.Press("button[value=nakijken]", ("tot-jaar", "2026"));
        await Administrator.Press("button[value=invoeren]");
        Administrator.Text.ShouldContain("Vanaf 1 jan 2026 tot en met 31 dec 2026");

        await Administrator.Get("/beheer/regels/kwijtschelding-lindeveen-2/einde");
        await Administrator.Press("button[value=nakijken]", ("nooit", "nooit"), ("waarom", "Dubbel."), ("besluit", "Mail 3"));
        await Administrator.Press("button[value=invoeren]");

        Administrator.Text.ShouldContain("hij heeft nooit gegolden");
        Administrator.Text.ShouldContain("Weggehaald");
        using var anyone = Site.Visitor();
        await anyone.Get("/regelingen");
        anyone.Text.ShouldContain("Kwijtschelding Lindeveen");
        anyone.Text.ShouldNotContain("Kwijtschelding, Lindeveen!");
        await anyone.Get($"/regelingen/{Organisation}/kwijtschelding-lindeveen-2");
        anyone.Text.ShouldContain("Hij stond hier per ongeluk");
    }

    [Theory]
    [InlineData("jci", "artikel 3", "Een verwijzing begint met ‘jci1.3:c:’")]
    [InlineData("vanaf-dag", "32", "Vul een dag, een maand en een jaar in")]
    [InlineData("tot-jaar", "2025", "De laatste dag ligt voor de eerste")]
    [InlineData("titel", "Participatiewet", "staat al in de lijst van wetten")]
    [InlineData("wet", "Zeepaardenwet", "Deze wet staat niet in de lijst.")]
    [InlineData("ruimte-0-wie", "", "Schrijf wie dit mag gebruiken.")]
    [InlineData("waarom", "", "Schrijf waarom dit verandert.")]
    [InlineData("bedoeling", null, "Dit zijn 10000 tekens; er passen er 4000.")]
    public async Task What_is_wrong_is_told_at_its_field_and_everything_typed_is_still_there(string field, string? value, string told)
    {
        var typed = Strict.Concat([("tot-dag", "1"), ("tot-maand", "2"), ("tot-jaar", "2027")]).Where(each => each.Item1 != field).Append((field, value ?? new string('x', 10_000))).ToArray();
        await Administrator.Get("/beheer/regels/nieuw");

        await Administrator.IsToldWhatIsWrong(typed, told);

        (await Book()).Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_place_with_room_is_asked_without_losing_anything_and_text_from_right_to_left_is_kept()
    {
        await Administrator.Get("/beheer/regels/nieuw");
        await Administrator.Press("button[value=rij]", [.. Strict.Where(each => each.Name != "titel"), ("titel", "مساعدة 🏠")]);
        await Administrator.Press("button[value=nakijken]", ("ruimte-1-artikel", "8"), ("ruimte-1-titel", "Tweede"), ("ruimte-1-uitleg", "Meer."), ("ruimte-1-wie", "iedereen"));
        await Administrator.Press("button[value=invoeren]");

        Administrator.Path.ShouldBe("/beheer/regels/regel");
        Administrator.Heading.ShouldBe("مساعدة 🏠");
        (await Book()).Changes[0].Text.ShouldBeOfType<OwnRule>().Rooms.Select(room => room.Title).ShouldBe(["Zeepaardclausule", "Tweede"]);
    }

    [Fact]
    public async Task When_someone_else_was_first_he_sees_again_what_it_changes_and_sent_twice_it_happens_once()
    {
        await Administrator.Get("/beheer/regels/nieuw");
        await Administrator.Press("button[value=nakijken]", Strict);
        using (var other = Site.LogIn(new Person("account-ander", "Ander", Organisation, ["beheerder"])))
            await Keep([.. Strict.Where(each => each.Name != "titel"), ("titel", "Vervoer")], other);
        await Administrator.Press("button[value=invoeren]");

        Administrator.Status.ShouldBe(HttpStatusCode.Conflict);
        Administrator.Text.ShouldContain("Iemand anders veranderde intussen ook iets.");
        var form = Visitor.Standing(Administrator.Page.QuerySelector("form:has(button[value=invoeren])")!).Append(KeyValuePair.Create("stap", "invoeren")).ToList();
        await Administrator.Post("/beheer/regels/nieuw", form);
        await Administrator.Post("/beheer/regels/nieuw", form);
        (await Book()).Changes.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_else_comes_there_and_nobody_sees_the_desk_of_another_organisation()
    {
        await Keep(Strict);
        using var worker = Site.LogIn(new Person("account-medewerker", "Mo", Organisation, ["professional"]));
        await worker.Get("/beheer/regels");
        worker.Status.ShouldBe(HttpStatusCode.Forbidden);
        using var elsewhere = Site.LogIn(new Person("account-elders", "El", "gemeente-oosterhaven", ["beheerder"]));
        await elsewhere.Get("/beheer/regels/kwijtschelding-lindeveen");
        elsewhere.Status.ShouldBe(HttpStatusCode.NotFound);
        await elsewhere.Get("/beheer/regels/kwijtschelding-lindeveen/nonsens");
        elsewhere.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_desk_speaks_english_too()
    {
        await Administrator.Get("/taal/en?terug=/beheer/regels/nieuw");
        await Administrator.Press("button[value=nakijken]", Strict);
        Administrator.Text.ShouldContain("Nothing was done yet.");
        await Administrator.Press("button[value=invoeren]");

        Administrator.Text.ShouldContain("What was changed, and by whom");
        Administrator.Page.QuerySelector("h1")!.GetAttribute("lang").ShouldBe("nl");
    }

    private async Task Keep((string Name, string Value)[] fields, Visitor? by = null)
    {
        by ??= Administrator;
        await by.Get("/beheer/regels/nieuw");
        await by.Press("button[value=nakijken]", fields);
        by.Status.ShouldBe(HttpStatusCode.OK, by.Text);
        await by.Press("button[value=invoeren]");
        by.Path.ShouldStartWith("/beheer/regels/");
    }

    private Task<OwnBook> Book() => Site.Store.OwnTexts.Of(OwnRegister.Rules, Organisation);
}
