// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;
using Schakel.Procedures.Stories;

namespace Schakel.Procedures.Checking;

/// <summary>
/// G7: where a decision is contested, an answer to a duty opens the raiser's right to go up, because it lets the decision stand, in
/// whole or part, or is only a promise; a broken promise reopens one rung higher.
/// </summary>
internal static class G07RightToGoUp
{
    private const string Code = "G7";

    public static void Check(Examination examination)
    {
        foreach (var ways in examination.Ways)
        {
            if (examination.Rules.IsContested)
            {
                foreach (var edge in ways.Edges)
                {
                    if (edge.Kind is EdgeKind.Answer && examination.Step(edge.From).Kind is StepKind.Duty)
                        CheckAnswer(examination, ways, edge, ways.Course.RungAt(edge.From));
                    else if (edge is { Kind: EdgeKind.Act, Who: { IsRaiser: false } who })
                        CheckAnswer(examination, ways, edge, ways.Course.RungOf(ways.Course.HolderOf(who)));
                }
            }

            if (examination.Procedure.Kind is Kind.Promise)
                CheckPromise(examination, ways);
        }
    }

    // A decision by an act, such as a late one while a higher rung sees to it, is an answer too.
    private static void CheckAnswer(Examination examination, Ways ways, Edge edge, int? rung)
    {
        if (edge.Target is Target.Done)
        {
            if (edge.Kind is EdgeKind.Answer)
                Report(Ends(edge.Label), new Claim.EndedWithoutRight());
            return;
        }

        if (edge.To < 0 || examination.Step(edge.To) is not { Kind: StepKind.Right } right || right.Holder == Role.Representatives)
            return;
        if (right.Holder is not { IsRaiser: true })
            Report(NotTheRaisers(right.Name), new Claim.Reaches(right.Name));
        else if (!CanGoUp(examination, ways.Course, edge.To, rung))
            Report(NoWayUp(right.Name), new Claim.Reaches(right.Name));

        void Report(Wording message, Claim claim) => examination.Report(Code, ways, edge, message, claim);
    }

    private static bool CanGoUp(Examination examination, Course course, int right, int? than)
    {
        foreach (var edge in course.Edges[right])
        {
            if (edge.Kind is EdgeKind.Answer && GoesUp(examination, course, edge, than))
                return true;
        }

        return false;
    }

    private static bool GoesUp(Examination examination, Course course, Edge edge, int? than) => edge.Target switch
    {
        Target.ToForum or Target.ThroughGate => true,
        _ => edge.To >= 0 && examination.Step(edge.To).Kind is StepKind.Duty or StepKind.Judgment && course.RungAt(edge.To) > (than ?? -1),
    };

    private static void CheckPromise(Examination examination, Ways ways)
    {
        var rights = ways.Steps.Where(step => examination.Step(step) is { Kind: StepKind.Right, Holder.IsRaiser: true }).ToList();
        var promisers = new Dictionary<int, int?>();
        foreach (var edge in ways.Edges)
        {
            // Of several who promise, it must reopen above the highest.
            if (edge.To >= 0 && edge.Kind is EdgeKind.Answer && examination.Step(edge.From).Kind is StepKind.Duty)
                promisers[edge.To] = Highest(promisers.GetValueOrDefault(edge.To), ways.Course.RungAt(edge.From));
        }

        foreach (var right in rights)
        {
            if (promisers.TryGetValue(right, out var rung) && !CanGoUp(examination, ways.Course, right, rung))
                examination.Report(Code, examination.Step(right).Place, new(
                    "Een gebroken toezegging moet een trede hoger heropend kunnen worden.", "A broken promise must be reopened one rung higher."),
                    ways, () => ways.MovesTo(right), new Claim.Reaches(examination.Step(right).Name));
        }

        if (rights.Count == 0)
            examination.Report(Code, examination.Procedure.Place, new(
                "Wie de toezegging kreeg, kan nergens nagaan of zij is nagekomen.", "Who received the promise can nowhere verify that it was kept."), ways);
    }

    private static int? Highest(int? one, int? other) => one is { } a && other is { } b ? Math.Max(a, b) : one ?? other;

    private static Wording Ends(string label) => new(
        $"Na ‘{label}’ is het dossier klaar, zonder dat de melder hogerop kan. Geef eerst de melder een recht.",
        $"After ‘{label}’ the dossier is done, without the raiser's right to go up. Give the raiser a right first.");

    private static Wording NotTheRaisers(string right) => new(
        $"Het recht in ‘{right}’ is niet van de melder.", $"The right in ‘{right}’ is not the raiser's.");

    private static Wording NoWayUp(string right) => new(
        $"In ‘{right}’ kan de melder niet hogerop dan wie antwoordde. Voeg een antwoord toe naar een hogere trede, een forum of een poort.",
        $"In ‘{right}’ the raiser cannot go higher than who answered. Add an answer to a higher rung, a forum or a gate.");
}
