// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Checking;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;
using Schakel.Tests.Support;
using Xunit.Abstractions;

namespace Schakel.Tests.Engine;

/// <summary>Whatever people do with a procedure that holds: it ends, in time, and over reasons, by the raiser or at a forum.</summary>
public sealed class WalkTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_shipped_procedure_ends_in_time_and_well_whatever_people_do() => Shipped(walks: 2);

    [Fact]
    public void Every_generated_procedure_ends_in_time_and_well_whatever_people_do() => Generated(procedures: 60, walks: 15);

    [Fact, Trait("Category", "Slow")]
    public void Ten_thousand_random_runs_of_shipped_procedures_end_in_time_and_well() => Shipped(walks: 20);

    [Fact, Trait("Category", "Slow")]
    public void Ten_thousand_random_runs_of_generated_procedures_end_in_time_and_well() => Generated(procedures: 1_000, walks: 12);

    [Fact]
    public void The_bound_is_nearly_reached_so_that_it_says_something()
    {
        var nearest = Courses.Shipped.Where(at => at.Course.Procedure.Name == "noodrem-professional").SelectMany((at, index) =>
            Enumerable.Range(0, 20).Select(seed => Walk.Of(at.Course, (1_000 * index) + seed))
                .Where(walk => walk.Dossier.At is Position.Resting).Select(walk => (double)Days(walk) / at.Verdict.WorstCaseDays!.Value)).Max();

        nearest.ShouldBeGreaterThan(0.8);
    }

    private void Shipped(int walks)
    {
        Walks(Courses.Shipped, walks).ShouldBeGreaterThan(400 * walks);
    }

    private void Generated(int procedures, int walks)
    {
        var courses = Enumerable.Range(0, procedures).SelectMany(Courses.Generated).ToList();

        Walks(courses, walks).ShouldBeGreaterThan(procedures * walks * 8 / 10);
    }

    private int Walks(IReadOnlyList<(Course Course, Verdict Verdict)> courses, int walks)
    {
        var wrong = new List<string>();
        var ends = new SortedDictionary<string, int>();
        for (var index = 0; index < courses.Count; index++)
        {
            var (course, verdict) = courses[index];
            var latest = new Latest(course, new Order(course), Policy.Calendar);
            for (var turn = 0; turn < walks; turn++)
            {
                var seed = (index * 1_000) + turn;
                var walk = Walk.Of(course, seed);
                var end = walk.Dossier.At.GetType().Name;
                ends[end] = ends.GetValueOrDefault(end) + 1;
                if (Wrong(walk, course, verdict, latest) is { } how)
                    wrong.Add($"{course.Procedure.Name}, {course.Setting}, {seed}: {how}\n  {string.Join("\n  ", walk.Happened.Select(happening => Told(happening.Event)))}");
            }
        }

        wrong.Take(3).ShouldBeEmpty();
        output.WriteLine($"{courses.Count * walks} runs: {string.Join(", ", ends.Select(end => $"{end.Value} {end.Key}"))}");
        ends.Keys.ShouldBe(["Done", "Gone", "Resting"]);
        return courses.Count * walks;
    }

    private static string Told(Event happened) => happened is Event.Opened opened
        ? $"{happened.On:yyyy-MM-dd} Opened, barred {Written.Of(opened.By.Barred)}, staffing {Written.Of(opened.By.Staffing)}, dates {Written.Of(opened.By.Dates)}"
        : $"{happened.On:yyyy-MM-dd} {Written.Of(happened)}";

    private static int Days(Walk walk) => walk.Dossier.LastDay.DayNumber - walk.Dossier.Opened.DayNumber;

    private static string? Wrong(Walk walk, Course course, Verdict verdict, Latest latest)
    {
        if (walk.Dossier.At is Position.InStep stuck)
            return $"stuck in {stuck.Step}";
        var end = walk.Dossier.LastDay;
        if (end.DayNumber > latest.EndFrom(walk.Dossier.Opened.DayNumber))
            return $"ended {end:yyyy-MM-dd}, after the latest end there is";
        if (Days(walk) > verdict.WorstCaseDays)
            return $"took {Days(walk)} days, more than the worst case of {verdict.WorstCaseDays}";
        foreach (var (happened, dossier) in walk.Happened)
        {
            if (dossier.At is Position.InStep at && at.Since == happened.On
                && end.DayNumber - at.Since.DayNumber > verdict.Certificate!.DaysLeft[at.Step])
                return $"took longer from {at.Step} than the {verdict.Certificate.DaysLeft[at.Step]} days of the certificate";
        }

        return EndsWell(walk, course) ? null : "ended over silence";
    }

    // At a forum; by the raiser; or done over an answer of a duty or judgment, or a late decision, that carried its reasons.
    private static bool EndsWell(Walk walk, Course course)
    {
        var last = walk.Happened[^1].Event;
        if (walk.Dossier.At is Position.Resting || ByRaiser(last))
            return true;
        var word = walk.Happened.Select(happening => happening.Event).LastOrDefault(happened => happened switch
        {
            Event.Answered e => KindOf(e.Step) is not StepKind.Right,
            Event.Acted { Arrival: not null } => true,
            Event.Lapsed e => KindOf(e.Step) is not StepKind.Right,
            _ => false,
        });
        return walk.Dossier.At is Position.Done && word is Event.Answered or Event.Acted && Carried(word).Contains("motivering");

        StepKind? KindOf(string step) => course.Procedure.Steps[course.IndexOf(step)!.Value].Kind;

        IEnumerable<string> Carried(Event happened) => happened is Event.Answered answered
            ? course.Procedure.Steps[course.IndexOf(answered.Step)!.Value].Answers.Single(answer => answer.Label == answered.Label).With
            : course.Procedure.Steps.SelectMany(step => step.Acts).Concat(course.Procedure.Acts).Where(act => act.Label == ((Event.Acted)happened).Label).SelectMany(act => act.With);
    }

    private static bool ByRaiser(Event happened) => happened switch
    {
        Event.Answered e => e.By.Holder == Role.Raiser.Name,
        Event.Acted e => e.By.Holder == Role.Raiser.Name,
        Event.TookEffect e => e.Label == "intrekken",
        _ => false,
    };
}
