// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Commands;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Tests.Dossiers.Aftercare;

/// <summary>After it is over a raiser is asked more than once whether he was harmed, and only a custodian who has nothing to do with it may read that.</summary>
public sealed class RoundsTests
{
    private static readonly Actor Raiser = new(Role.Raiser.Name, "r1");
    private static readonly Testimony Harm = new(Detriment.Suffered, "Ik ben overgeplaatst.");

    [Fact]
    public void A_raiser_is_asked_after_a_month_half_a_year_and_a_year() =>
        Rounds.Of(new DateOnly(2026, 12, 31)).ShouldBe([new(2027, 1, 31), new(2027, 6, 30), new(2027, 12, 31)]);

    [Fact]
    public void Nobody_is_asked_while_it_runs_and_everyone_may_tell_all_the_same()
    {
        var cases = Cases.Opened();

        Rounds.Since(cases.File).ShouldBeNull();
        Rounds.Next(cases.File, Cases.Day).ShouldBeNull();
        cases.Send(Cases.Day, new CaseCommand.Testify(Raiser, Harm)).ShouldBeOfType<Decision.Accepted>();
        cases.File.Testimonies.ShouldHaveSingleItem().ShouldBe(new Testified(1, "r1", Cases.Day, null));
    }

    [Fact]
    public void A_round_waits_until_he_tells_and_the_next_one_waits_again()
    {
        var cases = Ended(out var ended);
        Rounds.Open(cases.File, "r1", ended.AddMonths(1).AddDays(-1)).ShouldBeNull();
        Rounds.Open(cases.File, "r1", ended.AddMonths(3)).ShouldBe(ended.AddMonths(1));

        cases.Send(ended.AddMonths(3), new CaseCommand.Testify(Raiser, new(Detriment.None, ""))).ShouldBeOfType<Decision.Accepted>();
        Rounds.Open(cases.File, "r1", ended.AddMonths(3)).ShouldBeNull();
        Rounds.Next(cases.File, ended.AddMonths(3)).ShouldBe(ended.AddMonths(6));
        Rounds.Open(cases.File, "r1", ended.AddMonths(6)).ShouldBe(ended.AddMonths(6));
        Rounds.Open(cases.File, "een-ander", ended.AddMonths(3)).ShouldBe(ended.AddMonths(1), "another raiser answers for himself");
        Rounds.Next(cases.File, ended.AddMonths(12)).ShouldBeNull();
    }

    [Fact]
    public void What_rests_unanswered_counts_as_over_since_that_day()
    {
        var cases = Cases.Opened();
        cases.Send(Cases.Day.AddDays(400), new CaseCommand.PassTime());

        cases.File.Running.At.ShouldBeOfType<Position.Resting>();
        Rounds.Since(cases.File).ShouldBe(((Position.Resting)cases.File.Running.At).Since);
    }

    [Theory]
    [InlineData(LinkKind.Beside, Kind.ProfessionalBrake, true)]
    [InlineData(LinkKind.Beside, Kind.Bottleneck, false)]
    [InlineData(LinkKind.ForwardedFrom, Kind.Signal, false)]
    public void Of_what_came_from_another_dossier_he_is_asked_there_and_of_a_brake_by_itself(LinkKind from, Kind kind, bool asked)
    {
        var cases = Ended(out var ended);
        var file = cases.File with { Origin = new Link(from, cases.Number), Frozen = cases.File.Frozen with { Kind = kind } };

        Rounds.Since(file).ShouldBe(asked ? ended : null);
    }

    [Fact]
    public void Of_every_kind_it_is_said_whether_its_raiser_is_asked() =>
        Enum.GetValues<Kind>().Where(Rounds.Asks).ShouldBe([Kind.Signal, Kind.ProfessionalBrake, Kind.Bottleneck, Kind.Deliberation, Kind.Objection, Kind.Complaint, Kind.WrongdoingReport], ignoreOrder: true);

    [Fact]
    public void Only_the_raiser_tells()
    {
        var cases = Cases.Opened();
        foreach (var by in new[] { new Actor("teamleider", "leider"), new Actor(Role.Raiser.Name, "een-ander"), new Actor(Role.Raiser.Name) })
            cases.Send(Cases.Day, new CaseCommand.Testify(by, Harm)).ShouldBeOfType<Decision.Refused>();
    }

    [Theory]
    [InlineData("bewaarder", "van-buiten", true)]
    [InlineData("bewaarder", "leider", false)]
    [InlineData("bewaarder", "hoofd", false)]
    [InlineData("bewaarder", "besloot", false)]
    [InlineData("bewaarder", "r1", false)]
    [InlineData("bewaarder", null, false)]
    [InlineData("teamleider", "van-buiten", false)]
    public void Only_a_custodian_who_has_nothing_to_do_with_it_himself_reads_it(string office, string? person, bool may)
    {
        var cases = new Cases();
        var staffing = new Dictionary<string, ImmutableArray<string>> { ["teamleider"] = ["leider"], ["afdelingshoofd"] = ["hoofd"], ["bewaarder"] = ["van-buiten", "leider", "hoofd", "besloot"] }.ToImmutableDictionary();
        cases.Send(Cases.Day, Cases.Signal() with { Staffing = staffing, Barred = ["besloot"] }).ShouldBeOfType<Decision.Accepted>();
        cases.Send(Cases.Day, new CaseCommand.Testify(Raiser, Harm)).ShouldBeOfType<Decision.Accepted>();

        (cases.Send(Cases.Day, new CaseCommand.Hear(new Actor(office, person), "r1", 1, "")) is Decision.Accepted).ShouldBe(may);
    }

    [Fact]
    public void What_came_since_the_custodian_looked_is_not_read()
    {
        var cases = Cases.Opened();
        cases.Send(Cases.Day, new CaseCommand.Testify(Raiser, new(Detriment.None, "")));
        cases.Send(Cases.Day, new CaseCommand.Testify(Raiser, Harm));
        cases.Send(Cases.Day, new CaseCommand.Hear(new Actor("bewaarder", "van-buiten"), "r1", 1, "")).ShouldBeOfType<Decision.Accepted>();

        cases.File.Testimonies.Select(told => told.HeardOn).ShouldBe([Cases.Day, null]);
        cases.Send(Cases.Day, new CaseCommand.Hear(new Actor("bewaarder", "van-buiten"), "een-ander", 2, "")).ShouldBeOfType<Decision.Refused>();
    }

    private static Cases Ended(out DateOnly ended)
    {
        var cases = Cases.Opened();
        cases.Send(Cases.Day, new CaseCommand.Act(Raiser, "intrekken", Words.None)).ShouldBeOfType<Decision.Accepted>();
        cases.Send(Cases.Day.AddDays(60), new CaseCommand.PassTime());
        ended = cases.File.Running.At.ShouldBeOfType<Position.Done>().On;
        return cases;
    }
}
