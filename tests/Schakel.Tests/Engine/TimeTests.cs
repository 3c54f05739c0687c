// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Engine;
using Schakel.Tests.Support;
using static Schakel.Tests.Engine.Commands;

namespace Schakel.Tests.Engine;

public sealed class TimeTests
{
    private static Case Raised => Case.Of(Texts.Ladder).After(Raises("2026-12-01"));

    [Fact]
    public void Nothing_is_done_on_a_day_before_what_already_happened()
    {
        var dossier = Raised.After(Acts("2026-12-08", "melder", "aanvullen"));

        dossier.Refuses(Answers("2026-12-07", "a", "een", "volgen")).ShouldBe([RefusalReason.InThePast]);
        dossier.Refuses(Time("2026-12-07")).ShouldBe([RefusalReason.InThePast]);
        dossier.Refuses(Answers("2026-12-08", "a", "een", "volgen")).ShouldBeEmpty();
        dossier.Says(Time("2026-12-07")).ShouldBe("Er gebeurde al iets op dinsdag 8 december 2026. Eerder kan dit niet meer.");
    }

    [Fact]
    public void After_a_lapse_its_last_day_is_the_earliest_day() =>
        Raised.After(Time("2026-12-20")).Refuses(Acts("2026-12-14", "melder", "aanvullen")).ShouldBe([RefusalReason.InThePast]);

    [Theory]
    [InlineData("1899-12-31", false)]
    [InlineData("1900-01-01", true)]
    [InlineData("2200-12-31", true)]
    [InlineData("2201-01-01", false)]
    [InlineData("0001-01-01", false)]
    [InlineData("9999-12-31", false)]
    public void A_day_is_of_this_world(string day, bool accepted)
    {
        RefusalReason[] expected = accepted ? [] : [RefusalReason.BadDate];

        Case.Of(Texts.Ladder).Refuses(Raises(day)).ShouldBe(expected);
        Case.Of(Texts.NamedTerm.Replace(", hoogstens 2 weken na ontvangst", "")).Refuses(Raises("2026-12-01") with
        {
            Dates = ImmutableDictionary<string, DateOnly>.Empty.Add("begin", Day(day)),
        }).ShouldBe(expected);
    }

    [Fact]
    public void Time_that_passes_all_at_once_ends_at_the_forum_and_past_all_time_is_refused()
    {
        Raised.After(Time("2200-12-31")).Where.ShouldBe("openbaar 2027-01-12");
        Raised.Refuses(Time("9999-12-31")).ShouldBe([RefusalReason.BadDate]);
        Raised.Refuses(Consents("2026-12-02", "melder", "9999-12-31")).ShouldBe([RefusalReason.BadDate]);
    }

    [Fact]
    public void A_term_of_thousands_of_years_is_never_over_and_breaks_nothing()
    {
        var text = Texts.Ladder.Replace("binnen 2 weken", "binnen 1000 jaar").Replace("verdagen 1 week, hoogstens 2 keer", "verdagen 1000 jaar, hoogstens 20 keer")
            .Replace("ten hoogste 10 dagen", "ten hoogste 1000 jaar");
        var dossier = Case.Of(text).After(Raises("2026-12-01"));

        for (var times = 0; times < 20; times++)
            dossier.After(Extends("2026-12-02", "a"));
        dossier.After(Suspends("2026-12-02", "a"), Resumes("2200-12-31"), Time("2200-12-31")).Where.ShouldStartWith("een 2026-12-01");
        Checker.Check(text, "lang.txt", Policy.Surroundings).Findings.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_circle_of_silence_is_refused_and_not_walked_for_ever() =>
        Case.Of(Texts.Ladder.Replace("zwijgt -> openbaar", "zwijgt -> een").Replace("binnen 2 weken", "binnen 0 dagen"))
            .After(Raises("2026-12-01")).Refuses(Time("2026-12-02")).ShouldBe([RefusalReason.LeadsNowhere]);

    [Fact]
    public void A_command_of_which_half_is_missing_is_refused()
    {
        Command[] halves =
        [
            Answers("2026-12-02", "a", "een", "volgen") with { By = null! }, Answers("2026-12-02", "a", "een", "volgen") with { Step = null! },
            Answers("2026-12-02", "a", "een", "volgen") with { Label = null! }, Answers("2026-12-02", "a", "een", "volgen") with { Given = null! },
            Answers("2026-12-02", "a", "een", "volgen") with { Dates = null! }, Answers("2026-12-02", "a", "een", "volgen") with { By = new Actor(null!) },
            Acts("2026-12-02", "melder", "aanvullen") with { By = null! }, Acts("2026-12-02", "melder", "aanvullen") with { Label = null! },
            Acts("2026-12-02", "melder", "aanvullen") with { Given = null! }, TakesBack("2026-12-02", "melder") with { By = null! },
            Extends("2026-12-02", "a") with { By = null! }, Consents("2026-12-02", "melder", "2026-12-20") with { By = null! },
            Suspends("2026-12-02", "a") with { By = null! }, IsDone("2026-12-02", null!), Staffs("2026-12-02") with { Staffing = null! },
            Staffs("2026-12-02", ("b", [])) with { Staffing = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("b", default) },
        ];
        Command.Open[] openings =
        [
            Raises("2026-12-01") with { Given = null! }, Raises("2026-12-01") with { Dates = null! }, Raises("2026-12-01") with { Barred = null! },
            Raises("2026-12-01") with { Staffing = null! }, Raises("2026-12-01") with { Raisers = [null!] }, Raises("2026-12-01") with { Raisers = [" "] },
        ];

        foreach (var half in halves)
            Raised.Refuses(half).ShouldBe([RefusalReason.Incomplete], half.GetType().Name);
        foreach (var half in openings)
            Case.Of(Texts.Ladder).Refuses(half).ShouldBe([RefusalReason.Incomplete]);
    }
}
