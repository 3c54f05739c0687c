// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Tests.Dossiers;

public sealed class CaseDecidingTests
{
    private static readonly DateOnly Day = Cases.Day;
    private static readonly Actor Custodian = new("bewaarder");

    [Fact]
    public void An_answer_with_a_promise_opens_the_dossier_of_the_promise()
    {
        var cases = Cases.Opened();
        cases.Send(Day, Cases.Answer("oplossen", Words.None with { Promise = new("Een betere brief", Day.AddDays(60)) })).ShouldBeOfType<Decision.Accepted>();
        var promise = cases.Files.Single(file => file.Frozen.Kind is Kind.Promise);
        promise.Origin.ShouldBe(new Link(LinkKind.PromisedIn, cases.Number));
        promise.PromisedOn.ShouldBe(Day.AddDays(60));
    }

    [Fact]
    public void One_refused_part_refuses_all()
    {
        var cases = Cases.Opened();
        var before = cases.File;
        cases.Send(Day, new CaseCommand.Contribute(Custodian, Words.None.With("a", "b")), Cases.Answer("bestaat-niet", Words.None)).ShouldBeOfType<Decision.Refused>();
        cases.File.ShouldBe(before);
    }

    [Fact]
    public void A_dossier_of_another_organisation_is_not_found_but_time_passes_everywhere()
    {
        var cases = Cases.Opened();
        cases.Send(Day, "gemeente-b", [new Part(cases.Number, new CaseCommand.PassTime())])
            .ShouldBeOfType<Decision.Refused>().Reasons.Single().Reason.ShouldBe(RefusalReason.Unknown);
        cases.Send(Day.AddDays(30), Submission.Everywhere, [new Part(cases.Number, new CaseCommand.PassTime())]).ShouldBeOfType<Decision.Accepted>();
        cases.File.Running.Silent.ShouldContain("oppakken");
    }

    [Fact]
    public void A_number_of_another_organisation_is_refused_like_one_that_does_not_exist()
    {
        var cases = Cases.Opened();
        var elsewhere = DossierNumber.Of("elders", 0);
        cases.Send(Day, "gemeente-b", [new Part(elsewhere, Cases.Signal() with { At = new Placement("gemeente-b", "gemeente", "teamleider") })]).ShouldBeOfType<Decision.Accepted>();

        var theirs = cases.Send(Day, LinkTo(elsewhere)).ShouldBeOfType<Decision.Refused>().Reasons.Single();
        var nothing = cases.Send(Day, LinkTo(DossierNumber.Of("nergens", 0))).ShouldBeOfType<Decision.Refused>().Reasons.Single();

        theirs.ShouldBe(nothing);
    }

    [Fact]
    public void Another_dossier_here_can_be_linked_and_so_can_a_public_one_of_another_organisation()
    {
        var cases = Cases.Opened();
        var here = DossierNumber.Of("hier", 0);
        var bottleneck = DossierNumber.Of("knelpunt", 0);
        cases.Send(Day, Cases.Town, [new Part(here, Cases.Signal())]).ShouldBeOfType<Decision.Accepted>();
        cases.Send(Day, "gemeente-b", [new Part(bottleneck, Cases.Filled("knelpunt", new Placement("gemeente-b", "gemeente", null), Day))]).ShouldBeOfType<Decision.Accepted>();

        cases.Send(Day, LinkTo(here), LinkTo(bottleneck), LinkTo(here)).ShouldBeOfType<Decision.Accepted>();

        cases.File.Links.ShouldBe([new Link(LinkKind.Joins, here), new Link(LinkKind.Joins, bottleneck)]);
    }

    [Fact]
    public void What_was_linked_is_loosened_with_a_reason_once_and_can_be_linked_again()
    {
        var cases = Cases.Opened();
        var bottleneck = DossierNumber.Of("knelpunt", 0);
        cases.Send(Day, "gemeente-b", [new Part(bottleneck, Cases.Filled("knelpunt", new Placement("gemeente-b", "gemeente", null), Day))]).ShouldBeOfType<Decision.Accepted>();
        cases.Send(Day, LinkTo(bottleneck)).ShouldBeOfType<Decision.Accepted>();
        var unlink = new CaseCommand.Unlink(new Actor("coördinator"), new Link(LinkKind.Joins, bottleneck), "Het gaat over iets anders.");

        cases.Send(Day, unlink with { Why = " " }).ShouldBeOfType<Decision.Refused>().Reasons.Single().Reason.ShouldBe(RefusalReason.Missing);
        cases.Send(Day, unlink).ShouldBeOfType<Decision.Accepted>();
        cases.File.Links.ShouldBeEmpty();
        cases.Send(Day, unlink).ShouldBeOfType<Decision.Refused>().Reasons.Single().Reason.ShouldBe(RefusalReason.Unknown);
        cases.Send(Day, LinkTo(bottleneck)).ShouldBeOfType<Decision.Accepted>();
        cases.File.Links.ShouldHaveSingleItem();
        unlink.ToString().ShouldNotContain("anders");
    }

