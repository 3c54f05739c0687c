// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Engine;
using static Schakel.Tests.Engine.Commands;

namespace Schakel.Tests.Engine;

public sealed class ForumAndGateTests
{
    private static Case Public => Case.Of(Texts.Ladder).After(Raises("2026-12-01"), Time("2027-01-13"));

    private static Case InCourt => Case.Of(Texts.Ladder).After(Raises("2026-12-01"), Time("2026-12-16"), Acts("2026-12-20", "melder", "naar-rechter"));

    [Fact]
    public void At_a_forum_acts_stay_open()
    {
        var dossier = Public.After(Acts("2027-01-15", "melder", "aanvullen"));

        dossier.Happened.ShouldHaveSingleItem().ShouldBeOfType<Event.Acted>();
        dossier.Where.ShouldBe("openbaar 2027-01-12");
    }

    [Fact]
    public void At_a_forum_the_raiser_keeps_what_he_could_do_while_an_office_was_silent()
    {
        Public.After(Acts("2027-01-15", "melder", "naar-rechter")).Where.ShouldBe("poort rechter 2027-01-15");
        Public.After(Answers("2027-01-15", "b", "twee", "bevestigen")).Refuses(Acts("2027-01-16", "melder", "naar-rechter")).ShouldBe([RefusalReason.Ended]);
    }

    [Fact]
    public void At_a_forum_there_is_no_clock_to_stretch_or_stop()
    {
        Public.Refuses(Extends("2027-01-15", "a")).ShouldBe([RefusalReason.NotYourTurn]);
        Public.Refuses(Suspends("2027-01-15", "a")).ShouldBe([RefusalReason.NotYourTurn]);
        Public.Refuses(Resumes("2027-01-15")).ShouldBe([RefusalReason.ClockState]);
        Public.Refuses(Consents("2027-01-15", "melder", "2027-03-01")).ShouldBe([RefusalReason.NoMore]);
    }

    [Fact]
    public void Only_the_raiser_goes_through_a_gate()
    {
        InCourt.Where.ShouldBe("poort rechter 2026-12-20");
        Case.Of(Texts.Ladder).After(Raises("2026-12-01"), Time("2026-12-16")).Refuses(Acts("2026-12-20", "b", "naar-rechter"))
            .ShouldBe([RefusalReason.NoSuchAnswer]);
    }

    [Fact]
    public void Behind_a_gate_nobody_moves_the_dossier()
    {
        Command[] commands =
        [
            Acts("2026-12-21", "melder", "aanvullen"), Acts("2026-12-21", "melder", "intrekken"), TakesBack("2026-12-21", "melder"), Extends("2026-12-21", "b"),
            Suspends("2026-12-21", "b"), Resumes("2026-12-21"), Consents("2026-12-21", "melder", "2027-03-01"), Answers("2026-12-21", "b", "twee", "bevestigen"),
        ];

        foreach (var command in commands)
            InCourt.Refuses(command).ShouldBe([RefusalReason.Ended]);
        InCourt.After(Time("2090-01-01")).Happened.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_announced_before_the_gate_does_not_take_effect_behind_it() =>
        Case.Of(Texts.Ladder).After(Raises("2026-12-01"), Time("2026-12-16"), Acts("2026-12-18", "melder", "intrekken"),
            Acts("2026-12-20", "melder", "naar-rechter"), Time("2027-02-01")).Where.ShouldBe("poort rechter 2026-12-20");

    [Fact]
    public void After_the_end_nothing_can_be_added_and_only_time_passes()
    {
        var dossier = Case.Of(Texts.Ladder).After(Raises("2026-12-01"), Time("2026-12-16"), Answers("2026-12-20", "b", "twee", "bevestigen"));
        Command[] commands =
        [
            Answers("2026-12-21", "a", "een", "volgen"), Acts("2026-12-21", "melder", "aanvullen"), TakesBack("2026-12-21", "melder"),
            Extends("2026-12-21", "b"), Suspends("2026-12-21", "b"), Resumes("2026-12-21"), Consents("2026-12-21", "melder", "2027-03-01"),
            IsDone("2026-12-21", "horen"), Staffs("2026-12-21", ("b", [])),
        ];

        foreach (var command in commands)
            dossier.Refuses(command).ShouldBe([RefusalReason.Ended]);
        dossier.After(Time("2090-01-01")).Happened.ShouldBeEmpty();
        dossier.Where.ShouldBe("klaar als beantwoord 2026-12-20");
    }
}
