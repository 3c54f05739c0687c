// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Reading;
using Schakel.Tests.Support;
using static Schakel.Tests.Engine.Commands;

namespace Schakel.Tests.Engine;

/// <summary>Jan took the decision. He is barred as a person, whatever hat he wears (G5; Awb 7:5, 9:7, 10:3).</summary>
public sealed class BarredPersonTests
{
    private static Command.Open Opens => Raises("2026-12-01") with { Barred = ["jan"] };

    private static Case AtJudgment => Case.Of(Texts.Ladder.Replace("  mag stuur alsnog", "  verdagen 1 week, hoogstens 1 keer\n"
        + "  aanhouden herstel, hoogstens 1 keer, ten hoogste 10 dagen\n  mag stuur alsnog")).After(Opens, Time("2026-12-16"));

    private static Case Objection(params (string Office, string[] Persons)[] offices) => Case.Shipped("bezwaar", "gemeente", "teamleider")
        .After(Raises("2026-04-20") with
        {
            Given = ["besluit", "adres"],
            Dates = ImmutableDictionary<string, DateOnly>.Empty.Add("bekendmaking", Day("2026-03-17")),
            Barred = ["jan"],
            Staffing = Staffing(offices),
        });

    [Fact]
    public void He_answers_for_his_own_decision_where_that_is_a_duty() =>
        Case.Of(Texts.Ladder).After(Opens, Answers("2026-12-10", "a:jan", "een", "volgen")).Where.ShouldBe("weerwoord 2026-12-10..2026-12-17");

    [Fact]
    public void He_judges_it_under_no_hat()
    {
        AtJudgment.Refuses(Answers("2026-12-17", "b:jan", "twee", "bevestigen")).ShouldBe([RefusalReason.Barred]);
        AtJudgment.After(Time("2026-12-30")).Refuses(Answers("2026-12-31", "e:jan", "drie", "beslissen")).ShouldBe([RefusalReason.Barred]);
    }

    [Fact]
    public void He_judges_it_no_more_when_it_is_late() =>
        AtJudgment.After(Time("2027-01-13")).Refuses(Answers("2027-01-14", "b:jan", "twee", "bevestigen")).ShouldBe([RefusalReason.Barred]);

    [Fact]
    public void He_takes_no_more_time_for_a_judgment_and_does_not_stop_its_clock()
    {
        AtJudgment.Refuses(Extends("2026-12-17", "b:jan")).ShouldBe([RefusalReason.Barred]);
        AtJudgment.Refuses(Suspends("2026-12-17", "b:jan")).ShouldBe([RefusalReason.Barred]);
        AtJudgment.Refuses(Extends("2026-12-17", "b:els")).ShouldBeEmpty();
    }

    [Fact]
    public void Another_person_of_the_same_office_may_judge() =>
        AtJudgment.After(Answers("2026-12-17", "b:els", "twee", "bevestigen")).Where.ShouldBe("klaar als beantwoord 2026-12-17");

    [Fact]
    public void Where_someone_is_barred_who_judges_must_say_who_he_is()
    {
        AtJudgment.Refuses(Answers("2026-12-17", "b", "twee", "bevestigen")).ShouldBe([RefusalReason.Missing]);
        Case.Of(Texts.Ladder).After(Raises("2026-12-01"), Time("2026-12-16")).Refuses(Answers("2026-12-17", "b", "twee", "bevestigen")).ShouldBeEmpty();
    }

    [Fact]
    public void For_an_office_that_is_for_the_uninvolved_he_does_no_duty_either()
    {
        var handled = Answers("2026-04-23", "behandelaar:jan", "toetsen", "in-behandeling");

        Objection().Refuses(handled).ShouldBe([RefusalReason.Barred]);
        Objection().Refuses(handled with { By = Who("behandelaar:els") }).ShouldBeEmpty();
        Objection().Refuses(Suspends("2026-04-23", "behandelaar:jan")).ShouldBe([RefusalReason.Barred]);
    }

    [Fact]
    public void He_does_not_act_for_it_from_aside() =>
        Objection().After(Time("2026-06-10")).Refuses(Acts("2026-06-22", "juridische-zaken:jan", "alsnog-beslissen") with
        {
            Given = ["motivering", "dictum", "gehoord-of-waarom-niet"],
        }).ShouldBe([RefusalReason.Barred]);

    [Fact]
    public void He_does_do_the_duty_of_the_authority_itself() =>
        Objection().After(Time("2026-06-10"), Answers("2026-06-22", "college:jan", "in-gebreke", "beslissen") with
        {
            Given = ["motivering", "dictum", "gehoord-of-waarom-niet"],
        }).Where.ShouldBe("beroep 2026-06-22..2026-08-03");

    [Fact]
    public void An_office_for_the_uninvolved_that_only_he_fills_is_empty() =>
        Objection(("juridische-zaken", ["jan"])).After(Answers("2026-04-23", "behandelaar:els", "toetsen", "in-behandeling"))
            .Where.ShouldBe("in-gebreke 2026-04-23..2026-05-07");

    [Fact]
    public void With_a_deputy_it_is_not() =>
        Objection(("juridische-zaken", ["jan", "piet"])).After(Answers("2026-04-23", "behandelaar:els", "toetsen", "in-behandeling"))
            .Where.ShouldBe("beslissen 2026-04-23..2026-06-09");

    [Fact]
    public void Which_office_is_for_the_uninvolved_stands_in_the_type_of_organisation_not_in_the_name_of_a_role()
    {
        const string Role = "rol eerste is a";
        var text = Organisations.LadderText.Replace(Role, $"{Role}\nrol niet-betrokken-lid is c\nrol bezwaarbehandelaar is d");
        var type = OrganisationReader.Read(text.Replace("ambt d\n", "ambt d\n  onbevangen\n"), "trap.txt").Type!;
        var procedure = Texts.Ladder.Replace("oordeel", "plicht").Replace("wie boven stuur", "wie niet-betrokken-lid").Replace("wie top", "wie bezwaarbehandelaar");
        var dossier = Case.Of(procedure, type, "a").After(Opens, Time("2026-12-16"));

        dossier.Refuses(Answers("2026-12-17", "c:jan", "twee", "bevestigen")).ShouldBeEmpty();
        dossier.After(Time("2026-12-30")).Refuses(Answers("2026-12-31", "d:jan", "drie", "beslissen")).ShouldBe([RefusalReason.Barred]);
    }
}
