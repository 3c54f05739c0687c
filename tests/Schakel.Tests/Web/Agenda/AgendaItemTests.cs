// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.OwnTexts;
using Schakel.Dossiers.Regulations;
using Schakel.Storage.Reading;
using Schakel.Web.Agenda;
using Schakel.Web.Following;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.Agenda;

/// <summary>Bottlenecks over the times that they were raised.</summary>
public sealed class AgendaItemTests
{
    private const string Agency = "dienst-inkomenszekerheid";
    private static readonly DateOnly Day = new(2026, 12, 1);
    private static readonly Registry Registry = Registry.Read(Repository.Root);

    [Fact]
    public void What_raises_another_again_is_one_item_with_its_years_and_promises()
    {
        var item = AgendaItem.All([Of("C", Day, repeats: "B"), Of("A", Day.AddYears(-3), promises: 2), Of("B", Day.AddYears(-1), repeats: "A", promises: 1)], Registry).ShouldHaveSingleItem();

        item.Rounds.Select(round => round.Line.Number).ShouldBe(["A", "B", "C"]);
        (item.Since, item.Years(Day), item.Pledges.Length).ShouldBe((Day.AddYears(-3), 3, 3));
    }

    [Fact]
    public void The_oldest_comes_first_by_the_year_that_was_said() =>
        AgendaItem.All([Of("A", Day.AddYears(-2)), Of("B", Day, since: 2010), Of("C", Day.AddYears(-1), since: 2026)], Registry).Select(item => item.Title).ShouldBe(["B", "A", "C"]);

    [Theory]
    [InlineData("loopt", null, true)]
    [InlineData("rust", "volksvertegenwoordiging", true)]
    [InlineData("klaar", "beantwoord", true)]
    [InlineData("klaar", "geverifieerd", false)]
    [InlineData("klaar", "ingetrokken", false)]
    public void Only_its_raiser_takes_it_off_the_agenda(string state, string? end, bool isOpen) =>
        AgendaItem.All([Of("A", Day, state: state, end: end)], Registry).Single().IsOpen.ShouldBe(isOpen);

    [Fact]
    public void What_was_solved_and_is_raised_again_stands_on_it_again() =>
        AgendaItem.All([Of("A", Day.AddYears(-2), state: "klaar", end: "geverifieerd"), Of("B", Day, repeats: "A")], Registry).Single().IsOpen.ShouldBeTrue();

    [Fact]
    public void Rounds_that_point_at_each_other_or_at_what_is_gone_are_still_there()
    {
        AgendaItem.All([Of("A", Day, repeats: "B"), Of("B", Day, repeats: "A")], Registry).ShouldHaveSingleItem().Rounds.Length.ShouldBe(2);
        AgendaItem.All([Of("A", Day, repeats: "WEG")], Registry).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Wet WIA, dagloon", "wet-wia")]
    [InlineData("wet wia", "wet-wia")]
    [InlineData("jci1.3:c:BWBR0019057&artikel=57", "wet-wia")]
    [InlineData("Participatiewet, Awir en Toeslagenwet samen", "algemene-wet-inkomensafhankelijke-regelingen participatiewet toeslagenwet")]
    [InlineData("Wet studiefinanciering 2000, uitwonendenbeurs", "wsf-2000")]
    [InlineData("Dubbele kinderbijslag", "")]
    [InlineData("Een tweede TWAALF", "")]
    public void A_regulation_is_recognised_in_what_was_written(string written, string names) =>
        string.Join(' ', Registry.RegulationsIn(written).Select(each => each.Name).Order(StringComparer.Ordinal)).ShouldBe(names);

    [Fact]
    public void By_challenge_it_stands_with_each_that_its_regulation_has_to_do_with_and_else_apart()
    {
        var items = AgendaItem.All([Of("A", Day, about: "Participatiewet"), Of("B", Day.AddYears(-1), about: "Wet WIA, dagloon"), Of("C", Day, about: "Dubbele kinderbijslag")], Registry);
        var groups = AgendaGroup.ByChallenge(items, Registry);

        groups.Single(group => group.Title.Dutch == "Bestaanszekerheid").Items.Select(item => item.Title).ShouldBe(["B", "A"]);
        groups.Single(group => group.Title.Dutch == "Een thuis voor iedereen").Items.Select(item => item.Title).ShouldBe(["A"]);
        groups[^1].Items.Select(item => item.Title).ShouldBe(["C"]);
        groups[^1].Source.ShouldBeNull();
        groups[..^1].ShouldAllBe(group => group.Source!.Length > 0);
    }

    [Fact]
    public void A_challenge_that_an_organisation_set_itself_is_about_its_own_bottlenecks_also_those_about_its_own_rule_and_shows_whose_it_is()
    {
        var rule = new OwnRule("terug", "Terugvragen", RuleKind.WorkInstruction, "", "", Day, null, "Rust.", null, "", []);
        var own = Challenge.Of(Agency, new OwnChallenge("schuld", "Geen schuld", "", "Genoeg over.", "", "Jaarplan", Day, null, ["wet-wia", $"{Agency}/terug"]), "Dienst");
        var items = AgendaItem.All([Of("A", Day, about: "Wet WIA"), Of("B", Day, about: "terugvragen"), Of("C", Day, about: "Participatiewet"), Of("D", Day, about: "Wet WIA", at: "ministerie-van-bestaanszekerheid")], Registry);

        var group = AgendaGroup.ByChallenge(items, Registry.With([new OwnRegulation(Agency, rule)]).With([own])).Single(each => each.Challenge == $"{Agency}/schuld");

        group.Items.Select(item => item.Title).ShouldBe(["A", "B"]);
        (group.Title.Dutch, group.Source).ShouldBe(("Geen schuld (Dienst)", "Jaarplan"));
    }

    private static Round Of(string number, DateOnly opened, int? since = null, string? repeats = null, string state = "loopt", string? end = null, int promises = 0, string about = "Wet WIA", string at = Agency) => new(
        new DossierLine(number, at, "knelpunt", "knelpunt", "zbo", null, state, null, null, opened, null, end, opened), number, about, "wet", since, repeats,
        [.. Enumerable.Range(0, promises).Select(at => new Pledge($"{number}{at}", "Een wet", opened, opened.AddDays(30), "toegezegd"))]);
}
