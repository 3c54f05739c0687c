// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;
using Schakel.Procedures.Stories;

namespace Schakel.Procedures.Checking;

/// <summary>
/// G17: no path to a forum depends on an answer of whom it is about, and no extension, suspension, forwarding or joining by him delays
/// it beyond the cap.
/// </summary>
internal static class G17FreeOfTheDriver
{
    private const string Code = "G17";

    public static void Check(Examination examination)
    {
        foreach (var step in examination.Procedure.Steps.Where(step => step is { Kind: StepKind.Right, Holder.IsRaiser: true }))
        {
            foreach (var answer in step.Answers.Where(answer => answer.OnlyAfter is not null))
                examination.Report(Code, answer.OnlyAfter!.Place, new(
                    $"De melder moet voor ‘{answer.Label}’ wachten op een ander. Zijn recht mag daar niet van afhangen.",
                    $"For ‘{answer.Label}’ the raiser must wait for another. His right may not depend on that."));
        }

        foreach (var (ways, order) in examination.Ways.Zip(examination.Orders))
        {
            foreach (var edge in ways.Edges)
            {
                if (edge is { Kind: EdgeKind.Act, To: >= 0, Who.IsRaiser: false })
                    CheckAct(examination, ways, edge);
            }

            if (examination.Rules.DriverAtMost is { } most && order.Circle.IsEmpty)
                CheckTime(examination, ways, order, most);
        }
    }

    private static void CheckAct(Examination examination, Ways ways, Edge edge)
    {
        var to = examination.Step(edge.To);
        if (to is { Kind: StepKind.Right, Holder: { } holder } && (holder.IsRaiser || holder == Role.Representatives))
            return;
        if (ways.Course.RungAt(edge.From) is { } from && ways.Course.RungAt(edge.To) > from)
            return;
        examination.Report(Code, ways, edge, new(
            $"Met ‘{edge.Label}’ haalt een ander het dossier terug naar ‘{to.Name}’. Zo kan hij tijd winnen: laat het stijgen, of naar een recht van de melder gaan.",
            $"With ‘{edge.Label}’ another takes the dossier back to ‘{to.Name}’. So he can gain time: let it climb, or go to a right of the raiser."),
            new Claim.Reaches(to.Name));
    }

    // The longest way, counting only the days on which the one at the wheel holds it.
    private static void CheckTime(Examination examination, Ways ways, Order order, int most)
    {
        var course = ways.Course;
        if (course.Setting.Driver is not { } driver || course.Start < 0)
            return;
        var held = new int[course.Edges.Length];
        foreach (var step in order.Steps.Where(ways.Reaches))
        {
            var holds = course.HolderAt(step) == driver.Name;
            foreach (var edge in course.Edges[step])
            {
                var days = held[step] + (holds ? examination.Durations.Days(course, edge) : 0);
                if (days > most)
                {
                    examination.Report(Code, examination.Step(step).Place, new(
                        $"Wie aan het stuur zit, kan het dossier hier {days} dagen bij zich houden. Deze soort kent hoogstens {most} dagen.",
                        $"The one at the wheel can keep the dossier for {days} days here. This kind knows {most} days at most."), ways);
                    return;
                }

                if (edge.To >= 0)
                    held[edge.To] = Math.Max(held[edge.To], days);
            }
        }
    }
}
