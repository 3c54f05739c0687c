// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.Asking;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Possible;
using Schakel.Dossiers.Previews;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;
using Schakel.Tests.Support;

namespace Schakel.Tests.Dossiers;

/// <summary>What people are shown before they send anything.</summary>
public sealed class PreviewTests
{
    private static readonly DateOnly Day = Cases.Day;
    private static readonly Placement Here = new(Cases.Town, "gemeente", "teamleider");
    private static readonly ImmutableDictionary<string, DateOnly> NoDates = ImmutableDictionary<string, DateOnly>.Empty;

    [Fact]
    public void The_story_of_silence_is_what_then_happens()
    {
        var story = Silence.Before(Cases.Shipped, "signaal", Here, Day, NoDates);
        var cases = Cases.Opened();
        cases.Send(Day.AddDays(400), new CaseCommand.PassTime());

        story.Refused.ShouldBeEmpty();
        story.Lines.Select(line => line.Day).ShouldBe(cases.Happened.Select(happened => happened.What.Day));
        story.Lines.Select(line => line.Holder).ShouldBe(["teamleider", "afdelingshoofd", "college", null]);
        story.Lines[^1].At.ShouldBeOfType<Position.Resting>().Forum.ShouldBe(Forum.Public);
    }

    [Theory]
    [MemberData(nameof(Policy.Names), MemberType = typeof(Policy))]
    public void The_story_of_silence_names_no_step_by_the_word_of_its_text(string name)
    {
        var procedure = Policy.Procedures.Single(each => each.Name == name);
        var setting = Setting.Default(procedure, Policy.Types)!;
        var open = Cases.Filled(name, new Placement(Cases.Town, setting.Type.Name, setting.Driver?.Name), Day);

        var told = Silence.Before(Cases.Shipped, name, open.At, Day, open.Dates).Lines;
        told.ShouldNotBeEmpty();
        told.SelectMany(line => new[] { line.Text.Dutch, line.Text.English }).Where(text => procedure.Steps.Any(step => text.Contains($"({step.Name})", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void Who_has_several_turns_is_told_which_it_is_in_the_words_of_the_procedure() =>
        Silence.Before(Cases.Shipped, "klacht", new Placement(Cases.Town, "gemeente", null), Day, NoDates).Lines[0].Text.Dutch
            .ShouldContain("(bel de klager, vraag wat er gebeurde en wat hij nodig heeft)");

    [Fact]
    public void The_story_of_silence_follows_the_dates_that_were_filled_in()
    {
        DateOnly Answered(DateOnly made) => Silence.Before(Cases.Shipped, "bezwaar", Here, Day, NoDates.Add("bekendmaking", made)).Lines[^1].Day;

        Answered(Day.AddDays(-30)).ShouldBeLessThan(Answered(Day));
    }

    [Fact]
    public void The_story_of_silence_passes_over_an_office_that_only_a_barred_person_fills()
    {
        var staffing = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("afdelingshoofd", ["p1"]);

        Silence.Before(Cases.Shipped, "signaal", Here, Day, NoDates, staffing, ["p1"]).Lines.Select(line => line.Holder).ShouldNotBe(
            Silence.Before(Cases.Shipped, "signaal", Here, Day, NoDates, staffing).Lines.Select(line => line.Holder));
    }

    [Fact]
    public void The_story_of_silence_says_of_an_empty_office_that_it_is_empty_and_not_that_someone_was_silent()
    {
        ImmutableDictionary<string, ImmutableArray<string>> Empty(params string[] offices) => offices.ToImmutableDictionary(office => office, _ => ImmutableArray<string>.Empty);

        Silence.Before(Cases.Shipped, "signaal", Here, Day, NoDates, Empty("teamleider")).Lines[0].Text.Dutch.ShouldContain("Niemand vult nu het ambt teamleider; daarom gaat het meteen verder. Aan zet: afdelingshoofd");
        Silence.Before(Cases.Shipped, "signaal", Here, Day, NoDates, Empty("afdelingshoofd")).Lines[1].Text.Dutch.ShouldContain("zwijgt. Niemand vult nu het ambt afdelingshoofd; daarom");
        var nobody = Silence.Before(Cases.Shipped, "signaal", Here, Day, NoDates, Empty("teamleider", "afdelingshoofd", "college")).Lines.ShouldHaveSingleItem().Text.Dutch;
        nobody.ShouldContain("de ambten teamleider, afdelingshoofd en college van burgemeester en wethouders; daarom");
        nobody.ShouldNotContain("niemand antwoordde");
        nobody.ShouldContain("openbaar dat hier niemand is die antwoordt");
        Silence.Before(Cases.Shipped, "signaal", Here, Day, NoDates).Lines[0].Text.Dutch.ShouldNotContain("Niemand vult");
    }

    [Fact]
    public void The_story_of_silence_of_a_running_dossier_goes_on_from_where_it_is()
    {
        var cases = Cases.Opened();
        cases.Send(Day.AddDays(30), new CaseCommand.PassTime());
        var whole = Silence.Before(Cases.Shipped, "signaal", Here, Day, NoDates).Lines;

        Silence.From(Cases.Shipped, cases.File).Lines.Select(line => line.Day).ShouldBe(whole.Skip(2).Select(line => line.Day));
    }

    [Fact]
    public void Where_a_procedure_does_not_run_or_a_date_is_too_far_the_story_says_why()
    {
        Silence.Before(Cases.Shipped, "bestaat-niet", Here, Day, NoDates).Refused.Single().Reason.ShouldBe(RefusalReason.Unknown);
        Silence.Before(Cases.Shipped, "bezwaar", Here, Day, NoDates.Add("bekendmaking", Day.AddDays(400))).Refused.Single().Reason.ShouldBe(RefusalReason.BadDate);
    }

    [Theory]
    [InlineData(Protection.Open)]
    [InlineData(Protection.Confidential)]
    [InlineData(Protection.Anonymous)]
    public void What_each_party_is_said_to_see_is_where_the_name_is_kept(Protection protection)
    {
        var sights = Sights.Of(Cases.Shipped, "signaal", Here, protection);
        var opened = (CaseEvent.Opened)Cases.Opened(protection, protection is Protection.Anonymous ? null : "Fatima Jansen").Happened[0].What;

        sights.Where(sight => sight.Party is Party.Holder).Select(sight => sight.Holder).ShouldBe(["teamleider", "afdelingshoofd", "college", "coördinator"]);
        sights.Where(sight => sight.Party is Party.Holder).ShouldAllBe(sight => sight.Name == !opened.Names.IsEmpty && sight.Story);
        sights.Any(sight => sight is { Party: Party.Custodian, Name: true }).ShouldBe(!opened.Protected.IsEmpty);
        sights.Single(sight => sight.Party is Party.Public).ShouldSatisfyAllConditions(sight => sight.Name.ShouldBeFalse(), sight => sight.Story.ShouldBeFalse());
        sights.ShouldAllBe(sight => sight.Text.Dutch.EndsWith('.') && sight.Text.English.EndsWith('.'));
    }

    [Fact]
    public void A_protection_that_a_procedure_does_not_offer_has_no_preview() => Sights.Of(Cases.Shipped, "bezwaar", Here, Protection.Anonymous).ShouldBeEmpty();

    [Fact]
    public void A_form_asks_what_is_given_with_it_and_leaves_to_the_answer_what_the_answer_carries()
    {
        var fields = Form.Opening(Cases.Shipped.Newest("bezwaar")!, Day, Cases.Shipped.Calendar);

        fields.Select(field => field.Name).ShouldBe(["besluit", "bekendmaking", "adres", "redenen-van-bezwaar", "vergoeding-van-kosten"]);
        fields[1].ShouldBe(new Field("bekendmaking", FieldType.Date, Required: true) { Latest = Day.AddDays(42) });
    }

    [Fact]
    public void A_form_that_is_filled_in_opens_and_one_that_misses_a_required_field_does_not()
    {
        foreach (var procedure in new[] { "bezwaar", "signaal", "noodrem-professional", "opdracht-teruggeven", "aan-tafel" })
        {
            var filled = Cases.Filled(procedure, Here, Day);
            new Cases().Send(Day, filled).ShouldBeOfType<Decision.Accepted>(procedure);
            foreach (var name in filled.Words.Texts.Keys)
                new Cases().Send(Day, filled with { Words = filled.Words with { Texts = filled.Words.Texts.Remove(name) } }).ShouldBeOfType<Decision.Refused>();
        }
    }

    [Fact]
    public void What_may_be_done_is_listed_by_whom_with_what_it_asks_and_opens()
    {
        var possible = Possibilities.Of(Cases.Opened().File, Day, Cases.Shipped);

        var solve = possible.Single(each => each.Label == "oplossen");
        (solve.Holder, solve.Step, solve.Doing).ShouldBe(("teamleider", "oppakken", Doing.Answer));
        solve.Asks.Select(field => field.Type).ShouldBe([FieldType.Text, FieldType.Promise]);
        possible.Single(each => each.Label == "knelpunt-maken").Opens.ShouldBe(["knelpunt"]);
        possible.Single(each => each.Label == "intrekken").Holder.ShouldBe("melder");
        possible.Where(each => each.Doing is Doing.Extend).Select(each => each.Holder).ShouldBe(["teamleider"]);
        possible.ShouldNotContain(each => each.Holder == "college");
    }

    [Fact]
    public void What_may_be_done_is_judged_after_what_ran_out_and_a_late_answer_stays_possible()
    {
        var possible = Possibilities.Of(Cases.Opened().File, Day.AddDays(30), Cases.Shipped);

        possible.Where(each => each.Doing is Doing.Answer).Select(each => each.Holder).Distinct().ShouldBe(["afdelingshoofd"]);
        possible.Where(each => each.Doing is Doing.AnswerLate).Select(each => each.Holder).Distinct().ShouldBe(["teamleider"]);
    }

    [Fact]
    public void What_waits_for_a_dossier_beside_it_is_listed_with_that()
    {
        var cases = new Cases();
        cases.Send(Day, Cases.Filled("bezwaar", Here, Day));
        cases.Send(Day, new CaseCommand.Answer(new Actor("behandelaar"), "toetsen", "in-behandeling", Words.None));
        var possible = Possibilities.Of(cases.File, Day, Cases.Shipped);

        possible.Single(each => each.Label == "handhaven").OnlyAfter.ShouldBe("horen");
        possible.Single(each => each.Label == "helemaal-gelijk").OnlyAfter.ShouldBeNull();
    }

    [Fact]
    public void Who_is_barred_or_not_in_it_is_shown_nothing()
    {
        var cases = new Cases();
        cases.Send(Day, Cases.Signal() with { Barred = ["p1"] });
        cases.Send(Day.AddDays(30), new CaseCommand.PassTime());

        Possibilities.Of(cases.File, Day.AddDays(30), Cases.Shipped, new Actor("afdelingshoofd", "p1")).ShouldNotContain(each => each.Doing == Doing.Answer);
        Possibilities.Of(cases.File, Day.AddDays(30), Cases.Shipped, new Actor("afdelingshoofd", "p2")).ShouldContain(each => each.Doing == Doing.Answer);
        Possibilities.Of(cases.File, Day.AddDays(30), Cases.Shipped, new Actor("melder", "r2")).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_is_shown_to_be_told_only_to_who_may_know_it()
    {
        var cases = Cases.Opened(Protection.Confidential);
        Told().ShouldBeEmpty();
        cases.Send(Day, new CaseCommand.AllowReveal(new("melder", "r1"), "teamleider"));
        Told().ShouldBe(["teamleider"]);

        IEnumerable<string?> Told() => Possibilities.Of(cases.File, Day, Cases.Shipped).Where(each => each.Doing is Doing.Reveal).Select(each => each.Label);
    }
}
