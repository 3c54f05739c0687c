// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Tests.Cli;

public sealed class StoryTests : Desk
{
    [Fact]
    public void The_story_of_silence_is_told_with_its_dates_and_where()
    {
        var answer = Type("story", "noodrem-professional", "--on", "2026-12-01", "--at", "gemeente,teamleider");

        answer.Exit.ShouldBe(0);
        answer.Out.ShouldContain("Bij: Gemeente (gemeente), met aan het stuur: Teamleider (teamleider).");
        answer.Out.ShouldContain("dinsdag 1 december 2026   De melder begint.");
        answer.Out.ShouldContain("dinsdag 15 december 2026  ");
        answer.Out.ShouldContain("openbaar");
    }

    [Fact]
    public void Without_a_date_it_starts_today_in_the_netherlands() => Type("story", "signaal").Out.ShouldContain("dinsdag 1 december 2026");

    [Fact]
    public void The_slowest_story_takes_longer_than_silence()
    {
        var silence = Type("story", "bezwaar", "--on", "2026-12-01").Out.TrimEnd().Split('\n')[^1];
        var slowest = Type("story", "bezwaar", "--on", "2026-12-01", "--slowest").Out;

        slowest.ShouldContain("Als ieder alle tijd neemt die er is.");
        slowest.TrimEnd().Split('\n')[^1].ShouldNotBe(silence);
    }

    [Fact]
    public void Every_shipped_procedure_has_both_stories()
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Shipped("x"))!, "*.txt"))
        {
            Type("story", file).Exit.ShouldBe(0, file);
            Type("story", file, "--slowest", "--on", "2055-12-31").Exit.ShouldBe(0, file);
        }
    }

    [Fact]
    public void A_story_in_english_has_english_days() => Type("story", "signaal", "--lang", "en").Out.ShouldContain("Tuesday 1 December 2026");

    [Fact]
    public void A_path_can_stand_for_a_name() => Type("story", Shipped("signaal")).Exit.ShouldBe(0);

    [Fact]
    public void A_text_that_does_not_hold_is_told_with_a_warning()
    {
        var answer = Type("story", PutChanged("signaal", "zwijgt   -> hoger", "zwijgt   -> klaar als beantwoord"));

        answer.Exit.ShouldBe(0);
        answer.Error.ShouldContain("deze tekst houdt niet");
    }

    [Fact]
    public void A_text_whose_words_are_wrong_is_not_told() =>
        Type("story", PutChanged("signaal", "zwijgt   ->", "zwjgt   ->")).Exit.ShouldBe(1);

    [Fact]
    public void A_slip_in_a_name_gets_the_nearest() => ShouldBeRefused("Bedoel je ‘bezwaar’?", "story", "bezwar");

    [Fact]
    public void No_name_is_refused() => ShouldBeRefused("Welke procedure?", "story");

    [Theory]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-29")]
    [InlineData("1 december")]
    [InlineData("1-12-2026")]
    [InlineData("")]
    public void A_wrong_date_is_refused(string date) => ShouldBeRefused("is geen bestaande datum", "story", "signaal", "--on", date);

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("9999-12-31")]
    public void A_day_far_away_is_refused(string date) => ShouldBeRefused("Kies een dag van 2016 tot en met 2055.", "story", "signaal", "--on", date);

    [Fact]
    public void The_leap_day_is_a_day() => Type("story", "signaal", "--on", "2028-02-29").Out.ShouldContain("dinsdag 29 februari 2028");

    [Fact]
    public void An_option_without_its_value_is_refused() => ShouldBeRefused("Na ‘--on’ hoort", "story", "signaal", "--on");

    [Fact]
    public void Another_place_is_refused_with_the_places_there_are()
    {
        ShouldBeRefused("Het kan bij: agentschap, gemeente", "story", "signaal", "--at", "gemeent");
        ShouldBeRefused("teamleider", "story", "signaal", "--at", "gemeente,team");
    }
}