    [Fact]
    public void A_promise_apart_from_an_answer_is_for_who_has_the_turn_or_is_at_the_wheel_and_has_a_day()
    {
        var cases = Cases.Opened();
        var promise = new Undertaking("Een betere brief", Day.AddDays(60));
        cases.Send(Day, new CaseCommand.Promise(new("college"), promise)).ShouldBeOfType<Decision.Refused>().Reasons.Single().Reason.ShouldBe(RefusalReason.NotYourTurn);
        cases.Send(Day, new CaseCommand.Promise(new("teamleider"), promise with { By = null })).ShouldBeOfType<Decision.Refused>().Reasons.Single().Reason.ShouldBe(RefusalReason.Missing);
        var before = cases.File.Running;

        cases.Send(Day, new CaseCommand.Promise(new("teamleider"), promise)).ShouldBeOfType<Decision.Accepted>();

        cases.File.Running.ShouldBe(before);
        cases.Files.Single(file => file.Frozen.Kind is Kind.Promise).PromisedOn.ShouldBe(Day.AddDays(60));
    }

    [Fact]
    public void Who_promises_is_at_the_wheel_of_the_promise()
    {
        var cases = Cases.Opened();
        cases.Send(Day.AddDays(30), new CaseCommand.Promise(new("afdelingshoofd"), new Undertaking("Zelf bellen", Day.AddDays(60)))).ShouldBeOfType<Decision.Accepted>();
        cases.Files.Single(file => file.Frozen.Kind is Kind.Promise).Driver.ShouldBe("afdelingshoofd");
    }

    [Fact]
    public void Who_is_outside_the_organisation_can_promise_and_the_raiser_cannot_promise_for_another()
    {
        var cases = new Cases();
        cases.Send(Day, Cases.Filled("uitvoeringstoets", new Placement(Cases.Town, "zbo", null), Day)).ShouldBeOfType<Decision.Accepted>();
        cases.Send(Day, new CaseCommand.Promise(new(cases.File.Driver!), new Undertaking("Geld", Day.AddDays(60)))).ShouldBeOfType<Decision.Accepted>();
        cases.Files.Single(file => file.Frozen.Kind is Kind.Promise).Driver.ShouldBe("minister");

        var answered = Cases.Opened();
        answered.Send(Day, Cases.Answer("uitleggen", Words.None)).ShouldBeOfType<Decision.Accepted>();
        var raise = new CaseCommand.Answer(new("melder", "r1"), "reactie", "opschalen", Words.None.With("motivering", "Nee.") with { Promise = new Undertaking("Jij betaalt", Day.AddDays(60)) });
        answered.Send(Day, raise).ShouldBeOfType<Decision.Refused>().Reasons.Single().Reason.ShouldBe(RefusalReason.NotYourTurn);
    }

    [Fact]
    public void Who_has_the_turn_is_judged_by_where_the_dossier_is_after_what_ran_out()
    {
        var cases = Cases.Opened();
        var forward = new CaseCommand.Forward(new("teamleider"), new("gemeente-b", "gemeente", "teamleider"), Words.None.With("motivering", "Daar.").With("feiten", "x"));
        cases.Send(Day.AddDays(30), forward).ShouldBeOfType<Decision.Refused>().Reasons.Single().Reason.ShouldBe(RefusalReason.NotYourTurn);
        cases.Send(Day.AddDays(30), forward with { By = new("afdelingshoofd") }).ShouldBeOfType<Decision.Accepted>();
    }

    [Fact]
    public void Who_is_in_it_invites_and_what_is_contributed_moves_no_clock()
    {
        var cases = Cases.Opened();
        var before = cases.File.Running;
        cases.Send(Day, new CaseCommand.Invite(new("college"), "jurist", "Mag dit?")).ShouldBeOfType<Decision.Refused>();
        cases.Send(Day, new CaseCommand.Invite(new("melder", "r2"), "jurist", "Mag dit?")).ShouldBeOfType<Decision.Refused>();
        cases.Send(Day, new CaseCommand.Invite(new("teamleider"), "", "Mag dit?")).ShouldBeOfType<Decision.Refused>();
        cases.Send(Day, new CaseCommand.Contribute(new("jurist"), Words.None.With("advies", " "))).ShouldBeOfType<Decision.Refused>();

        cases.Send(Day, new CaseCommand.Invite(new("melder", "r1"), "jurist", "Mag dit?"), new CaseCommand.Contribute(new("jurist"), Words.None.With("advies", "Ja.")))
            .ShouldBeOfType<Decision.Accepted>();

        cases.File.Running.ShouldBe(before);
    }

