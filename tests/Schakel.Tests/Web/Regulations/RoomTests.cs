// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers.Regulations;
using Schakel.Web.Registers;
using Schakel.Web.Regulations;

namespace Schakel.Tests.Web.Regulations;

/// <summary>Which room a rule leaves, found from the rule or from a story.</summary>
public sealed class RoomTests
{
    private static readonly Registry Registry = Registry.Read(Repository.Root);

    [Fact]
    public void Of_every_law_it_is_said_what_it_is_for() => Registry.Regulations.Select(each => each.Name).Except(Registry.Purposes.Keys).ShouldBeEmpty();

    [Fact]
    public void Every_room_is_of_a_regulation_of_the_register_and_can_be_read_where_its_number_is_certain()
    {
        Registry.Rooms.ShouldNotBeEmpty();
        foreach (var room in Registry.Rooms)
        {
            var regulation = Registry.Regulations.Single(each => each.Name == room.Regulation);
            room.Address(regulation).ShouldNotBeNull().AbsoluteUri.ShouldContain($"{regulation.Bwb}&artikel={room.Article}");
            room.ShouldSatisfyAllConditions(each => each.Title.English.ShouldNotBeEmpty(), each => each.Explanation.English.ShouldNotBeEmpty(), each => each.Words.ShouldNotBeEmpty());
            room.Terms.Length.ShouldBe(room.Words.Length, room.Title.English + ": a word that stands in every text, or one twice");
        }
    }

    [Fact]
    public void Every_purpose_is_of_a_regulation_of_the_register() =>
        Registry.Purposes.Keys.Where(name => Registry.Regulations.All(each => each.Name != name)).ShouldBeEmpty();

    [Theory]
    [InlineData("Wet WIA", "Zij moet haar voorschotten terugbetalen en raakt in de schulden.", "wet-wia 77")]
    [InlineData("", "Haar schulden werden groter door die terugvorderingen en zij kan niets kwijtschelden.", "algemene-wet-bestuursrecht 4:94a")]
    [InlineData("", "De student met studiefinanciering zou uitwonend zijn.", "wsf-2000 11.5")]
    [InlineData("", "Het bezwaar kwam te laat omdat hij ziek was.", "algemene-wet-bestuursrecht 6:11")]
    public void A_story_leads_to_the_room_that_fits_its_words(string regulation, string story, string first) =>
        RoomMap.For(Registry, regulation, story).Select(room => $"{room.Regulation} {room.Article}").First().ShouldBe(first);

    [Theory]
    [InlineData("")]
    [InlineData("Het regent en de bus rijdt niet.")]
    [InlineData("Zij heeft te veel te doen en weet niet waarom, en kan geen hulp krijgen.")]
    [InlineData("🙂 مرحبا \u202E \u0000")]
    public void A_story_that_makes_one_think_of_nothing_leads_nowhere(string story) => RoomMap.For(Registry, "", story).ShouldBeEmpty();

    [Theory]
    [InlineData("bijstand", "participatiewet")]
    [InlineData("hardheidsclausule", "wsf-2000")]
    public void Whoever_types_one_word_finds_all_room_that_has_it_also_in_its_name(string word, string regulation) =>
        RoomMap.Sought(Registry, "", word).ShouldContain(room => room.Regulation == regulation);

    [Theory]
    [InlineData("gemeente", "", true)]
    [InlineData("zbo", "", false)]
    [InlineData("zbo", "Participatiewet", true)]
    public void What_only_another_may_use_is_left_out_unless_it_is_named(string type, string regulation, bool isThere)
    {
        const string story = "De bijstand wordt teruggevorderd en de dringende redenen telden niet.";

        RoomMap.For(Registry, regulation, story, type).Any(room => room.Regulation == "participatiewet").ShouldBe(isThere);
        RoomMap.For(Registry, "", story).ShouldContain(room => room.Regulation == "participatiewet", "where it is not known who would use it, all are shown");
        Registry.Rooms.SelectMany(room => room.Types).Distinct().ShouldBeSubsetOf(Support.Policy.Types.Select(each => each.Name));
    }

