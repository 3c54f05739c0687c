// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Engine;
using static Schakel.Tests.Engine.Commands;

namespace Schakel.Tests.Engine;

public sealed class SilentActsTests
{
    // Raised on 20 April 2026; the body is in default from 9 June and still silent on 23 June.
    private static Case Unanswered => Case.Shipped("bezwaar", "gemeente", "teamleider").After(
        new Command.Open(new(2026, 4, 20), ["indiener"])
        {
            Given = ["besluit", "adres"],
            Dates = ImmutableDictionary<string, DateOnly>.Empty.Add("bekendmaking", new(2026, 3, 16)),
        },
        Time("2026-07-01"));

    [Fact]
    public void A_forum_does_not_take_away_what_the_raiser_could_do_while_the_body_was_silent()
    {
        Unanswered.Where.ShouldBe("openbaar 2026-06-23");

        Unanswered.After(Acts("2026-07-02", "melder", "ingebrekestellen")).Happened.ShouldHaveSingleItem()
            .ShouldBeOfType<Event.Acted>().Opens.ShouldBe("dwangsom");
        Unanswered.After(Acts("2026-07-02", "melder", "beroep-niet-tijdig")).Where.ShouldBe("poort rechter 2026-07-02");
    }

    [Fact]
    public void One_silence_costs_one_penalty_however_often_notice_is_given() =>
        Unanswered.After(Acts("2026-07-02", "melder", "ingebrekestellen")).Refuses(Acts("2026-07-03", "melder", "ingebrekestellen"))
            .ShouldBe([RefusalReason.NoMore]);

    [Fact]
    public void An_act_of_a_step_that_was_answered_is_not_open_at_a_forum() =>
        Case.Shipped("opdracht-teruggeven", "zbo", "minister").After(
                new Command.Open(new(2026, 12, 1), ["bestuur"]) { Given = ["opdracht", "waarom-terug", "wat-wel-kan", "tijdpad"] },
                Acts("2026-12-02", "melder", "met-spoed-teruggeven"), Time("2027-06-01"))
            .Refuses(Acts("2027-06-02", "melder", "met-spoed-teruggeven")).ShouldBe([RefusalReason.NoSuchAnswer]);
}
