// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
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

        foreach (var (label, with, place) in RaisersMoves(examination.Procedure))
        {
            // What another must hand over, such as a signature, would make the right depend on him.
            if (with.Except(Vocabulary.Carried).FirstOrDefault() is { } wall)
                examination.Report(Code, place, new(
                    $"Voor ‘{label}’ moet de melder ‘{wall}’ hebben. Zijn recht mag alleen eigen woorden vragen: motivering, weging.",
                    $"For ‘{label}’ the raiser must have ‘{wall}’. His right may ask for words of his own only: motivering, weging."));
        }

        foreach (var (ways, order) in examination.Ways.Zip(examination.Orders))
        {
            foreach (var edge in ways.Edges)
            {
                if (edge is { Kind: EdgeKind.Act, To: >= 0, Who.IsRaiser: false })
                    CheckAct(examination, ways, edge);
                else if (edge is { Kind: EdgeKind.Act, Target: Target.ToForum, Who.IsRaiser: false })
                    examination.Report(Code, ways, edge, new(
                        $"Met ‘{edge.Label}’ brengt een ander dan de melder het dossier naar een forum. Dat doet alleen de stilte, of de melder zelf.",
                        $"With ‘{edge.Label}’ someone other than the raiser brings the dossier to a forum. Only silence does, or the raiser himself."),
                        new Claim.EndedBy());
            }

            if (examination.Rules.DriverAtMost is { } most && order.Circle.IsEmpty)
                CheckTime(examination, ways, order, most);
        }
    }

    private static IEnumerable<(string Label, IEnumerable<string> With, Place Place)> RaisersMoves(Procedure procedure) =>
        procedure.Steps.Where(step => step is { Kind: StepKind.Right, Holder.IsRaiser: true })
            .SelectMany(step => step.Answers).Select(answer => (answer.Label, (IEnumerable<string>)answer.With, answer.Place))
            .Concat(procedure.Acts.Concat(procedure.Steps.SelectMany(step => step.Acts)).Where(act => act.Who.IsRaiser)
                .Select(act => (act.Label, (IEnumerable<string>)act.With, act.Place)));

    private static void CheckAct(Examination examination, Ways ways, Edge edge)
    {
        var to = examination.Step(edge.To);
        if (to is { Kind: StepKind.Right, Holder: { } holder } && (holder.IsRaiser || holder == Role.Representatives))
        {
            // A late decision (Awb 6:20) is given by an office that owed it. Anyone else's act would pass for an answer that nobody gave,
            // and would take the case from its judge.
            if (examination.Step(edge.From).Kind is StepKind.Judgment || !OwedAnAnswer(examination, ways, edge.Who!))
                examination.Report(Code, ways, edge, new(
                    $"‘{edge.Label}’ zou hier als antwoord gelden, maar is het niet: alleen wie zelf een plicht had, kan alsnog antwoorden, en niet terwijl een ander oordeelt.",
                    $"‘{edge.Label}’ would pass for an answer here, and is none: only who had a duty himself can still answer, and not while another judges."),
                    new Claim.Reaches(to.Name));
            return;
        }

        if (ways.Course.RungAt(edge.From) is { } from && ways.Course.RungAt(edge.To) > from)
            return;
        examination.Report(Code, ways, edge, new(
            $"Met ‘{edge.Label}’ haalt een ander het dossier terug naar ‘{to.Name}’. Zo kan hij tijd winnen: laat het stijgen, of naar een recht van de melder gaan.",
            $"With ‘{edge.Label}’ another takes the dossier back to ‘{to.Name}’. So he can gain time: let it climb, or go to a right of the raiser."),
            new Claim.Reaches(to.Name));
    }

    private static bool OwedAnAnswer(Examination examination, Ways ways, Role who) => ways.Course.HolderOf(who) is { } office
        && ways.Steps.Any(step => examination.Step(step).Kind is StepKind.Duty && ways.Course.HolderAt(step) == office);

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