    [Fact]
    public void What_an_organisation_made_beside_the_law_that_is_named_stands_with_the_room_of_that_law_and_hides_none_of_it()
    {
        var rules = Enumerable.Range(1, 9).Select(at => new OwnRegulation("gemeente-lindeveen", new OwnRule(
            $"regel-{at}", $"Regel {at}", RuleKind.Reading, "", "", new(2026, 1, 1), null, "Zekerheid.", new InLaw("participatiewet", ""), "", [new("1", $"Ruimte {at}", "Mag.", "de consulent", "bijstand dringende redenen")])));
        var all = Registry.With([.. rules]);
        const string story = "De bijstand wordt teruggevorderd en de dringende redenen telden niet.";

        var rooms = RoomMap.For(all, "Participatiewet", story);

        rooms.Take(RoomMap.Most).ShouldBe(RoomMap.For(Registry, "Participatiewet", story));
        rooms.Skip(RoomMap.Most).Select(room => room.Title.Dutch).ShouldBe(["Ruimte 1", "Ruimte 2"]);
        RoomMap.For(all, "Wet WIA", "Het regent.").ShouldAllBe(room => room.Beside.Length == 0);
    }

    [Theory]
    [InlineData("18", "", true)]
    [InlineData("18, lid 1", "", true)]
    [InlineData("180", "", false)]
    [InlineData("18", "strenger", false)]
    public void A_rule_tells_how_the_room_of_its_article_is_used_unless_it_takes_of_it(string article, string stricter, bool uses) => new OwnRegulation("gemeente-lindeveen", new OwnRule(
        "regel", "Regel", RuleKind.Reading, "", "", new(2026, 1, 1), null, "Zekerheid.", new InLaw("participatiewet", article), stricter, [])).Uses(Registry.Rooms.First(room => room is { Regulation: "participatiewet", Article: "18" })).ShouldBe(uses);

    [Fact]
    public void What_goes_for_every_decision_goes_for_every_regulation()
    {
        foreach (var regulation in Registry.Regulations)
        {
            var rooms = RoomMap.Of(Registry, regulation);
            rooms.Select(room => $"{room.Regulation} {room.Article}").ShouldBeUnique();
            rooms.ShouldContain(room => room.Article == "4:84");
        }
    }

    [Fact]
    public async Task On_the_site_a_regulation_tells_what_it_is_for_and_what_one_may_do_and_a_story_leads_there()
    {
        await using var site = await TestSite.Start();
        using var visitor = site.Visitor();

        await visitor.Get("/regelingen?zoek=schuld+terugbetalen");
        visitor.Text.ShouldContain("Kwijtschelden van een geldschuld");
        foreach (var reference in new[] { "BWBR0015703", "jci1.3:c:BWBR0015703%26artikel=18", "Participatiewet artikel 18" })
        {
            await visitor.Get($"/regelingen?zoek={reference}");
            visitor.Page.QuerySelectorAll("section[aria-labelledby=lijst] .list a").Select(link => link.GetAttribute("href")).ShouldBe(["/regelingen/participatiewet"], reference);
        }

        await visitor.Get("/regelingen?zoek=jci9:foo");
        visitor.Text.ShouldContain("Een verwijzing begint met");
        await visitor.Get("/regelingen/participatiewet");
        visitor.Text.ShouldContain("Het is het laatste vangnet");
        visitor.Text.ShouldContain("Bijstand bij zeer dringende redenen");
        visitor.Page.QuerySelectorAll(".rooms a").Select(link => link.GetAttribute("href")).ShouldContain("https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=16&lid=1");
        visitor.Page.QuerySelectorAll("dl.answers a").Select(link => link.GetAttribute("href")).ShouldContain("https://wetten.overheid.nl/jci1.3:c:BWBR0015703&g=2026-12-01", "its text is that of the day");
        visitor.Text.ShouldContain("zoals die geldt op dinsdag 1 december 2026");
        await visitor.Get("/regelingen/bestaat-niet");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        await visitor.Get("/regelingen?zoek=%00%F0%9F%99%82");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
    }
}