    [Fact]
    public void A_protection_that_does_not_fit_the_name_is_refused()
    {
        new Cases().Send(Day, Cases.Signal(Protection.Anonymous)).ShouldBeOfType<Decision.Refused>();
        new Cases().Send(Day, Cases.Signal(Protection.Confidential, name: null)).ShouldBeOfType<Decision.Refused>();
    }

    [Fact]
    public void Sending_on_opens_it_elsewhere_and_lets_the_clock_here_run()
    {
        var cases = Cases.Opened();
        var before = cases.File.Running;
        cases.Send(Day, new CaseCommand.Forward(new("teamleider"), new("gemeente-b", "gemeente", "teamleider"), Words.None.With("motivering", "Daar.").With("feiten", "x")))
            .ShouldBeOfType<Decision.Accepted>();
        cases.File.Running.ShouldBe(before);
        cases.Files.Single(file => file.Organisation == "gemeente-b").Origin.ShouldBe(new Link(LinkKind.ForwardedFrom, cases.Number));
    }

    [Fact]
    public void A_name_is_told_only_by_consent_to_that_office_or_a_day_after_the_raiser_was_told()
    {
        var cases = Cases.Opened(Protection.Confidential);
        cases.Send(Day, new CaseCommand.Reveal(Custodian, "college")).ShouldBeOfType<Decision.Refused>();
        cases.Send(Day, new CaseCommand.AllowReveal(new("melder", "r1"), "teamleider")).ShouldBeOfType<Decision.Accepted>();
        cases.Send(Day, new CaseCommand.Reveal(Custodian, "college")).ShouldBeOfType<Decision.Refused>();
        cases.Send(Day, new CaseCommand.Reveal(new("college"), "teamleider")).ShouldBeOfType<Decision.Refused>();
        cases.Send(Day, new CaseCommand.Reveal(Custodian, "teamleider")).ShouldBeOfType<Decision.Accepted>();
        cases.Send(Day, new CaseCommand.AnnounceReveal(Custodian, "college", "art. 1", "De wet.")).ShouldBeOfType<Decision.Accepted>();
        cases.Send(Day, new CaseCommand.Reveal(Custodian, "college")).ShouldBeOfType<Decision.Refused>();
        cases.Send(Day.AddDays(1), new CaseCommand.Reveal(Custodian, "college")).ShouldBeOfType<Decision.Accepted>();
    }

    [Fact]
    public void Only_what_has_ended_is_destroyed_and_nothing_comes_after()
    {
        var cases = Cases.Opened();
        var erase = new CaseCommand.Erase(new("archivaris"), new("B1", "2026-1"));
        cases.Send(Day, erase).ShouldBeOfType<Decision.Refused>();
        cases.Send(Day, new CaseCommand.Act(new("melder", "r1"), "intrekken", Words.None)).ShouldBeOfType<Decision.Accepted>();
        cases.Send(Day, erase).ShouldBeOfType<Decision.Accepted>();
        cases.Send(Day, new CaseCommand.Contribute(Custodian, Words.None.With("a", "b"))).ShouldBeOfType<Decision.Refused>();
    }

    [Fact]
    public void A_protected_name_stands_in_the_secret_and_nowhere_else()
    {
        var cases = Cases.Opened(Protection.Confidential);
        var join = new CaseCommand.Join(new("r2", "Fatima Jansen"));
        cases.Send(Day, join).ShouldBeOfType<Decision.Accepted>();
        foreach (var happened in cases.Happened)
        {
            var written = EventForm.Write(happened.What);
            written.Secret!.ShouldContain("Fatima Jansen");
            written.Body.ShouldNotContain("Fatima");
            happened.What.ToString().ShouldNotContain("Fatima");
            var read = EventForm.Read(written.Type, written.Body);
            EventForm.Write(read).Body.ShouldBe(written.Body);
        }

        join.ToString().ShouldNotContain("Fatima");
    }

    private static CaseCommand.LinkTo LinkTo(DossierNumber to) => new(new Actor("teamleider"), new Link(LinkKind.Joins, to));
}
