// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Tests.Support;

namespace Schakel.Tests.Dossiers;

public sealed class ConsequencesTests
{
    private static readonly DateOnly Day = Cases.Day;

    private static readonly Library Texts = new(
        [
            Read("""
                procedure eerste, versie 1
                titel Eerste
                soort signaal
                grond geen
                trekken iedereen in publieke dienst, met feiten
                stuur wie besloot
                ladder stuur < openbaar
                rekenen zonder Algemene termijnenwet
                beschermt open
                naast tweede
                stap een
                  wie stuur
                  plicht antwoord
                  binnen 2 weken
                  kan ja -> klaar als beantwoord met motivering
                  zwijgt -> openbaar
                """),
            Read("""
                procedure tweede, versie 1
                titel Tweede
                soort horen
                grond geen
                trekken iemand
                stuur wie besloot
                ladder stuur < openbaar
                rekenen zonder Algemene termijnenwet
                beschermt open
                vraagt dag datum verplicht
                stap een
                  wie stuur
                  plicht antwoord
                  binnen 2 weken
                  kan ja -> klaar als gedaan
                  zwijgt -> openbaar
                """),
        ],
        Policy.Types, Policy.Calendar);

    private static readonly CaseCommand.Open First = new(
        "eerste", new Placement(Cases.Town, "gemeente", "teamleider"), Protection.Open, [new RaiserIdentity("r1", "Puk")], Words.None.With("feiten", "x"));

    [Fact]
    public void What_an_opening_opens_beside_it_gets_its_facts_from_the_draft()
    {
        var cases = new Cases(Texts);

        cases.Send(Day, First).ShouldBeOfType<Decision.Refused>().Reasons.Single().Reason.ShouldBe(RefusalReason.Missing);
        cases.Send(Day, First with { Drafts = Drafted }).ShouldBeOfType<Decision.Accepted>();

        cases.Files.Single(file => file.Frozen.Procedure == "tweede").Running.Dates["dag"].ShouldBe(Day);
    }

    [Fact]
    public void What_is_sent_on_opens_there_what_it_opened_here()
    {
        var cases = new Cases(Texts);
        cases.Send(Day, First with { Drafts = Drafted });
        var forward = new CaseCommand.Forward(
            new Actor("teamleider"), new Placement("gemeente-b", "gemeente", "teamleider"), Words.None.With("motivering", "Daar.").With("feiten", "x"));

        cases.Send(Day, forward).ShouldBeOfType<Decision.Refused>();
        cases.Send(Day, forward with { Drafts = Drafted }).ShouldBeOfType<Decision.Accepted>();

        cases.Files.Count(file => file.Organisation == "gemeente-b").ShouldBe(2);
    }

    [Fact]
    public void An_answer_that_waits_for_a_dossier_beside_it_can_be_given_once_that_is_done()
    {
        var cases = Objection();
        var hearing = cases.Files.Single(file => file.Frozen.Procedure == "horen").Number;
        var uphold = new CaseCommand.Answer(new Actor("juridische-zaken"), "beslissen", "handhaven", Words.None.With("motivering", "Omdat.").With("gehoord-of-waarom-niet", "ja"));
        cases.Send(Day, uphold).ShouldBeOfType<Decision.Refused>().Reasons.Single().Reason.ShouldBe(RefusalReason.NotYet);

        cases.Send(Day, Cases.Town, [new Part(hearing, Skip)]).ShouldBeOfType<Decision.Accepted>();

        cases.File.Running.LinkedDone.ShouldContain("horen");
        cases.Send(Day, uphold).ShouldBeOfType<Decision.Accepted>();
    }

    [Fact]
    public void A_dossier_ends_also_when_the_one_that_waited_for_it_ended_before()
    {
        var cases = Objection();
        var hearing = cases.Files.Single(file => file.Frozen.Procedure == "horen").Number;
        cases.Send(Day, new CaseCommand.Act(new Actor("melder", "r1"), "intrekken", Words.None)).ShouldBeOfType<Decision.Accepted>();
        var before = Cases.StateOf(cases.File);

        cases.Send(Day, Cases.Town, [new Part(hearing, Skip)]).ShouldBeOfType<Decision.Accepted>();

        cases.Of(hearing).Running.At.ShouldBeOfType<Position.Done>();
        Cases.StateOf(cases.File).ShouldBe(before);
    }

    [Fact]
    public void A_dossier_ends_also_when_the_one_that_waited_for_it_turns_out_to_have_ended()
    {
        // Waits for the raiser, whose silence ends it; nobody has let that time pass yet.
        var cases = Cases.Opened();
        cases.Send(Day, Cases.Answer("uitleggen", Words.None));
        var child = DossierNumber.Of("kind", 0);
        cases.Put(cases.File with { Number = child, Origin = new Link(LinkKind.Beside, cases.Number) });
        var before = Cases.StateOf(cases.File);

        cases.Send(Day, Cases.Town, [new Part(child, new CaseCommand.Act(new Actor("melder", "r1"), "intrekken", Words.None))]).ShouldBeOfType<Decision.Accepted>();
        Cases.StateOf(cases.File).ShouldNotBe(before);

        var late = Cases.Opened();
        late.Send(Day, Cases.Answer("uitleggen", Words.None));
        late.Put(late.File with { Number = child, Origin = new Link(LinkKind.Beside, late.Number), Running = late.File.Running with { At = new Position.Resting(Forum.Public, Day) } });
        var unmoved = Cases.StateOf(late.File);
        late.Send(Day.AddDays(60), Cases.Town, [new Part(child, new CaseCommand.Act(new Actor("melder", "r1"), "intrekken", Words.None))]).ShouldBeOfType<Decision.Accepted>();
        Cases.StateOf(late.File).ShouldBe(unmoved);
    }

    [Fact]
    public void A_long_row_of_dossiers_that_wait_for_each_other_ends_without_running_out_of_stack()
    {
        var cases = Cases.Opened();
        cases.Send(Day, Cases.Answer("uitleggen", Words.None));
        var before = cases.Number;
        for (var i = 0; i < 20_000; i++)
        {
            var next = DossierNumber.Of("rij", i);
            cases.Put(cases.File with { Number = next, Origin = new Link(LinkKind.Beside, before) });
            before = next;
        }

        var decision = cases.Send(Day.AddDays(60), Cases.Town, [new Part(before, new CaseCommand.PassTime())]).ShouldBeOfType<Decision.Accepted>();

        cases.Of(before).Running.At.ShouldBeOfType<Position.Done>();
        decision.Events.Length.ShouldBeLessThan(100);
    }

    private static CaseCommand.Answer Skip => new(new Actor("behandelaar"), "uitnodigen", "afzien", Words.None.With("motivering", "Wil niet.").With("grond-om-niet-te-horen", "ziet af"));

    private static ImmutableDictionary<string, Draft> Drafted =>
        ImmutableDictionary<string, Draft>.Empty.Add("tweede", new Draft { Dates = ImmutableDictionary<string, DateOnly>.Empty.Add("dag", Day) });

    private static Cases Objection()
    {
        var cases = new Cases();
        cases.Send(Day, Cases.Filled("bezwaar", new Placement(Cases.Town, "gemeente", "teamleider"), Day)).ShouldBeOfType<Decision.Accepted>();
        cases.Send(Day, new CaseCommand.Answer(new Actor("behandelaar"), "toetsen", "in-behandeling", Words.None)).ShouldBeOfType<Decision.Accepted>();
        return cases;
    }

    private static Procedure Read(string text) => ProcedureReader.Read(text, "tekst.txt").Procedure!;
}
