// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Possible;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Tests.Dossiers;

/// <summary>Whether a dossier rests where nobody answered, or where its raiser took it after an answer.</summary>
public sealed class RestingTests
{
    private static readonly DateOnly Day = Cases.Day;

    [Fact]
    public void A_bottleneck_that_was_answered_and_put_before_parliament_is_no_silence()
    {
        var cases = Opened();
        Answer(cases, Day, "beleidsdirectie", "nu-niet");
        Answer(cases, Day, Role.Raiser.Name, "hogerop");
        Answer(cases, Day, "minister", "nu-niet");
        cases.File.RestsAfterAnswer.ShouldBeFalse("it runs");
        Answer(cases, Day, Role.Raiser.Name, "voorleggen");

        cases.File.Running.At.ShouldBeOfType<Position.Resting>();
        cases.File.RestsAfterAnswer.ShouldBeTrue();
    }

    [Fact]
    public void One_that_nobody_answered_is()
    {
        var cases = Opened();
        while (Time.NextDay(cases.File.Running) is { } last)
            cases.Send(last.AddDays(1), new CaseCommand.PassTime()).ShouldBeOfType<Decision.Accepted>();

        cases.File.Running.At.ShouldBeOfType<Position.Resting>();
        cases.File.RestsAfterAnswer.ShouldBeFalse();
    }

    private static Cases Opened()
    {
        var cases = new Cases();
        cases.Send(Day, Cases.Filled("knelpunt", new Placement(Cases.Town, "ministerie", null), Day)).ShouldBeOfType<Decision.Accepted>();
        return cases;
    }

    private static void Answer(Cases cases, DateOnly on, string holder, string label)
    {
        var by = new Actor(holder, holder == Role.Raiser.Name ? "r1" : null);
        var may = Possibilities.Of(cases.File, on, Cases.Shipped, by).Single(each => each.Doing is Doing.Answer && each.Label == label);
        cases.Send(on, new CaseCommand.Answer(by, may.Step!, label, Cases.Fill(may.Asks, on))).ShouldBeOfType<Decision.Accepted>();
    }
}
