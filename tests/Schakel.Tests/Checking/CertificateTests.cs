// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Checking;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;
using Schakel.Procedures.Stories;
using Schakel.Tests.Support;

namespace Schakel.Tests.Checking;

/// <summary>The certificate, the worst case and the latest days are held against each other and against the engine.</summary>
public sealed class CertificateTests
{
    private const string Brake = """
        procedure noodrem-professional, versie 1
        titel     Noodrem voor professionals
        soort     noodrem-professional
        trekken   iedereen in publieke dienst, met feiten, beginselen, eerst-gepraat
        stuur     wie besloot
        ladder    stuur < boven stuur < top < openbaar
        rekenen   als Algemene termijnenwet (eigen keuze)
        beschermt open, vertrouwelijk, anoniem

        stap heroverwegen
          wie      stuur
          plicht   heroverweeg de beslissing en antwoord met redenen
          binnen   10 werkdagen
          kan      volgen    -> weerwoord  met motivering, toezegging
          kan      aanpassen -> weerwoord  met motivering, weging, toezegging
          kan      uitleggen -> weerwoord  met motivering, weging
          kan      meetrekken -> boven     met motivering
          verdagen 5 werkdagen, hoogstens 1 keer
          zwijgt   -> boven

        stap weerwoord
          wie      melder
          recht    leg het antwoord hogerop voor
          binnen   10 werkdagen
          kan      opschalen -> boven      met motivering
          zwijgt   -> klaar als beantwoord

        stap boven
          wie      boven stuur
          oordeel  houdt het antwoord stand tegenover de rem?
          binnen   4 weken
          kan      herzien    -> klaar als beantwoord  met motivering, weging, toezegging
          kan      bevestigen -> klaar als beantwoord  met motivering, weging
          zwijgt   -> top

        stap top
          wie      top
          oordeel  beslis op de rem, met redenen
          binnen   2 weken
          kan      beslissen  -> klaar als beantwoord  met motivering, weging
          zwijgt   -> openbaar
        """;

    public static TheoryData<string> Names => Policy.Names;

    [Fact]
    public void The_professionals_brake_takes_88_days_at_most()
    {
        var verdict = Checker.Check(Brake, "noodrem.txt", Policy.Surroundings);

        verdict.Findings.ShouldBeEmpty();
        verdict.WorstCaseDays.ShouldBe(88);
        verdict.Certificate.ShouldNotBeNull().Bound.ShouldBeGreaterThanOrEqualTo(88);
    }

    [Theory, MemberData(nameof(Names))]
    public void The_certificate_of_a_shipped_procedure_can_be_checked_again_and_bounds_the_worst_case(string name)
    {
        var verdict = Verdict(name);
        var certificate = verdict.Certificate.ShouldNotBeNull();

        certificate.Holds(verdict.Procedure!, Policy.Types, Policy.Calendar).ShouldBeTrue();
        certificate.DaysLeft.Keys.ShouldBe(verdict.Procedure!.Steps.Select(step => step.Name), ignoreOrder: true);
        certificate.Bound.ShouldBeGreaterThanOrEqualTo(verdict.WorstCaseDays.ShouldNotBeNull());
        verdict.WorstCaseDays.Value.ShouldBeLessThanOrEqualTo(KindRules.For(verdict.Procedure!.Kind!.Value).Cap);
    }

    [Theory, MemberData(nameof(Names))]
    public void No_number_on_a_certificate_can_be_lower(string name)
    {
        var verdict = Verdict(name);
        var certificate = verdict.Certificate.ShouldNotBeNull();

        foreach (var (step, days) in certificate.DaysLeft)
        {
            var lowered = certificate with { DaysLeft = certificate.DaysLeft.SetItem(step, days - 1) };
            lowered.Holds(verdict.Procedure!, Policy.Types, Policy.Calendar).ShouldBeFalse(step);
        }
    }

    [Fact]
    public void A_certificate_is_of_one_text_only()
    {
        var verdict = Verdict("signaal");
        var other = verdict.Procedure! with { Version = verdict.Procedure!.Version + 1 };

        verdict.Certificate.ShouldNotBeNull().Holds(other, Policy.Types, Policy.Calendar).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Names))]
    public void The_slowest_run_really_takes_the_days_of_the_worst_case(string name)
    {
        var examination = new Examination(Verdict(name).Procedure!, name, Policy.Surroundings);
        var slowest = WorstCase.OfEach(examination).OfType<WorstCase>().MaxBy(found => found.Days).ShouldNotBeNull();
        var start = slowest.Start.ShouldNotBeNull();
        var latest = slowest.Latest.ShouldNotBeNull();

        var run = Player.Play(latest.Course, Policy.Calendar, start, latest.SlowestRun(start));

        run.Complete.ShouldBeTrue();
        run.Last.ShouldNotBeNull().At.ShouldNotBeOfType<Position.InStep>();
        var days = run.Last.LastDay.DayNumber - start.DayNumber;
        // How long the clock stood still depends on the day it stopped: each time that is told may be some days under the most.
        var stops = run.Happened.Count(happening => happening.Event is Event.Suspended);
        days.ShouldBeInRange(slowest.Days - (4 * stops), slowest.Days);
        Verdict(name).WorstCaseDays.ShouldBe(slowest.Days);
    }

    [Theory, MemberData(nameof(Names))]
    public void No_run_comes_later_than_the_latest_day(string name) => NoRunIsLater(Verdict(name).Procedure!, Policy.Types, runs: 12);

    [Fact]
    public void No_run_of_a_random_procedure_comes_later_than_the_latest_day()
    {
        for (var seed = 0; seed < 60; seed++)
            NoRunIsLater(Generated.Procedure(seed), [Organisations.Ladder], runs: 12);
    }

    private static void NoRunIsLater(Procedure procedure, IEnumerable<Schakel.Procedures.Organisations.OrganisationType> types, int runs)
    {
        foreach (var course in Shape.Courses(new Layout(procedure), Setting.For(procedure, types)))
        {
            var order = new Order(course);
            if (!order.Circle.IsEmpty || course.Start < 0)
                continue;
            var latest = new Latest(course, order, Policy.Calendar);
            var random = new Random(procedure.Name.Length);
            for (var run = 0; run < runs; run++)
            {
                var start = new DateOnly(2026, 1, 1).AddDays(random.Next(2_000));
                var entered = latest.Entered(start);
                var end = latest.EndFrom(start.DayNumber);
                foreach (var (_, dossier) in Slow.Run(course, Policy.Calendar, start, random).Happened)
                {
                    if (dossier.At is Position.InStep at)
                        at.Since.ShouldBeLessThanOrEqualTo(entered[course.IndexOf(at.Step)!.Value].ShouldNotBeNull(), $"{procedure.Name} {course.Setting} {start:O} {at.Step}");
                    else
                        dossier.LastDay.DayNumber.ShouldBeLessThanOrEqualTo(end, $"{procedure.Name} {course.Setting} {start:O}");
                }
            }
        }
    }

    private static Verdict Verdict(string name) => Checker.Check(Policy.TextOf(name), name, Policy.Surroundings);
}
