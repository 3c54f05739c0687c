// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Engine;
using static Schakel.Tests.Engine.Commands;

namespace Schakel.Tests.Engine;

public sealed class RaisersTests
{
    private static Case Answered => Case.Of(Texts.Ladder)
        .After(Raises("2026-12-01") with { Raisers = ["ans", "bep"] }, Answers("2026-12-10", "a", "een", "volgen"));

    [Theory]
    [InlineData("melder:ans")]
    [InlineData("melder:bep")]
    public void Of_several_raisers_any_one_may_go_up(string who) =>
        Answered.After(Answers("2026-12-11", who, "weerwoord", "opschalen")).Where.ShouldBe("twee 2026-12-11..2026-12-25");

    [Fact]
    public void Who_is_not_one_of_them_may_not_act_as_one()
    {
        Answered.Refuses(Answers("2026-12-11", "melder:cor", "weerwoord", "opschalen")).ShouldBe([RefusalReason.NotYourTurn]);
        Answered.Refuses(Acts("2026-12-11", "melder:cor", "intrekken")).ShouldBe([RefusalReason.NoSuchAnswer]);
    }

    [Fact]
    public void A_raiser_who_gives_no_name_keeps_every_right() =>
        Answered.After(Answers("2026-12-11", "melder", "weerwoord", "opschalen")).Where.ShouldBe("twee 2026-12-11..2026-12-25");

    [Fact]
    public void What_one_announced_another_may_take_back() =>
        Answered.After(Acts("2026-12-11", "melder:ans", "intrekken"), TakesBack("2026-12-12", "melder:bep")).Dossier.Pending.ShouldBeNull();
}
