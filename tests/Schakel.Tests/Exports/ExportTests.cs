// SPDX-License-Identifier: EUPL-1.2
using System.Xml.Linq;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Exports;
using Schakel.Procedures.Settings;
using Schakel.Tests.Support;

namespace Schakel.Tests.Exports;

public sealed class ExportTests
{
    public static TheoryData<string, string> Frozen => new()
    {
        { "voorbeeld.pml", Promela.Of(Sample.Course, Sample.Durations) },
        { "voorbeeld.smt2", SmtLib.Of(Sample.Course, Sample.Durations) },
        { "voorbeeld.dcr.xml", Dcr.Of(Sample.Course, Sample.Durations) },
    };

    [Theory, MemberData(nameof(Frozen))]
    public void An_export_is_byte_for_byte_what_it_was(string file, string export)
    {
        export.ShouldBe(Repository.Read($"tests/Schakel.Tests/Exports/Samples/{file}"));
        export.ShouldNotContain('\r');
    }

    [Fact]
    public void A_missing_silence_is_stuck_in_Promela_and_impossible_in_SMT()
    {
        var course = Sample.CourseOf(Sample.Text.Replace("  zwijgt -> openbaar", ""));
        var durations = new Durations(course.Procedure, Policy.Calendar);

        Promela.Of(course, durations).ShouldContain(":: naar(VAST, 0, 0) /* nobody said what silence does */");
        SmtLib.Of(course, durations).ShouldContain("(assert false)");
        Promela.Of(Sample.Course, Sample.Durations).ShouldNotContain(":: naar(VAST");
        SmtLib.Of(Sample.Course, Sample.Durations).ShouldNotContain("(assert false)");
    }

    [Fact]
    public void A_step_that_nobody_can_reach_is_not_exported()
    {
        var course = Sample.CourseOf(Sample.Text.Replace("kan uitleggen -> weerwoord", "kan uitleggen -> boven"));
        var durations = new Durations(course.Procedure, Policy.Calendar);

        Promela.Of(course, durations).ShouldNotContain("weerwoord");
        SmtLib.Of(course, durations).ShouldNotContain("weerwoord");
        Dcr.Of(course, durations).ShouldNotContain("weerwoord");
    }

    [Theory, MemberData(nameof(Shipped))]
    public void Every_relation_of_a_DCR_graph_is_between_events_it_has_and_ids_are_unique(string name)
    {
        var procedure = Policy.Procedures.Single(found => found.Name == name);
        var graph = XDocument.Parse(Dcr.Of(new Course(procedure, Setting.For(procedure, Policy.Types)[0]), new Durations(procedure, Policy.Calendar)));
        var ids = graph.Descendants("events").Elements("event").Select(at => at.Attribute("id")!.Value).ToList();

        ids.ShouldBeUnique();
        ids.Count.ShouldBeGreaterThan(procedure.Steps.Length / 2);
        foreach (var end in graph.Descendants("constraints").Descendants().Attributes().Where(at => at.Name.LocalName is "sourceId" or "targetId"))
            ids.ShouldContain(end.Value);
    }

    public static TheoryData<string> Shipped => [.. Policy.Procedures.Select(procedure => procedure.Name)];

    [Fact]
    public void When_nobody_answers_a_DCR_graph_climbs_to_the_forum_and_takes_the_days_of_the_steps()
    {
        var run = new DcrRun(Dcr.Of(Sample.Course, Sample.Durations));

        run.LetEverybodyBeSilent();

        run.Done.ShouldBe(["één", "één.zwijgt", "twee", "twee.zwijgt", "boven", "boven.zwijgt", "forum.openbaar"]);
        run.Day.ShouldBe(Enumerable.Sum([0, 1, 3], Sample.Durations.OfStep));
    }

    [Fact]
    public void An_answer_in_a_DCR_graph_closes_its_step_and_opens_the_next()
    {
        var run = new DcrRun(Dcr.Of(Sample.Course, Sample.Durations));
        foreach (var happening in new[] { "één", "één.door", "twee", "twee.uitleggen", "weerwoord" })
            run.Execute(happening);

        run.Enabled.ShouldBe(["weerwoord.opschalen", "weerwoord.melder.intrekken"], ignoreOrder: true);
        run.LetEverybodyBeSilent();
        run.Done[^1].ShouldBe("klaar.beantwoord");
        run.Day.ShouldBe(10);
    }
}
