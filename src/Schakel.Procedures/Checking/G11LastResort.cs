// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;
using Schakel.Procedures.Stories;

namespace Schakel.Procedures.Checking;

/// <summary>
/// G11: the organisation's brake comes through every lower rung, or at once by the raiser with reasons; every answer of who gave the
/// order passes the representative body; it leads only to withdraw, adapt, account again (advice §5.4.6).
/// </summary>
internal static class G11LastResort
{
    private const string Code = "G11";

    private static readonly ImmutableArray<string> Outcomes = ["intrekken", "aanpassen", "opnieuw-verantwoorden"];

    public static void Check(Examination examination)
    {
        if (examination.Procedure.Kind is not Kind.ReturnedOrder)
            return;
        foreach (var (ways, order) in examination.Ways.Zip(examination.Orders))
        {
            var last = ways.Steps.Where(step => ways.Course.HolderOf(examination.Step(step).Holder) == ways.Course.HolderOf(Role.Principal)
                && examination.Step(step).Kind is not StepKind.Right).ToList();
            if (last.Count == 0)
            {
                examination.Report(Code, examination.Procedure.Place, new(
                    "De opdracht komt niet terug bij wie haar gaf: geen stap heeft ‘wie opdrachtgever’.",
                    "The order does not come back to who gave it: no step has ‘wie opdrachtgever’."), ways);
                continue;
            }

            foreach (var step in last)
            {
                CheckRungs(examination, ways, order, step);
                foreach (var edge in ways.Course.Edges[step].Where(edge => edge.Kind == EdgeKind.Answer))
                    CheckAnswer(examination, ways, edge);
            }
        }
    }

    // Forward over the order: the rungs that every way into a step has passed. The raiser's own reasoned act is the urgent way round.
    private static void CheckRungs(Examination examination, Ways ways, Order order, int last)
    {
        var course = ways.Course;
        var all = ImmutableHashSet.CreateRange(Enumerable.Range(0, examination.Procedure.Ladder.Length));
        var passed = new ImmutableHashSet<int>?[course.Edges.Length];
        if (course.Start >= 0)
            passed[course.Start] = [];
        foreach (var step in order.Steps.Where(ways.Reaches))
        {
            var here = passed[step] ?? all;
            var rung = course.RungOf(course.HolderOf(examination.Step(step).Holder));
            var beyond = rung is { } number && examination.Step(step).Kind is not StepKind.Right ? here.Add(number) : here;
            foreach (var edge in course.Edges[step].Where(edge => edge.To >= 0 && !IsUrgent(examination, edge)))
                passed[edge.To] = passed[edge.To] is { } other ? other.Intersect(beyond) : beyond;
        }

        var lower = Enumerable.Range(0, examination.Procedure.Ladder.Length)
            .Where(rung => course.HolderOf(examination.Procedure.Ladder[rung]) is { } holder
                && course.RungOf(holder) == rung && rung < course.RungOf(course.HolderOf(Role.Principal)));
        if (passed[last] is { } seen && lower.FirstOrDefault(rung => !seen.Contains(rung), -1) is >= 0 and var missed)
            examination.Report(Code, examination.Step(last).Place, new(
                $"‘{examination.Step(last).Name}’ kan bereikt worden zonder ‘{examination.Procedure.Ladder[missed]}’. Teruggeven is de laatste trede.",
                $"‘{examination.Step(last).Name}’ can be reached without ‘{examination.Procedure.Ladder[missed]}’. Handing back is the last rung."),
                ways, ways.MovesTo(last), new Claim.Reaches(examination.Step(last).Name));
    }

    private static bool IsUrgent(Examination examination, Edge edge) =>
        edge.Kind == EdgeKind.Act && edge.Who!.IsRaiser
        && examination.Procedure.Acts.Concat(examination.Step(edge.From).Acts).Any(act => act.Label == edge.Label && act.With.Contains(Vocabulary.Reasons));

    private static void CheckAnswer(Examination examination, Ways ways, Edge edge)
    {
        if (!Outcomes.Contains(edge.Label))
            Report(new(
                $"‘{edge.Label}’ kan hier niet. Een teruggegeven opdracht leidt alleen tot intrekken, aanpassen of opnieuw-verantwoorden.",
                $"‘{edge.Label}’ is not possible here. A returned order leads only to intrekken, aanpassen or opnieuw-verantwoorden."));
        var passes = edge.Target is Target.ToForum { Forum: Forum.Representatives }
            || (edge.To >= 0 && examination.Step(edge.To).Holder == Role.Representatives);
        if (!passes)
            Report(new(
                $"‘{edge.Label}’ gaat niet langs de volksvertegenwoordiging. Elk antwoord van de opdrachtgever gaat daarheen.",
                $"‘{edge.Label}’ does not pass the representative body. Every answer of who gave the order goes there."));

        void Report(Wording message) => examination.Report(Code, edge.Place, message, ways);
    }
}
