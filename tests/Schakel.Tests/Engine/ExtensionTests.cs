// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Engine;
using static Schakel.Tests.Engine.Commands;

namespace Schakel.Tests.Engine;

public sealed class ExtensionTests
{
    private static Case Raised => Case.Of(Texts.Ladder).After(Raises("2026-12-01"));

    [Fact]
    public void More_time_is_counted_from_the_last_day_not_from_the_day_it_is_taken() =>
        Raised.After(Extends("2026-12-03", "a")).Where.ShouldBe("een 2026-12-01..2026-12-22");

    [Fact]
    public void More_time_is_taken_as_often_as_the_text_allows_and_no_more()
    {
        var dossier = Raised.After(Extends("2026-12-03", "a"), Extends("2026-12-22", "a"));

        dossier.Where.ShouldBe("een 2026-12-01..2026-12-29");
        dossier.Refuses(Extends("2026-12-23", "a")).ShouldBe([RefusalReason.NoMore]);
    }

    [Fact]
    public void More_time_needs_reasons() =>
        Raised.Refuses(Extends("2026-12-03", "a") with { HasReasons = false }).ShouldBe([RefusalReason.Missing]);

    [Fact]
    public void More_time_can_be_taken_on_the_last_day_and_not_after_it()
    {
        Raised.After(Extends("2026-12-15", "a")).Where.ShouldBe("een 2026-12-01..2026-12-22");
        Raised.Refuses(Extends("2026-12-16", "a")).ShouldBe([RefusalReason.NotYourTurn]);
    }

    [Fact]
    public void Only_the_holder_takes_more_time()
    {
        Raised.Refuses(Extends("2026-12-03", "b")).ShouldBe([RefusalReason.NotYourTurn]);
        Raised.Refuses(Extends("2026-12-03", "melder")).ShouldBe([RefusalReason.NotYourTurn]);
    }

    [Fact]
    public void Where_the_text_gives_no_more_time_there_is_none() =>
        Raised.After(Time("2026-12-16")).Refuses(Extends("2026-12-17", "b")).ShouldBe([RefusalReason.NoMore]);

    [Fact]
    public void While_the_clock_stands_still_no_more_time_is_taken() =>
        Raised.After(Suspends("2026-12-03", "a")).Refuses(Extends("2026-12-04", "a")).ShouldBe([RefusalReason.ClockState]);

    [Fact]
    public void In_a_step_that_runs_in_a_named_term_more_time_stretches_that_term() =>
        Case.Of(Texts.NamedTerm).After(Raises("2026-12-01"), Answers("2026-12-04", "a", "kijken", "verder"), Extends("2026-12-22", "b"))
            .Where.ShouldBe("beslissen 2026-12-04..2026-12-29");

    [Fact]
    public void After_more_time_silence_climbs_as_before() =>
        Raised.After(Extends("2026-12-03", "a"), Time("2026-12-23")).Where.ShouldBe("twee 2026-12-22..2027-01-05");
}
