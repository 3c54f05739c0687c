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
            var course = ways.Course;
            var principal = course.HolderOf(Role.Principal);
            var last = ways.Steps.Where(step => course.HolderAt(step) == principal && examination.Step(step).Kind is not StepKind.Right).ToList();
            if (last.Count == 0)
            {
                examination.Report(Code, examination.Procedure.Place, new(
                    "De opdracht komt niet terug bij wie haar gaf: geen stap heeft ‘wie opdrachtgever’.",
                    "The order does not come back to who gave it: no step has ‘wie opdrachtgever’."), ways);
                continue;
            }

            var passed = Passed(examination, ways, order);
            foreach (var step in last)
                CheckRungs(examination, ways, step, passed[step]);
            foreach (var edge in ways.Edges)
            {
                if ((edge.Kind is EdgeKind.Answer && last.Contains(edge.From)) || (edge.Who is { } who && course.HolderOf(who) == principal))
                    CheckAnswer(examination, ways, edge);
            }
        }
    }

    // Forward over the order: the rungs that every way into a step has passed, a bit for each (there are 64 at most). The raiser's own
    // reasoned act is the urgent way round.
    private static ulong[] Passed(Examination examination, Ways ways, Order order)
    {
        var course = ways.Course;
        var passed = new ulong[course.Edges.Length];
        Array.Fill(passed, ulong.MaxValue);
        if (course.Start >= 0)
            passed[course.Start] = 0;
        foreach (var step in order.Steps.Where(ways.Reaches))
        {
            var beyond = passed[step] | (examination.Step(step).Kind is StepKind.Right ? 0 : Bit(course.RungAt(step)));
            foreach (var edge in course.Edges[step])
            {
                if (edge.To >= 0 && !IsUrgent(examination, edge))
                    passed[edge.To] &= beyond;
            }
        }

        return passed;
    }

    private static void CheckRungs(Examination examination, Ways ways, int last, ulong passed)
    {
        var course = ways.Course;
        var ladder = examination.Procedure.Ladder;
        for (var rung = 0; rung < course.RungAt(last); rung++)
        {
            if (course.HolderOf(ladder[rung]) is not { } holder || course.RungOf(holder) != rung || (passed & Bit(rung)) != 0)
                continue;
            examination.Report(Code, examination.Step(last).Place, new(
                $"‘{examination.Step(last).Name}’ kan bereikt worden zonder ‘{ladder[rung]}’. Teruggeven is de laatste trede.",
                $"‘{examination.Step(last).Name}’ can be reached without ‘{ladder[rung]}’. Handing back is the last rung."),
                ways, () => Around(examination, ways, last, holder), new Claim.Reaches(examination.Step(last).Name));
            return;
        }
    }

    // A way that meets no duty or judgment of the rung: the shortest way might.
    private static ImmutableArray<Move> Around(Examination examination, Ways ways, int last, string rung) =>
        new Ways(ways.Course, edge => !IsUrgent(examination, edge)
            && (ways.Course.HolderAt(edge.From) != rung || examination.Step(edge.From).Kind is StepKind.Right)).MovesTo(last);

    private static ulong Bit(int? rung) => rung is { } number ? 1UL << number : 0;

    private static bool IsUrgent(Examination examination, Edge edge) =>
        edge.Who is { IsRaiser: true } && examination.ActOf(edge).With.Contains(Vocabulary.Reasons);

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
